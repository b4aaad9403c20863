"""What everybody may read: about the system, its accessibility, its shortcuts; and whether it is alive."""

from __future__ import annotations

from flask import Blueprint, Response, render_template

from services.frontend.web.access import open_to_all

pages = Blueprint("about", __name__)


@pages.get("/about")
@open_to_all
def about() -> str:
    return render_template("about.html")


@pages.get("/accessibility")
@open_to_all
def accessibility() -> str:
    return render_template("accessibility.html")


@pages.get("/shortcuts")
@open_to_all
def shortcuts() -> str:
    return render_template("shortcuts.html")


@pages.get("/healthz")
@open_to_all
def healthz() -> Response:
    return Response("ok\n", mimetype="text/plain")
