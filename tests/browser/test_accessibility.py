"""axe finds nothing on any page, wide or narrow, and no page is wider than its window."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.visitor import Visitor
from tests.frontend.sample import Town

pytestmark = pytest.mark.browser
Check = Callable[[Page], None]

PAGES = {
    "/": "Eva Test",
    "/?tab=on_hold": "Eva Test",
    "/?tab=decided": "Eva Test",
    "/month-runs": "Dag Drift",
    "/decisions": "Rut Revisor",
    "/payments": "Ulla Utbetal",
    "/payments/files": "Ulla Utbetal",
    "/housing": "Hanna Hem",
    "/search?q=le": "Eva Test",
    "/paper-application": "Adam Admin",
    "/about": "Eva Test",
    "/accessibility": "Eva Test",
    "/shortcuts": "Eva Test",
    "/no-such-page": "Eva Test",
    "/payments?": "Eva Test",
}


@pytest.fixture(params=[1440, 320])
def narrow_or_wide(request: pytest.FixtureRequest, page: Page) -> None:
    page.set_viewport_size({"width": request.param, "height": 900})


def fits(page: Page) -> bool:
    size = page.evaluate("[document.documentElement.scrollWidth, document.documentElement.clientWidth]")
    return bool(size[0] <= size[1])


@pytest.mark.usefixtures("narrow_or_wide")
@pytest.mark.parametrize("path", PAGES)
def test_a_page_can_be_used_by_everybody(visitor: Visitor, axe: Check, path: str) -> None:
    visitor.logs_in(PAGES[path])
    visitor.goes_to(path)
    axe(visitor.page)
    assert fits(visitor.page)


@pytest.mark.usefixtures("narrow_or_wide")
def test_the_login_can_be_used_by_everybody(visitor: Visitor, axe: Check) -> None:
    visitor.goes_to("/login")
    axe(visitor.page)
    assert fits(visitor.page)


@pytest.mark.usefixtures("narrow_or_wide")
@pytest.mark.parametrize("language", ["sv", "en"])
def test_a_case_can_be_used_by_everybody_open_lines_and_errors_included(
    visitor: Visitor, axe: Check, language: str
) -> None:
    page = visitor.page
    visitor.logs_in("Eva Test")
    visitor.goes_to(f"/language/{language}")
    page.locator("td.household a").nth(2).click()
    axe(page)

    page.locator("#all-lines").check()
    page.locator("details.why").nth(1).locator("summary").click()
    page.locator("label[for=outcome-2]").click()
    page.keyboard.press("Control+Enter")
    expect(page.locator("#fel")).to_be_focused()
    axe(page)
    assert fits(page)


def test_a_phone_shows_this_month_the_reason_and_the_amount(visitor: Visitor) -> None:
    page = visitor.page
    page.set_viewport_size({"width": 320, "height": 900})
    visitor.logs_in("Eva Test")
    row = page.locator(".queue .table-ng__row:has(.household a)").first
    for cell in (row.locator(".what"), row.locator(".strong")):
        expect(cell).to_be_in_viewport(ratio=0.99)
    row.locator("a").first.click()
    expect(page.locator(".months [aria-current]")).to_be_in_viewport(ratio=0.99)


@pytest.mark.usefixtures("narrow_or_wide")
def test_a_decision_and_a_confirmation_can_be_used_by_everybody(visitor: Visitor, axe: Check, town: Town) -> None:
    page = visitor.page
    decided = next(one for one in town.households.values() if one.automatic)
    visitor.logs_in("Rut Revisor")
    visitor.goes_to(f"/decisions/{decided.view.decision_id}")
    axe(page)
    assert fits(page)

    visitor.logs_in("Ulla Utbetal")
    visitor.goes_to("/payments")
    page.keyboard.press("Alt+KeyA")
    expect(visitor.heading).to_have_text("Attestera utbetalningar")
    axe(page)
    assert fits(page)


def test_a_phone_shows_the_sum_of_a_bank_file_and_its_link(visitor: Visitor) -> None:
    visitor.page.set_viewport_size({"width": 320, "height": 900})
    visitor.logs_in("Ulla Utbetal")
    visitor.goes_to("/payments")
    visitor.approves_all_payouts_by_keyboard()
    row = visitor.page.locator("tr.chosen")
    for cell in (row.locator(".strong"), row.get_by_role("link", name="XML")):
        expect(cell).to_be_in_viewport(ratio=0.99)
