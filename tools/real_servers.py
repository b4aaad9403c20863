"""Find, install or start the real RabbitMQ, PostgreSQL and Chromium that some tests need."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager, ExitStack
from dataclasses import dataclass

from tests.support import private_servers, reachable


@dataclass(frozen=True)
class Need:
    """One thing that some tests need: how to reach it, its Debian package, and how to start one of our own."""

    name: str
    setting: str
    package: str
    reach: Callable[[], str | None]
    installed: Callable[[], bool]
    start: Callable[[], AbstractContextManager[str]] | None = None


NEEDS = (
    Need(
        name="RabbitMQ",
        setting=reachable.AMQP,
        package="rabbitmq-server",
        reach=reachable.amqp_url,
        installed=private_servers.rabbitmq_installed,
        start=private_servers.rabbitmq,
    ),
    Need(
        name="PostgreSQL",
        setting=reachable.DATABASE,
        package="postgresql",
        reach=reachable.database_url,
        installed=lambda: private_servers.postgresql_folder() is not None,
        start=private_servers.postgresql,
    ),
    Need(
        name="Chromium",
        setting="CHROMIUM",
        package="chromium",
        reach=reachable.chromium,
        installed=lambda: reachable.chromium() is not None,
    ),
)


def reach_real_servers(stack: ExitStack) -> dict[str, str]:
    """Settings that name what was found or started; what is started stops with the stack."""
    print("\n== real servers", flush=True)
    found = {need.setting: url for need in NEEDS if (url := need.reach())}
    # Whoever names a server wants that one: nothing else is installed or started in its place.
    missing = [need for need in NEEDS if need.setting not in found and not os.environ.get(need.setting)]
    offer_installation([need for need in missing if not need.installed()])
    reachable.chromium.cache_clear()
    for need in missing:
        if url := start(need, stack):
            found[need.setting] = url
    for need in NEEDS:
        print(f"{need.name}: {'found' if need.setting in found else 'NOT FOUND, its tests are left out'}", flush=True)
    return found


def start(need: Need, stack: ExitStack) -> str | None:
    """One of our own for this run, when it is installed; for Chromium, only where it is."""
    if need.start is None:
        return need.reach()
    if not need.installed():
        return None
    try:
        url = stack.enter_context(need.start())
    except (private_servers.DidNotStart, OSError, subprocess.SubprocessError) as fault:
        print(f"{need.name} did not start: {fault}", flush=True)
        return None
    print(f"{need.name}: started one for this run", flush=True)
    return url


def offer_installation(needs: list[Need]) -> None:
    """As root with apt: ask on a terminal, go ahead when CI=true. Otherwise say how."""
    if not needs:
        return
    names, packages = ", ".join(need.name for need in needs), " ".join(need.package for need in needs)
    print(f"Not installed: {names}.", flush=True)
    may_install = os.geteuid() == 0 and shutil.which("apt-get") is not None
    if may_install and (os.environ.get("CI") == "true" or agreed(f"Install {packages} with apt? [y/N] ")):
        subprocess.run(["make", "deb", f"DEB={packages}"])
    else:
        print(f"As root on Debian or Ubuntu, `make deb DEB='{packages}'` installs what is missing.", flush=True)


def agreed(question: str) -> bool:
    return sys.stdin.isatty() and sys.stdout.isatty() and input(question).strip().lower() in ("y", "yes", "j", "ja")
