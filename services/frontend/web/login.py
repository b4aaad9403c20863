"""Logging in and out. The demo's persons are buttons; they exist in demo mode and nowhere else."""

from __future__ import annotations

from urllib.parse import urlsplit

from flask import Blueprint, g, redirect, render_template, request, session, url_for
from werkzeug.exceptions import NotFound
from werkzeug.wrappers import Response

from services.frontend.web.access import caller_or_none, open_to_all
from services.frontend.web.front import board, front
from services.frontend.web.menu import first_page
from shared.kernel.caller import Caller

login = Blueprint("login", __name__)
SESSION = "sid"


def find_caller() -> None:
    """Before every request: who does the session of the cookie belong to? One that has ended is forgotten."""
    g.caller = None
    secret = session.get(SESSION)
    if not secret or request.endpoint == "static":
        return
    with board() as store:
        found = store.session_caller(secret)
    if found is None:
        session.pop(SESSION)
        return
    g.caller, stale = found
    if stale:
        with board(read_only=False) as store:
            store.mark_seen(secret)


@login.get("/login")
@open_to_all
def choose() -> str | Response:
    if caller_or_none() is not None:
        return redirect(url_for(first_page()))
    return render_template("login.html", persons=front().persons, next=local_path(request.args.get("next")))


@login.post("/login")
@open_to_all
def enter() -> Response:
    """Begin a session as one of the demo's persons, under a new id."""
    wanted = request.form.get("person", "")
    person = next((person for person in front().persons if person.id == wanted), None)
    if person is None or not front().demo:
        raise NotFound
    begin_session(person)
    return redirect(local_path(request.form.get("next")) or url_for(first_page()), code=303)


def begin_session(person: Caller) -> None:
    """A new session id, so that one that was known before login is worth nothing after it."""
    language = session.get("language")
    leave()
    session.clear()
    if language:
        session["language"] = language
    with board(read_only=False) as store:
        session[SESSION] = store.open_session(person)
    g.caller = person


@login.post("/logout")
@open_to_all
def logout() -> Response:
    language = session.get("language")
    leave()
    session.clear()
    if language:
        session["language"] = language
    return redirect(url_for("login.choose"), code=303)


def leave() -> None:
    """End the session on this side, whatever becomes of the cookie."""
    secret = session.get(SESSION)
    if secret:
        with board(read_only=False) as store:
            store.close_session(secret)


def local_path(address: str | None) -> str | None:
    """Path and query of an address, so that `next` cannot lead to another host."""
    if not address:
        return None
    parts = urlsplit(address)
    path = "/" + parts.path.lstrip("/\\")
    return f"{path}?{parts.query}" if parts.query else path
