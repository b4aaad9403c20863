"""Long lists, a page at a time."""

from __future__ import annotations

from dataclasses import dataclass

from flask import request


@dataclass(frozen=True, slots=True)
class Page:
    """The page that an address asks for, of a list of `count`."""

    number: int
    count: int
    size: int

    @property
    def pages(self) -> int:
        return max(1, -(-self.count // self.size))

    @property
    def offset(self) -> int:
        return (self.number - 1) * self.size

    @property
    def first(self) -> int:
        return min(self.offset + 1, self.count)

    @property
    def last(self) -> int:
        return min(self.offset + self.size, self.count)


def asked_page(count: int, size: int) -> Page:
    """The page of `?page=`; one that does not exist becomes the nearest that does."""
    asked = request.values.get("page", "1")
    number = int(asked) if asked.isascii() and asked.isdigit() else 1
    return Page(min(max(number, 1), Page(1, count, size).pages), count, size)
