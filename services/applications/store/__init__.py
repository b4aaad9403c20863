"""Households and applications in the database."""

from services.applications.store.application_store import ApplicationStore
from services.applications.store.tables import Base

__all__ = ["ApplicationStore", "Base"]
