"""The calculation as GoRules writes it: decision tables for the amounts, expressions for the sums and the reasons."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

BANDS = ((0, 0), (1, 2), (3, 3), (4, 6), (7, 10), (11, 14), (15, 18), (19, 20))
OF_MEMBER = (
    ("per_day", "floor((2 * whole * 12 + 36500) / 73000) * 100"),
    ("personal", "days < 0 or days >= 30 ? whole : $.per_day * days"),
    ("card_given", "role == 'child' and days >= 0 and days < 15 ? 0 : card"),
    ("school_unclear", "role == 'child' and age >= 18 and not(school)"),
    ("adults_wage", "role == 'adult' ? wage.now : 0"),
    ("left_out_percent", "stimulus ? 25 : 0"),
    ("left_out", "floor(($.adults_wage * $.left_out_percent * 2 + 100) / 200)"),
    ("counted_wage", "$.adults_wage - $.left_out"),
    ("may_earn", "role == 'child' and (age >= 16 or earned_this_year > 0)"),
    ("earned", "max([earned_this_year, wage.now])"),
    ("childs_wage", "role == 'child' ? min([wage.now, max([0, $.earned - {price_base_amount}])]) : 0"),
    ("own_means", "role == 'child' ? child_pension.now : 0"),
    ("means", "min([$.own_means, $.personal])"),
)
OF_COST = (
    ("judged", "kind == 'judgement'"),
    ("left", "cap - counted_before"),
    ("most", "type == 'medicine' ? max([0, $.left]) : max([cap, approved_before])"),
    ("approved", "$.judged ? 0 : (cap < 0 ? asked : min([asked, $.most]))"),
    ("unusual", "look_above >= 0 and asked > look_above"),
    ("capped", "not($.judged) and $.approved < asked"),
)
OF_INCOME = (
    ("change", "now == 0 or before == 0 ? 0 : floor((2 * abs(now - before) * 100 + before) / (2 * before))"),
    ("changed", "$.change > 12"),
    ("missing", "before > 0 and now == 0"),
    ("first", "before == 0 and now > 0"),
    ("unknown", "type == 'other' and now > 0"),
    ("needs_judgement", "type == 'job_premium' and now > 0"),
    ("kept_back", "now > 0 and set_off > 0"),
    ("late", "now > 0 and meant_for_earlier"),
    ("left_out", "type == 'job_premium' or type == 'leisure_card'"),
    ("apart", "type == 'wage' or type == 'child_pension'"),
    ("counted", "$.left_out or $.apart ? 0 : now"),
    ("benefit", "type in ['child_benefit', 'housing_allowance', 'sickness_benefit']"),
    ("filled", "$.benefit and now == 0 ? before : 0"),
    ("shown", "type != 'leisure_card'"),
)
OF_HOUSEHOLD = (
    ("persons", "len(members)"),
    ("dwellers", "$.persons + others"),
    ("share", "floor((2 * whole_dwelling + $.dwellers * 100) / (2 * $.dwellers * 100)) * 100"),
    ("common_costs", "others == 0 ? whole_dwelling : $.share * $.persons"),
    ("norm", "sum(map(members, #.personal)) + $.common_costs"),
    ("housing_cost", "min([rent, rent_cap])"),
    ("cards", "sum(map(members, #.card_given))"),
    ("costs_approved", "len(costs) == 0 ? 0 : sum(map(costs, #.approved))"),
    ("need_costs", "$.housing_cost + $.cards + $.costs_approved"),
    ("need", "$.norm + $.need_costs"),
    ("received", "len(incomes) == 0 ? 0 : sum(map(incomes, #.counted))"),
    ("gaps", "len(incomes) == 0 ? 0 : sum(map(incomes, #.filled))"),
    ("of_members", "sum(map(members, #.counted_wage + #.childs_wage + #.means))"),
    ("income", "$.received + $.gaps + $.of_members"),
    ("assistance", "max([$.need - $.income, 0])"),
    ("rent_above_cap", "rent > rent_cap"),
    ("cost_needs_judgement", "some(costs, #.judged)"),
    ("cost_capped", "some(costs, #.capped)"),
    ("cost_unusual", "some(costs, #.unusual)"),
    ("income_changed", "some(incomes, #.changed and #.shown)"),
    ("income_missing", "some(incomes, #.missing and #.shown)"),
    ("before_is_known", "some(incomes, #.before > 0 and #.shown)"),
    ("new_income", "$.before_is_known and some(incomes, #.first and #.shown)"),
    ("income_needs_judgement", "some(incomes, #.needs_judgement)"),
    ("deduction_needs_judgement", "some(incomes, #.kept_back)"),
    ("late_transfer", "some(incomes, #.late)"),
    ("adults_earn", "some(members, #.adults_wage > 0)"),
    ("receiver_unclear", "not(wage_is_named) and $.adults_earn and some(members, #.may_earn)"),
    ("unknown_income", "some(incomes, #.unknown)"),
    ("asset_above_limit", "assets > {asset_limit}"),
    ("school_unclear", "some(members, #.school_unclear)"),
    ("no_need", "$.income >= $.need"),
    ("costs", "$.need_costs"),
)


def decision_of(amounts: dict[str, Any]) -> dict[str, Any]:
    nodes = [
        {"id": "in", "type": "inputNode", "name": "situation", "content": {}},
        personal_table(amounts),
        card_table(amounts),
        expressions("member", OF_MEMBER, amounts, over="members"),
        cost_table(amounts),
        expressions("cost", OF_COST, amounts, over="costs"),
        expressions("income", OF_INCOME, amounts, over="incomes"),
        common_table(amounts),
        cap_table(amounts),
        expressions("household", OF_HOUSEHOLD, amounts),
        {"id": "out", "type": "outputNode", "name": "answer", "content": {}},
    ]
    names = [node["id"] for node in nodes]
    edges = [{"id": f"to {b}", "sourceId": a, "targetId": b, "type": "edge"} for a, b in pairwise(names)]
    return {"nodes": nodes, "edges": edges}


def personal_table(amounts: dict[str, Any]) -> dict[str, Any]:
    rows = [("'adult'", "", "", "true", amounts["couple"] // 2), ("'adult'", "", "", "false", amounts["single"])]
    for low, high in BANDS:
        age = f"[{low}..{high}]"
        if high <= 6:
            rows.append(("'child'", age, "true", "", amounts["lunch_away"][low]))
        rows.append(("'child'", age, "", "", amounts["children"][low]))
    return table("whole month", ("role", "age", "lunch", "couple"), ("whole",), rows, over="members")


def card_table(amounts: dict[str, Any]) -> dict[str, Any]:
    rows = [(">= 20", amounts["card_full"]), ("[12..19]", amounts["card_reduced"]), ("< 12", 0)]
    return table("travel card", ("age",), ("card",), rows, over="members")


def cost_table(amounts: dict[str, Any]) -> dict[str, Any]:
    rows: list[tuple[Any, ...]] = [(f"'{kind}'", "'capped'", cap, -1) for kind, cap in amounts["caps"].items()]
    rows += [("'union_fee'", "'actual'", -1, 70_000), ("'unemployment_fund'", "'actual'", -1, 30_000)]
    outputs = ("kind", "cap", "look_above")
    return table("kinds of costs", ("type",), outputs, [*rows, ("", "'judgement'", -1, -1)], over="costs")


def common_table(amounts: dict[str, Any]) -> dict[str, Any]:
    common = amounts["common"]
    rows: list[tuple[Any, ...]] = [(f"{number}", amount) for number, amount in enumerate(common, 1)]
    rows.append(("> 7", f"{common[6]} + (len(members) + others - 7) * {common[6] - common[5]}"))
    return table("common costs", ("len(members) + others",), ("whole_dwelling",), rows)


def cap_table(amounts: dict[str, Any]) -> dict[str, Any]:
    caps = amounts["rent_caps"]
    rows: list[tuple[Any, ...]] = [("1", "0", caps[0]), ("2", "0", caps[1])]
    rows += [("", f"{number}", amount) for number, amount in enumerate(caps[2:5], 1)]
    rows.append(("", ">= 4", f"{caps[5]} + (children - 4) * {amounts['rent_cap_step']}"))
    return table("rent cap", ("adults", "children"), ("rent_cap",), rows)


def looping(over: str | None) -> dict[str, Any]:
    """Once for each of a list, or once."""
    return {"executionMode": "loop", "inputField": over, "outputPath": over} if over else {"executionMode": "single"}


def table(
    name: str, inputs: tuple[str, ...], outputs: tuple[str, ...], rows: list[Any], over: str | None = None
) -> dict[str, Any]:
    """A decision table, of which the first row that fits holds."""
    columns = [f"i{n}" for n in range(len(inputs))] + [f"o{n}" for n in range(len(outputs))]
    content = {
        "hitPolicy": "first",
        "passThrough": True,
        **looping(over),
        "inputs": [{"id": f"i{n}", "name": field, "field": field} for n, field in enumerate(inputs)],
        "outputs": [{"id": f"o{n}", "name": field, "field": field} for n, field in enumerate(outputs)],
        "rules": [
            {"_id": f"r{number}", **dict(zip(columns, map(str, row), strict=True))} for number, row in enumerate(rows)
        ],
    }
    return {"id": name, "type": "decisionTableNode", "name": name, "content": content}


def expressions(
    name: str, values: tuple[tuple[str, str], ...], amounts: dict[str, Any], over: str | None = None
) -> dict[str, Any]:
    """Values worked out one after the other."""
    listed = [{"id": key, "key": key, "value": with_amounts(value, amounts)} for key, value in values]
    content = {"passThrough": True, **looping(over), "expressions": listed}
    return {"id": name, "type": "expressionNode", "name": name, "content": content}


def with_amounts(value: str, amounts: dict[str, Any]) -> str:
    return value.format(**amounts) if "{" in value else value
