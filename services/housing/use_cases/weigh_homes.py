"""What homes may cost under other parameters, for a rehearsal; nothing is changed by it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from functools import lru_cache

from services.housing.use_cases.assess_homes import cost_of
from services.housing.use_cases.ports import Homes
from shared.events.answers import HomeToWeigh
from shared.kernel.situation import HousingCost
from shared.parameters import ParameterBook


def weigh_homes(
    store: Homes, homes: Sequence[HomeToWeigh], known_on: date, files: Mapping[str, str | None], book: ParameterBook
) -> list[HousingCost]:
    """The cost of each household's home or placement, by the book with other `files` in it, as known on a day."""
    changed = with_files(book, tuple(sorted(files.items())))
    placements = store.placements([home.household_id for home in homes])
    return [cost_of(home.situation, placements.get(home.household_id, ()), changed, known_on) for home in homes]


@lru_cache(maxsize=4)
def with_files(book: ParameterBook, files: tuple[tuple[str, str | None], ...]) -> ParameterBook:
    """Read once for all parts of a rehearsal."""
    return book.changed({name: None if text is None else text.encode("utf-8") for name, text in files})
