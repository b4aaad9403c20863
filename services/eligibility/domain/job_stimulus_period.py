"""The periods of the job stimulus (12 kap. 8 § SoL), from the months for which a household has had assistance.

After assistance for six months in a row the stimulus holds for two years, whether or not there is assistance in every
month of them; then six months in a row are needed again. The months are the household's own decisions.
"""

from __future__ import annotations

from collections.abc import Collection

from shared.kernel.month import Month
from shared.parameters import JobStimulus


def months_in_a_row(granted: Collection[Month], month: Month) -> int:
    """How many months with assistance end just before a month."""
    count = 0
    while month.plus(-1 - count) in granted:
        count += 1
    return count


def stimulus_holds(granted: Collection[Month], month: Month, rule: JobStimulus) -> bool:
    """Whether a month lies in one of the periods. Months before the end of one period begin no other."""
    in_a_row, last, ends = 0, None, None
    for one in sorted(granted):
        if one >= month:
            break
        if ends is not None and one < ends:
            continue
        in_a_row = in_a_row + 1 if last is not None and one == last.next else 1
        last = one
        if in_a_row == rule.qualifying_months:
            ends = one.plus(1 + rule.months)
            in_a_row, last = 0, None
    return ends is not None and month < ends


def is_known_long_enough(known_since: Month | None, month: Month, rule: JobStimulus) -> bool:
    """Whether no period can have begun before the first month of which it is known if there was assistance."""
    return known_since is None or known_since <= month.plus(-(rule.qualifying_months + rule.months))
