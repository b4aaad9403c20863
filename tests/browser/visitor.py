"""Somebody at a browser: the steps that a walk through the pages is told in. Works on any Andrum, by its address."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Locator, Page, expect


class Visitor:
    """Every step waits for the page that it leads to, so that the next can follow at once."""

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        self.address = address

    def goes_to(self, path: str) -> None:
        self.page.goto(self.address + path)

    def logs_in(self, name: str) -> None:
        """As one of the demo's persons; whoever was logged in is logged out first."""
        self.page.context.clear_cookies()
        self.goes_to("/login")
        self.page.get_by_role("button", name=name).click()
        expect(self.page.get_by_role("button", name="Logga ut")).to_be_visible()

    def chooses(self, menu_entry: str) -> None:
        """An entry of the main menu."""
        self.page.get_by_role("navigation", name="Huvudmeny").get_by_role("link", name=menu_entry).click()
        expect(self.heading).to_be_visible()

    @property
    def heading(self) -> Locator:
        return self.page.get_by_role("heading", level=1)

    @property
    def notices(self) -> Locator:
        """What the last page told about what was done."""
        return self.page.locator("#notices")

    @property
    def household(self) -> str:
        """Whose case is open."""
        return self.heading.inner_text()

    def takes_next(self) -> str:
        """From the queue, by mouse; returns whose case it is."""
        self.page.get_by_role("link", name="Ta nästa").click()
        expect(self.page.get_by_role("heading", name="Ditt beslut")).to_be_visible()
        return self.household

    def takes_next_by_keyboard(self) -> str:
        self.page.keyboard.press("Alt+KeyN")
        expect(self.page.get_by_role("heading", name="Ditt beslut")).to_be_visible()
        return self.household

    def approves(self, motivation: str = "") -> None:
        """By mouse; the next case, or the queue when there is none, is open afterwards."""
        self.page.locator("label[for=outcome-0]").click()
        if motivation:
            self.page.get_by_label("Motivering").fill(motivation)
        self.page.get_by_role("button", name="Godkänn och nästa").click()
        expect(self.notices).to_contain_text("Beslut sparat")

    def amount(self) -> str:
        """What the open case would be granted, as the page writes it."""
        return self.page.locator(".decision__kr").inner_text()

    def approves_by_keyboard(self, motivation: str = "") -> None:
        self.page.keyboard.press("Alt+Digit1")
        if motivation:
            self.page.keyboard.press("Alt+KeyM")
            self.page.keyboard.type(motivation)
        self.page.keyboard.press("Control+Enter")
        expect(self.notices).to_contain_text("Beslut sparat")

    def payout_to(self, payee: str, amount: str = "") -> Locator:
        """The row of a payout that waits; `amount` as the page writes it, for those who share a name."""
        return self.page.get_by_role("row").filter(has_text=payee).filter(has_text=amount)

    def approves_payout_to(self, payee: str, amount: str = "") -> None:
        """From the page of payouts, by mouse; the bank files are open afterwards."""
        self.payout_to(payee, amount).get_by_role("checkbox").check()
        self.page.get_by_role("button", name="Granska valda").click()
        self.confirms_payouts()

    def approves_all_payouts_by_keyboard(self) -> None:
        self.page.keyboard.press("Alt+KeyA")
        expect(self.heading).to_contain_text("Attestera")
        self.page.keyboard.press("Control+Enter")
        expect(self.notices).to_contain_text("attesterad")

    def confirms_payouts(self) -> None:
        expect(self.heading).to_contain_text("Attestera")
        self.page.get_by_role("button", name="Attestera").click()
        expect(self.notices).to_contain_text("attesterad")

    def downloads(self, link: Locator) -> Path:
        """What a link leads to, as a file."""
        with self.page.expect_download() as waiting:
            link.click()
        return waiting.value.path()

    def bank_file(self) -> Locator:
        """The link to the newest bank file, from the page of bank files."""
        return self.page.get_by_role("link", name="XML").first

    def letter(self) -> Locator:
        """The link to the letter of the open decision or case."""
        return self.page.get_by_role("link", name="Beslutsbrev (PDF)").first
