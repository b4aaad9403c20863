"""Write docs/law.md: every rule with its paragraph, what it answers, the parameters it reads and the tests that pin it.

    make law        (python -m tools.write_law)

The rules say all of it themselves, except for the tests: those are what the last `make mutation` found, in
tests/law/pins.json. A parameter is found by the type of a rule's argument; what of it is read, in the rule's text.
"""

from __future__ import annotations

import json
import sys
import textwrap
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, get_args, get_type_hints

from services.eligibility.domain.assessment import ENGINE, RULES_VERSION
from services.eligibility.domain.rule import Rule
from services.eligibility.domain.rules import MODULES
from shared.kernel.messages import name_line, name_reason
from tools.rule_parameters import parameter_names, parameters_below, parameters_of

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "law.md"
PINS = ROOT / "tests" / "law" / "pins.json"

HEAD = """# The law as Andrum calculates it

*Written by `make law` from the rules themselves; do not edit. Rules {version}.*

A calculation asks {rules} rules, each after those it needs. A rule that is a **line** is an amount of the decision,
under the paragraph that it names; one that is a **reason** sends the case to a person; the others are steps on the
way. The paragraphs are those of socialtjänstlagen (2025:400) and socialtjänstförordningen (2025:468); a decision made
before July 2025 cites the older ones beside them. The parameters, with sources and dates, are in
[`parameters/`](../parameters). The tests named are those that notice a mistake in the rule, the ones most about it
first ([mutation check](../benchmarks/mutation.md)).
"""


def main() -> int:
    PAGE.write_text(page(), encoding="utf-8")
    print(f"{PAGE.relative_to(ROOT)}: {len(ENGINE.rules)} rules")
    return 0


def page() -> str:
    """The whole page."""
    pins = json.loads(PINS.read_text(encoding="utf-8")) if PINS.exists() else {}
    parts = [HEAD.format(version=RULES_VERSION, rules=len(ENGINE.rules)), *overview(ENGINE.rules)]
    for module in MODULES:
        rules = [rule for rule in ENGINE.rules if rule.function.__module__ == module.__name__]
        if rules:
            parts += [f"\n## {first_line(module)}\n", *(line for rule in rules for line in about(rule, pins))]
    return "\n".join(parts) + "\n"


def overview(rules: Sequence[Rule]) -> Iterator[str]:
    yield "| rule | version | what it is | paragraph |"
    yield "|---|--:|---|---|"
    for rule in rules:
        yield f"| [`{rule.id}`](#{rule.id}) | {rule.version} | {kind_of(rule)} | {rule.law.now} |"


def about(rule: Rule, pins: dict[str, Any]) -> Iterator[str]:
    """One rule, all that a reader of the law wants to know of it."""
    function = rule.function
    yield f"### {rule.id}\n"
    yield textwrap.dedent("    " + (function.__doc__ or "")).strip() + "\n"
    yield f"- **Law**: {rule.law.now}; before July 2025 {rule.law.before or 'none'}"
    yield f"- **Version** {rule.version}, [`{function.__name__}`]({place_of(rule)}), {kind_of(rule)}"
    yield f"- **Answers**: {answer_of(rule)}"
    yield f"- **Needs**: {listed([name for name in rule.needs if name not in parameter_names(rule)])}"
    yield f"- **Parameters**: {listed(parameters_of(rule))}; of the rules it needs: {listed(parameters_below(rule))}"
    yield f"- **Pinned by**: {tests_of(rule, pins)}\n"


def kind_of(rule: Rule) -> str:
    each = {"member": " for each member", "cost": " for each type of cost", "income": " for each income"}
    many = each.get(rule.each or "", f" for each {rule.each}" if rule.each else "")
    if rule.part is not None:
        return f"line *{name_line(rule.id, {})}* ({rule.part}){many}"
    if rule.stop is not None:
        return f"reason *{name_reason(rule.stop)}*{many}"
    return f"step{many}"


def answer_of(rule: Rule) -> str:
    """The type of the answer in words."""
    hint = get_type_hints(rule.function)["return"]
    kinds = {int: "a whole number" if not rule.function.__name__.endswith("_ore") else "öre", bool: "yes or no"}
    words = [kinds.get(kind, "the facts of the reason" if rule.stop else "text") for kind in get_args(hint) or (hint,)]
    said = [word for kind, word in zip(get_args(hint) or (hint,), words, strict=True) if kind is not type(None)]
    return " or ".join(dict.fromkeys(said)) + (", or nothing" if type(None) in get_args(hint) else "")


def listed(names: Sequence[str]) -> str:
    return ", ".join(f"`{name}`" for name in names) or "none"


def tests_of(rule: Rule, pins: dict[str, Any]) -> str:
    """The tests, those most about the rule first."""
    entry = pins.get(rule.name)
    if not entry or not entry["tests"]:
        return "not known yet; `make mutation` finds them"
    more = entry["of"] - len(entry["tests"])
    return ", ".join(said_of(test) for test in entry["tests"]) + (f" and {more} more" if more > 0 else "")


def said_of(test: str) -> str:
    """A test as `file: what it says`, a row as `file: name`."""
    file, _, name = test.removeprefix("tests/law/").partition("::")
    if name:
        return f"`{file}` *{name.removeprefix('test_').replace('_', ' ')}*"
    file, _, row = file.removeprefix("examples/").partition(": ")
    return f"`{file}` *{row}*"


def first_line(module: Any) -> str:
    return str(module.__doc__).strip().splitlines()[0].rstrip(".")


def place_of(rule: Rule) -> str:
    return f"../{rule.function.__module__.replace('.', '/')}.py"


if __name__ == "__main__":
    sys.exit(main())
