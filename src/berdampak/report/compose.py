"""Cards of many subjects over many weeks, composed from one pass of measuring."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Literal

from berdampak.kernel.limits import POOLED_WEEKS, RUN_WEEKS
from berdampak.measure.facade import (
    Dimension,
    Facts,
    Key,
    Measured,
    Window,
    codes_of,
    keys_of,
    measure_windows,
    services_of_steps,
    week_name,
)
from berdampak.report.basis import as_of, basis_of, week_of
from berdampak.report.contracts import (
    CARD_FORMAT,
    Card,
    CaseFigures,
    Figures,
    Hold,
    Part,
    Quadrant,
    RunPoint,
    Share,
    SubjectKind,
)
from berdampak.report.figures import direction_of, figures_of
from berdampak.report.lead import compose_lead
from berdampak.report.names import CHILDREN, Names
from berdampak.report.notes import notes_of
from berdampak.report.promised import promise_of

HOLDS_MAX = 8
OFFICERS_AT_ONCE = 500


def compose_cards(
    facts: Facts, kind: SubjectKind, weeks: Sequence[int], codes: Iterable[str] | None = None
) -> Iterator[Card]:
    """The cards of every subject of a kind, or of the codes named, in each of the weeks; ordered by code, then week.

    A subject that did nothing in a week has a card of zeros.
    """
    if kind == "officer":
        yield from _compose_officers(facts, weeks, codes_of(facts, kind) if codes is None else list(codes))
        return
    composer = Composer(facts, kind, weeks)
    for code in composer.codes() if codes is None else codes:
        for week in weeks:
            yield composer.card(code, week)


def _compose_officers(facts: Facts, weeks: Sequence[int], officers: Sequence[str]) -> Iterator[Card]:
    """The cards of officers, some of them at a time, so that memory stays bounded."""
    for chunk in (officers[at : at + OFFICERS_AT_ONCE] for at in range(0, len(officers), OFFICERS_AT_ONCE)):
        composer = Composer(facts, "officer", weeks, officers=chunk)
        for code in chunk:
            for week in weeks:
                yield composer.card(code, week)


@dataclass(frozen=True, slots=True)
class Breakdown:
    """A kind of subject broken down by a smaller one, measured by both keys."""

    kind: Dimension
    measured: Measured
    children: dict[Key, list[str | None]]


class Composer:
    """Everything measured about one kind of subject, ready to be made into cards."""

    def __init__(
        self,
        facts: Facts,
        kind: SubjectKind,
        weeks: Sequence[int],
        parts: Dimension | Literal["found"] | None = "found",
        officers: Collection[str] | None = None,
    ) -> None:
        """`parts` says what the subjects are broken down by, where that is known; else the events tell.

        Cards of officers may be composed of some of them at a time.
        """
        self._facts = facts
        self._kind = kind
        self._names = Names(facts)
        self._dimensions = dimensions_of(kind)
        windows = windows_for(facts, weeks)
        self._measured = measure_windows(facts, self._dimensions, windows, officers=officers)
        self._services = services_of_steps(facts, officers) if kind == "officer" else {}
        self._breakdown = self._break_down(windows, parts_of(facts, kind) if parts == "found" else parts)
        self._basis = basis_of(facts)

    def codes(self) -> list[str]:
        """The codes of the subjects of this kind that the events name, in order."""
        if not self._dimensions:
            return [self._names.whole.code]
        return codes_of(self._facts, self._dimensions[0])

    def card(self, code: str, week: int) -> Card:
        """The card of one subject in one week."""
        key: Key = (code,) if self._dimensions else ()
        subject = self._names.subject(self._kind, code)
        window = Window(week, week)
        figures = self._figures(key, window)
        before = self._figures(key, pooled(week)) if week - POOLED_WEEKS >= self._facts.week_first else None
        holds = self._holds(key, window)
        return Card(
            format=CARD_FORMAT,
            subject=subject,
            within=self._names.within(subject),
            week=week_of(self._facts, week),
            as_of=as_of(self._facts, week),
            lead=compose_lead(figures, before, holds, self._basis.day_minutes),
            figures=figures,
            last_week=self._figures(key, Window(week - 1, week - 1)) if week > self._facts.week_first else None,
            prior_weeks=before,
            direction=direction_of(_on_time(figures), _on_time(before)),
            promise=promise_of(self._facts.pack, subject),
            run=tuple(self._point(key, each) for each in run_weeks(self._facts, week)),
            holds=holds,
            parts=self._parts(key, week),
            quadrant=self._quadrant(key, week),
            notes=notes_of(self._facts, self._measured, self._kind, key, window, figures),
            basis=self._basis,
        )

    def _figures(self, key: Key, window: Window) -> Figures:
        return figures_of(self._measured, key, window, with_cases=self._kind != "officer")

    def _point(self, key: Key, week: int) -> RunPoint:
        figures = self._figures(key, Window(week, week))
        cases = figures.cases
        return RunPoint(
            week=week_name(week),
            filed=cases.filed if cases else 0,
            finished=cases.finished if cases else 0,
            open=cases.open if cases else 0,
            on_time=_on_time(figures),
            working_minutes_median=_minutes_median(cases) if cases else None,
            working_days_median=cases.working_days.median if cases else None,
            steps_closed=figures.steps.closed,
            closed_per_officer_day=figures.steps.closed_per_officer_day,
        )

    def _holds(self, key: Key, window: Window) -> tuple[Hold, ...]:
        rows = self._measured.holds.get((key, window), [])
        timed = all(row["minutes_n"] == row["n"] for row in rows)
        column = "total_minutes" if timed else "total_days"
        total = sum(row[column] for row in rows)
        held = sorted((row for row in rows if row[column]), key=lambda row: (-row[column], row["step"]))
        services = self._services.get(key[0] or "", {}) if key else {}
        service = key[0] if self._kind == "service" and key else None
        office = key[0] if self._kind in ("unit", "agency") and key else None
        return tuple(
            Hold(
                step=row["step"],
                name=self._names.step(services.get(row["step"], service), row["step"], office),
                n=row["n"],
                total_minutes=int(row["total_minutes"]) if timed else None,
                median_minutes=int(row["median_minutes"]) if timed else None,
                total_days=int(row["total_days"]),
                median_days=int(row["median_days"]),
                share=round(int(row[column]) / int(total), 4),
            )
            for row in held[:HOLDS_MAX]
        )

    def _quadrant(self, key: Key, week: int) -> Quadrant | None:
        """Busy and effective in the weeks that have enough cases; none unless this week has."""
        points = [
            (point.week, point.closed_per_officer_day, point.on_time.share)
            for point in (self._point(key, each) for each in run_weeks(self._facts, week))
            if point.closed_per_officer_day is not None and point.on_time and point.on_time.share is not None
        ]
        if not points or points[-1][0] != week_name(week):
            return None
        return Quadrant(
            cross_x=round(median(point[1] for point in points), 2),
            cross_y=round(median(point[2] for point in points), 4),
            points=tuple(points),
        )

    def _break_down(self, windows: Sequence[Window], kind: Dimension | None) -> Breakdown | None:
        if kind is None:
            return None
        measured = measure_windows(self._facts, (*self._dimensions, kind), windows, holds=False)
        children: dict[Key, list[str | None]] = {}
        for key in keys_of(measured):
            children.setdefault(key[:-1], []).append(key[-1])
        return Breakdown(kind, measured, children)

    def _parts(self, key: Key, week: int) -> tuple[Part, ...]:
        if self._breakdown is None:
            return ()
        parts = [self._part(self._breakdown, (*key, code), week) for code in self._breakdown.children.get(key, [])]
        seen = [part for part in parts if part.finished or part.open or part.officers]
        return tuple(sorted(seen, key=_place_of))

    def _part(self, breakdown: Breakdown, key: Key, week: int) -> Part:
        measured = breakdown.measured
        now = figures_of(measured, key, Window(week, week), with_cases=True)
        before = figures_of(measured, key, pooled(week), with_cases=True)
        assert now.cases is not None
        return Part(
            subject=self._names.subject(breakdown.kind, key[-1]),
            officers=now.steps.officers,
            finished=now.cases.finished,
            open=now.cases.open,
            on_time=now.cases.on_time,
            working_minutes_median=_minutes_median(now.cases),
            working_days_median=now.cases.working_days.median,
            run=tuple(
                _share(figures_of(measured, key, Window(each, each), with_cases=True))
                for each in run_weeks(self._facts, week)
            ),
            direction=direction_of(now.cases.on_time, _on_time(before)),
        )


def _place_of(part: Part) -> tuple[int, str]:
    """Where a part stands: services by how much was finished, offices by their code, as no order ranks them."""
    return -(part.finished or 0) if part.subject.kind == "service" else 0, part.subject.code


def _minutes_median(cases: CaseFigures) -> int | None:
    """The median that the subject's own card shows: none in minutes where more cases are known by dates alone."""
    return cases.working_minutes.median if cases.working_minutes.n >= cases.working_days.n else None


