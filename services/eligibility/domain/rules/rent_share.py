"""What a grown child who lives at home pays of the rent (hyresdel)."""

from typing import Any

from services.eligibility.domain.rule import rule
from services.eligibility.domain.rules.income import COUNTED
from services.eligibility.domain.rules.statutes import ASSISTANCE
from shared.kernel.money import Money
from shared.kernel.situation import GrownChild, IncomeType
from shared.kernel.stop_reason import StopReason
from shared.parameters import Conventions, Riksnorm


@rule("expected-rent-share", law=ASSISTANCE)
def expected_rent_share_ore(
    grown_children: tuple[GrownChild, ...],
    rent_asked_ore: Money,
    persons_in_dwelling: int,
    whole_dwelling_ore: Money,
    riksnorm: Riksnorm,
    conventions: Conventions,
) -> Money | None:
    """What the grown children at home are to pay together, in öre; None where there are none.

    Each an equal part of the rent among all who live there, but no more than is left of its own income when its own
    need by the riksnorm is met: the parents' assistance does not rest on what a child cannot pay.
    """
    if not grown_children:
        return None
    part = conventions.common_share.divide(rent_asked_ore, persons_in_dwelling)
    need = riksnorm.single + conventions.common_share.divide(whole_dwelling_ore, persons_in_dwelling)
    return sum([min(part, max(0, child.income_ore - need)) for child in grown_children])


@rule("rent-share-differs", law=ASSISTANCE, stop=StopReason.RENT_SHARE_DIFFERS)
def rent_share_differs(
    expected_rent_share_ore: Money | None,
    income_type: tuple[IncomeType, ...],
    months_before: tuple[int, ...],
    received_ore: tuple[Money, ...],
) -> dict[str, Any] | None:
    """The rent share that was told is not what the rule comes to. What was told counts, and a person looks."""
    if expected_rent_share_ore is None:
        return None
    incomes = zip(income_type, months_before, received_ore, strict=True)
    told = sum([amount for kind, back, amount in incomes if kind is IncomeType.RENT_SHARE and back == COUNTED])
    if told == expected_rent_share_ore:
        return None
    return {"told_ore": told, "expected_ore": expected_rent_share_ore}
