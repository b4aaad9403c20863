"""What children of the household have themselves: their wages, and their other means."""

from services.eligibility.domain.rule import rule
from services.eligibility.domain.rules.income import COUNTED
from services.eligibility.domain.rules.statutes import ASSISTANCE, CHILDRENS_WAGE
from shared.kernel.finding import Part
from shared.kernel.money import Money
from shared.kernel.situation import IncomeType, Role
from shared.parameters import Amount, Conventions, OwnMeans

THE_FAMILYS = frozenset(
    {
        IncomeType.CHILD_BENEFIT,
        IncomeType.LARGE_FAMILY_SUPPLEMENT,
        IncomeType.HOUSING_ALLOWANCE,
        IncomeType.RENT_SHARE,
    }
)
"""What is paid to maintain the family or its home is no child's own, whoever was named for it."""


@rule("childs-wage", law=CHILDRENS_WAGE, each="income")
def is_childs_wage(income_type: IncomeType, receiver_is_child: bool) -> bool:
    """A child's wage has a rule of its own (12 kap. 9 § SoL)."""
    return receiver_is_child and income_type is IncomeType.WAGE


@rule("childs-means", law=ASSISTANCE, each="income")
def is_childs_means(income_type: IncomeType, receiver_is_child: bool, is_left_out: bool) -> bool:
    """A child's own income other than wages: maintenance, child pension, study grant, interest."""
    if not receiver_is_child or is_left_out:
        return False
    return income_type is not IncomeType.WAGE and income_type not in THE_FAMILYS


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
    price_base_amount_of_income: Amount,
) -> Money | None:
    """A child's or a schoolchild's wage (hemmavarande barns och skolungdomars arbetsinkomster), in öre.

    Up to one price base amount (prisbasbelopp) in a calendar year nothing counts; of this wage, what lies above. The
    year is that in which the wage came: for January that of December.
    """
    if not is_childs_wage or months_before != COUNTED:
        return None
    earned = max(receiver_earned_this_year_ore, received_ore)
    return min(received_ore, max(0, earned - price_base_amount_of_income.ore))


@rule("childs-means-received", law=ASSISTANCE, each="income")
def childs_means_ore(is_childs_means: bool, months_before: int, received_ore: Money) -> Money:
    """What of an income is a child's own means, in öre."""
    return received_ore if is_childs_means and months_before == COUNTED else 0


@rule("childrens-means-received", law=ASSISTANCE, each="member")
def own_means_ore(
    member: str, role: Role, receiver: tuple[str | None, ...], childs_means_ore: tuple[Money, ...]
) -> Money:
    """All of a child's own means, in öre."""
    if role is not Role.CHILD or member not in receiver:
        return 0
    return sum([amount for who, amount in zip(receiver, childs_means_ore, strict=True) if who == member])


@rule(
    "childrens-own-means",
    law=ASSISTANCE,
    each="member",
    part=Part.INCOME,
    deducts=True,
    facts=("member", "received_ore=own_means_ore", "own_cost_ore=personal_costs_ore"),
)
def childrens_means_ore(own_means_ore: Money, personal_costs_ore: Money, conventions: Conventions) -> Money | None:
    """What counts of a child's own means, in öre: no more than its own need, for it does not maintain the family."""
    if own_means_ore == 0:
        return None
    if conventions.child_own_income is OwnMeans.IN_FULL:
        return own_means_ore
    return min(own_means_ore, personal_costs_ore)
