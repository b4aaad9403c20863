"""The folder of parameters: which file holds which kind, and what every file must look like."""

from __future__ import annotations

import difflib
import hashlib
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath

from shared.parameters.agencies import AGENCY_BENEFITS, AGENCY_QUESTIONS
from shared.parameters.conventions import CONVENTIONS
from shared.parameters.costs import COST_RULE, EXPENSE_TYPES
from shared.parameters.dated import Dated, Kind
from shared.parameters.municipal import AUTOMATABLE, CALENDAR, DELEGATION, OFFICE
from shared.parameters.national import AMOUNT, ASSET_LIMIT, JOB_STIMULUS, SWITCH
from shared.parameters.record import ParameterFileError, Record
from shared.parameters.rent_caps import RENT_CAPS
from shared.parameters.riksnorm import RIKSNORM
from shared.parameters.travel_card import TRAVEL_CARD
from shared.parameters.yaml_file import read_file

NATIONAL: Mapping[str, Kind] = {
    "riksnorm": RIKSNORM,
    "price_base_amount": AMOUNT,
    "job_stimulus": JOB_STIMULUS,
    "conventions": CONVENTIONS,
    "asset_limit": ASSET_LIMIT,
    "calendar": CALENDAR,
    "costs": COST_RULE,
    "agency_benefits": AGENCY_BENEFITS,
    "agency_questions": AGENCY_QUESTIONS,
    "activity_requirement": SWITCH,
    "reform_2027": SWITCH,
}
MUNICIPAL: Mapping[str, Kind] = {
    "office": OFFICE,
    "rent_caps": RENT_CAPS,
    "travel_card": TRAVEL_CARD,
    "costs": COST_RULE,
    "automation": DELEGATION,
    "calendar": CALENDAR,
    "asset_limit": ASSET_LIMIT,
}
TYPES: Mapping[str, tuple[str, ...]] = {"costs": EXPENSE_TYPES, "automation": AUTOMATABLE}
"""Files that hold a list of values for each of several types, under `types`."""

Series = dict[str, list[Dated]]
"""Dated values by name; a type is part of the name: `costs.medicine`."""

Contents = Mapping[str, bytes]
"""Files by name: `national/riksnorm.yaml`."""


def contents_of(folder: Path) -> Contents:
    """Every file by its name inside the folder, in an order that does not depend on the machine."""
    found = {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*.yaml")}
    return dict(sorted(found.items()))


def version_of(contents: Contents) -> str:
    """Names the content of a folder: the first sixteen hex digits of SHA-256 over all names and files."""
    digest = hashlib.sha256()
    for name, content in sorted(contents.items()):
        digest.update(f"{name}\0{len(content)}\0".encode() + content)
    return digest.hexdigest()[:16]


def read_national(contents: Contents) -> Series:
    """The values of `national/`."""
    return read_series(contents, "national", NATIONAL, None)


def read_municipalities(contents: Contents) -> dict[str, Series]:
    """The values of each folder of `municipalities/`, by its name."""
    packs = sorted({name.split("/")[1] for name in contents if name.startswith("municipalities/")})
    return {pack: read_series(contents, f"municipalities/{pack}", MUNICIPAL, pack) for pack in packs}


def read_series(contents: Contents, room: str, kinds: Mapping[str, Kind], municipality: str | None) -> Series:
    """All dated values of one folder. Refuses a file of an unknown name."""
    series: Series = {}
    for name in sorted(name for name in contents if name.startswith(f"{room}/")):
        stem = PurePosixPath(name).stem
        if stem not in kinds:
            near = difflib.get_close_matches(stem, kinds, n=1)
            hint = f"did you mean {near[0]}.yaml?" if near else f"known here: {', '.join(sorted(kinds))}"
            raise ParameterFileError(name, 1, f"no parameter is called {stem!r}: {hint}")
        for parameter, record in values_of(read_file(contents[name], name), stem):
            dated = Dated.read(parameter, municipality, kinds[stem], record)
            series.setdefault(parameter, []).append(dated)
    return series


def values_of(file: Record, stem: str) -> Iterator[tuple[str, Record]]:
    """The name and the record of each dated value in a file."""
    if stem not in TYPES:
        file.only(("about", "values"))
        yield from ((stem, record) for record in file.records("values"))
        return
    file.only(("about", "types"))
    types = file.record("types")
    types.only(TYPES[stem])
    for name in types.data:
        yield from ((f"{stem}.{name}", record) for record in types.records(name))
