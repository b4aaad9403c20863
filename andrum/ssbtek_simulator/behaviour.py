"""How the simulator behaves: as it should, or in one of the ways in which the real thing has been seen to fail."""

from __future__ import annotations

import threading
from enum import StrEnum

EVERYBODY = "all"
AGENCIES = ("AF", "CSN", "FK", "PM", "SKV", "SO", "TNS", "MIV")


class Behaviour(StrEnum):
    """Of one agency, or of the joint service itself."""

    WELL = "well"
    SLOW = "slow"
    """The service answers after a long time; an agency is given up by the service."""
    DOWN = "down"
    """The service hangs up; an agency has a technical error."""
    PARTIAL = "partial"
    """An agency is missing from the answer; of the service, every second one."""
    BROKEN = "broken"
    """What is sent is cut off in the middle."""
    WRONG = "wrong"
    """What is sent is of another schema."""
    HUGE = "huge"
    BOMB = "bomb"
    """XML whose entities grow without end."""
    STRANGER = "stranger"
    """The answer is about another person."""


class Mood:
    """The behaviours of the moment, which may be changed at any time."""

    def __init__(self, everybody: Behaviour = Behaviour.WELL, slow_seconds: float = 60) -> None:
        self.lock = threading.Lock()
        self.slow_seconds = slow_seconds
        self.behaviours = {EVERYBODY: everybody}
        self.questions = 0

    def change(self, agency: str, behaviour: Behaviour) -> None:
        """Of one agency or of all. The service behaving well again calms every agency."""
        if agency not in (EVERYBODY, *AGENCIES):
            raise ValueError(f"no such agency: {agency}")
        with self.lock:
            if agency == EVERYBODY:
                self.behaviours.clear()
            self.behaviours[agency] = behaviour

    def of(self, agency: str = EVERYBODY) -> Behaviour:
        with self.lock:
            return self.behaviours.get(agency, Behaviour.WELL)

    def count(self) -> None:
        with self.lock:
            self.questions += 1
