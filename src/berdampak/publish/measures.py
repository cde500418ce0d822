"""Every figure of a card as label and cell, in one order, for this week and for the weeks before alike."""

from collections.abc import Collection

from berdampak.kernel.text import Text
from berdampak.publish import words
from berdampak.publish.outline import Cell
from berdampak.publish.phrases import Phrases
from berdampak.report.contracts import CaseFigures, Figures, StepFigures

Measure = tuple[str, Text, Cell]
SELDOM = {"deemed": words.DEEMED, "reopened": words.REOPENED, "stopped_cases": words.STOPPED_CASES}


def list_measures(figures: Figures, phrases: Phrases, seldom: Collection[str] = ()) -> list[Measure]:
    """All figures as (stable key, label, cell); those of cases only where there are any, and `seldom` ones if named."""
    cases = figures.cases
    named = [(key, text, phrases.count(getattr(cases, key))) for key, text in SELDOM.items() if key in seldom]
    return [*((*_of_cases(cases, phrases), *named) if cases else ()), *_of_steps(figures.steps, phrases)]


def find_seldom(*figures: Figures | None) -> set[str]:
    """Which figures that are said only where there is something to say have it here."""
    cases = [one.cases for one in figures if one and one.cases]
    return {key for key in SELDOM if any(getattr(one, key) for one in cases)}


def _of_cases(cases: CaseFigures, phrases: Phrases) -> list[Measure]:
    return [
        ("filed", words.FILED, phrases.count(cases.filed)),
        ("finished", words.FINISHED, phrases.count(cases.finished)),
        ("open", words.OPEN, phrases.count(cases.open)),
        ("overdue", words.OVERDUE, phrases.overdue(cases)),
        ("on_time", words.ON_TIME, phrases.on_time(cases.on_time, cases.finished)),
        ("working_median", words.WORKING_MEDIAN, phrases.working_time(cases)),
        ("working_p90", words.WORKING_P90, phrases.working_time(cases, "p90")),
        ("calendar_median", words.CALENDAR_MEDIAN, phrases.spread_days(cases.calendar_days)),
        ("calendar_p90", words.CALENDAR_P90, phrases.spread_days(cases.calendar_days, "p90")),
        ("worked", words.WORKED, phrases.worked(cases.worked, cases.finished)),
        ("rework", words.REWORK, phrases.share(cases.rework)),
        ("returned", words.RETURNED, phrases.count(cases.returned)),
    ]


def _of_steps(steps: StepFigures, phrases: Phrases) -> list[Measure]:
    return [
        ("steps_closed", words.STEPS_CLOSED, phrases.count(steps.closed)),
        ("step_cases", words.STEP_CASES, phrases.count(steps.cases)),
        ("officer_days", words.OFFICER_DAYS, phrases.count(steps.officer_days or None)),
        ("per_officer_day", words.PER_OFFICER_DAY, phrases.rate(steps.closed_per_officer_day)),
        ("step_elapsed", words.STEP_ELAPSED, phrases.measured_time(steps.elapsed_minutes, steps.elapsed_days)),
        ("step_waited", words.STEP_WAITED, phrases.spread_minutes(steps.waited_minutes)),
        ("step_held", words.STEP_HELD, phrases.spread_minutes(steps.held_minutes)),
        ("step_repeated", words.STEP_REPEATED, phrases.share(steps.repeated)),
        ("within_budget", words.WITHIN_BUDGET, phrases.share(steps.within_budget)),
    ]
