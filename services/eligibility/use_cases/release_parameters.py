"""Which parameters decisions may rest on: asked before every decision, and settled by two signatures."""

from __future__ import annotations

from services.eligibility.domain.parameter_release import Basis, Release, opened, signed, taken_as_it_is
from services.eligibility.use_cases.rehearse import view_rehearsal
from services.eligibility.use_cases.release_ports import Releases
from shared.events.answers import RehearsalView
from shared.kernel.caller import Caller
from shared.kernel.problem import Problem
from shared.parameters import ParameterBook


def meet_parameters(store: Releases, book: ParameterBook, *, demo: bool = False) -> bool:
    """Whether decisions may rest on the book. The first that an installation meets is taken as its baseline.

    In a demo a changed book is taken too.
    """
    if store.is_released(book.version):
        return True
    if not store.any_released():
        store.add_release(taken(book, Basis.BASELINE, store))
    elif demo:
        store.add_release(taken(book, Basis.DEMO, store))
    return store.is_released(book.version)


def taken(book: ParameterBook, basis: Basis, store: Releases) -> Release:
    return taken_as_it_is(book.version, book.files, basis, store.now())


def require_release(store: Releases, book: ParameterBook) -> None:
    """Raises Problem (409) when nobody may be decided by the book yet."""
    if not meet_parameters(store, book):
        raise Problem.one("parameters_not_signed", status=409, version=book.version)


def sign_parameters(store: Releases, caller: Caller, version: str) -> RehearsalView:
    """Sign a rehearsed book. The second person's signature releases it; it counts once its files are in place."""
    rehearsal = store.last_rehearsal(version)
    if rehearsal is None:
        raise Problem.one("not_rehearsed", status=404, version=version)
    if None in store.figures(rehearsal.rehearsal_id):
        raise Problem.one("rehearsal_unfinished", status=409, version=version)
    now = store.now()
    release = store.release(version)
    if release is None:
        release = opened(version, rehearsal.contents, rehearsal.rehearsal_id, now)
        store.add_release(release)
    store.put_release(signed(release, caller, now))
    return view_rehearsal(store, version)
