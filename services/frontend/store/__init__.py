"""The board and the sessions as rows. The only room of the front end that knows SQL."""

from services.frontend.store.board import BoardStore
from services.frontend.store.rows import Base

__all__ = ["Base", "BoardStore"]
