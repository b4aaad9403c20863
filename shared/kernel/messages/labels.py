"""What went into a line of a calculation, in a few words: `4 personer`, `Ebba, 4 år, äter lunch i förskolan`."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from shared.kernel.messages.text import Text
from shared.kernel.messages.words import HOMES
from shared.kernel.money import NARROW_SPACE, Money, in_kronor
from shared.kernel.month import Month

Facts = Mapping[str, Any]
Words = Iterator[Text]

MONTHS = (
    Text("januari", "January"), Text("februari", "February"), Text("mars", "March"), Text("april", "April"),
    Text("maj", "May"), Text("juni", "June"), Text("juli", "July"), Text("augusti", "August"),
    Text("september", "September"), Text("oktober", "October"), Text("november", "November"),
    Text("december", "December"),
)  # fmt: skip


def what_went_in(
    rule: str, facts: Facts, amount_ore: Money, names: Mapping[str, str] | None = None, language: str = "sv"
) -> str:
    """The facts of a line in words, after the name of the person it is about.

    `names` has what the members are called, by id. Facts that nobody has words for are left out.
    """
    said = [(names or {}).get(str(facts.get("member")), "")]
    said += [text.in_language(language) for text in SAYINGS.get(rule, nothing)(facts, amount_ore)]
    return ", ".join(word for word in said if word)


def nothing(facts: Facts, amount_ore: Money) -> Words:
    yield from ()


def personal_costs(facts: Facts, amount_ore: Money) -> Words:
    yield Text("vuxen", "adult") if str(facts.get("role")) == "adult" else years(facts)
    if facts.get("lunch_away"):
        yield Text("äter lunch i förskolan", "has lunch at preschool")
    if "days" in facts:
        yield Text(f"{facts['days']}{NARROW_SPACE}dagar i månaden", f"{facts['days']}{NARROW_SPACE}days of the month")


def common_costs(facts: Facts, amount_ore: Money) -> Words:
    """One's own, or a share of what the whole dwelling has in common."""
    persons, dwelling = facts.get("persons", 0), facts.get("persons_in_dwelling", 0)
    own = Text(f"{persons}{NARROW_SPACE}personer", f"{persons}{NARROW_SPACE}persons")
    yield own if persons != 1 else Text(f"1{NARROW_SPACE}person", f"1{NARROW_SPACE}person")
    if dwelling > persons and "whole_dwelling_ore" in facts:
        whole = in_kronor(facts["whole_dwelling_ore"])
        yield Text(
            f"del av {whole} för {dwelling}{NARROW_SPACE}personer i bostaden",
            f"a share of {whole} for {dwelling}{NARROW_SPACE}persons in the home",
        )


def housing_cost(facts: Facts, amount_ore: Money) -> Words:
    if str(facts.get("home")) in HOMES:
        yield Text(*HOMES[str(facts["home"])])
    yield from asked_for(facts, amount_ore)


def travel_card(facts: Facts, amount_ore: Money) -> Words:
    yield years(facts)


def asked_for(facts: Facts, amount_ore: Money) -> Words:
    """What was asked, and the cap: only where not all of it counted."""
    asked, cap = facts.get("asked_ore"), facts.get("cap_ore")
    if asked is None or asked == amount_ore:
        return
    yield Text(f"begärt {in_kronor(asked)}", f"asked {in_kronor(asked)}")
    if cap is not None and asked > cap:
        yield Text(f"högst {in_kronor(cap)} räknas", f"at most {in_kronor(cap)} counts")
    elif amount_ore == 0:
        yield Text("räknas inte", "does not count")


def income(facts: Facts, amount_ore: Money) -> Words:
    yield month(facts)


def other_month(facts: Facts, amount_ore: Money) -> Words:
    yield from received(facts)
    yield Text("räknas inte", "does not count")


def job_stimulus(facts: Facts, amount_ore: Money) -> Words:
    wage = in_kronor(facts.get("received_ore", 0))
    yield Text(f"så mycket av lönen {wage} räknas inte", f"so much of the wage of {wage} does not count")


def childrens_wage(facts: Facts, amount_ore: Money) -> Words:
    yield from received(facts)
    if "earned_this_year_ore" in facts:
        earned = in_kronor(facts["earned_this_year_ore"])
        yield Text(f"{earned} hittills i år", f"{earned} so far this year")


def childrens_surplus(facts: Facts, amount_ore: Money) -> Words:
    own, costs = in_kronor(facts.get("own_means_ore", 0)), in_kronor(facts.get("personal_costs_ore", 0))
    yield Text(f"egna inkomster {own}, personliga kostnader {costs}", f"own means {own}, personal costs {costs}")


def received(facts: Facts) -> Words:
    if "received_ore" in facts:
        amount, when = in_kronor(facts["received_ore"]), month(facts)
        yield Text(f"{amount} i {when.sv}", f"{amount} in {when.en}")


def years(facts: Facts) -> Text:
    age = facts.get("age")
    return Text("", "") if age is None else Text(f"{age}{NARROW_SPACE}år", f"{age}{NARROW_SPACE}years")


def month(facts: Facts) -> Text:
    if "month" not in facts:
        return Text("", "")
    one = Month.parse(str(facts["month"]))
    name = MONTHS[one.number - 1]
    return Text(f"{name.sv} {one.year}", f"{name.en} {one.year}")


SAYINGS: dict[str, Callable[[Facts, Money], Words]] = {
    "personal-costs": personal_costs,
    "common-costs": common_costs,
    "housing-cost": housing_cost,
    "travel-card": travel_card,
    "living-costs": asked_for,
    "medical-costs": asked_for,
    "other-costs": asked_for,
    "income": income,
    "other-month": other_month,
    "job-stimulus": job_stimulus,
    "childrens-wage": childrens_wage,
    "childrens-surplus": childrens_surplus,
}
"""By rule: what is said of its facts besides whom they are about."""
