"""Payouts, decisions, the monthly run, housing."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from shared.kernel.money import in_kronor as kr
from tests.frontend.conftest import Desk
from tests.frontend.sample import Town
from tests.frontend.sample_households import Household

AtDesk = Callable[[str | None], Desk]


def test_payouts_are_approved_after_their_sum_was_seen(town: Town, at_desk: AtDesk) -> None:
    desk = at_desk("ulla")
    chosen = list(town.payouts.values())[:2]
    ids = [str(one.payout_id) for one in chosen]

    confirm = desk.get("/payments/confirm", query_string={"payout_ids": ids})
    expected = re.search(r'name="expected_sum_ore" value="(\d+)"', confirm.text)
    assert expected is not None
    assert int(expected[1]) == sum(one.amount_ore for one in chosen)

    done = desk.post("/payments/approve", {"payout_ids": ids, "expected_sum_ore": expected[1]}, follow_redirects=True)
    assert "2 utbetalningar attesterade" in done.text
    link = re.search(r'href="(/payments/files/[^"]+\.xml)"', done.text)
    assert link is not None
    assert "attachment" in desk.get(link[1]).headers["Content-Disposition"]


def test_everything_is_approved_in_one_go(town: Town, at_desk: AtDesk) -> None:
    desk = at_desk("ulla")
    total = sum(one.amount_ore for one in town.payouts.values())
    new = sum(one.new_account for one in town.payouts.values())
    form = {"everything": "1", "expected_sum_ore": str(total), "new_accounts_seen": str(new)}
    assert desk.post("/payments/approve", form).status_code == 303
    assert town.payouts == {}


def test_a_sum_that_is_no_longer_right_approves_nothing(town: Town, at_desk: AtDesk) -> None:
    before = len(town.payouts)
    answer = at_desk("ulla").post("/payments/approve", {"everything": "1", "expected_sum_ore": "1"})
    assert answer.status_code == 409
    assert "Inget är attesterat" in answer.text
    assert len(town.payouts) == before


def test_nobody_approves_what_they_decided(town: Town, at_desk: AtDesk, exception: Household) -> None:
    chef = at_desk("chef")
    form = chef.case_form(exception.view.application_id)
    chef.post(f"/cases/{exception.view.application_id}", {**form, "outcome": "grant", "text": "Godtas."})
    mine = next(one for one in town.payouts.values() if one.decided_by_name == "Cecilia Chef")

    page = chef.get("/payments").text
    assert "du beslutade själv" in page
    assert f'value="{mine.payout_id}"' not in page
    form = {"payout_ids": str(mine.payout_id), "expected_sum_ore": str(mine.amount_ore)}
    assert chef.post("/payments/approve", form).status_code == 403
    assert mine.payout_id in town.payouts


def test_nothing_chosen_is_told(at_desk: AtDesk) -> None:
    answer = at_desk("ulla").get("/payments/confirm?listed_by=machine", follow_redirects=True)
    assert "Välj minst en utbetalning" in answer.text
    assert '<option value="machine" selected>' in answer.text


def test_an_auditor_downloads_the_letter_once(at_desk: AtDesk) -> None:
    desk = at_desk("rut")
    link = re.search(r'href="(/decisions/[^"]+\.pdf)"', desk.get("/decisions").text)
    assert link is not None
    letter = desk.get(link[1])
    assert letter.data.startswith(b"%PDF")
    assert letter.mimetype == "application/pdf"

    again = desk.get(link[1], headers={"If-None-Match": letter.headers["ETag"]})
    assert again.status_code == 304


def test_decisions_are_found_by_how_they_were_made(town: Town, at_desk: AtDesk) -> None:
    desk = at_desk("rut")
    assert "Inga beslut här" in desk.get("/decisions?by=person").text
    assert desk.get("/decisions?by=machine&month=2026-11&outcome=granted").text.count("Beslutsbrev") >= 0
    assert "Inga beslut här" in desk.get("/decisions?outcome=refused").text


def test_a_decision_is_read_with_its_grounds(town: Town, at_desk: AtDesk) -> None:
    one = next(one for one in town.households.values() if one.automatic)
    page = at_desk("rut").get(f"/decisions/{one.view.decision_id}").text
    assert "Delegationsordning 2026" in page
    assert "Beräkning" in page


def test_a_month_that_is_already_run_is_a_warning(at_desk: AtDesk) -> None:
    page = at_desk("dag").post("/month-runs", {"month": "2026-11"}, follow_redirects=True).text
    assert "redan körd" in page


def test_a_dry_run_is_shown_and_changes_nothing(at_desk: AtDesk) -> None:
    page = at_desk("dag").post("/month-runs", {"month": "2026-12", "dry_run": "1"}).text
    assert "ingenting är ändrat" in page


def test_a_month_that_is_no_month_is_told(at_desk: AtDesk) -> None:
    answer = at_desk("dag").post("/month-runs", {"month": "soon"})
    assert answer.status_code == 422
    assert "Välj en månad" in answer.text


def test_a_running_month_is_followed_until_it_is_done(town: Town, at_desk: AtDesk) -> None:
    desk = at_desk("dag")
    town.run = replace(town.run, state="running", done=3)
    assert 'hx-sse:connect="/month-runs/2026-11/events"' in desk.get("/month-runs/2026-11").text

    events = desk.get("/month-runs/2026-11/events").iter_encoded()
    assert next(events) == b": ok\n\n"
    assert "3 av 16" in next(events).decode()
    town.run = replace(town.run, state="done", done=16)
    assert "16 av 16" in next(events).decode()
    assert next(events).startswith(b"event: klar")


def test_a_household_is_placed_in_a_home(town: Town, at_desk: AtDesk) -> None:
    desk = at_desk("hanna")
    search = town.searches[0]
    page = desk.get(f"/housing/{search.search_id}").text
    first = re.search(r'href="(/housing/[^"]+/place/[^"]+)"', page)
    assert first is not None
    assert "samma område" in page

    confirm = desk.get(first[1]).text
    assert f"Du placerar hushållet {search.household_name} i" in confirm
    assert town.searches[0].state == "open"

    unit = re.search(r'name="unit_id" value="([^"]+)"', confirm)
    assert unit is not None
    done = desk.post(f"/housing/{search.search_id}", {"unit_id": unit[1]}, follow_redirects=True)
    assert f"Hushållet {search.household_name} är placerat" in done.text
    assert f'<h2 id="offers">{search.household_name}</h2>' in done.text
    again = desk.post(f"/housing/{search.search_id}", {"unit_id": unit[1]})
    assert again.status_code == 409


def test_a_caseworker_sees_the_homes_and_places_nobody(town: Town, at_desk: AtDesk) -> None:
    desk = at_desk("eva")
    search = town.searches[0]
    assert "Placera<" not in desk.get(f"/housing/{search.search_id}").text
    assert desk.post(f"/housing/{search.search_id}", {"unit_id": "x"}).status_code == 403


def test_addresses_that_mean_nothing_are_told_plainly(at_desk: AtDesk) -> None:
    desk = at_desk("chef")
    for path in ("/cases/00000000-0000-4000-8000-000000000000", "/month-runs/2026-13", "/decisions/x", "/housing/x"):
        assert desk.get(path).status_code == 404, path


def test_payouts_that_people_decided_are_found_among_all(town: Town, at_desk: AtDesk, exception: Household) -> None:
    desk = at_desk("eva")
    form = desk.case_form(exception.view.application_id)
    desk.post(f"/cases/{exception.view.application_id}", {**form, "outcome": "grant", "text": "Godtas."})
    page = at_desk("ulla").get("/payments?by=person").text
    assert page.count('name="payout_ids"') == 1
    assert "Granska den enda" in page
    assert f"<dd>{kr(exception.view.assistance_ore or 0)}</dd>" in page


def test_new_accounts_are_marked_and_found_among_all(town: Town, at_desk: AtDesk) -> None:
    desk = at_desk("ulla")
    assert "Nytt konto" not in desk.get("/payments").text
    chosen = next(iter(town.payouts.values()))
    town.payouts[chosen.payout_id] = replace(chosen, new_account=True)

    page = desk.get("/payments?account=new").text
    assert page.count('name="payout_ids"') == 1
    assert "Nytt konto" in page
    assert f"<dd>{kr(chosen.amount_ore)}</dd>" in page

    confirm = desk.get("/payments/confirm?everything=1&listed_account=new").text
    assert "Du attesterar 1 utbetalning om" in confirm
    assert "1 av dem går till ett annat konto än förra gången" in confirm
    form = {"payout_ids": str(chosen.payout_id), "expected_sum_ore": str(chosen.amount_ore)}
    assert desk.post("/payments/approve", form).status_code == 409
    assert desk.post("/payments/approve", {**form, "new_accounts_seen": "1"}).status_code == 303


def test_everything_in_a_filtered_list_is_no_more_than_the_list(town: Town, at_desk: AtDesk) -> None:
    first, *rest = town.payouts.values()
    town.payouts[first.payout_id] = replace(first, automatic=False)
    desk = at_desk("ulla")
    form = {"everything": "1", "listed_by": "person", "expected_sum_ore": str(first.amount_ore)}
    assert desk.post("/payments/approve", form).status_code == 303
    assert set(town.payouts) == {one.payout_id for one in rest}


def test_ticks_survive_another_page_and_another_filter(town: Town, at_desk: AtDesk) -> None:
    ticked = next(iter(town.payouts))
    desk = at_desk("ulla")
    page = desk.get(f"/payments?by=person&payout_ids={ticked}").text
    assert f'<input type="hidden" name="payout_ids" value="{ticked}"' in page
    page = desk.get(f"/payments?by=machine&payout_ids={ticked}").text
    assert re.search(rf'value="{ticked}" data-ore="\d+" checked', page)


def test_a_payout_leads_to_its_decision_for_those_who_may_read_it(town: Town, at_desk: AtDesk) -> None:
    one = next(iter(town.payouts.values()))
    assert f'href="/decisions/{one.decision_id}"' in at_desk("rut").get("/payments").text
    assert f'href="/decisions/{one.decision_id}"' not in at_desk("ulla").get("/payments").text


def test_a_filter_waits_for_its_button(at_desk: AtDesk) -> None:
    desk = at_desk("chef")
    for path in ("/", "/decisions", "/payments"):
        page = desk.get(path).text
        assert "data-submit-on-change" not in page
        assert 'id="show"' in page


def test_the_counts_follow_a_decision_that_the_board_has_not_heard_of(
    town: Town, at_desk: AtDesk, exception: Household
) -> None:
    desk = at_desk("chef")
    before = len([one for one in town.households.values() if not one.automatic])
    assert f'Undantag <span class="count">{before}</span>' in desk.get("/").text
    form = {**desk.case_form(exception.view.application_id), "outcome": "grant", "text": "Godtas."}
    desk.post(f"/cases/{exception.view.application_id}", form)
    page = desk.get("/").text
    assert f'Undantag <span class="count">{before - 1}</span>' in page
    assert 'Klart <span class="count">1</span>' in page
