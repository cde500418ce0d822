"""How long services take in reality, from the newest cards on the shelf; too few cases give no figure."""

from dataclasses import dataclass

from berdampak.kernel.text import Text
from berdampak.kernel.wording import WORKING_DAYS, count_text, working_time_text
from berdampak.promise.contracts import Term
from berdampak.report.contracts import Card, CaseFigures, SubjectKind
from berdampak.report.facade import find_card, list_cards, list_weeks

_DAY = Text("hari kerja", "working day")
SERVICES: tuple[SubjectKind, ...] = ("service",)


@dataclass(frozen=True, slots=True)
class Observed:
    """What the newest card of a service says: half within `median`, nine in ten within `p90`, of `n` cases."""

    week: str
    n: int
    filed: int
    median: Text | None
    p90: Text | None
    median_minutes: int | None
    median_days: int | None

    def is_late(self, promised: Term | None) -> bool:
        """Whether more than half of the cases took longer than was promised."""
        if promised is None:
            return False
        if promised.minutes is not None:
            return self.median_minutes is not None and self.median_minutes > promised.minutes
        return self.median_days is not None and promised.days is not None and self.median_days > promised.days


def newest_week() -> str | None:
    """The newest week of which there are cards."""
    return next(iter(list_weeks()), None)


def observe_all(week: str | None) -> dict[str, Observed]:
    """What the cards of a week say of every service, by its code."""
    found = (one.card for one in list_cards(week, SERVICES)) if week else ()
    return {card.subject.code: seen for card in found if card and (seen := _observed(card))}


def observe(service: str, week: str | None) -> Observed | None:
    """What the card of one service says, if there is one."""
    found = find_card("service", service, week) if week else None
    return _observed(found.card) if found and found.card else None


def find_whole(week: str | None) -> Card | None:
    """The card of the mall, else of the whole log, of a week."""
    shelved = list_cards(week, ("mall", "whole")) if week else []
    return next((one.card for one in sorted(shelved, key=lambda one: one.subject_kind) if one.card), None)


def _observed(card: Card) -> Observed | None:
    cases = card.figures.cases
    if cases is None:
        return None
    median, p90 = (_time(cases, which, card.basis.day_minutes) for which in ("median", "p90"))
    minutes, days = cases.working_minutes, cases.working_days
    n = max(minutes.n, days.n)
    return Observed(card.week.name, n, cases.filed, median, p90, minutes.median, days.median)


def time_of(card: Card) -> Text | None:
    """Within how much working time half of the cases of a card were finished."""
    return _time(card.figures.cases, "median", card.basis.day_minutes) if card.figures.cases else None


def _time(cases: CaseFigures, which: str, day_minutes: int) -> Text | None:
    minutes: int | None = getattr(cases.working_minutes, which)
    if minutes is not None:
        return working_time_text(minutes, day_minutes)
    days: int | None = getattr(cases.working_days, which)
    return None if days is None else count_text(days, _DAY, WORKING_DAYS)
