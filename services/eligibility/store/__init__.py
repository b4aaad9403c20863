"""Cases, decisions, monthly runs and releases of parameters as rows."""

from services.eligibility.store.agency_answers import AgencyAnswerPart
from services.eligibility.store.decisions import DecisionPart
from services.eligibility.store.rehearsals import RehearsalPart
from services.eligibility.store.releases import ReleasePart
from services.eligibility.store.rows import CaseRow, DecisionRow
from services.eligibility.store.runs import RunPart

__all__ = ["CaseRow", "CaseStore", "DecisionRow"]


class CaseStore(DecisionPart, AgencyAnswerPart, RunPart, ReleasePart, RehearsalPart):
    """Implements `use_cases.ports.Cases`."""
