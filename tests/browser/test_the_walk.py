"""The first month, start to finish, on the demo that `make run` builds: by mouse, and by keyboard alone."""

from __future__ import annotations

import os
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from urllib.error import URLError

import pytest
from lxml import etree
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from tests.browser.conftest import free_port
from tests.browser.visitor import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]

CASEWORKER, PAYMENT_OFFICER, AUDITOR = "Hanna Lindell", "Ingrid Falk", "Ruth Adler"
NAMES = {"p": "urn:iso:std:iso:20022:tech:xsd:pain.001.001.03"}
START_SECONDS = 120


@pytest.fixture(scope="module")
def demo_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The demo of a smaller Lindsala, as a newcomer starts it."""
    port, data = free_port(), tmp_path_factory.mktemp("demo")
    process = subprocess.Popen(
        [sys.executable, "-m", "andrum", "demo", "--households", "90"],
        env={**os.environ, "PORT": str(port), "ANDRUM_DATA": str(data)},
    )
    url = f"http://127.0.0.1:{port}"
    try:
        wait_for(f"{url}/healthz")
        yield url
    finally:
        process.terminate()
        process.wait(30)


def wait_for(url: str) -> None:
    deadline = time.monotonic() + START_SECONDS
    while True:
        try:
            urllib.request.urlopen(url, timeout=5).close()
        except (URLError, OSError):
            assert time.monotonic() < deadline
            time.sleep(0.2)
        else:
            return


@pytest.fixture
def walker(page: Page, demo_url: str) -> Visitor:
    return Visitor(page, demo_url)


def amounts_in(bank_file: Path) -> list[str]:
    return [amount.text or "" for amount in etree.parse(bank_file).findall(".//p:InstdAmt", namespaces=NAMES)]


def text_of(letter: Path) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(letter).pages).replace("\xa0", " ")


def in_the_file(amount: str) -> str:
    """`8 049 kr` as a bank file writes it."""
    kronor, _, ore = amount.replace("\xa0", "").replace("\u202f", "").replace(" ", "").removesuffix("kr").partition(",")
    return f"{kronor}.{ore or '00'}"


def test_from_the_first_exception_to_the_bank_by_mouse(walker: Visitor, console: list[str]) -> None:
    walker.logs_in(CASEWORKER)
    household = walker.takes_next()
    amount = walker.amount()
    walker.approves("Uppgifterna är kontrollerade.")

    walker.logs_in(PAYMENT_OFFICER)
    expect(walker.payout_to(household, amount)).to_be_visible()
    walker.approves_payout_to(household, amount)
    bank_file = walker.downloads(walker.bank_file())
    assert amounts_in(bank_file) == [in_the_file(amount)]

    walker.logs_in(AUDITOR)
    walker.chooses("Beslut")
    walker.page.get_by_role("link", name=household, exact=True).first.click()
    letter = text_of(walker.downloads(walker.letter()))
    assert household in letter
    assert amount.replace("\xa0", " ") in letter
    assert "Uppgifterna är kontrollerade." in letter
    assert console == []


def test_from_the_first_exception_to_the_bank_by_keyboard(walker: Visitor, console: list[str]) -> None:
    keyboard = walker.page.keyboard
    walker.logs_in(CASEWORKER)
    household = walker.takes_next_by_keyboard()
    amount = walker.amount()
    walker.approves_by_keyboard("Uppgifterna är kontrollerade.")

    walker.logs_in(PAYMENT_OFFICER)
    expect(walker.heading).to_have_text("Utbetalningar")
    walker.approves_all_payouts_by_keyboard()
    walker.bank_file().focus()
    with walker.page.expect_download() as waiting:
        keyboard.press("Enter")
    assert in_the_file(amount) in amounts_in(waiting.value.path())

    walker.logs_in(AUDITOR)
    walker.page.get_by_role("navigation", name="Huvudmeny").get_by_role("link", name="Beslut").focus()
    keyboard.press("Enter")
    expect(walker.heading).to_contain_text("Beslut")
    walker.page.get_by_role("link", name=household, exact=True).first.focus()
    keyboard.press("Enter")
    expect(walker.letter()).to_be_visible()
    walker.letter().focus()
    with walker.page.expect_download() as waiting:
        keyboard.press("Enter")
    assert household in text_of(waiting.value.path())
    assert console == []
