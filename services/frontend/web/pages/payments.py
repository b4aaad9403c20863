"""Payouts: what waits for a second person, approved with its sum in sight, and the bank files."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from flask import Blueprint, Response, flash, make_response, redirect, render_template, request, url_for
from flask_babel import gettext as _
from flask_babel import ngettext
from werkzeug.wrappers import Response as Answer

from services.frontend.web.access import may, roles_required
from services.frontend.web.front import ask
from services.frontend.web.menu import APPROVING_ROLES, DECISION_ROLES, FILE_ROLES, PAYMENT_ROLES
from services.frontend.web.paging import asked_page
from services.frontend.web.words import kr, told
from shared.events.answers import PaymentFile, PaymentFileView, PayoutView
from shared.kernel.problem import Problem

pages = Blueprint("payments", __name__)
LINES = 100
BY = {"machine": True, "person": False}
NEW = "new"


@dataclass(frozen=True, slots=True)
class Filter:
    """Which of the waiting payouts are looked at: by who decided, and to new accounts only."""

    by: str | None
    account: str | None

    @classmethod
    def of(cls, by: str | None, account: str | None) -> Filter:
        """What an address or a form asks for; what it does not understand is left out."""
        return cls(by if by in BY else None, account if account == NEW else None)

    def holds(self, payout: PayoutView) -> bool:
        by_right = self.by is None or payout.automatic is BY[self.by]
        return by_right and (self.account is None or payout.new_account)


@pages.get("/payments")
@roles_required(*PAYMENT_ROLES)
def waiting() -> str:
    return render_template("payments.html", **seen(Filter.of(request.args.get("by"), request.args.get("account"))))


def seen(view: Filter, errors: list[str] | None = None) -> dict[str, Any]:
    """Everything that the page of waiting payouts shows. What was ticked stays ticked, on this page or another."""
    payouts = all_waiting()
    shown = [payout for payout in payouts if view.holds(payout)]
    page = asked_page(len(shown), LINES)
    lines = shown[page.offset : page.offset + page.size]
    ticked = {str(payout.payout_id) for payout in payouts if payout.may_approve} & set(asked_ids())
    here = {str(payout.payout_id) for payout in lines}
    return {
        "payouts": lines,
        "page": page,
        "view": view,
        "waiting": len(payouts),
        "sum_ore": sum(payout.amount_ore for payout in shown),
        "mine": [payout for payout in shown if payout.may_approve],
        "ticked": ticked,
        "ticked_elsewhere": [one for one in payouts if str(one.payout_id) in ticked - here],
        "summary": ask("payments", "summary", dict[str, Any]),
        "may_approve": may(*APPROVING_ROLES),
        "may_read": may(*DECISION_ROLES),
        "errors": [(None, text) for text in errors or ()],
    }


@pages.get("/payments/confirm")
@roles_required(*APPROVING_ROLES)
def confirm() -> str | Answer:
    """An interruption: so many payouts, so much money. Nothing is done yet."""
    view, chosen = asked_filter(), chosen_ones()
    if not chosen:
        flash(_("Välj minst en utbetalning."), "error")
        return redirect(url_for("payments.waiting", by=view.by, account=view.account), code=303)
    return render_template("payments_confirm.html", view=view, **confirmation(chosen))


def confirmation(chosen: list[PayoutView]) -> dict[str, Any]:
    """Of all that are chosen, those where a mistake costs most are shown: to new accounts, and the largest."""
    return {
        "count": len(chosen),
        "sum_ore": sum(payout.amount_ore for payout in chosen),
        "new_accounts": [payout for payout in chosen if payout.new_account],
        "largest": sorted(chosen, key=lambda payout: -payout.amount_ore)[:10],
        "automatic": sum(payout.automatic for payout in chosen),
        "due_on": min(payout.due_on for payout in chosen),
        "everything": bool(request.values.get("everything")),
        "chosen": [str(payout.payout_id) for payout in chosen],
    }


@pages.post("/payments/approve")
@roles_required(*APPROVING_ROLES)
def approve() -> Answer | tuple[str, int]:
    """Approve what was confirmed. What the reader saw goes along, and must still be right."""
    ids = [str(payout.payout_id) for payout in chosen_ones()] if request.form.get("everything") else asked_ids()
    was_seen = {
        "expected_sum_ore": asked_number("expected_sum_ore"),
        "new_accounts_seen": asked_number("new_accounts_seen"),
    }
    try:
        file = ask("payments", "approve", PaymentFileView, payout_ids=ids, **was_seen)
    except Problem as problem:
        if problem.status not in (403, 409, 422):
            raise
        errors = [told(fault) for fault in problem.faults]
        return render_template("payments.html", **seen(asked_filter(), errors)), problem.status
    words = ngettext("%(num)s utbetalning attesterad", "%(num)s utbetalningar attesterade", file.count)
    flash(f"{words}: {kr(file.sum_ore)}.", "success")
    return redirect(url_for("payments.files", chosen=file.file_id), code=303)


def asked_filter() -> Filter:
    """The filter that the reader's list was under when everything in it was chosen."""
    return Filter.of(request.values.get("listed_by"), request.values.get("listed_account"))


def chosen_ones() -> list[PayoutView]:
    """Those that the form names, or everything of the list that whoever asks may approve, as they are now."""
    payouts = all_waiting()
    if request.values.get("everything"):
        view = asked_filter()
        return [payout for payout in payouts if payout.may_approve and view.holds(payout)]
    wanted = set(asked_ids())
    return [payout for payout in payouts if str(payout.payout_id) in wanted]


def asked_ids() -> list[str]:
    return request.values.getlist("payout_ids")


def asked_number(name: str) -> int:
    """A whole number of the form; one that is none is one that nobody saw."""
    asked = request.form.get(name, "0")
    return int(asked) if asked.isascii() and asked.isdigit() else -1


def all_waiting() -> list[PayoutView]:
    return ask("payments", "waiting", list[PayoutView])


@pages.get("/payments/files")
@roles_required(*PAYMENT_ROLES)
def files() -> str:
    found = ask("payments", "files", list[PaymentFileView])
    return render_template(
        "payment_files.html", files=found, chosen=request.args.get("chosen", ""), may_download=may(*FILE_ROLES)
    )


@pages.get("/payments/files/<uuid:file_id>.xml")
@roles_required(*FILE_ROLES)
def download(file_id: UUID) -> Response:
    file = ask("payments", "file", PaymentFile, file_id=str(file_id))
    response = make_response(file.content)
    response.mimetype = "application/xml"
    response.headers["Content-Disposition"] = f'attachment; filename="{file.file_name}"'
    return response
