"""The web server, and the embedded mode around it."""

from __future__ import annotations

import signal
import socket
from collections.abc import Callable
from types import FrameType
from wsgiref.types import WSGIApplication

from waitress.server import create_server

from andrum.demo.people import PEOPLE
from andrum.house import House, host_of, open_embedded, open_house
from andrum.token import api_tokens
from services.frontend.web.app import create_app
from shared.platform.data_folder import in_use
from shared.platform.heartbeat import Heartbeat
from shared.platform.host import Host
from shared.platform.migrations import migrate_when_there
from shared.platform.settings import Settings

THREADS = 24
"""Each open progress page holds one for as long as it is looked at."""


def web_app(settings: Settings, house: House, frontend: Host) -> WSGIApplication:
    """The front end on its read model, asking the services of a house."""
    return create_app(
        secret=settings.secret,
        gateway=house.gateway,
        tokens=api_tokens(settings.secret),
        board=frontend.transaction,
        municipality=settings.municipality,
        demo=settings.demo,
        secure_cookies=settings.adapter == "rabbitmq",
        persons=PEOPLE if settings.demo else (),
    )


def serve_embedded(settings: Settings, says: Callable[[], None]) -> None:
    """Everything in this process, until it is stopped. `says` is called once it serves."""
    with in_use(settings.data):
        house = open_embedded(settings)
        app = web_app(settings, house, house.hosts["frontend"])
        with house.at_work():
            serve(app, settings, says)
        house.close()


def serve_frontend(settings: Settings) -> None:
    """The pages of the production shape: one process of the service `frontend`."""
    Heartbeat(settings.data, "frontend", "web").beat()
    frontend = host_of("frontend", settings, migrate_when_there)
    serve(web_app(settings, open_house(settings), frontend), settings)


def serve(app: WSGIApplication, settings: Settings, says: Callable[[], None] = lambda: None) -> None:
    def stop(_signal: int, _frame: FrameType | None) -> None:
        raise SystemExit(0)

    server = create_server(app, host=settings.host, port=settings.port, threads=THREADS, ident="Andrum")
    signal.signal(signal.SIGTERM, stop)
    says()
    server.run()


def is_free(settings: Settings) -> bool:
    """Whether the port can be served on."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((settings.host, settings.port))
        except OSError:
            return False
    return True
