"""The pages of the roster: this week as it comes out, weekly hours, and single days."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods, require_safe

from berdampak.front.contracts import Field, Option, answering
from berdampak.happening.casework.unit import words
from berdampak.happening.casework.unit.contracts import DayPlan, Hours, Week
from berdampak.happening.casework.unit.facade import calendar_of, notes_of, record_day, record_roster
from berdampak.happening.casework.unit.pages_common import Here, asked, choose, here_of, raise_any, read_date
from berdampak.happening.casework.unit.problems import find_problem
from berdampak.happening.casework.unit.rules import hours_on, office_hours, parse_hours, say_hours
from berdampak.kernel.errors import Problem
from berdampak.kernel.text import Language, Text
from berdampak.kernel.wording import WEEKDAYS, day_text

Value = Callable[[str], str]


@answering
@require_safe
def roster(request: HttpRequest, language: Language) -> HttpResponse:
    """Who is on duty when, this week or another."""
    here = here_of(request, language, "roster.read")
    notes, team, calendar = notes_of(here.unit), here.team(), calendar_of(here.unit)
    monday = _monday(here)
    days = [monday + timedelta(days=at) for at in range(7)]
    plans = [(name, [_say_plan(hours_on(notes, code, day, calendar)) for day in days]) for code, name in team.items()]
    name_of = here.names({one.person for one in notes.weeks} | {one.person for one in notes.days})
    noted = [
        _noted(here, one.entry, name_of(one.person), words.FROM_ON.format(day=day_text(one.first)), _say_week(one.week))
        for one in notes.weeks
    ] + [
        _noted(here, one.entry, name_of(one.person), day_text(one.day, weekday=True), _say_hours(one.hours))
        for one in notes.days
    ]
    return here.render(
        "unit/roster.html",
        words.ROSTER,
        here="unit-roster",
        may_edit=here.may("roster.edit"),
        days=[(_weekday(day), day_text(day, year=False), day == here.now.date()) for day in days],
        plans=plans,
        noted=sorted(noted, key=lambda one: one["entry"], reverse=True)[:40],
        week_of=words.WEEK_OF.format(first=day_text(days[0], year=False), last=day_text(days[6])),
        earlier=here.address("unit-roster", minggu=monday - timedelta(days=7)),
        later=here.address("unit-roster", minggu=monday + timedelta(days=7)),
        set_week=here.address("unit-roster-week"),
        set_day=here.address("unit-roster-day"),
    )


@answering
@require_http_methods(["GET", "HEAD", "POST"])
def week(request: HttpRequest, language: Language) -> HttpResponse:
    """Set the weekly hours of somebody."""
    here = here_of(request, language, "roster.edit")
    calendar, today = calendar_of(here.unit), here.now.date()
    usual = [say_hours(office_hours(calendar, today + timedelta(days=at - today.weekday()))) for at in range(7)]
    first = {f"day{at}": hours.in_(language) for at, hours in enumerate(usual)}

    def fields(value: Value) -> list[Field]:
        which = value("which")
        return [
            choose("person", words.PERSON, here.team(), value("person")),
            Field("first", "line", words.FROM_DATE, value=value("first"), type="date", length="middle"),
            Field(
                "which",
                "radios",
                words.OR_OWN,
                options=(
                    Option("own", words.OWN_HOURS, picked=which != "office"),
                    Option("office", words.OFFICE_AGAIN, picked=which == "office", help=words.OFFICE_AGAIN_HELP),
                ),
            ),
            *(
                Field(
                    f"day{at}",
                    "line",
                    _weekday_name(at),
                    value=value(f"day{at}"),
                    help=words.HOURS_HELP if at == 0 else None,
                    optional=True,
                )
                for at in range(7)
            ),
        ]

    def save(value: Value) -> None:
        found: list[Problem] = []
        since = read_date(value("first"), "first", found)
        own = None if value("which") == "office" else _read_week(value, found)
        raise_any(found)
        record_roster(here.unit, value("person"), since, own, here.person, here.clock)

    return asked(
        here,
        fields,
        save,
        first={"first": today.isoformat(), "which": "own", "person": request.GET.get("orang", ""), **first},
        title=words.SET_WEEK,
        button=words.SET_WEEK_BUTTON,
        back="unit-roster",
        done="jadwal",
    )


@answering
@require_http_methods(["GET", "HEAD", "POST"])
def day(request: HttpRequest, language: Language) -> HttpResponse:
    """Set the hours of somebody on one date."""
    here = here_of(request, language, "roster.edit")

    def fields(value: Value) -> list[Field]:
        return [
            choose("person", words.PERSON, here.team(), value("person")),
            Field("day", "line", words.DAY, value=value("day"), type="date", length="middle"),
            Field("hours", "line", words.HOURS, value=value("hours"), help=words.HOURS_HELP, optional=True),
        ]

    def save(value: Value) -> None:
        found: list[Problem] = []
        on = read_date(value("day"), "day", found)
        hours = _read_hours(value("hours"), "hours", found)
        raise_any(found)
        record_day(here.unit, value("person"), on, hours, here.person, here.clock)

    return asked(
        here,
        fields,
        save,
        first={"day": here.now.date().isoformat()},
        title=words.SET_DAY,
        button=words.SET_DAY_BUTTON,
        back="unit-roster",
        done="hari",
    )


def _noted(here: Here, entry: int, name: Text, when: Text, what: Text) -> dict[str, Any]:
    """A note of the roster as a row."""
    return {"entry": entry, "name": name, "when": when, "what": what, "undo": here.deed("unit-undo", entry)}


def _read_week(value: Value, found: list[Problem]) -> Week:
    monday, tuesday, wednesday, thursday, friday, saturday, sunday = (
        _read_hours(value(f"day{at}"), f"day{at}", found) for at in range(7)
    )
    return monday, tuesday, wednesday, thursday, friday, saturday, sunday


def _read_hours(text: str, name: str, found: list[Problem]) -> Hours:
    hours = parse_hours(text)
    if hours is None:
        found.append(find_problem("E176", name, written=text[:60]))
    return hours or ()


def _monday(here: Here) -> date:
    """The Monday of the week that was asked for, or of this one."""
    try:
        asked_for = date.fromisoformat(here.request.GET.get("minggu", ""))
    except ValueError:
        asked_for = here.now.date()
    asked_for = min(max(asked_for, date(2000, 1, 10)), date(2100, 1, 1))
    return asked_for - timedelta(days=asked_for.weekday())


def _say_plan(plan: DayPlan) -> tuple[list[Text], Text | None]:
    """The spans of a day and, where there are none or others than usual, why."""
    why = words.PLANS.get(plan.by)
    if not plan.hours and plan.by not in ("away", "holiday"):
        why = words.FREE
    return [say_hours((span,)) for span in plan.hours], why


def _say_hours(hours: Hours) -> Text:
    return say_hours(hours) if hours else words.FREE


def _say_week(written: Week | None) -> Text:
    """A week of hours in one line, days with the same hours together."""
    if written is None:
        return words.BY_OFFICE
    runs: list[tuple[int, int, Hours]] = []
    for at, hours in enumerate(written):
        if runs and runs[-1][2] == hours:
            runs[-1] = (runs[-1][0], at, hours)
        else:
            runs.append((at, at, hours))
    said = [(_days(first, last), _say_hours(hours)) for first, last, hours in runs]
    return Text(
        "; ".join(f"{days.id} {hours.id}" for days, hours in said),
        "; ".join(f"{days.en} {hours.en}" for days, hours in said),
    )


def _days(first: int, last: int) -> Text:
    if first == last:
        return _weekday_name(first)
    begin, end = _weekday_name(first), _weekday_name(last)
    return Text(f"{begin.id}–{end.id}", f"{begin.en}–{end.en}")


def _weekday_name(at: int) -> Text:
    return Text(WEEKDAYS["id"][at], WEEKDAYS["en"][at])


def _weekday(day: date) -> Text:
    return _weekday_name(day.weekday())
