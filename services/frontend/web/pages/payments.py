"""Payouts: what waits for a second person, approved with its sum in sight, and the bank files."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from flask import Blueprint, Response, flash, make_response, redirect, render_template, request, url_for
from flask_babel import gettext as _
from flask_babel import ngettext
from werkzeug.wrappers import Response as Answer

from services.frontend.web.access import may, roles_required
from services.frontend.web.front import ask
from services.frontend.web.menu import APPROVING_ROLES, FILE_ROLES, PAYMENT_ROLES
from services.frontend.web.paging import asked_page
from services.frontend.web.words import kr, told
from shared.events.answers import PaymentFile, PaymentFileView, PayoutView
from shared.kernel.problem import Problem

pages = Blueprint("payments", __name__)
LINES = 100
BY = {"machine": True, "person": False}


@pages.get("/payments")
@roles_required(*PAYMENT_ROLES)
def waiting() -> str:
    return render_template("payments.html", **seen())


def seen(errors: list[str] | None = None) -> dict[str, Any]:
    """Everything that the page of waiting payouts shows."""
    payouts = all_waiting()
    by = request.args.get("by", "")
    shown = [payout for payout in payouts if payout.automatic is BY.get(by, payout.automatic)]
    page = asked_page(len(shown), LINES)
    return {
        "payouts": shown[page.offset : page.offset + page.size],
        "page": page,
        "by": by if by in BY else None,
        "mine": [payout for payout in payouts if payout.may_approve],
        "summary": ask("payments", "summary", dict[str, Any]),
        "may_approve": may(*APPROVING_ROLES),
        "errors": [(None, text) for text in errors or ()],
    }


@pages.post("/payments/confirm")
@roles_required(*APPROVING_ROLES)
def confirm() -> str | tuple[str, int]:
    """An interruption: so many payouts, so much money. Nothing is done yet."""
    chosen = chosen_ones()
    if not chosen:
        return render_template("payments.html", **seen([_("Välj minst en utbetalning.")])), 422
    return render_template("payments_confirm.html", **confirmation(chosen))


def confirmation(chosen: list[PayoutView]) -> dict[str, Any]:
    """Of all that are chosen, the largest are shown: those where a mistake costs most."""
    return {
        "count": len(chosen),
        "sum_ore": sum(payout.amount_ore for payout in chosen),
        "largest": sorted(chosen, key=lambda payout: -payout.amount_ore)[:10],
        "automatic": sum(payout.automatic for payout in chosen),
        "due_on": min(payout.due_on for payout in chosen),
        "everything": bool(request.form.get("everything")),
        "chosen": [str(payout.payout_id) for payout in chosen],
    }


@pages.post("/payments/approve")
@roles_required(*APPROVING_ROLES)
def approve() -> Answer | tuple[str, int]:
    """Approve what was confirmed. The sum that the reader saw goes along, and must still be right."""
    asked = request.form.get("expected_sum_ore", "")
    expected = int(asked) if asked.isascii() and asked.isdigit() else -1
    ids = [str(payout.payout_id) for payout in chosen_ones()] if request.form.get("everything") else asked_ids()
    try:
        file = ask("payments", "approve", PaymentFileView, payout_ids=ids, expected_sum_ore=expected)
    except Problem as problem:
        if problem.status not in (403, 409, 422):
            raise
        return render_template("payments.html", **seen([told(fault) for fault in problem.faults])), problem.status
    words = ngettext("%(num)s utbetalning attesterad", "%(num)s utbetalningar attesterade", file.count)
    flash(f"{words}: {kr(file.sum_ore)}.", "success")
    return redirect(url_for("payments.files", chosen=file.file_id), code=303)


def chosen_ones() -> list[PayoutView]:
    """Those that the form names, or everything that whoever asks may approve, as they are now."""
    payouts = all_waiting()
    if request.form.get("everything"):
        return [payout for payout in payouts if payout.may_approve]
    wanted = set(asked_ids())
    return [payout for payout in payouts if str(payout.payout_id) in wanted]


def asked_ids() -> list[str]:
    return request.form.getlist("payout_ids")


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
