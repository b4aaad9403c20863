"""`andrum replay` and `andrum rehearse`, as somebody types them."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import select, update
from typer.testing import CliRunner, Result

from andrum.cli import app
from andrum.house import open_embedded
from services.eligibility.store import DecisionRow
from shared.parameters.book import SHIPPED
from shared.platform.settings import Settings
from tests.support.adapters import EmbeddedTown
from tests.support.parameters import RENT_CAPS, RIKSNORM, parameters_in_use
from tests.support.town import Household, adult, child

FOUND, DIFFERS, WRONG = 0, 1, 2


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ANDRUM_DATA", str(tmp_path))
    monkeypatch.setenv("COLUMNS", "120")
    return tmp_path


@pytest.fixture
def town(data: Path) -> Iterator[EmbeddedTown]:
    house = open_embedded(Settings.from_environment())
    yield EmbeddedTown(house)
    house.close()


@pytest.fixture
def family(town: EmbeddedTown) -> Household:
    family = town.household(adult("Ylva"), child("Zeb", born=2012), rent=9_900)
    family.applies("2026-10", wage=9_000)
    town.runs("2026-10")
    return family.is_approved()


def andrum(*words: str) -> Result:
    return CliRunner().invoke(app, words)


def with_norm(data: Path, old: str, new: str) -> str:
    path = data / "changed.yaml"
    path.write_text((SHIPPED / RIKSNORM).read_text().replace(old, new))
    return str(path)


def test_a_decision_that_replays_the_same_says_so(family: Household) -> None:
    answer = andrum("replay", str(family.decision()))

    assert answer.exit_code == FOUND, answer.output
    assert "nothing differs" in answer.output
    assert "then and now" in answer.output


def test_a_month_in_which_a_decision_was_changed_is_told_with_what_differs(
    town: EmbeddedTown, family: Household
) -> None:
    with town.house.hosts["eligibility"].database.session() as session:
        record = json.loads(session.scalars(select(DecisionRow.record)).one())
        record["amount_ore"] += 100
        session.execute(update(DecisionRow).values(record=json.dumps(record)))

    answer = andrum("replay", "--month", "2026-10")

    assert answer.exit_code == DIFFERS
    assert f"Decision {family.decision()}" in answer.output
    assert "amount amount_ore:" in answer.output
    assert "1 decisions replayed, 0 the same to the öre, 1 not" in answer.output


@pytest.mark.parametrize("words", [(), ("0190b5b0-0000-7000-8000-000000000000", "--month", "2026-10")])
def test_replay_wants_a_decision_or_a_month(data: Path, words: tuple[str, ...]) -> None:
    assert andrum("replay", *words).exit_code == WRONG


def test_an_unknown_decision_is_told_in_words(town: EmbeddedTown) -> None:
    answer = andrum("replay", "0190b5b0-0000-7000-8000-000000000000")

    assert answer.exit_code == DIFFERS
    assert "There is no such decision" in answer.output


def test_a_rehearsal_shows_who_wins_and_is_signed_by_two(data: Path, family: Household) -> None:
    out = data / "figures.csv"
    changed = with_norm(data, "single: 3940", "single: 4040")

    shown = andrum("rehearse", "--set", f"riksnorm={changed}", "--month", "2026-10", "--csv", str(out))

    assert shown.exit_code == FOUND, shown.output
    assert "single parent" in shown.output
    assert "+100 kr" in shown.output.replace("\xa0", " ")
    rows = list(csv.DictReader(out.open(encoding="utf-8")))
    assert [(row["what"], row["household_type"], row["winners"], row["won_ore"]) for row in rows[:2]] == [
        ("group", "single_parent", "1", "10000"), ("all", "", "1", "10000"),
    ]  # fmt: skip
    version = shown.output.split("rehearse sign ")[1].split()[0]
    first = andrum("rehearse", "sign", version, "--as", "Anna Berg/anna")
    assert "until a second person signed" in first.output
    again = andrum("rehearse", "sign", version, "--as", "Anna B./ANNA")
    assert again.exit_code == DIFFERS
    assert "Anna Berg has signed already" in again.output
    second = andrum("rehearse", "sign", version, "--as", "Bo Ek/bo")
    assert "released" in second.output
    assert "signed" in andrum("rehearse", "show", version).output


def test_a_month_is_not_run_by_parameters_that_nobody_has_signed(data: Path, town: EmbeddedTown) -> None:
    town.household(adult("Ada"), rent=4_000).applies("2026-10")
    with parameters_in_use(data / "parameters") as parameters:
        parameters.put(RIKSNORM, parameters.changed(RIKSNORM, "single: 3940", "single: 4040"))

        refused = andrum("month", "run", "2026-10")

        assert refused.exit_code == DIFFERS
        told = " ".join(refused.output.split())
        assert f"andrum rehearse sign {parameters.version}" in told
        assert andrum("month", "run", "2026-10", "--dry-run").exit_code == FOUND


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("--set", "riksnorm"), "write PARAMETER=FILE"),
        (("--set", "riksnorm=/not/there.yaml"), "/not/there.yaml"),
        (("--as", "Anna Berg"), "write NAME/ID"),
    ],
)
def test_what_cannot_be_meant_is_told(town: EmbeddedTown, words: tuple[str, ...], message: str) -> None:
    answer = andrum("rehearse", "--month", "2026-10", *words)

    assert answer.exit_code == WRONG
    assert message in answer.output


def test_a_rehearsal_without_a_month_or_a_change_says_what_is_missing(data: Path, town: EmbeddedTown) -> None:
    assert andrum("rehearse").exit_code == WRONG
    assert "nothing to rehearse" in andrum("rehearse", "--month", "2026-10").output
    wrong = andrum("rehearse", "--month", "2026-10", "--set", f"rent_cap={SHIPPED / RENT_CAPS}")
    assert "did you mean rent_caps?" in wrong.output
