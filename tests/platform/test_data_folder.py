"""The data folder is its owner's: one secret however many begin at once, and no file that others can read."""

from __future__ import annotations

import multiprocessing
import stat
from pathlib import Path

import pytest

from andrum.house import open_embedded
from shared.platform.data_folder import FolderInUseError, in_use, kept_secret
from shared.platform.heartbeat import Heartbeat
from shared.platform.settings import Settings

processes = multiprocessing.get_context("forkserver")


def secret_in(folder: Path) -> str:
    return kept_secret(folder)


def test_many_that_begin_at_once_have_the_same_secret(tmp_path: Path) -> None:
    folders = [tmp_path / f"{number}" for number in range(20)]
    with processes.Pool(16) as pool:
        for folder in folders:
            assert len(set(pool.map(secret_in, [folder] * 16, chunksize=1))) == 1
            assert [path.name for path in folder.iterdir()] == ["secret"]


@pytest.mark.parametrize("spoilt", ["", "short", " " * 64])
def test_a_kept_secret_that_is_spoilt_is_refused(spoilt: str, tmp_path: Path) -> None:
    (tmp_path / "secret").write_text(spoilt)

    with pytest.raises(ValueError, match="delete the file"):
        Settings.from_environment({"ANDRUM_DATA": str(tmp_path)})


@pytest.mark.parametrize("spoilt", ["", "short", " " * 64])
def test_a_secret_that_is_too_short_is_refused(spoilt: str, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="ANDRUM_SECRET must have at least 32"):
        Settings.from_environment({"ANDRUM_DATA": str(tmp_path), "ANDRUM_SECRET": spoilt})


def test_nobody_else_can_read_what_is_in_it(tmp_path: Path) -> None:
    data = tmp_path / "data"
    settings = Settings.from_environment({"ANDRUM_DATA": str(data)})
    Heartbeat(data, "housing", "relay").beat()
    house = open_embedded(settings)

    assert stat.S_IMODE(data.stat().st_mode) == 0o700
    files = [data / "secret", *data.glob("*.sqlite*")]
    assert len(files) > 10
    assert {stat.S_IMODE(path.stat().st_mode) for path in files} == {0o600}
    house.close()


def test_several_may_serve_from_it_but_nobody_has_it_alone_meanwhile(tmp_path: Path) -> None:
    with (
        in_use(tmp_path),
        in_use(tmp_path),
        pytest.raises(FolderInUseError, match="in use"),
        in_use(tmp_path, alone=True),
    ):
        pass
    with in_use(tmp_path, alone=True), pytest.raises(FolderInUseError), in_use(tmp_path):
        pass
