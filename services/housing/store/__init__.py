"""The database of housing."""

from services.housing.store.homes import HomeStore
from services.housing.store.rows import Base

__all__ = ["Base", "HomeStore"]
