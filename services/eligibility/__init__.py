"""Whether, how much and why.

Owns: the cases, what agencies answered about them, the decisions with their audit chain, the monthly runs.
Hears: `application_submitted` and `housing_cost_assessed`, which meet on a case in either order;
       `month_chunk_planned`, which it says to itself so that its workers share a run.
Asks:  agencies, through SSBTEK, before a chunk of a run is decided (docs/ssbtek.md).
Says:  `decision_made`, `caseworker_needed`, `case_put_on_hold`.
Asked: a case, approve, refuse, hold, start and follow a monthly run, a decision's letter.
"""
