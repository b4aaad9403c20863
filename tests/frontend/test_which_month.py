"""The month that people work on, and the days that a demo lives in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from services.frontend.store import BoardStore
from services.frontend.web.viewing import working_month
from shared.kernel.month import Month
from tests.frontend.conftest import Desk
from tests.frontend.sample import Town, applied, needed
from tests.frontend.sample_households import MONTH, Household, household, made_id

AtDesk = Callable[[str | None], Desk]


def of_month(number: int, month: Month) -> Household:
    """Another household, that applies for another month."""
    one = household(number, exception=True)
    application = made_id("application", number, str(month))
    one.view = replace(one.view, application_id=application, month=month)
    return one


def worked_on(town: Town) -> Month:
    town.bus.drain()
    with town.front.transaction(read_only=True) as store:
        assert isinstance(store, BoardStore)
        return working_month(store, None)


def test_a_lone_application_of_the_future_changes_nothing(town: Town, at_desk: AtDesk) -> None:
    town.say(replace(applied(of_month(80, MONTH)), month=MONTH.plus(7)))
    assert worked_on(town) == MONTH
    page = at_desk("chef").get("/").text
    assert '<option value="2026-11" selected>' in page
    assert '<option value="2027-06">' in page


def test_the_earliest_month_that_still_waits_comes_first(town: Town) -> None:
    town.say(needed(of_month(81, MONTH.previous)))
    assert worked_on(town) == MONTH.previous


def test_with_nothing_left_it_is_the_newest_that_was_run(at_desk: AtDesk) -> None:
    town = Town(households=4, exceptions=0)
    town.say(replace(applied(of_month(82, MONTH)), month=MONTH.next))
    assert worked_on(town) == MONTH


def test_before_the_first_run_it_is_the_next_month_that_somebody_applied_for() -> None:
    town = Town(households=0, exceptions=0)
    for month in (MONTH.plus(5), MONTH.next):
        town.say(replace(applied(of_month(83, MONTH)), month=month))
    assert worked_on(town) == MONTH.next


def test_the_run_page_offers_months_with_applications_and_the_one_after_the_last_run(
    town: Town, at_desk: AtDesk
) -> None:
    town.say(replace(applied(of_month(84, MONTH)), month=MONTH.plus(7)))
    town.bus.drain()
    page = at_desk("dag").get("/month-runs").text
    assert '<option value="2026-11" selected>' in page
    offered = [str(month) for month in (MONTH.plus(7), MONTH.next, MONTH)]
    assert [month for month in offered if f'<option value="{month}"' in page] == offered
    assert '<option value="2027-05"' not in page


def test_a_month_without_complete_applications_is_told_as_that(at_desk: AtDesk) -> None:
    page = at_desk("dag").post("/month-runs", {"month": "2026-12"}, follow_redirects=True).text
    assert "Det finns inga kompletta ansökningar för december 2026." in page
    assert "redan körd" not in page


def test_a_paper_form_is_dated_by_the_clock_of_the_house(town: Town, at_desk: AtDesk) -> None:
    page = at_desk("adam").get("/paper-application").text
    assert 'name="received_on" type="date" value="2026-11-24"' in page
    assert 'name="month" type="month" value="2026-11"' in page
    assert "medsökande" not in page.partition('id="expenses-0-member"')[2].partition("</select>")[0]
