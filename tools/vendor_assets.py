"""Fetch the files that the front end serves from its own origin, at exact versions, and check their sums.

Its output is committed: nobody who runs, tests or deploys Andrum needs Node or this script. To upgrade, change a
version and its sum here, run `python -m tools.vendor_assets` on a machine with npm, and look at every page.
"""

from __future__ import annotations

import hashlib
import io
import subprocess
import tarfile
import tempfile
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
PAGES = ROOT / "services" / "frontend" / "web" / "static" / "vendor"
TESTS = ROOT / "tests" / "browser" / "vendor"


@dataclass(frozen=True)
class Asset:
    """One file of an npm package: where it goes, and the first digits of its sha256."""

    package: str
    path: str
    target: Path
    sha256: str


def assets() -> list[Asset]:
    fkui, theme = "@fkui/design@6.44.0", "@fkui/theme-desktop@6.59.0"
    htmx, inter = "htmx.org@4.0.1", "@fontsource-variable/inter@5.3.0"
    axe = "axe-core@4.14.1"
    return [
        Asset(fkui, "lib/fkui.min.css", PAGES / "fkui-6.44.0" / "fkui.min.css", "3a0bf425b89867a7"),
        Asset(fkui, "LICENSE.md", PAGES / "fkui-6.44.0" / "LICENSE.md", "badb7f55826902cb"),
        Asset(theme, "dist/theme-light.css", PAGES / "fkui-6.44.0" / "theme-light.css", "4803b3e3baf4d598"),
        Asset(htmx, "dist/htmx.min.js", PAGES / "htmx-4.0.1" / "htmx.min.js", "a0abb04f2f45a1f8"),
        Asset(htmx, "dist/ext/hx-sse.min.js", PAGES / "htmx-4.0.1" / "hx-sse.min.js", "18ef2761356ec1fe"),
        Asset(htmx, "LICENSE", PAGES / "htmx-4.0.1" / "LICENSE", "d3d2456f76414f24"),
        Asset(inter, "files/inter-latin-wght-normal.woff2", PAGES / "inter-5.3.0" / "latin.woff2", "3100e775e8616cd2"),
        Asset(
            inter,
            "files/inter-latin-ext-wght-normal.woff2",
            PAGES / "inter-5.3.0" / "latin-ext.woff2",
            "34b9c504cab7a73e",
        ),
        Asset(inter, "LICENSE", PAGES / "inter-5.3.0" / "LICENSE", "3b0a5fca3d17942c"),
        Asset(axe, "axe.min.js", TESTS / "axe.min.js", "29348999450cdf28"),
        Asset(axe, "LICENSE", TESTS / "LICENSE", "af175b9d96ee93c2"),
    ]


def packed(package: str) -> tarfile.TarFile:
    """The package as npm publishes it, unpacked nowhere."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["npm", "pack", "--silent", package], cwd=folder, check=True, stdout=subprocess.DEVNULL)
        (archive,) = Path(folder).glob("*.tgz")
        return tarfile.open(fileobj=io.BytesIO(archive.read_bytes()))


def content(archive: tarfile.TarFile, asset: Asset) -> bytes:
    """The bytes of a file. Raises ValueError when they are not the ones that were looked at."""
    file = archive.extractfile(f"package/{asset.path}")
    if file is None:
        raise ValueError(f"{asset.package} has no {asset.path}")
    data = file.read()
    found = hashlib.sha256(data).hexdigest()[:16]
    if found != asset.sha256:
        raise ValueError(f"{asset.package} {asset.path}: sha256 begins with {found}, not {asset.sha256}")
    return data


def main() -> None:
    archives: dict[str, tarfile.TarFile] = {}
    for asset in assets():
        if asset.package not in archives:
            archives[asset.package] = packed(asset.package)
        asset.target.parent.mkdir(parents=True, exist_ok=True)
        asset.target.write_bytes(content(archives[asset.package], asset))
        print(f"{asset.target.relative_to(ROOT)}  {asset.package}")


if __name__ == "__main__":
    main()
