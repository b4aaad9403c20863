"""Certificates for trying things out, made with the command `openssl` and worth nothing anywhere else."""

from __future__ import annotations

import subprocess
from dataclasses import dataclass
from pathlib import Path

DAYS = "30"
CONFIGURATION = """
[req]
distinguished_name = name
[name]
[authority]
basicConstraints = critical, CA:TRUE
keyUsage = critical, keyCertSign, cRLSign
subjectKeyIdentifier = hash
[server]
basicConstraints = critical, CA:FALSE
extendedKeyUsage = serverAuth
subjectAltName = DNS:localhost, IP:127.0.0.1
[client]
basicConstraints = critical, CA:FALSE
extendedKeyUsage = clientAuth
subjectAltName = DNS:lindsala.example
"""


@dataclass(frozen=True, slots=True)
class Certificates:
    """PEM files in one folder: an authority, and under it one server and one municipality that may ask."""

    folder: Path

    @property
    def authority(self) -> Path:
        return self.folder / "ca.pem"

    def certificate(self, who: str) -> Path:
        return self.folder / f"{who}.pem"

    def key(self, who: str) -> Path:
        return self.folder / f"{who}.key"


def certificates_in(folder: Path) -> Certificates:
    """Those of a folder; made at the first time. Raises RuntimeError when `openssl` is not there."""
    made = Certificates(folder)
    if made.authority.exists() and made.certificate("client").exists():
        return made
    folder.mkdir(parents=True, exist_ok=True)
    # Not the machine's own configuration, which may be missing or say something else.
    (folder / "openssl.cnf").write_text(CONFIGURATION)
    issue(made, "ca", "authority", signed_by_itself=True)
    issue(made, "server", "server")
    issue(made, "client", "client")
    return made


def issue(made: Certificates, who: str, kind: str, *, signed_by_itself: bool = False) -> None:
    """A new key, and a certificate of that kind, which is a section of the configuration."""
    signer: list[str | Path] = [] if signed_by_itself else ["-CA", made.authority, "-CAkey", made.key("ca")]
    openssl(
        "req", "-x509", "-config", made.folder / "openssl.cnf", "-extensions", kind, "-days", DAYS,
        "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
        "-subj", f"/CN=SSBTEK simulator {kind}", *signer, "-keyout", made.key(who), "-out", made.certificate(who),
    )  # fmt: skip


def openssl(*arguments: str | Path) -> None:
    try:
        subprocess.run(["openssl", *map(str, arguments)], check=True, capture_output=True, text=True)
    except FileNotFoundError:
        raise RuntimeError("the command openssl is needed to make certificates") from None
    except subprocess.CalledProcessError as error:
        raise RuntimeError(f"openssl could not make a certificate: {error.stderr.strip()[-200:]}") from None
