"""Asks agencies through SSBTEK (sammansatt bastjänst ekonomiskt bistånd), version 10: SOAP over mutual TLS.

    agencies = agencies_from(os.environ)    # None when ANDRUM_SSBTEK_URL is not set
    agencies.ask(questions, now)            # never raises for an agency that fails: that is a dated answer too

`docs/ssbtek.md` says what of the interface was read and what is assumed.
"""

from services.eligibility.ssbtek.client import Ssbtek, agencies_from
from services.eligibility.ssbtek.connection import Connection, connection_from
from services.eligibility.ssbtek.faults import AnswerError

__all__ = ["AnswerError", "Connection", "Ssbtek", "agencies_from", "connection_from"]
