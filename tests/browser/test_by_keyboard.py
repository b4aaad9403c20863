"""The main path, keyboard only: queue, case, approve, next, payouts."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.visitor import Visitor
from tests.frontend.sample import Town

pytestmark = pytest.mark.browser
Check = Callable[[Page], None]


def test_a_case_is_approved_and_the_next_is_there(visitor: Visitor, axe: Check, console: list[str]) -> None:
    visitor.logs_in("Eva Test")
    first = visitor.takes_next_by_keyboard()
    visitor.approves_by_keyboard("Inkomsten är redan medräknad.")

    assert visitor.household != first
    expect(visitor.heading).to_be_focused()
    expect(visitor.page.get_by_label("Motivering")).to_have_value("")
    axe(visitor.page)

    visitor.page.keyboard.press("Alt+KeyK")
    expect(visitor.heading).to_have_text("Arbetskö")
    expect(visitor.page.get_by_role("link", name=first, exact=True)).to_have_count(0)
    assert console == []


def test_a_day_is_asked_for_when_a_case_is_put_on_hold(visitor: Visitor) -> None:
    page = visitor.page
    visitor.logs_in("Eva Test")
    visitor.takes_next_by_keyboard()
    expect(page.get_by_label("På vent till")).to_be_hidden()
    page.keyboard.press("Alt+Digit2")
    expect(page.get_by_role("button", name="Lägg på vent och nästa")).to_be_visible()
    page.get_by_label("På vent till").fill("2026-12-01")
    page.keyboard.press("Alt+KeyM")
    page.keyboard.type("Väntar på hyresavi.")
    page.keyboard.press("Control+Enter")
    expect(visitor.notices).to_contain_text("är lagt på vent till 1 dec.")


def test_a_refusal_without_reasons_goes_to_the_error_and_back_to_the_text(visitor: Visitor) -> None:
    page = visitor.page
    visitor.logs_in("Eva Test")
    visitor.takes_next_by_keyboard()
    page.keyboard.press("Alt+Digit3")
    page.keyboard.press("Control+Enter")
    expect(page.locator("#fel")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_label("Motivering")).to_be_focused()


def test_tab_reaches_the_content_first_and_then_every_control(visitor: Visitor) -> None:
    page = visitor.page
    visitor.logs_in("Eva Test")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Till innehållet")).to_be_focused()
    page.keyboard.press("Enter")
    reached = set()
    for _ in range(12):
        page.keyboard.press("Tab")
        reached.add(page.evaluate("document.activeElement.id || document.activeElement.textContent.trim()"))
    assert {"reason", "district", "month"} <= reached


def test_ticked_payouts_stay_ticked_and_back_leads_to_the_list(visitor: Visitor) -> None:
    page = visitor.page
    visitor.logs_in("Ulla Utbetal")
    visitor.goes_to("/payments")
    page.get_by_role("checkbox").nth(1).check()
    page.get_by_role("checkbox").nth(3).check()
    expect(page.locator(".actions__sum")).to_contain_text("2 valda")
    page.get_by_label("Beslutat av").select_option("person")
    page.get_by_role("button", name="Visa").click()
    expect(page.locator(".actions__sum, .empty").first).to_be_visible()
    page.get_by_label("Beslutat av").select_option("")
    page.get_by_role("button", name="Visa").click()
    expect(page.locator(".actions__sum")).to_contain_text("2 valda")

    page.get_by_role("button", name="Granska valda").click()
    expect(visitor.heading).to_have_text("Attestera utbetalningar")
    page.go_back()
    expect(page.locator(".actions__sum")).to_contain_text("2 valda")


def test_all_payouts_are_approved_and_the_bank_file_downloaded(visitor: Visitor) -> None:
    visitor.logs_in("Ulla Utbetal")
    visitor.approves_all_payouts_by_keyboard()
    assert visitor.downloads(visitor.bank_file()).stat().st_size > 0


def test_a_running_month_is_followed_without_loading_the_page_again(
    visitor: Visitor, town: Town, console: list[str]
) -> None:
    done = town.run
    town.run = replace(done, state="running", done=12)
    visitor.logs_in("Dag Drift")
    expect(visitor.page.locator("#run-state")).to_contain_text("12 av 60")
    town.run = replace(done, state="running", done=40)
    expect(visitor.page.locator("#run-state")).to_contain_text("40 av 60")
    town.run = done
    expect(visitor.page.locator("#run-state")).to_contain_text("Klar")
    assert console == []


def test_a_filter_waits_while_somebody_reads_its_choices_with_the_arrows(visitor: Visitor) -> None:
    page = visitor.page
    visitor.logs_in("Eva Test")
    page.get_by_label("Område").focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect(page).to_have_url(f"{visitor.address}/")
    expect(page.get_by_label("Område")).to_be_focused()

    page.get_by_role("button", name="Visa").focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("district="))
    expect(page.get_by_role("button", name="Visa")).to_be_focused()


def test_pressing_twice_decides_once_and_never_says_that_nothing_was_saved(visitor: Visitor) -> None:
    page = visitor.page
    visitor.logs_in("Eva Test")
    first = visitor.takes_next()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url) if request.method == "POST" else None)
    page.get_by_label("Motivering").fill("Godtas.")
    page.get_by_role("button", name="Godkänn och nästa").dblclick()
    expect(visitor.notices).to_contain_text(f"Beslut sparat för {first}")
    expect(page.locator("#conflict")).to_have_count(0)
    assert len(asked) == 1


def test_a_household_is_found_by_keyboard(visitor: Visitor) -> None:
    page = visitor.page
    visitor.logs_in("Eva Test")
    page.keyboard.press("Alt+KeyS")
    page.keyboard.type("leila")
    page.keyboard.press("Enter")
    expect(visitor.heading).to_have_text("Sök hushåll")
    expect(page.get_by_role("link", name="Leila").first).to_be_visible()


def test_a_case_is_decided_without_scripts(browser: Browser, town_url: str) -> None:
    context = browser.new_context(java_script_enabled=False, locale="sv-SE")
    visitor = Visitor(context.new_page(), town_url)
    visitor.logs_in("Eva Test")
    first = visitor.takes_next()
    visitor.approves("Godtas.")
    assert visitor.household != first
    context.close()
