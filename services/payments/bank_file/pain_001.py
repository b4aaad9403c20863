"""The writer of payment orders: pain.001.001.03, as the Swedish banks read it.

After Bankföreningen's "Swedish Common Interpretation of ISO 20022 Payment Messages": no service level SEPA for
kronor; an account is named by its bank's clearing number (SESBA) and its own number (BBAN); a bankgiro number by
9900 and the scheme BGNR; a plusgiro number by 9960 and BBAN. A payee's address is left out: from November 2026 the
banks refuse one without structure, and none of these payments needs any.
"""

from __future__ import annotations

from collections.abc import Iterator
from xml.sax.saxutils import escape

from services.payments.domain.bank_order import SWEDISH_TIME, BankOrder, Transfer, TransferGroup
from services.payments.domain.payer import Payer
from shared.kernel.account import BANKGIRO_CLEARING, PLUSGIRO_CLEARING, is_ocr
from shared.kernel.bank_text import bank_text
from shared.kernel.money import Money
from shared.kernel.payee import Payee, PayeeKind

NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.03"
LONGEST_NAME = 70
LONGEST_MESSAGE = 140


def write(order: BankOrder) -> bytes:
    """The order in the bank's words, in UTF-8. Clock, ids and dates all come with the order."""
    return "".join(document(order)).encode()


def document(order: BankOrder) -> Iterator[str]:
    yield f'<?xml version="1.0" encoding="UTF-8"?>\n<Document xmlns="{NAMESPACE}"><CstmrCdtTrfInitn>\n'
    yield header(order)
    for number, group in enumerate(order.groups, start=1):
        yield group_header(order, number, group)
        yield from (credit_transfer(transfer) for transfer in group.transfers)
        yield "</PmtInf>\n"
    yield "</CstmrCdtTrfInitn></Document>\n"


def header(order: BankOrder) -> str:
    created = order.created_at.astimezone(SWEDISH_TIME)
    return (
        f"<GrpHdr><MsgId>{order.message_id}</MsgId><CreDtTm>{created:%Y-%m-%dT%H:%M:%S}</CreDtTm>"
        f"<NbOfTxs>{order.count}</NbOfTxs><CtrlSum>{kronor(order.sum_ore)}</CtrlSum>"
        f"<InitgPty>{party(order.payer)}</InitgPty></GrpHdr>\n"
    )


def group_header(order: BankOrder, number: int, group: TransferGroup) -> str:
    payer = order.payer
    return (
        f"<PmtInf><PmtInfId>{order.message_id}-{number}</PmtInfId><PmtMtd>TRF</PmtMtd>"
        f"<NbOfTxs>{len(group.transfers)}</NbOfTxs><CtrlSum>{kronor(group.sum_ore)}</CtrlSum>"
        f"<PmtTpInf><SvcLvl><Cd>NURG</Cd></SvcLvl></PmtTpInf>"
        f"<ReqdExctnDt>{group.execute_on.isoformat()}</ReqdExctnDt>"
        f"<Dbtr>{party(payer)}</Dbtr>"
        f"<DbtrAcct><Id><IBAN>{payer.iban}</IBAN></Id><Ccy>SEK</Ccy></DbtrAcct>"
        f"<DbtrAgt><FinInstnId><BIC>{payer.bic}</BIC></FinInstnId></DbtrAgt>\n"
    )


def party(payer: Payer) -> str:
    """A municipality by its name and organisation number (COID: the number in a country's register)."""
    return (
        f"<Nm>{text(payer.name, LONGEST_NAME)}</Nm><Id><OrgId><Othr><Id>{payer.organisation_number}</Id>"
        f"<SchmeNm><Cd>COID</Cd></SchmeNm></Othr></OrgId></Id>"
    )


def credit_transfer(transfer: Transfer) -> str:
    """One payment. Its instruction id is the end-to-end id, too: neither is ever used again."""
    payee = transfer.payee
    return (
        f"<CdtTrfTxInf><PmtId><InstrId>{transfer.end_to_end_id}</InstrId>"
        f"<EndToEndId>{transfer.end_to_end_id}</EndToEndId></PmtId>"
        f'<Amt><InstdAmt Ccy="SEK">{kronor(transfer.amount_ore)}</InstdAmt></Amt>'
        f"<CdtrAgt><FinInstnId><ClrSysMmbId><ClrSysId><Cd>SESBA</Cd></ClrSysId>"
        f"<MmbId>{clearing(payee)}</MmbId></ClrSysMmbId></FinInstnId></CdtrAgt>"
        f"<Cdtr><Nm>{text(payee.name, LONGEST_NAME)}</Nm></Cdtr>"
        f"<CdtrAcct><Id><Othr><Id>{payee.number}</Id><SchmeNm>{scheme(payee)}</SchmeNm></Othr></Id></CdtrAcct>"
        f"<RmtInf>{remittance(transfer)}</RmtInf></CdtTrfTxInf>\n"
    )


def clearing(payee: Payee) -> str:
    """Four digits. The fifth of Swedbank's clearing numbers is a check digit and no part of the number."""
    match payee.kind:
        case PayeeKind.BANKGIRO:
            return BANKGIRO_CLEARING
        case PayeeKind.PLUSGIRO:
            return PLUSGIRO_CLEARING
        case PayeeKind.ACCOUNT:
            return (payee.clearing or "")[:4]


def scheme(payee: Payee) -> str:
    return "<Prtry>BGNR</Prtry>" if payee.kind is PayeeKind.BANKGIRO else "<Cd>BBAN</Cd>"


def remittance(transfer: Transfer) -> str:
    """A giro payee's OCR stands alone, in its own field; any other reference is a message that a person reads."""
    reference = transfer.payee.reference
    if reference and is_ocr(reference):
        return (
            f"<Strd><CdtrRefInf><Tp><CdOrPrtry><Cd>SCOR</Cd></CdOrPrtry></Tp><Ref>{reference}</Ref></CdtrRefInf></Strd>"
        )
    return f"<Ustrd>{text(reference or transfer.message, LONGEST_MESSAGE)}</Ustrd>"


def text(value: str, longest: int) -> str:
    return escape(bank_text(value, longest))


def kronor(ore: Money) -> str:
    """Öre as the file writes an amount: `13154.00`."""
    return f"{ore // 100}.{ore % 100:02}"
