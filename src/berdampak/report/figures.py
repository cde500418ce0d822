"""From measured rows to the figures of a card: what may be said, and what has too few cases."""

from collections.abc import Mapping
from typing import Any

from berdampak.kernel.limits import CASES_MIN
from berdampak.measure.facade import Z_998, Key, Measured, Window, change_score, wilson
from berdampak.report.contracts import (
    Ages,
    CaseFigures,
    Direction,
    Figures,
    Share,
    Spread,
    StepFigures,
    Worked,
)

NOTHING: Mapping[str, Any] = {}


def share_of(met: int, of: int) -> Share:
    """A share with its interval; below the minimum n, the counts alone."""
    if of < CASES_MIN:
        return Share(met, of, None, None, None)
    low, high = wilson(met, of)
    return Share(met, of, round(met / of, 4), round(low, 4), round(high, 4))


def figures_of(measured: Measured, key: Key, window: Window, *, with_cases: bool) -> Figures:
    """All figures of one subject over one window; a subject that did nothing has zeros."""
    return Figures(cases=_cases(measured, key, window) if with_cases else None, steps=_steps(measured, key, window))


def direction_of(share: Share | None, before: Share | None) -> Direction | None:
    """Whether a share left the 99.8 % limits of an earlier one; null when either has too few cases."""
    if share is None or before is None or share.share is None or before.share is None:
        return None
    score = change_score(share.met, share.of, before.met, before.of)
    if abs(score) <= Z_998:
        return "steady"
    return "up" if score > 0 else "down"


def _cases(measured: Measured, key: Key, window: Window) -> CaseFigures:
    finished = measured.finished.get((key, window), NOTHING)
    filed = measured.filed.get((key, window), NOTHING)
    opened = measured.open.get((key, window), NOTHING)
    stops, marks = measured.stops.get((key, window), NOTHING), measured.marks.get((key, window), NOTHING)
    promised = finished.get("on_time_of", 0)
    return CaseFigures(
        filed=filed.get("filed", 0),
        finished=finished.get("finished", 0),
        open=opened.get("open", 0),
        ages=Ages(
            days_0_7=opened.get("days_0_7", 0),
            days_8_30=opened.get("days_8_30", 0),
            days_31_90=opened.get("days_31_90", 0),
            days_over_90=opened.get("days_over_90", 0),
            oldest_days=opened.get("oldest_days"),
        ),
        overdue=opened["overdue"] if opened.get("due") else None,
        on_time=share_of(finished["on_time_met"], promised) if promised else None,
        working_minutes=_spread(finished, "minutes"),
        working_days=_spread(finished, "days"),
        calendar_days=_spread(finished, "calendar"),
        worked=_worked(finished),
        rework=share_of(finished.get("rework_met", 0), finished.get("finished", 0)),
        returned=int(finished.get("returned", 0)),
        deemed=marks.get("deemed", 0),
        reopened=marks.get("reopened", 0),
        stopped_cases=stops.get("cases", 0),
        stopped_minutes=int(stops.get("minutes", 0)),
    )


def _steps(measured: Measured, key: Key, window: Window) -> StepFigures:
    steps = measured.steps.get((key, window), NOTHING)
    presence = measured.presence.get((key, window), steps)
    closed, officer_days = steps.get("closed", 0), presence.get("officer_days", 0)
    known = steps.get("closed_by_known", 0)
    return StepFigures(
        closed=closed,
        cases=steps.get("cases", 0),
        officers=presence.get("officers", 0),
        officer_days=officer_days,
        closed_per_officer_day=round(known / officer_days, 2) if officer_days and closed >= CASES_MIN else None,
        elapsed_minutes=_spread(steps, "elapsed"),
        elapsed_days=_spread(steps, "elapsed_days"),
        waited_minutes=_spread(steps, "waited") if steps.get("waited_n") else None,
        held_minutes=_spread(steps, "held") if steps.get("held_n") else None,
        repeated=share_of(steps.get("repeated_met", 0), closed),
        within_budget=share_of(steps["budget_met"], steps["budget_of"]) if steps.get("budget_of") else None,
    )


def _spread(row: Mapping[str, Any], name: str) -> Spread:
    n = row.get(f"{name}_n", 0)
    if n < CASES_MIN:
        return Spread(n, None, None)
    return Spread(n, int(row[f"{name}_median"]), int(row[f"{name}_p90"]))


def _worked(row: Mapping[str, Any]) -> Worked | None:
    if not row.get("worked_n"):
        return None
    worked, of = int(row["worked_minutes"]), int(row["worked_of_minutes"])
    enough = row["worked_n"] >= CASES_MIN and of > 0
    return Worked(worked, of, round(worked / of, 4) if enough else None)
