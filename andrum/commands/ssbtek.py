"""`andrum ssbtek-simulator`, `andrum ssbtek-check`: the joint service of the agencies, invented and real."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer

from andrum.commands.console import console

DEFAULT_SEED = 2026


def simulator(
    port: Annotated[int, typer.Option(help="Where it answers, over mutual TLS.")] = 8443,
    control_port: Annotated[int | None, typer.Option(help="Where it is told how to behave; PORT + 1.")] = None,
    certificates: Annotated[Path, typer.Option(help="A folder; what is missing is made in it.")] = Path(
        "var/ssbtek-simulator"
    ),
    behaviour: Annotated[str, typer.Option(help="well, slow, down, partial, broken, wrong, huge or bomb.")] = "well",
    slow_seconds: Annotated[float, typer.Option(help="How long a slow answer takes.")] = 60,
    seed: Annotated[int, typer.Option(help="That of the demo whose households it knows.")] = DEFAULT_SEED,
    households: Annotated[int, typer.Option(help="How many of them; 0 knows nobody.")] = 1000,
) -> None:
    """Stand in for SSBTEK: the agencies of the demo municipality, which can be told to misbehave."""
    from andrum.demo import households as town
    from andrum.ssbtek_simulator.behaviour import Behaviour, Mood
    from andrum.ssbtek_simulator.certificates import certificates_in
    from andrum.ssbtek_simulator.people import know_the_town
    from andrum.ssbtek_simulator.server import Simulator

    if behaviour not in list(Behaviour):
        typer.echo(f"There is no behaviour {behaviour!r}; there are {', '.join(Behaviour)}.", err=True)
        raise typer.Exit(2)
    made = certificates_in(certificates.resolve())
    mood = Mood(Behaviour(behaviour), slow_seconds)
    control = control_port or port + 1
    for line in how_to_use(port, control, made.folder):
        console.print(line, soft_wrap=True)
    Simulator(know_the_town(town(seed, households), seed), mood).serve(made, port, control)


def how_to_use(port: int, control: int, folder: Path) -> list[str]:
    return [
        f"The simulator of SSBTEK answers on https://localhost:{port}/. To ask it, set",
        f"  ANDRUM_SSBTEK_URL=https://localhost:{port}/ ANDRUM_SSBTEK_CA={folder}/ca.pem",
        f"  ANDRUM_SSBTEK_CERTIFICATE={folder}/client.pem ANDRUM_SSBTEK_KEY={folder}/client.key"
        " ANDRUM_SSBTEK_ACTOR=demo",
        "To make one agency, or all of it, misbehave:",
        f"""  curl -d '{{"agency": "FK", "behaviour": "down"}}' http://127.0.0.1:{control}/behaviour""",
    ]


def check() -> None:
    """Ask SSBTEK whether its agencies are there. Exit status 0 when all of them are, else 1."""
    from services.eligibility.ssbtek import AnswerError, Ssbtek, connection_from

    try:
        connection = connection_from(os.environ)
    except ValueError as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(2) from error
    if connection is None:
        typer.echo("ANDRUM_SSBTEK_URL is not set: no agency is asked.")
        return
    try:
        found = Ssbtek(connection).check()
    except AnswerError as error:
        typer.echo(f"SSBTEK does not answer: {error.code} {error.message}", err=True)
        raise typer.Exit(1) from error
    for agency, wrong in found.items():
        typer.echo(f"{agency:4} {wrong or 'answers'}")
    raise typer.Exit(1 if any(found.values()) else 0)
