"""A calendar file becomes a calendar, or a list of everything that is wrong with it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from berdampak.calendar.checking import find_problems
from berdampak.calendar.contracts import Calendar, DayOff, Ground, Period, WeekHours
from berdampak.calendar.format import CalendarFile, ExtendingFile, WeekPart, weekdays_in
from berdampak.calendar.problems import CALENDAR_FILES
from berdampak.kernel.errors import BerdampakError
from berdampak.kernel.text import Text
from berdampak.kernel.validation import validate
from berdampak.kernel.yaml_tree import read_tree

Grounds = dict[str, Ground]
Base = tuple[Calendar, Grounds]
_BLANK = Calendar("", "", Text("", ""), "UTC", date.min, date.min, ((),) * 7, Ground("?"))


def read_calendar(path: Path, find_base: Callable[[str], Base | None]) -> Base:
    """The calendar of a file and its decrees by short name; `find_base` gives the one that it extends.

    What the file says takes the place of what its base says; grounds and days off are added to those of the base.
    Raises BerdampakError with every problem found.
    """
    tree = read_tree(path, CALENDAR_FILES)
    written = tree.value or {}
    name, grounds = written.get("extends"), written.get("grounds")
    base = find_base(name) if isinstance(name, str) else None
    known = [*(base[1] if base else ()), *(grounds if isinstance(grounds, dict) else ())]
    content, problems = validate(tree, ExtendingFile if "extends" in written else CalendarFile, context=known)
    if isinstance(name, str) and base is None:
        problems = [CALENDAR_FILES.problem("E011", tree.where(("extends",), key=True), name=name), *problems]
    if content is None or problems:
        raise BerdampakError(*problems)
    found = _build(content, base)
    if problems := list(find_problems(tree, content, found[0], base[0] if base else None)):
        raise BerdampakError(*problems)
    return found


def _build(content: ExtendingFile, base: Base | None) -> Base:
    calendar, grounds = base or (_BLANK, {})
    parts = (content.grounds or {}).items()
    grounds = grounds | {name: Ground(part.reference, part.dated, part.status) for name, part in parts}
    given: dict[str, Any] = {
        "zone": content.zone,
        "first": content.first,
        "last": content.last,
        "provisional_from": content.provisional_from,
        "day_zero": content.day_zero,
        "hours": content.hours and _week(content.hours),
        "hours_ground": content.hours and grounds[content.hours.ground],
        "periods": _periods(content, grounds),
    }
    return replace(
        calendar,
        id=content.calendar,
        version=f"{content.version}+{calendar.id}.{calendar.version}" if base else content.version,
        name=content.name.text,
        days_off=tuple(sorted((*calendar.days_off, *_days_off(content, grounds)), key=lambda day: day.date)),
        **{key: value for key, value in given.items() if value is not None},
    ), grounds


def _week(part: WeekPart) -> WeekHours:
    days = {day: spans for run, spans in part.__pydantic_extra__.items() for day in weekdays_in(run)}
    return tuple(days.get(day, ()) for day in range(7))


def _periods(content: ExtendingFile, grounds: Grounds) -> tuple[Period, ...] | None:
    if content.periods is None:
        return None
    return tuple(
        Period(part.first, part.last, part.name.text, _week(part.hours), grounds[part.ground])
        for part in content.periods
    )


def _days_off(content: ExtendingFile, grounds: Grounds) -> list[DayOff]:
    return [
        DayOff(day, part.kind, name.text, grounds[part.ground])
        for part in content.days_off or []
        for day, name in part.dates.items()
    ]
