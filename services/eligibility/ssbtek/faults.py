"""What can go wrong on the way to an agency and back. Nothing else leaves this package."""

from __future__ import annotations

HERE = "ANDRUM"
"""The source of a fault that neither the joint service nor an agency has told us of."""


class AnswerError(Exception):
    """There is no answer, or none that can be used. `source` is SSBT, BT or ANDRUM; `code` is short and stable.

    `reaches_all` says that the joint service itself was not reached, so that the next question will fare no better.
    """

    def __init__(self, code: str, message: str = "", *, source: str = HERE, reaches_all: bool = False) -> None:
        super().__init__(code, message)
        self.code = code
        self.message = message
        self.source = source
        self.reaches_all = reaches_all


def unreadable(why: str) -> AnswerError:
    """The answer does not have the form that was agreed."""
    return AnswerError("unreadable", why)
