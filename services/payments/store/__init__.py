"""The database of payments."""

from services.payments.store.payments import PaymentStore
from services.payments.store.rows import Base

__all__ = ["Base", "PaymentStore"]
