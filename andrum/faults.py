"""What a command says in one line when something is away, or in the way; anything else is a mistake in this program."""

from __future__ import annotations

from andrum.commands.console import in_words as problem_in_words
from andrum.month import MonthStalledError
from shared.kernel.problem import Problem
from shared.parameters import ParameterFileError
from shared.platform.data_folder import FolderInUseError
from shared.platform.database import DatabaseAwayError
from shared.platform.gateway import ServiceAwayError, ServiceFaultError


def in_words(error: Exception) -> str | None:
    """The line, or None for what nobody foresaw."""
    match error:
        case Problem():
            return "; ".join(problem_in_words(error))
        case DatabaseAwayError():
            return f"The database does not answer, or is busy: {error}"
        case ServiceAwayError():
            return f"{error}. Nothing is known to have been done; try again."
        case ServiceFaultError():
            return f"{error}. Why stands in the log of the service."
        case FolderInUseError() | MonthStalledError() | ParameterFileError():
            return str(error)
    return None
