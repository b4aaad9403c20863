"""What children of the household have themselves: their wages, and their other means."""

from services.eligibility.domain.rule import rule
from services.eligibility.domain.rules.income import COUNTED
from services.eligibility.domain.rules.statutes import ASSISTANCE, CHILDRENS_WAGE
from shared.kernel.finding import Part
from shared.kernel.money import Money
from shared.kernel.situation import Role
from shared.parameters import Amount


@rule(
    "childrens-wage",
    law=CHILDRENS_WAGE,
    each="income",
    part=Part.INCOME,
    deducts=True,
    facts=(
        "member=receiver",
        "month=income_month",
        "received_ore",
        "earned_this_year_ore=receiver_earned_this_year_ore",
    ),
)
def childrens_wage_ore(
    is_childs_wage: bool,
    months_before: int,
    received_ore: Money,
    receiver_earned_this_year_ore: Money,
    price_base_amount: Amount,
) -> Money | None:
    """A child's or a schoolchild's wage (hemmavarande barns och skolungdomars arbetsinkomster), in öre.

    Up to one price base amount (prisbasbelopp) in a calendar year nothing counts; of this wage, what lies above.
    """
    if not is_childs_wage or months_before != COUNTED:
        return None
    earned = max(receiver_earned_this_year_ore, received_ore)
    return min(received_ore, max(0, earned - price_base_amount.ore))


@rule("childrens-own-means", law=ASSISTANCE, each="member")
def own_means_ore(
    member: str, role: Role, receiver: tuple[str | None, ...], income_ore: tuple[Money | None, ...]
) -> Money:
    """A child's own income other than wages, in öre: maintenance, child pension, interest."""
    if role is not Role.CHILD:
        return 0
    return sum(amount or 0 for who, amount in zip(receiver, income_ore, strict=True) if who == member)


@rule(
    "childrens-surplus",
    law=ASSISTANCE,
    each="member",
    part=Part.INCOME,
    facts=("member", "own_means_ore", "personal_costs_ore"),
)
def childrens_surplus_ore(own_means_ore: Money, personal_costs_ore: Money) -> Money | None:
    """A child's own means beyond its own need, in öre: they are the child's, who does not maintain the family.

    The incomes stand in full on their own lines; this line gives back what lies above the child's personal costs.
    """
    if own_means_ore == 0 or own_means_ore <= personal_costs_ore:
        return None
    return own_means_ore - personal_costs_ore
