"""`andrum assess`: one line in, one line out; a broken line is told apart and the others still run."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from andrum.assess import as_line, assess_lines, run
from services.eligibility.domain.assessment import RULES_VERSION
from tests.law.vocabulary import book, kr

EXAMPLE: dict[str, Any] = {
    "id": "h-17", "municipality": "stockholm", "month": "2026-11", "decided_on": "2026-10-22",
    "cohabiting": True, "others_in_home": 0,
    "members": [
        {"id": "p1", "role": "adult", "born": "1988-04-02", "occupation": "unemployed"},
        {"id": "p2", "role": "adult", "born": "1990-09-30", "occupation": "employed"},
        {"id": "p3", "role": "child", "born": "2022-03-15", "school": "preschool", "lunch_away": True},
        {"id": "p4", "role": "child", "born": "2014-07-01", "school": "compulsory", "days": 10},
    ],
    "home": {"kind": "rental", "rent_ore": 890000, "rooms": 3},
    "expenses": [
        {"type": "electricity", "amount_ore": 45000},
        {"type": "home_insurance", "amount_ore": 15000},
        {"type": "unemployment_fund", "amount_ore": 16000, "member": "p2"},
    ],
    "incomes": [
        {"type": "wage", "member": "p2", "month": "2026-10", "net_ore": 850000},
        {"type": "child_benefit", "month": "2026-10", "net_ore": 265000},
    ],
    "assets": [{"type": "bank", "amount_ore": 120000}],
    "job_stimulus": ["p2"],
}  # fmt: skip
LINDSALA = EXAMPLE | {"municipality": "lindsala"}
TOTALS = ("norm_ore", "costs_ore", "need_ore", "income_ore", "assistance_ore")


def answers(*lines: Any, month: str | None = None) -> list[dict[str, Any]]:
    texts = [line if isinstance(line, (str, bytes)) else json.dumps(line) for line in lines]
    return list(assess_lines(texts, month, book=book()))


def without(key: str) -> dict[str, Any]:
    return {name: value for name, value in LINDSALA.items() if name != key}


def test_the_documented_household_is_granted_what_is_wanting() -> None:
    (answer,) = answers(LINDSALA)
    assert (answer["id"], answer["outcome"], answer["reasons"], answer["stops"]) == ("h-17", "grant", [], [])
    assert [answer[total] for total in TOTALS] == [
        kr(7_100 + 2_720 + 1_440 + 2_030),
        kr(8_900 + 760 + 2 * 1_060),
        kr(13_290 + 11_780),
        kr(9_025),
        kr(25_070 - 9_025),
    ]
    common = next(line for line in answer["findings"] if line["rule"] == "common-costs")
    assert common["law"] == "12 kap. 2–3 §§ SoF (2025:468)"
    assert (common["version"], common["amount_ore"], common["facts"]["persons"]) == (1, 203000, 4)


def test_the_lines_add_up_to_the_totals() -> None:
    for answer in answers(EXAMPLE, LINDSALA):
        lines = answer["findings"]
        assert sum(line["amount_ore"] for line in lines) == answer["need_ore"] - answer["income_ore"]
        assert answer["need_ore"] == answer["norm_ore"] + answer["costs_ore"]
        assert answer["assistance_ore"] == max(0, answer["need_ore"] - answer["income_ore"])


def test_a_city_without_a_table_of_rents_has_the_reason_and_its_facts() -> None:
    (answer,) = answers(EXAMPLE)
    assert (answer["outcome"], answer["reasons"]) == ("caseworker", ["parameter_missing"])
    facts = {"parameter": "rent_caps", "month": "2026-11"}
    assert answer["stops"] == [{"reason": "parameter_missing", "facts": facts}]


def test_a_year_without_a_riksnorm_stops_with_no_total_made_up() -> None:
    (answer,) = answers(LINDSALA | {"month": "2027-01"})
    assert answer["outcome"] == "caseworker"
    assert "parameter_missing" in answer["reasons"]
    assert (answer["norm_ore"], answer["need_ore"], answer["assistance_ore"]) == (None, None, None)


def test_a_month_of_2024_cites_the_old_act() -> None:
    old = LINDSALA | {"month": "2024-11", "decided_on": "2024-10-22", "municipality": "malmo", "incomes": []}
    old["members"] = [{"id": "p1", "role": "adult", "born": "1988-04-02"}]
    old |= {"cohabiting": False, "job_stimulus": [], "expenses": []}
    (answer,) = answers(old)
    assert {line["law"] for line in answer["findings"]} == {"2 kap. 1 § SoF (2001:937)", "4 kap. 3 § SoL (2001:453)"}
    assert answer["norm_ore"] == kr(5_030)


def test_broken_lines_are_told_apart_in_order_and_the_others_still_run() -> None:
    found = answers(
        "\ufeff" + json.dumps(LINDSALA),
        "{broken",
        "",
        "   \n",
        json.dumps(LINDSALA | {"id": "second"}) + "\r\n",
        "[]",
        "NaN",
        b"\xff\xfe",
        '{"id": "twice", "id": "twice"}',
        "[" * 100_000,
        LINDSALA | {"id": "last"},
    )
    assert [(answer["id"], answer["outcome"], answer.get("line")) for answer in found] == [
        ("h-17", "grant", None),
        (None, "error", 2),
        ("second", "grant", None),
        (None, "error", 6),
        (None, "error", 7),
        (None, "error", 8),
        (None, "error", 9),
        (None, "error", 10),
        ("last", "grant", None),
    ]


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"rent": 1}, "rent: Unknown key."),
        ({"incoms": []}, "incoms: Unknown key. Did you mean incomes?"),
        ({"home": {"kind": "rental", "rent_or": 1}}, "home.rent_or: Unknown key. Did you mean rent_ore?"),
        ({"home": {"kind": "rental"}}, "home.rent_ore: This is missing."),
        (
            {"home": {"kind": "rental", "rent_ore": 8900.0}},
            "home.rent_ore: Must be an amount in whole öre, an integer.",
        ),
        ({"home": {"kind": "rental", "rent_ore": True}}, "home.rent_ore: Must be an amount in whole öre, an integer."),
        ({"home": {"kind": "rental", "rent_ore": "1"}}, "home.rent_ore: Must be an amount in whole öre, an integer."),
        ({"home": {"kind": "rental", "rent_ore": -1}}, "home.rent_ore: Must be between 0 and 1000000000."),
        ({"municipality": "lindsalla"}, "municipality: Unknown municipality lindsalla. Did you mean lindsala?"),
        ({"month": "2026-13"}, "month: Must be a month, written as 2026-11."),
        ({"decided_on": "2026-02-30"}, "decided_on: Must be a date, written as 2026-11-30."),
        ({"job_stimulus": ["p9"]}, "job_stimulus.0: No member has the id p9."),
        ({"job_stimulus": ["p3"]}, "job_stimulus.0: Is for an adult only."),
        ({"cohabiting": False}, "cohabiting: Two adults of a household are a cohabiting couple."),
    ],
)
def test_a_wrong_key_is_named_with_the_reason(change: dict[str, Any], message: str) -> None:
    (answer,) = answers(LINDSALA | change)
    assert (answer["id"], answer["line"], answer["outcome"]) == ("h-17", 1, "error")
    assert message in answer["message"]


def test_every_wrong_key_of_a_line_is_named_at_once() -> None:
    (answer,) = answers(LINDSALA | {"month": "nov", "members": [], "foo": 1})
    assert [part.split(":")[0] for part in answer["message"].split("; ")] == ["foo", "month"]


def test_a_month_on_the_command_line_is_for_lines_that_name_none() -> None:
    named, unnamed = answers(LINDSALA, without("month"), month="2027-01")
    assert (named["outcome"], unnamed["reasons"]) == ("grant", ["parameter_missing"])
    (missing,) = answers(without("month"))
    assert missing["message"] == "month: This is missing."


def test_the_same_line_gives_the_same_answer() -> None:
    first, second = answers(LINDSALA, LINDSALA)
    assert first == second


def test_answers_come_while_lines_are_still_being_written() -> None:
    def endless() -> Any:
        while True:
            yield json.dumps(LINDSALA)

    stream = assess_lines(endless(), book=book())
    assert [next(stream)["id"] for _ in range(3)] == ["h-17"] * 3


def test_the_command_writes_only_lines_of_json_and_fails_when_one_was_broken(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "households.jsonl"
    file.write_text(json.dumps(LINDSALA) + "\n", encoding="utf-8")
    out = io.StringIO()
    assert run(str(file), None, out) == 0
    file.write_text("nonsense\n" + json.dumps(LINDSALA), encoding="utf-8")
    assert run(str(file), None, out) == 1
    assert [json.loads(line)["outcome"] for line in out.getvalue().splitlines()] == ["grant", "error", "grant"]
    assert capsys.readouterr().err == ""


def test_a_file_that_is_not_there_and_a_month_that_is_none_are_told_on_standard_error(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = io.StringIO()
    assert run(str(tmp_path / "nothing"), None, out) == 2
    assert run("-", "November", out) == 2
    assert out.getvalue() == ""
    assert "nothing" in capsys.readouterr().err


def test_standard_input_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.TextIOWrapper(io.BytesIO(json.dumps(LINDSALA).encode()))
    monkeypatch.setattr("sys.stdin", stream)
    out = io.StringIO()
    assert run("-", None, out) == 0
    assert json.loads(out.getvalue())["outcome"] == "grant"


def test_half_a_character_in_an_id_is_refused_and_can_still_be_written() -> None:
    (answer,) = answers('{"id": "\\ud800"}')
    assert answer["outcome"] == "error"
    as_line(answer).encode("utf-8")


def test_a_mistake_in_the_program_takes_no_other_line_with_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(*_: Any) -> None:
        raise KeyError("oops")

    monkeypatch.setattr("andrum.assess.assess_told", broken)
    (answer,) = answers(LINDSALA)
    assert answer["message"] == "Unexpected error: KeyError: 'oops'."
    assert "Traceback" in capsys.readouterr().err


def test_the_example_of_the_documentation_comes_out_as_documented() -> None:
    text = (Path(__file__).parents[2] / "docs" / "situation.md").read_text(encoding="utf-8")
    told, shown = [block.split("```")[0] for block in text.split("```json\n")[1:3]]
    (answer,) = answers(json.dumps(json.loads(told)))
    documented = json.loads(shown)
    assert {key: answer[key] for key in documented if key != "findings"} == {
        key: value for key, value in documented.items() if key != "findings"
    }
    (line,) = [line for line in answer["findings"] if line["rule"] == "common-costs"]
    facts = documented["findings"][0].pop("facts")
    assert documented["findings"][0].items() <= line.items()
    assert facts.items() <= line["facts"].items()


def test_an_answer_says_by_which_rules_and_amounts_it_was_made() -> None:
    (answer,) = answers(LINDSALA)
    assert (answer["rules_version"], answer["parameters_version"]) == (RULES_VERSION, book().version)


def test_a_rent_whose_cap_is_not_known_says_so_in_its_line() -> None:
    (answer,) = answers(EXAMPLE)
    (rent,) = [line for line in answer["findings"] if line["rule"] == "housing-cost"]
    assert rent["facts"] == {"home": "rental", "asked_ore": 890000, "cap_unknown": True}


def test_a_month_of_a_lines_own_is_told_once_on_standard_error(capsys: pytest.CaptureFixture[str]) -> None:
    named, second, unnamed = answers(LINDSALA, LINDSALA, without("month"), month="2026-10")
    assert [named["outcome"], second["outcome"]] == ["grant", "grant"]
    assert "income_other_month" in unnamed["reasons"]
    assert capsys.readouterr().err == (
        "andrum assess: line 1 has a month of its own, 2026-11; --month is for lines that name none\n"
    )


@pytest.mark.parametrize("month", ["2026-13", "1800-01", "2101-01"])
def test_a_month_that_no_line_could_have_ends_the_command(month: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("-", month, io.StringIO()) == 2
    assert len(capsys.readouterr().err.splitlines()) == 1


def andrum(command: str, text: bytes, **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        ["/bin/sh", "-c", command.replace("andrum", f"{sys.executable} -m andrum")],
        input=text, capture_output=True, env=os.environ | environment, cwd=Path(__file__).parents[2], check=False,
    )  # fmt: skip


def test_what_is_written_is_utf_8_whatever_the_terminal_says() -> None:
    done = andrum("andrum assess -", json.dumps(LINDSALA).encode(), PYTHONIOENCODING="latin-1", LC_ALL="C")
    assert b"\xc2\xa7" in done.stdout
    assert done.stdout.endswith(b"}\n")
    assert json.loads(done.stdout.decode("utf-8"))["outcome"] == "grant"


def test_who_has_seen_enough_ends_the_command_quietly() -> None:
    lines = (json.dumps(LINDSALA) + "\n").encode() * 400
    done = andrum("andrum assess - | head -n 1", lines)
    assert (done.returncode, done.stderr, done.stdout.count(b"\n")) == (0, b"", 1)
