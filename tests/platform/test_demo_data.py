"""`andrum demo-reset` deletes what Andrum made for a demo, and nothing else; and no demo moves in on other data."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

from andrum import demo_data
from andrum.cli import app
from andrum.demo_data import Town, remember_town
from andrum.house import open_embedded
from shared.platform.data_folder import in_use
from shared.platform.settings import Settings


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of this test's own. No test here may name any other."""
    data = tmp_path / "data"
    data.mkdir()
    monkeypatch.setenv("ANDRUM_DATA", str(data))
    return data


@pytest.fixture
def demo(data: Path) -> Path:
    """As if it had been built, with every file that Andrum makes."""
    open_embedded(Settings.from_environment()).close()
    remember_town(data, Town(7, 120))
    for name in ("demo-is-built", "demo-clock", "health/housing-relay", "housing.sqlite-wal"):
        (data / name).parent.mkdir(exist_ok=True)
        (data / name).touch()
    return data


def andrum(*words: str) -> tuple[int, str]:
    answer = CliRunner().invoke(app, words)
    return answer.exit_code, answer.output


def test_a_demo_goes_with_its_folder(demo: Path) -> None:
    status, output = andrum("demo-reset")

    assert status == 0 and "is gone" in output
    assert not demo.exists()
    assert andrum("demo-reset")[0] == 0


def test_what_is_not_the_demos_stays(demo: Path) -> None:
    (demo / "letters").mkdir()
    (demo / "letters" / "mine.pdf").touch()
    (demo / "health" / "notes").mkdir()

    status, output = andrum("demo-reset")

    assert status == 0 and "health, letters" in output
    assert sorted(path.name for path in demo.iterdir()) == ["health", "letters"]
    assert (demo / "letters" / "mine.pdf").exists()


def test_a_link_is_cut_and_what_it_leads_to_stays(demo: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "housing-relay").touch()
    (elsewhere / "secret").write_text("theirs")
    for name in ("secret", "health/housing-relay"):
        (demo / name).unlink()
    (demo / "health").rmdir()
    (demo / "health").symlink_to(elsewhere)
    (demo / "secret").symlink_to(elsewhere / "secret")

    assert andrum("demo-reset")[0] == 0
    assert sorted(path.name for path in elsewhere.iterdir()) == ["housing-relay", "secret"]


@pytest.mark.parametrize("files", [(), ("passwd",), ("secret", "housing.sqlite")])
def test_a_folder_without_a_demo_is_left_alone(data: Path, files: tuple[str, ...]) -> None:
    for name in files:
        (data / name).touch()

    status, output = andrum("demo-reset")

    assert status == 2 and "holds no demo" in output and output.count("\n") == 1
    assert sorted(path.name for path in data.iterdir()) == sorted(files)


@pytest.mark.parametrize("place", ["home", "above home", "repository"])
def test_nobodys_home_is_emptied_whatever_is_in_it(demo: Path, monkeypatch: pytest.MonkeyPatch, place: str) -> None:
    if place == "repository":
        monkeypatch.setattr(demo_data, "ROOT", demo)
    else:
        monkeypatch.setenv("HOME", str(demo if place == "home" else demo / "anna"))
    before = sorted(demo.iterdir())

    status, output = andrum("demo-reset")

    assert status == 2 and "not a data folder" in output
    assert sorted(demo.iterdir()) == before


def test_a_demo_that_is_being_served_stays(demo: Path) -> None:
    with in_use(demo):
        before = sorted(demo.iterdir())
        answer = CliRunner().invoke(app, ["demo-reset"])

        assert "in use" in str(answer.exception)
        assert sorted(demo.iterdir()) == before
    assert andrum("demo-reset")[0] == 0


@pytest.mark.parametrize("name", ["passwd", "housing.sqlite"])
def test_a_demo_does_not_move_in_where_something_else_is(data: Path, name: str) -> None:
    (data / name).touch()

    status, output = andrum("demo", "--no-serve", "--households", "1")

    assert status == 2 and "ANDRUM_DATA" in output and output.count("\n") == 1
    assert [path.name for path in data.iterdir()] == [name]


def test_a_demo_is_not_made_into_another(demo: Path) -> None:
    assert "already" in andrum("demo", "--no-serve")[1]
    for other in (("--seed", "8"), ("--households", "121")):
        status, output = andrum("demo", "--no-serve", *other)
        assert status == 2 and "seed 7 and 120 households" in output


@pytest.mark.parametrize("households", ["0", "-3"])
def test_a_demo_has_households(data: Path, households: str) -> None:
    status, output = andrum("demo", "--no-serve", "--households", households)

    assert status == 2 and output.startswith(f"--households {households}") and output.count("\n") == 1
