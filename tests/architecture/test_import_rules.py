"""The import rules hold, and each of them is seen to fail when it is broken."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.architecture.violations import SERVICES, VIOLATIONS, Violation

ROOT = Path(__file__).parents[2]
OURS = ("andrum", "services", "shared")
ROOMS = ("service", "store", "schemas", "use_cases")
ADAPTERS = ("eligibility/letter_pdf", "eligibility/ssbtek", "payments/bank_file")
CONTRACTS = {
    contract["id"]: contract["name"]
    for contract in tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"]
}

# One worker does them all: they share one run of the linter.
pytestmark = pytest.mark.xdist_group("import-rules")


def file_of(tree: Path, module: str) -> Path:
    """Where lines for a module go: into its file, or for a package into a new module inside it."""
    path = tree.joinpath(*module.split("."))
    return path / "planted.py" if (path / "__init__.py").exists() else path.with_suffix(".py")


def copy_of_our_code(tree: Path) -> None:
    """All our modules, and an empty one for each room that is not there yet."""
    for package in OURS:
        shutil.copytree(ROOT / package, tree / package, ignore=all_but_python)
        (tree / package / "__init__.py").touch()
    shutil.copy(ROOT / "pyproject.toml", tree)
    shutil.copytree(ROOT / "tools", tree / "tools", ignore=all_but_python)
    services = tree / "services"
    for service in SERVICES:
        add_package(services / service)
        add_package(services / service / "domain")
    add_package(services / "frontend" / "web")
    for room in [*(f"{service}/{room}" for service in SERVICES for room in ROOMS), *ADAPTERS]:
        add_module(services / room)


def all_but_python(folder: str, names: list[str]) -> list[str]:
    return [name for name in names if name == "migrations" or not (name.endswith(".py") or Path(folder, name).is_dir())]


def add_package(path: Path) -> None:
    if not path.with_suffix(".py").exists():
        path.mkdir(exist_ok=True)
        (path / "__init__.py").touch()


def add_module(path: Path) -> None:
    if not (path / "__init__.py").exists():
        path.with_suffix(".py").touch()


@pytest.fixture(scope="module")
def broken(tmp_path_factory: pytest.TempPathFactory) -> dict[Violation | None, set[str]]:
    """The contracts that the linter finds broken, for each violation; for None, before anything is planted."""
    tree = tmp_path_factory.mktemp("tree")
    copy_of_our_code(tree)
    plants = [{str(file_of(tree, module)): line for module, line in each.planted} for each in VIOLATIONS]
    done = subprocess.run(
        [sys.executable, Path(__file__).with_name("planted.py")],
        cwd=tree,
        input=json.dumps([{}, *plants]),
        capture_output=True,
        text=True,
        env={**os.environ, "COLUMNS": "200"},
    )
    assert done.returncode == 0, done.stderr
    return dict(zip([None, *VIOLATIONS], map(set, json.loads(done.stdout)), strict=True))


def test_our_code_keeps_the_rules() -> None:
    done = subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--no-cache", "--no-logo"],
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("violation", VIOLATIONS, ids=str)
def test_a_broken_rule_is_noticed(violation: Violation, broken: dict[Violation | None, set[str]]) -> None:
    expected = {CONTRACTS[contract] for contract in violation.breaks}
    perhaps = {CONTRACTS[contract] for contract in violation.perhaps}
    # What our code breaks by itself fails the test above; it must not drown these.
    already = broken[None] - expected
    assert broken[violation] - perhaps - already == expected


def test_every_rule_is_broken_by_something() -> None:
    assert set().union(*(violation.breaks for violation in VIOLATIONS)) == set(CONTRACTS)
