"""`andrum rehearse`: changed parameters tried on every household of a month, and signed by two persons."""

from __future__ import annotations

import getpass
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from andrum.house import House
from shared.events.answers import HomesToWeigh, RehearsalView
from shared.events.codec import from_plain, to_plain
from shared.kernel.caller import Caller, UserRole
from shared.kernel.month import Month


def changes_from(settings: Sequence[str]) -> list[dict[str, str]]:
    """`riksnorm=new.yaml` as the parameter and the text of the file. Raises ValueError or OSError."""
    changes = []
    for setting in settings:
        parameter, is_, path = setting.partition("=")
        if not is_ or not parameter or not path:
            raise ValueError(f"--set {setting}: write PARAMETER=FILE, such as riksnorm=riksnorm-2027.yaml")
        changes.append({"parameter": parameter, "text": Path(path).read_text(encoding="utf-8")})
    return changes


def person_from(text: str) -> Caller:
    """`Anna Berg/anna.berg` as a person. Raises ValueError."""
    name, slash, identity = text.rpartition("/")
    if not slash or not name.strip() or not identity.strip():
        raise ValueError(f"--as {text}: write NAME/ID, such as 'Anna Berg/anna.berg'")
    return Caller(id=identity.strip(), name=name.strip(), roles=frozenset({UserRole.UNIT_HEAD}))


def whoever_is_here() -> Caller:
    """The user of this machine."""
    user = getpass.getuser()
    return Caller(id=f"user:{user}", name=user, roles=frozenset({UserRole.OPERATOR}))


def rehearse(
    house: House,
    month: Month,
    changes: list[dict[str, str]],
    caller: Caller,
    watch: Callable[[int, int], None] = lambda _done, _total: None,
) -> RehearsalView:
    """Rehearse part by part. `watch` is told how many households are done, of how many."""
    started = asked(house, "start_rehearsal", caller, month=str(month), changes=changes)
    done = 0
    for part in range(started.parts):
        which: dict[str, Any] = {"rehearsal_id": str(started.rehearsal_id), "part": part}
        done += house.gateway.ask(
            "eligibility", "rehearse_part", caller, **which, weighed=weighed(house, caller, which)
        )
        watch(done, started.total)
    return show(house, started.version, caller)


def weighed(house: House, caller: Caller, which: dict[str, Any]) -> list[list[dict[str, Any]]]:
    """What housing says that each home of a part may cost before and after; nothing when that cannot have changed."""
    wanted = from_plain(house.gateway.ask("eligibility", "homes_to_weigh", caller, **which), HomesToWeigh)
    if not wanted.homes:
        return []
    homes, day = to_plain(wanted.homes), wanted.known_on.isoformat()
    before, after = (
        house.gateway.ask("housing", "weigh_homes", caller, homes=homes, known_on=day, files=dict(files))
        for files in (wanted.before, wanted.after)
    )
    return [list(pair) for pair in zip(before, after, strict=True)]


def show(house: House, version: str, caller: Caller) -> RehearsalView:
    return asked(house, "rehearsal", caller, version=version)


def sign(house: House, version: str, person: Caller) -> RehearsalView:
    return asked(house, "sign_parameters", person, version=version)


def asked(house: House, operation: str, caller: Caller, **arguments: Any) -> RehearsalView:
    return from_plain(house.gateway.ask("eligibility", operation, caller, **arguments), RehearsalView)
