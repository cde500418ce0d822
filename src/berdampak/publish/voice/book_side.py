"""What the book says of promises kept, from the published cards of a period, to stand beside what citizens say."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache

from berdampak.report.contracts import SubjectKind
from berdampak.report.facade import list_cards, list_weeks
from berdampak.voice.contracts import Period

KINDS: tuple[SubjectKind, ...] = ("whole", "mall", "agency", "unit", "service")
MINUTES_KEPT = 5
Place = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Kept:
    """How many of how many were done as promised; `share` None below the least number a card shows."""

    met: int
    of: int

    @property
    def share(self) -> float:
        """The share of promises kept."""
        return self.met / self.of


def promises_kept(period: Period, now: datetime) -> dict[Place, Kept]:
    """By kind and code of the subject: promises kept in the weeks that lie in the period."""
    met, of = Counter[Place](), Counter[Place]()
    for week in list_weeks():
        if _lies_in(week, period):
            for place, kept, all_ in _week(week, int(now.timestamp()) // (60 * MINUTES_KEPT)):
                met[place] += kept
                of[place] += all_
    return {place: Kept(met[place], of[place]) for place in of}


@lru_cache(maxsize=64)
def _week(week: str, at: int) -> tuple[tuple[Place, int, int], ...]:  # noqa: ARG001  what is asked in these minutes
    return tuple(_shares(week))


def _shares(week: str) -> Iterator[tuple[Place, int, int]]:
    """Of every public card that may show it: its subject, and how many of how many were on time."""
    for found in list_cards(week, KINDS):
        share = found.card.figures.cases.on_time if found.card and found.card.figures.cases else None
        if found.card and share and share.share is not None:
            kind, code = found.card.subject.kind, found.card.subject.code
            yield (kind, "whole" if kind == "whole" else code), share.met, share.of


def _lies_in(week: str, period: Period) -> bool:
    """Whether an ISO week lies in the period: by its Thursday, as it lies in a year."""
    try:
        thursday = date.fromisocalendar(int(week[:4]), int(week[-2:]), 4)
    except ValueError:
        return False
    return period.first <= thursday <= period.last
