"""How a letter begins: the decision in one look, then in one paragraph."""

from __future__ import annotations

from datetime import date

from services.eligibility.domain.decision import DecisionRecord
from services.eligibility.domain.letter.blocks import Summary
from services.eligibility.domain.letter.statutes import RIGHT_TO_ASSISTANCE
from services.eligibility.domain.letter.swedish import Address, day_in_words, month_in_words
from shared.kernel.money import in_kronor
from shared.kernel.payee import PayeeKind

NO_INCOME = "det finns inga inkomster att räkna"
PAYEE_WORDS = {PayeeKind.ACCOUNT: "konto", PayeeKind.BANKGIRO: "bankgiro", PayeeKind.PLUSGIRO: "plusgiro"}


def summary(record: DecisionRecord, you: Address) -> Summary:
    if record.outcome != "granted":
        headline = f"{you.capital_you} får inte ekonomiskt bistånd"
        return Summary(headline=headline, rows=(("Månad", month_in_words(record.month)),), granted=False)
    return Summary(
        headline=f"{you.capital_you} får {in_kronor(record.amount_ore)}",
        rows=(
            ("Månad", month_in_words(record.month)),
            ("Betalas ut", day_in_words(record.pay_on)),
            ("Till", f"{record.payee.name}, {account_word(record)} {record.payee.masked}"),
        ),
        granted=True,
    )


def account_word(record: DecisionRecord) -> str:
    return PAYEE_WORDS[record.payee.kind]


def in_short(record: DecisionRecord, decided_on: date, you: Address) -> str:
    """What was decided, how much, when it comes and where, and why: all in one paragraph."""
    words = granted(record, you) if record.outcome == "granted" else refused(record)
    return f"{words} Beslutet är fattat enligt {RIGHT_TO_ASSISTANCE.cite(decided_on)}."


def granted(record: DecisionRecord, you: Address) -> str:
    income = f"inkomsterna är {in_kronor(record.income_ore)}" if record.income_ore else NO_INCOME
    return (
        f"{you.capital_you} har rätt till {in_kronor(record.amount_ore)} i ekonomiskt bistånd "
        f"för {month_in_words(record.month)}. "
        f"Pengarna kommer den {day_in_words(record.pay_on)} till {account_word(record)} {record.payee.masked}. "
        f"Hushållet behöver {in_kronor(record.need_ore)} för månaden, och {income}. "
        f"{you.capital_you} får det som fattas."
    )


def refused(record: DecisionRecord) -> str:
    need, income = in_kronor(record.need_ore), in_kronor(record.income_ore)
    covered = f"Hushållets inkomster är {income}. De räcker till det som hushållet behöver, {need}."
    other = f"Hushållet behöver {need}, och inkomsterna är {income}. Skälen till avslaget står under Varför."
    return (
        f"{record.office.committee} avslår ansökan om ekonomiskt bistånd för {month_in_words(record.month)}. "
        f"{covered if record.income_ore >= record.need_ore else other}"
    )
