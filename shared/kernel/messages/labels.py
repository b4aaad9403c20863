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
    about = [facts.get("member"), *(facts.get("members") or ())]
    said = [" och ".join(name for who in about if (name := (names or {}).get(str(who), "")))]
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
    yield from meant_for(facts)


def meant_for(facts: Facts) -> Words:
    """A payment that came late."""
    if "meant_for" in facts:
        earlier = month({"month": facts["meant_for"]})
        yield Text(f"kom sent, gällde {earlier.sv}", f"came late, was for {earlier.en}")


def gap_filled(facts: Facts, amount_ore: Money) -> Words:
    before = month(facts)
    yield Text(f"räknas som i {before.sv} tills vi vet mer", f"counts as in {before.en} until we know more")


def other_month(facts: Facts, amount_ore: Money) -> Words:
    yield from received(facts)
    yield Text("räknas inte", "does not count")


def job_stimulus(facts: Facts, amount_ore: Money) -> Words:
    """The net wage, and the part of it that is left out."""
    yield from received(facts)
    if "percent" in facts and "disregarded_ore" in facts:
        percent, left_out = f"{facts['percent']}{NARROW_SPACE}%", in_kronor(facts["disregarded_ore"])
        yield Text(f"{percent} räknas inte: {left_out}", f"{percent} does not count: {left_out}")
    yield from meant_for(facts)


def childrens_wage(facts: Facts, amount_ore: Money) -> Words:
    yield from received(facts)
    if "earned_this_year_ore" in facts:
        earned = in_kronor(facts["earned_this_year_ore"])
        yield Text(f"{earned} hittills i år", f"{earned} so far this year")


def childrens_own_means(facts: Facts, amount_ore: Money) -> Words:
    """What the child has, and that no more counts than it needs."""
    own, costs = facts.get("received_ore", 0), facts.get("own_cost_ore", 0)
    yield Text(f"egna inkomster {in_kronor(own)}", f"own means {in_kronor(own)}")
    if own > costs:
        most = in_kronor(costs)
        yield Text(f"högst barnets kostnader {most} räknas", f"at most its costs of {most} count")


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
    "childrens-own-means": childrens_own_means,
    "left-out-income": other_month,
    "gap-filled": gap_filled,
}
"""By rule: what is said of its facts besides whom they are about."""
