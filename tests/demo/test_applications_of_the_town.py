"""What the town sends: the same in every process, and taken by the real intake."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from dataclasses import replace
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest

from andrum.demo import DISTRICTS, MONTHS, MUNICIPALITY, THE_MONTH, DemoHousehold, applications, households
from services.applications.domain.completeness import Office
from services.applications.schemas import read_application
from shared.kernel.month import Month

Town = list[DemoHousehold]
OFFICE = Office(today=date(2026, 11, 1), municipality=MUNICIPALITY, districts=DISTRICTS)

IN_ANOTHER_PROCESS = """
import json, hashlib
from andrum.demo import MONTHS, applications, households
town = households(seed=5, count=120)
told = json.dumps([list(applications(town, month)) for month in MONTHS])
print(hashlib.sha256(told.encode()).hexdigest())
"""


def test_the_same_seed_gives_the_same_town_in_every_process() -> None:
    town = households(seed=5, count=120)
    here = sha256(json.dumps([list(applications(town, month)) for month in MONTHS]).encode()).hexdigest()
    for hash_seed in ("1", "2"):
        answer = subprocess.run(
            [sys.executable, "-c", IN_ANOTHER_PROCESS],
            env=os.environ | {"PYTHONPATH": str(Path(__file__).parents[2]), "PYTHONHASHSEED": hash_seed},
            capture_output=True,
            text=True,
            check=True,
        )
        assert answer.stdout.strip() == here


def test_another_seed_gives_another_town_and_a_larger_one_begins_with_the_smaller() -> None:
    assert households(seed=1, count=20) != households(seed=2, count=20)
    assert households(seed=1, count=50)[:20] == households(seed=1, count=20)


@pytest.mark.parametrize("month", MONTHS, ids=str)
def test_every_application_is_taken_by_the_intake_as_it_was_meant(town: Town, month: Month) -> None:
    applying = [household for household in town if month in household.months]
    for household, sent in zip(applying, applications(town, month), strict=True):
        read = read_application(json.loads(json.dumps(sent)), OFFICE)
        meant = household.months[month]
        assert replace(read.situation, id=household.key) == meant.situation
        assert (read.id, read.payee, str(read.channel)) == (meant.application_id, meant.payee, meant.channel)
        assert [person.member for person in read.persons] == [person.member for person in household.persons_in(month)]


def test_each_application_has_an_id_of_its_own(town: Town) -> None:
    ids = [sent["id"] for month in MONTHS for sent in applications(town, month)]
    assert len(set(ids)) == len(ids)


def test_a_thousand_households_of_four_months_take_less_than_two_seconds() -> None:
    begun = time.process_time()
    town = households()
    assert sum(1 for month in MONTHS for _ in applications(town, month)) > 3_500
    assert time.process_time() - begun < 2


def test_a_household_that_nothing_happened_to_tells_the_same_again(town: Town) -> None:
    """But for the season's electricity."""
    steady = 0
    for household in town:
        now, before = household.months[THE_MONTH], household.months.get(THE_MONTH.previous)
        if before and now.happening is None and before.happening is None and not now.situation.incomes:
            steady += 1
            assert now.situation.members == before.situation.members
            assert now.situation.home == before.situation.home
    assert steady > 100
