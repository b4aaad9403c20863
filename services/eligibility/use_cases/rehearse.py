"""A rehearsal is planned in parts, and shown. Nothing else in the house is changed by it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from uuid import UUID

from services.eligibility.domain.rehearsal import PART, Rehearsal
from services.eligibility.domain.ruling import SWEDISH_TIME
from services.eligibility.domain.winners_and_losers import added_up
from services.eligibility.use_cases.release_ports import Releases
from shared.events.answers import RehearsalGroup, RehearsalView, SignatureView
from shared.events.codec import from_plain, to_plain
from shared.kernel.batches import in_batches
from shared.kernel.caller import Caller
from shared.kernel.ids import new_id
from shared.kernel.month import Month
from shared.kernel.problem import Fault, Problem
from shared.parameters import ParameterBook, ParameterFileError, file_for, touched


def start_rehearsal(
    store: Releases,
    caller: Caller,
    month: Month,
    changes: Sequence[Mapping[str, str]],
    book: ParameterBook,
    municipality: str,
) -> RehearsalView:
    """Plan the rehearsal of the book in use with other files in it, against the book that was released last.

    Each change names a `parameter` and has the `text` of its file. Without any, the book in use itself is rehearsed,
    for when it has been put in place already.
    """
    before = released_book(store, book)
    after = changed_book(book, changes, municipality)
    if after.version == before.version:
        raise Problem.one("nothing_to_rehearse", status=409, version=after.version)
    names = touched(before, after)
    cases_of, applications = store.cases_to_rehearse(month)
    rehearsal = Rehearsal(
        rehearsal_id=new_id(),
        version=after.version,
        before_version=before.version,
        contents=after.files,
        month=month,
        cases_of=cases_of,
        known_on=max(store.now().astimezone(SWEDISH_TIME).date(), after.last_known(names)),
        touched=tuple(names),
        rehearsed_at=store.now(),
        rehearsed_by=caller.name,
        total=len(applications),
    )
    store.add_rehearsal(rehearsal, list(in_batches(applications, PART)))
    return view_of(store, rehearsal)


def released_book(store: Releases, book: ParameterBook) -> ParameterBook:
    """The book by which people are decided now: the one in use, or when that is not released, the last that was."""
    if store.is_released(book.version):
        return book
    last = store.last_release()
    return book if last is None else book_of(last.contents)


def changed_book(book: ParameterBook, changes: Sequence[Mapping[str, str]], municipality: str) -> ParameterBook:
    """The book with the files of the changes in their places. Raises Problem for a file that cannot be taken."""
    for change in changes:
        parameter = change["parameter"]
        try:
            changed = book.changed({file_for(parameter, municipality): change["text"].encode("utf-8")})
        except (ParameterFileError, ValueError) as error:
            raise Problem.one("parameter_file_wrong", field=parameter, why=str(error)) from error
        check_nothing_else(parameter, touched(book, changed))
        book = changed
    return book


def check_nothing_else(parameter: str, names: Sequence[str]) -> None:
    """A change of `costs.electricity` leaves the other costs of its file alone. Raises Problem."""
    kind = parameter.rpartition("/")[2]
    others = [name for name in names if "." in kind and name.rpartition("/")[2] != kind]
    if others:
        raise Problem(Fault("parameter_file_changes_more", parameter, {"others": others}))


def book_of(files: Mapping[str, str]) -> ParameterBook:
    return read_book(tuple(sorted(files.items())))


@lru_cache(maxsize=4)
def read_book(files: tuple[tuple[str, str], ...]) -> ParameterBook:
    """Read once for all parts of a rehearsal."""
    return ParameterBook.of_files(dict(files))


def view_rehearsal(store: Releases, version: str) -> RehearsalView:
    """The rehearsal of a book, with its signatures."""
    rehearsal = store.last_rehearsal(version)
    if rehearsal is None:
        raise Problem.one("not_rehearsed", status=404, version=version)
    return view_of(store, rehearsal)


def known_rehearsal(store: Releases, rehearsal_id: UUID) -> Rehearsal:
    rehearsal = store.rehearsal(rehearsal_id)
    if rehearsal is None:
        raise Problem.one("not_found", status=404)
    return rehearsal


def view_of(store: Releases, rehearsal: Rehearsal) -> RehearsalView:
    parts = store.figures(rehearsal.rehearsal_id)
    figures = added_up(part for part in parts if part is not None)
    release = store.release(rehearsal.version)
    signatures = release.signatures if release else ()
    return RehearsalView(
        rehearsal_id=rehearsal.rehearsal_id,
        version=rehearsal.version,
        before_version=rehearsal.before_version,
        month=rehearsal.month,
        cases_of=rehearsal.cases_of,
        known_on=rehearsal.known_on,
        touched=rehearsal.touched,
        rehearsed_at=rehearsal.rehearsed_at,
        rehearsed_by=rehearsal.rehearsed_by,
        total=rehearsal.total,
        parts=len(parts),
        unfinished=tuple(number for number, part in enumerate(parts) if part is None),
        groups=tuple(from_plain(to_plain(group), RehearsalGroup) for group in figures.groups),
        new_stops=figures.new_stops,
        gone_stops=figures.gone_stops,
        by_rule_before=figures.by_rule_before,
        by_rule_after=figures.by_rule_after,
        signatures=tuple(SignatureView(name=one.name, at=one.at) for one in signatures),
        released=release is not None and release.released_at is not None,
    )
