"""What a payment file can have wrong although it fits its schema.

The schema lets pass: a wrong sum or count, the same end-to-end id twice, euros, three decimals, a giro number or an
IBAN with a wrong check digit, a day in the past. A bank would refuse the file, or pay wrong. So the finished file is
read again, by code that does not know how it was written.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date

from lxml import etree

from services.payments.bank_file.pain_001 import NAMESPACE
from services.payments.bank_file.schema import BankFileError
from shared.kernel.account import BANKGIRO_CLEARING, PLUSGIRO_CLEARING, is_bankgiro, is_iban, is_ocr, is_plusgiro
from shared.kernel.money import Money
from shared.parameters.banking_days import is_banking_day

NAMES = {"p": NAMESPACE}
AMOUNT = re.compile(r"(\d+)\.(\d\d)")


def check_bank_file(root: etree._Element, written_on: date) -> None:
    """Raise BankFileError that names everything wrong with a file written on that day."""
    if found := list(faults(root, written_on)):
        raise BankFileError("; ".join(found))


def faults(root: etree._Element, written_on: date) -> Iterator[str]:
    yield from wrong_amounts(root)
    yield from wrong_totals(root)
    yield from repeated_ids(root)
    yield from wrong_days(root, written_on)
    yield from wrong_numbers(root)


def texts(element: etree._Element, path: str) -> list[str]:
    """The texts at a path such as `PmtInf/PmtInfId`, below an element."""
    steps = "/".join(step if step in ("", ".") else f"p:{step}" for step in path.split("/"))
    return [found.text or "" for found in element.iterfind(steps, NAMES)]


def ore(written: str) -> Money:
    """Kronor with two decimals as öre. Raises ValueError for any other way to write an amount."""
    match = AMOUNT.fullmatch(written)
    if match is None:
        raise ValueError(f"{written} is not an amount with two decimals")
    return int(match[1]) * 100 + int(match[2])


def wrong_amounts(root: etree._Element) -> Iterator[str]:
    for amount in root.iterfind(".//p:InstdAmt", NAMES):
        if amount.get("Ccy") != "SEK":
            yield f"the currency is {amount.get('Ccy')}, not SEK"
        if not AMOUNT.fullmatch(amount.text or ""):
            yield f"{amount.text} is not an amount with two decimals"
        elif ore(amount.text or "") == 0:
            yield "an amount is zero"


def wrong_totals(root: etree._Element) -> Iterator[str]:
    """Count and sum, of the whole file and of each group, against the amounts as they are written."""
    for whole, head in [(root, ".//GrpHdr"), *((group, ".") for group in root.iterfind(".//p:PmtInf", NAMES))]:
        written = texts(whole, ".//InstdAmt")
        if texts(whole, f"{head}/NbOfTxs") != [str(len(written))]:
            yield f"NbOfTxs is {texts(whole, f'{head}/NbOfTxs')}, but there are {len(written)} payments"
        try:
            sum_ore = sum(map(ore, written))
            if list(map(ore, texts(whole, f"{head}/CtrlSum"))) != [sum_ore]:
                yield f"CtrlSum is {texts(whole, f'{head}/CtrlSum')}, but the payments are {sum_ore} öre"
        except ValueError as error:
            yield str(error)


def repeated_ids(root: etree._Element) -> Iterator[str]:
    for name in ("EndToEndId", "InstrId", "PmtInfId"):
        for value, times in Counter(texts(root, f".//{name}")).items():
            if times > 1:
                yield f"{name} {value} stands {times} times"


def wrong_days(root: etree._Element, written_on: date) -> Iterator[str]:
    for written in texts(root, ".//ReqdExctnDt"):
        day = date.fromisoformat(written[:10])
        if day <= written_on:
            yield f"{day} is not after the day of the file, {written_on}"
        if not is_banking_day(day):
            yield f"{day} is no banking day"


def wrong_numbers(root: etree._Element) -> Iterator[str]:
    """Accounts that cannot be one, and references that would stop at the payee's."""
    yield from (f"the IBAN {iban} is wrong" for iban in texts(root, ".//IBAN") if not is_iban(iban))
    yield from (f"the OCR {ref} is wrong" for ref in texts(root, ".//CdtrRefInf/Ref") if not is_ocr(ref))
    for payment in root.iterfind(".//p:CdtTrfTxInf", NAMES):
        [clearing] = texts(payment, ".//MmbId")
        [number] = texts(payment, ".//CdtrAcct/Id/Othr/Id")
        if not is_right(clearing, number):
            yield f"the account {clearing} …{number[-4:]} is wrong"


GIRO: dict[str, Callable[[str], bool]] = {BANKGIRO_CLEARING: is_bankgiro, PLUSGIRO_CLEARING: is_plusgiro}


def is_right(clearing: str, number: str) -> bool:
    if check := GIRO.get(clearing):
        return check(number)
    return len(clearing) == 4 and clearing.isdigit() and number.isdigit()