def parts_of(facts: Facts, kind: SubjectKind) -> Dimension | None:
    """The first kind of part that the events tell apart; one agency alone says nothing new of the whole."""
    sizes = {part: len(codes_of(facts, part)) for part in CHILDREN[kind]}
    return next((part for least in (2, 1) for part, size in sizes.items() if size >= least), None)


def dimensions_of(kind: SubjectKind) -> tuple[Dimension, ...]:
    """The dimension that tells subjects of a kind apart; the whole has none."""
    return () if kind == "whole" or kind == "mall" else (kind,)  # mypy narrows by ==


def windows_for(facts: Facts, weeks: Sequence[int]) -> list[Window]:
    """Every week that a card of these weeks shows, and the weeks before each, pooled."""
    first = max(facts.week_first, min(weeks) - max(RUN_WEEKS, POOLED_WEEKS))
    singles = [Window(week, week) for week in range(first, max(weeks) + 1)]
    return singles + [pooled(week) for week in weeks]


def pooled(week: int) -> Window:
    """The weeks before this one that are pooled for comparison."""
    return Window(week - POOLED_WEEKS, week - 1)


def run_weeks(facts: Facts, week: int) -> range:
    """The weeks of the run up to this one, as far back as the events go."""
    return range(max(facts.week_first, week - RUN_WEEKS + 1), week + 1)


def _on_time(figures: Figures | None) -> Share | None:
    return figures.cases.on_time if figures is not None and figures.cases is not None else None


def _share(figures: Figures) -> float | None:
    on_time = _on_time(figures)
    return on_time.share if on_time is not None else None
