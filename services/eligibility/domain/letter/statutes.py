"""The paragraphs that a letter cites besides those of the calculation's lines, by the day of the decision."""

from __future__ import annotations

from datetime import date

from shared.kernel.law import LegalReference

RIGHT_TO_ASSISTANCE = LegalReference(
    now="12 kap. 1 § socialtjänstlagen (2025:400)", before="4 kap. 1 § socialtjänstlagen (2001:453)"
)
REPAYMENT = LegalReference(
    now="33 kap. 1 § socialtjänstlagen (2025:400)", before="9 kap. 1 § socialtjänstlagen (2001:453)"
)
RIGHT_TO_APPEAL = LegalReference(
    now="35 kap. 1 § socialtjänstlagen (2025:400)", before="16 kap. 3 § socialtjänstlagen (2001:453)"
)
DELEGATION_TO_A_FUNCTION = LegalReference(now="6 kap. 37 § kommunallagen (2017:725)", since=date(2022, 7, 1))
"""A committee may let an automated function decide (SFS 2022:638)."""

AUTOMATED_DECISION = LegalReference(now="28 § förvaltningslagen (2017:900)", since=date(2018, 7, 1))
HOW_TO_APPEAL = LegalReference(now="40, 43 och 44 §§ förvaltningslagen (2017:900)", since=date(2018, 7, 1))
