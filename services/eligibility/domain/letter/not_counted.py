"""What the household asked for that does not count, and why, in words for the household."""

from __future__ import annotations

from collections.abc import Iterator

from services.eligibility.domain.decision import DecisionRecord
from services.eligibility.domain.letter.swedish import Address
from shared.kernel.messages import COSTS
from shared.kernel.money import Money, in_kronor
from shared.kernel.stop_reason import Stop, StopReason


def what_did_not_count(record: DecisionRecord, you: Address) -> tuple[str, ...]:
    """One sentence or two for each. Empty when everything counted."""
    return (*rent(record, you), *(text for stop in record.stops for text in cost(stop, you)))


def rent(record: DecisionRecord, you: Address) -> Iterator[str]:
    """The part of the rent above what the municipality counts."""
    housing = record.housing
    over = housing.asked_ore - housing.accepted_ore
    if over <= 0:
        return
    if housing.cap_ore == housing.accepted_ore:
        why = f"Kommunen räknar högst {in_kronor(housing.accepted_ore)} för ett hushåll som {you.your_t}."
    else:
        why = f"Av den räknar vi {in_kronor(housing.accepted_ore)}."
    yield f"{you.capital_your} hyra är {in_kronor(housing.asked_ore)}. {why} Därför räknas inte {in_kronor(over)}."


def cost(stop: Stop, you: Address) -> Iterator[str]:
    """A cost that was cut, or that the calculation leaves to a person."""
    kind, asked = stop.facts.get("type"), stop.facts.get("asked_ore")
    if not isinstance(kind, str) or not isinstance(asked, int):
        return
    name = COSTS.get(kind, (kind, kind))[0]
    if stop.reason is StopReason.COST_CAPPED:
        yield capped(you, name, asked, stop.facts.get("cap_ore"))
    if stop.reason is StopReason.COST_NEEDS_JUDGEMENT:
        yield f"{you.capital_you} har begärt {in_kronor(asked)} för {name}. Den kostnaden ingår inte i beräkningen."


def capped(you: Address, name: str, asked: Money, cap: Money | None) -> str:
    most = f"Vi räknar högst {in_kronor(cap)} för det." if cap is not None else "Vi räknar inte hela beloppet."
    return f"{you.capital_you} har begärt {in_kronor(asked)} för {name}. {most}"
