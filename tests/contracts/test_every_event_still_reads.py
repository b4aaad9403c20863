"""Every version of every event that was ever published is kept here as it was, and must still be read."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from shared.events import CONTRACTS
from shared.events.codec import UnreadableEventError, decode, encode

SAMPLES = Path(__file__).parent / "samples"


@pytest.mark.parametrize("path", sorted(SAMPLES.glob("*.json")), ids=lambda path: path.stem)
def test_a_sample_reads_as_todays_contract(path: Path) -> None:
    name, version = path.stem.rsplit(".v", 1)
    contract = CONTRACTS[name]

    event = decode(contract, path.read_text(), int(version))

    if int(version) == contract.version:
        assert json.loads(encode(event)) == json.loads(path.read_text())


@pytest.mark.parametrize("name", CONTRACTS)
def test_every_version_has_its_sample(name: str) -> None:
    for version in range(1, CONTRACTS[name].version + 1):
        assert (SAMPLES / f"{name}.v{version}.json").is_file()


@pytest.mark.parametrize("name", CONTRACTS)
def test_an_event_without_one_of_its_fields_is_refused(name: str) -> None:
    data = json.loads((SAMPLES / f"{name}.v{CONTRACTS[name].version}.json").read_text())
    field = next(iter(data))
    del data[field]

    with pytest.raises(UnreadableEventError, match=field):
        decode(CONTRACTS[name], json.dumps(data))


def test_an_event_is_named_and_said_by_a_service_of_the_house() -> None:
    for name, contract in CONTRACTS.items():
        assert contract.name == name
        assert contract.source in {"applications", "housing", "eligibility", "payments"}
