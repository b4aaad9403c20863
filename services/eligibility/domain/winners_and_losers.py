"""Who wins and who loses by a change: by household type and district, and what becomes of the reasons to stop."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from shared.kernel.money import Money
from shared.kernel.situation import Situation
from shared.kernel.stop_reason import Stop


class HouseholdType(StrEnum):
    """What winners and losers are told apart by, besides the district."""

    ONE_ADULT = "one_adult"
    SINGLE_PARENT = "single_parent"
    COUPLE = "couple"
    COUPLE_WITH_CHILDREN = "couple_with_children"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Households of one type in one district. `unknown`: an amount could not be calculated before or after."""

    household_type: str
    district: str
    households: int = 0
    winners: int = 0
    losers: int = 0
    unknown: int = 0
    won_ore: Money = 0
    lost_ore: Money = 0
    before_ore: Money = 0
    after_ore: Money = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """What a rehearsal came to. Stops are counted once a household; `by_rule` counts those that need no person."""

    groups: tuple[Group, ...] = ()
    new_stops: Mapping[str, int] = field(default_factory=dict)
    gone_stops: Mapping[str, int] = field(default_factory=dict)
    by_rule_before: int = 0
    by_rule_after: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """One household before and after."""

    household_type: HouseholdType
    district: str
    before_ore: Money | None
    after_ore: Money | None
    before_stops: tuple[Stop, ...]
    after_stops: tuple[Stop, ...]


def household_type(situation: Situation) -> HouseholdType:
    adults, children = len(situation.adults), len(situation.children)
    if adults == 1:
        return HouseholdType.SINGLE_PARENT if children else HouseholdType.ONE_ADULT
    if adults == 2 and situation.cohabiting:
        return HouseholdType.COUPLE_WITH_CHILDREN if children else HouseholdType.COUPLE
    return HouseholdType.OTHER


def figures_of(compared: Iterable[Compared]) -> Figures:
    """Winners and losers by household type and district, and what becomes of stops."""
    groups: dict[tuple[str, str], Group] = {}
    new_stops: Counter[str] = Counter()
    gone_stops: Counter[str] = Counter()
    before = after = 0
    for one in compared:
        key = (str(one.household_type), one.district)
        group = groups.get(key) or Group(household_type=key[0], district=key[1])
        groups[key] = with_one_more(group, one.before_ore, one.after_ore)
        was, will_be = ({str(stop.reason) for stop in some} for some in (one.before_stops, one.after_stops))
        new_stops.update(will_be - was)
        gone_stops.update(was - will_be)
        before += not was
        after += not will_be
    return Figures(
        groups=tuple(groups[key] for key in sorted(groups)),
        new_stops=dict(sorted(new_stops.items())),
        gone_stops=dict(sorted(gone_stops.items())),
        by_rule_before=before,
        by_rule_after=after,
    )


def with_one_more(group: Group, before: Money | None, after: Money | None) -> Group:
    if before is None or after is None:
        return replace(group, households=group.households + 1, unknown=group.unknown + 1)
    change = after - before
    return replace(
        group,
        households=group.households + 1,
        winners=group.winners + (change > 0),
        losers=group.losers + (change < 0),
        won_ore=group.won_ore + max(change, 0),
        lost_ore=group.lost_ore + max(-change, 0),
        before_ore=group.before_ore + before,
        after_ore=group.after_ore + after,
    )


SUMS = ("households", "winners", "losers", "unknown", "won_ore", "lost_ore", "before_ore", "after_ore")


def added_up(parts: Iterable[Figures]) -> Figures:
    """The figures of several parts as one."""
    parts = list(parts)
    groups: dict[tuple[str, str], Group] = {}
    for group in (group for part in parts for group in part.groups):
        key = (group.household_type, group.district)
        so_far = groups.get(key) or Group(household_type=key[0], district=key[1])
        sums = {name: getattr(so_far, name) + getattr(group, name) for name in SUMS}
        groups[key] = replace(so_far, **sums)
    return Figures(
        groups=tuple(groups[key] for key in sorted(groups)),
        new_stops=counts(part.new_stops for part in parts),
        gone_stops=counts(part.gone_stops for part in parts),
        by_rule_before=sum(part.by_rule_before for part in parts),
        by_rule_after=sum(part.by_rule_after for part in parts),
    )


def counts(some: Iterable[Mapping[str, int]]) -> dict[str, int]:
    total: Counter[str] = Counter()
    for one in some:
        total.update(one)
    return dict(sorted(total.items()))
