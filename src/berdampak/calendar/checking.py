"""What is wrong with a calendar file although each of its parts is right."""

from collections.abc import Iterator
from datetime import date

from berdampak.calendar.contracts import Calendar
from berdampak.calendar.format import ExtendingFile, WeekPart, weekdays_in
from berdampak.calendar.problems import CALENDAR_FILES
from berdampak.kernel.errors import Problem
from berdampak.kernel.limits import CALENDAR_YEAR_MAX, CALENDAR_YEAR_MIN
from berdampak.kernel.text import Text
from berdampak.kernel.yaml_tree import Keys, Tree

_REVERSED = Text("“last” mendahului “first”.", "“last” is before “first”.")
_YEARS = Text("Tahun kalender harus {first}–{last}.", "A calendar's years must be {first}–{last}.").format(
    first=CALENDAR_YEAR_MIN, last=CALENDAR_YEAR_MAX
)
_BEYOND = Text("Masa kalender melampaui kalender dasarnya.", "The dates reach beyond the calendar it extends.")
_OUTSIDE = Text("{day} di luar masa kalender.", "{day} is outside the calendar's dates.")
_OVERLAP = Text("Masa ini tumpang tindih.", "This period overlaps another.")


def find_problems(tree: Tree, content: ExtendingFile, calendar: Calendar, base: Calendar | None) -> Iterator[Problem]:
    """Days written twice, and dates that contradict each other; `calendar` is what the file says on top of `base`."""
    if content.hours:
        yield from _find_repeated_weekdays(tree, ("hours",), content.hours)
    for at, period in enumerate(content.periods or []):
        yield from _find_repeated_weekdays(tree, ("periods", at, "hours"), period.hours)
    yield from _find_wrong_limits(tree, content, calendar, base)
    yield from _find_wrong_days_off(tree, content, calendar, base)
    yield from _find_wrong_periods(tree, content, calendar)


def _dates_problem(tree: Tree, path: Keys, said: Text) -> Problem:
    return CALENDAR_FILES.problem("E008", tree.where(path, key=True), said=said)


def _repeated(tree: Tree, path: Keys) -> Problem:
    return CALENDAR_FILES.problem("E009", tree.where(path, key=True), written=path[-1])


def _find_repeated_weekdays(tree: Tree, path: Keys, part: WeekPart) -> Iterator[Problem]:
    seen: set[int] = set()
    for run in part.__pydantic_extra__:
        if seen.intersection(weekdays_in(run)):
            yield _repeated(tree, (*path, run))
        seen.update(weekdays_in(run))


def _find_wrong_limits(
    tree: Tree, content: ExtendingFile, calendar: Calendar, base: Calendar | None
) -> Iterator[Problem]:
    if calendar.last < calendar.first:
        yield _dates_problem(tree, ("last",), _REVERSED)
    if calendar.first.year < CALENDAR_YEAR_MIN or calendar.last.year > CALENDAR_YEAR_MAX:
        yield _dates_problem(tree, ("first",), _YEARS)
    if base and not base.first <= calendar.first <= calendar.last <= base.last:
        yield _dates_problem(tree, ("first" if content.first else "last",), _BEYOND)


def _find_wrong_days_off(
    tree: Tree, content: ExtendingFile, calendar: Calendar, base: Calendar | None
) -> Iterator[Problem]:
    seen = {day.date for day in base.days_off} if base else set()
    for at, part in enumerate(content.days_off or []):
        for day in part.dates:
            path = ("days_off", at, "dates", str(day))
            if day in seen:
                yield _repeated(tree, path)
            elif not calendar.first <= day <= calendar.last:
                yield _dates_problem(tree, path, _OUTSIDE.format(day=day))
            seen.add(day)


def _find_wrong_periods(tree: Tree, content: ExtendingFile, calendar: Calendar) -> Iterator[Problem]:
    before = date.min
    for at, period in sorted(enumerate(content.periods or []), key=lambda each: each[1].first):
        path = ("periods", at, "first")
        if not calendar.first <= period.first <= period.last <= calendar.last:
            yield _dates_problem(tree, path, _OUTSIDE.format(day=f"{period.first}–{period.last}"))
        elif period.first <= before:
            yield _dates_problem(tree, path, _OVERLAP)
        before = period.last
