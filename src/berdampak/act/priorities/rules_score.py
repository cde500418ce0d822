"""How pressing a problem is, where figures can say it: stated here, and shown beside every score.

>>> urgency_of(12, 100), seriousness_of(64), growth_of([5, 6, 7, 7, 9])
(4, 3, 4)
"""

from bisect import bisect_right
from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise
from statistics import median

from berdampak.act.priorities.contracts import PART_NAMES, Scores
from berdampak.act.priorities.rules_usg import Rating

OVERDUE_FROM = (Decimal("0.0001"), Decimal("0.05"), Decimal("0.10"), Decimal("0.20"))
"""The share of open cases that are overdue, from which urgency is 2, 3, 4 and 5."""
PEOPLE_FROM = (10, 50, 200, 1000)
"""How many people it hit in four weeks, from which seriousness is 2, 3, 4 and 5."""
CHANGES = 4
RATERS_MIN = 2


def urgency_of(overdue: int, of: int) -> int:
    """Urgency, from how many of the open cases are overdue."""
    return 1 + (bisect_right(OVERDUE_FROM, Decimal(overdue) / of) if of else 0)


def seriousness_of(people: int) -> int:
    """Seriousness, from how many people it hit in four weeks."""
    return 1 + bisect_right(PEOPLE_FROM, people)


def growth_of(run: Sequence[float], *, worse_is_more: bool = True) -> int | None:
    """Growth: 1 and one more for each of the last four changes from week to week that was for the worse.

    None where there are fewer than two weeks.
    """
    if len(run) < 2:
        return None
    last = run[-CHANGES - 1 :]
    return 1 + sum((later > earlier) if worse_is_more else (later < earlier) for earlier, later in pairwise(last))


def rating_of(computed: Scores, ratings: Sequence[Scores]) -> Rating | None:
    """What figures and raters come to: a figure counts where there is one, else the median of two raters or more.

    None while a part lacks both.
    """
    parts = [_part(name, computed, ratings) for name in PART_NAMES]
    return Rating(*parts) if all(part is not None for part in parts) else None  # type: ignore[arg-type]


def missing_of(computed: Scores) -> list[str]:
    """The parts that are for people to rate."""
    return [name for name in PART_NAMES if computed.find(name) is None]


def _part(name: str, computed: Scores, ratings: Sequence[Scores]) -> Decimal | None:
    if (figure := computed.find(name)) is not None:
        return Decimal(figure)
    given = [score for one in ratings if (score := one.find(name)) is not None]
    return Decimal(str(median(given))) if len(given) >= RATERS_MIN else None
