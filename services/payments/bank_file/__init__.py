"""The bank's file: written, held against its schema, and checked for what no schema sees."""

from __future__ import annotations

from services.payments.bank_file.checks import check_bank_file
from services.payments.bank_file.pain_001 import write
from services.payments.bank_file.schema import validate
from services.payments.domain.bank_order import SWEDISH_TIME, BankOrder

__all__ = ["check_bank_file", "validate", "write", "write_bank_file"]


def write_bank_file(order: BankOrder) -> bytes:
    """The file of an order: the same bytes for the same order. Raises BankFileError rather than give a faulty one."""
    content = write(order)
    check_bank_file(validate(content), written_on=order.created_at.astimezone(SWEDISH_TIME).date())
    return content
