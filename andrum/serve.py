"""The web server, and the embedded mode around it."""

from __future__ import annotations

import signal
from types import FrameType
from wsgiref.types import WSGIApplication

import waitress

from andrum.demo.people import PEOPLE
from andrum.house import House, host_of, open_embedded, open_house
from services.frontend.web.app import create_app
from shared.platform.caller_token import API_TOKEN_SECONDS, CallerTokens
from shared.platform.heartbeat import Heartbeat
from shared.platform.host import Host
from shared.platform.settings import Settings

THREADS = 24
"""Each open progress page holds one for as long as it is looked at."""


def web_app(settings: Settings, house: House, frontend: Host) -> WSGIApplication:
    """The front end on its read model, asking the services of a house."""
    return create_app(
        secret=settings.secret,
        gateway=house.gateway,
        tokens=CallerTokens(settings.secret, purpose="api", seconds=API_TOKEN_SECONDS),
        board=frontend.transaction,
        municipality=settings.municipality,
        demo=settings.demo,
        persons=PEOPLE if settings.demo else (),
    )


def serve_embedded(settings: Settings) -> None:
    """Everything in this process, until it is stopped."""
    house = open_embedded(settings)
    app = web_app(settings, house, house.hosts["frontend"])
    with house.at_work():
        serve(app, settings)
    house.close()


def serve_frontend(settings: Settings) -> None:
    """The pages of the production shape: one process of the service `frontend`."""
    Heartbeat(settings.data, "frontend", "web").beat()
    serve(web_app(settings, open_house(settings), host_of("frontend", settings)), settings)


def serve(app: WSGIApplication, settings: Settings) -> None:
    def stop(_signal: int, _frame: FrameType | None) -> None:
        raise SystemExit(0)

    signal.signal(signal.SIGTERM, stop)
    waitress.serve(app, host=settings.host, port=settings.port, threads=THREADS, ident="Andrum")
