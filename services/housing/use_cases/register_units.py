"""The municipality's units become known."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from services.housing.domain.unit import Unit, unit_faults
from services.housing.use_cases.ports import Homes
from shared.events.codec import UnreadableEventError, from_plain
from shared.kernel.problem import Fault, Problem


def register_units(store: Homes, units: Sequence[Mapping[str, Any]]) -> int:
    """Add units, or change those whose id is known; returns how many. A household keeps the price it was placed at.

    Raises Problem with every fault, and changes nothing, when one of them cannot be read.
    """
    read = [read_unit(unit, f"units.{place}") for place, unit in enumerate(units)]
    faults = [fault for _, found in read for fault in found]
    if faults:
        raise Problem(*faults)
    # The same id twice in one list: the later one counts. PostgreSQL refuses to write a row twice in one statement.
    store.put_units(list({unit.id: unit for unit, _ in read if unit is not None}.values()))
    return len(read)


def read_unit(plain: Mapping[str, Any], field: str) -> tuple[Unit | None, list[Fault]]:
    try:
        unit = from_plain(plain, Unit)
    except UnreadableEventError as error:
        return None, [Fault("unit_unreadable", field, {"why": str(error)})]
    return unit, list(unit_faults(unit, field))
