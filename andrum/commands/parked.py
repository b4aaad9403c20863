"""`andrum parked`: events that a service could not handle, and what is to become of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from andrum.commands.console import problem_or_exit, say, settings_or_exit, wrong_setting
from andrum.parked import discard, find, look_at, retry, waiting
from shared.events.answers import ParkedEvent
from shared.kernel.caller import Caller

if TYPE_CHECKING:
    from andrum.house import House

app = typer.Typer(help="Events that could not be handled.", no_args_is_help=True)

ServiceName = Annotated[str, typer.Argument(help="The service that parked it.")]
EventId = Annotated[str, typer.Argument(metavar="EVENT", help="Its id, or the end of it, as `list` shows it.")]


@app.command("list")
def list_all(service: Annotated[str | None, typer.Argument(help="Of one service; of all if left out.")] = None) -> None:
    """List what waits, the oldest first, each with the cause."""
    from andrum.house import SERVICES

    house, who = house_or_exit(service)
    count = 0
    with problem_or_exit():
        for name in [service] if service else SERVICES:
            for event in waiting(house, name, who):
                count += 1
                for line in in_words(name, event):
                    say(line)
    say("Nothing is parked." if not count else f"{count} parked.")


@app.command()
def show(service: ServiceName, event: EventId) -> None:
    """Show one with what is in it, without personal numbers. That somebody looked is logged."""
    house, who = house_or_exit(service)
    with problem_or_exit():
        shown = look_at(house, service, find(house, service, event, who), who)
    for line in in_words(service, shown):
        say(line)
    say(shown.body)


@app.command("retry")
def try_again(
    service: ServiceName,
    event: Annotated[str | None, typer.Argument(metavar="EVENT", help="Its id, or the end of it.")] = None,
    everything: Annotated[bool, typer.Option("--all", help="All that the service has parked.")] = False,
) -> None:
    """Handle one again, or all of a service, now that the cause is gone. Exit status 1 if one still cannot be."""
    if (event is None) == (not everything):
        raise wrong_setting("Name an event, or --all")
    house, who = house_or_exit(service)
    with problem_or_exit():
        chosen = [find(house, service, event, who)] if event else waiting(house, service, who)
        after = [retry(house, service, one, who) for one in chosen]
    house.settle()
    failed = [one for one in after if one.state == "parked"]
    for one in failed:
        say(f"still parked: {one.name} {one.event_id}: {one.error}")
    say(f"{len(after) - len(failed)} handled, {len(failed)} still parked.")
    raise typer.Exit(1 if failed else 0)


@app.command("discard")
def give_up(
    service: ServiceName,
    event: EventId,
    reason: Annotated[str, typer.Option(help="Why it need not be handled. It is kept with the event.")],
) -> None:
    """Leave one unhandled for good. It stays in the database, with who said so and why."""
    if not reason.strip():
        raise wrong_setting("--reason must not be empty")
    house, who = house_or_exit(service)
    with problem_or_exit():
        settled = discard(house, service, find(house, service, event, who), who, reason)
    say(f"discarded: {settled.name} {settled.event_id}: {settled.reason}")


def house_or_exit(service: str | None) -> tuple[House, Caller]:
    """The house, and who asks: the user of this machine."""
    from andrum.house import SERVICES, open_house
    from andrum.rehearse import whoever_is_here

    if service is not None and service not in SERVICES:
        raise wrong_setting(f"There is no service {service!r}; there are {', '.join(SERVICES)}.")
    return open_house(settings_or_exit()), whoever_is_here()


def in_words(service: str, event: ParkedEvent) -> Iterator[str]:
    by = f", by {event.consumer}" if event.consumer != event.name else ""
    yield f"{service}  {event.name}  {event.event_id}  parked {event.parked_at:%Y-%m-%d %H:%M} UTC{by}"
    yield f"    {event.error}"
    if event.settled_by and event.settled_at:
        done = "tried again" if event.state == "parked" else event.state
        why = f": {event.reason}" if event.reason else ""
        yield f"    {done} {event.settled_at:%Y-%m-%d %H:%M} UTC by {event.settled_by}{why}"
