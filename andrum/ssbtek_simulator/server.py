"""The two doors of the simulator: the service itself over mutual TLS, and a control port on this machine only."""

from __future__ import annotations

import json
import ssl
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any
from xml.etree.ElementTree import ParseError

from andrum.ssbtek_simulator.answers import answer, read
from andrum.ssbtek_simulator.behaviour import EVERYBODY, Behaviour, Mood
from andrum.ssbtek_simulator.certificates import Certificates
from andrum.ssbtek_simulator.people import Knowledge, Payout
from andrum.ssbtek_simulator.spoilt import spoilt_body

LONGEST_QUESTION = 1024 * 1024
HERE = "127.0.0.1"
XML = "text/xml; charset=utf-8"


@dataclass
class Simulator:
    """What both doors share."""

    knowledge: Knowledge
    mood: Mood

    def serve(self, certificates: Certificates, port: int, control_port: int, host: str = HERE) -> None:
        """Both, until the process is stopped."""
        control = ThreadingHTTPServer((HERE, control_port), control_door(self))
        Thread(target=control.serve_forever, name="control", daemon=True).start()
        TlsServer((host, port), service_door(self), server_side(certificates)).serve_forever()


def server_side(certificates: Certificates) -> ssl.SSLContext:
    """Nobody is answered who does not show a certificate of our authority."""
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH, cafile=str(certificates.authority))
    context.load_cert_chain(certificates.certificate("server"), certificates.key("server"))
    context.verify_mode = ssl.CERT_REQUIRED
    return context


class TlsServer(ThreadingHTTPServer):
    """The handshake is done in the caller's own thread, so that one who dawdles keeps nobody else waiting."""

    daemon_threads = True
    request_queue_size = 64

    def __init__(self, address: tuple[str, int], door: type[BaseHTTPRequestHandler], tls: ssl.SSLContext) -> None:
        self.tls = tls
        super().__init__(address, door)

    def finish_request(self, request: Any, client_address: Any) -> None:
        try:
            with self.tls.wrap_socket(request, server_side=True) as safe:
                super().finish_request(safe, client_address)
        except OSError:
            # Refused at the handshake, or hung up: the caller knows why.
            return


class Door(BaseHTTPRequestHandler):
    """What both doors need of HTTP."""

    server_version = "Simulator"

    def log_message(self, format: str, *args: Any) -> None:
        """Nothing: a question holds a personal number."""

    def body(self) -> bytes:
        return self.rfile.read(min(int(self.headers.get("Content-Length") or 0), LONGEST_QUESTION))

    def send(self, status: int, kind: str, content: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def send_without_end(self, kind: str, pieces: Iterator[bytes]) -> None:
        """Its length is not told before."""
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.end_headers()
        for piece in pieces:
            self.wfile.write(piece)


def service_door(simulator: Simulator) -> type[BaseHTTPRequestHandler]:
    class Service(Door):
        def do_POST(self) -> None:
            mood = simulator.mood
            mood.count()
            if mood.of() is Behaviour.DOWN:
                self.close_connection = True
                return
            if mood.of() is Behaviour.SLOW:
                time.sleep(mood.slow_seconds)
            try:
                right = answer(read(self.body()), simulator.knowledge, mood)
            except (ValueError, ParseError) as error:
                self.send(500, XML, fault(str(error)))
                return
            content = spoilt_body(mood.of(), right)
            if isinstance(content, bytes):
                self.send(200, XML, content)
            else:
                self.send_without_end(XML, content)

    return Service


def fault(why: str) -> bytes:
    """A SOAP fault: the question could not be read."""
    return (
        '<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body><soap:Fault>'
        "<faultcode>soap:Client</faultcode><faultstring>Felaktig fråga</faultstring><detail>"
        '<ssbt:hamtaBastjanstInformationFault xmlns:ssbt="http://schema.forsakringskassan.se/integration/ssbt/10">'
        f"<ssbt:felkod>FELAKTIG_FRAGA</ssbt:felkod><ssbt:felmeddelande>{len(why)}</ssbt:felmeddelande>"
        "</ssbt:hamtaBastjanstInformationFault></detail></soap:Fault></soap:Body></soap:Envelope>"
    ).encode()


def control_door(simulator: Simulator) -> type[BaseHTTPRequestHandler]:
    class Control(Door):
        def do_GET(self) -> None:
            mood = simulator.mood
            self.tell({"questions": mood.questions, "behaviours": {k: str(v) for k, v in mood.behaviours.items()}})

        def do_POST(self) -> None:
            try:
                told = json.loads(self.body())
                if self.path == "/behaviour":
                    simulator.mood.change(told.get("agency", EVERYBODY), Behaviour(told["behaviour"]))
                elif self.path == "/payments":
                    simulator.knowledge.learn(told.pop("personal_number"), [payout_of(told)])
                else:
                    raise ValueError(f"nothing is at {self.path}")
            except (KeyError, TypeError, ValueError) as error:
                self.tell({"error": str(error)}, 400)
                return
            self.tell({"done": True})

        def tell(self, content: dict[str, Any], status: int = 200) -> None:
            self.send(status, "application/json", json.dumps(content).encode())

    return Control


def payout_of(told: dict[str, Any]) -> Payout:
    return Payout(**{**told, "paid_on": date.fromisoformat(told["paid_on"])})
