"""Cards made public: composed from facts, sealed in the book, and put on the shelf."""

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from berdampak.kernel.clock import Clock

if TYPE_CHECKING:
    from decimal import Decimal

    from berdampak.measure.facade import Facts, IndicatorScope, ReadIndex
    from berdampak.measure.facade import Period as Days
    from berdampak.promise.contracts import Indicator
    from berdampak.report.facade import SayDone as Say
    from berdampak.voice.contracts import Cell, CellKind


def publish_weeks(
    facts: "Facts", weeks: Sequence[int], store: Path, clock: Clock, *, officers: Sequence[str] = ()
) -> int:
    """Make the cards of offices, and those of `officers`, in these weeks; how many of offices were new or changed.

    Where a pack sets a rhythm they wait for their moment, unless it is past. Their evidence is kept under the store.
    The book must be open.
    """
    from berdampak.report.facade import publish_weeks

    return publish_weeks(facts, weeks, store / "evidence", clock, officers=officers)


def make_cards(facts: "Facts", week: int, store: Path, clock: Clock, say: "Say") -> int:
    """Make every card of a week, and those of officers who have an account here; how many of offices changed.

    Nothing is made where nothing of what they follow from has changed.
    """
    from berdampak.measure.facade import codes_of, week_name
    from berdampak.people.facade import names_of
    from berdampak.report.facade import digest_of, is_made, make_week

    assert facts.pack is not None, "an office that works by the book has a pack"
    officers = sorted(names_of(codes_of(facts, "officer")))
    digest = digest_of(facts.events, facts.pack, officers)
    if is_made(week_name(week), digest):
        return 0
    return make_week(facts, week, store / "evidence", clock, officers=officers, digest=digest, say=say)


def make_standings(facts: "Facts", week: int, clock: Clock) -> int:
    """Keep where officers and units stood at the end of a week, sealed; how many changed."""
    from berdampak.report.facade import keep_standings

    return keep_standings(facts, week, clock)


def ask_inspector(facts: "Facts", week: int, clock: Clock) -> int:
    """Look at a week through the watches, and list its closed cases for the audit; how many questions were asked."""
    from berdampak.act.questions.facade import ask_questions, list_closed

    asked = ask_questions(facts, week, clock)
    list_closed(facts, week, clock)
    return asked


def read_goals(facts: "Facts", week: int, folder: Path, clock: Clock) -> int:
    """Read the indicators of the pack up to the newest week, of those up to one, whose cards are out; how many changed.

    Anyone may see what is read, and nobody a figure of a week before its card.
    """
    from datetime import timedelta

    from berdampak.measure.facade import IndicatorScope, parse_week, week_name
    from berdampak.report.facade import find_week_out, publish_readings

    out = find_week_out(week_name(week))
    if facts.pack is None or facts.pack.goals is None or out is None:
        return 0
    week = parse_week(out)
    goals, offices = facts.pack.goals, facts.pack.offices
    named = {unit for outcome in goals.outcomes.values() for unit in outcome.units}
    scopes = [IndicatorScope()]
    scopes += [IndicatorScope("agency", code) for code, one in offices.items() if one.kind == "agency"]
    scopes += [IndicatorScope("unit", code) for code in sorted(named) if offices[code].kind == "unit"]
    end = facts.week_cut.bounds(week, facts.events.rules.zone)[1] - timedelta(microseconds=1)
    day = end.date()
    years = {day.year, (day - timedelta(days=6)).year}
    agreed = [one for year in sorted(years) for one in list_agreed(year)]
    return publish_readings(facts, goals, folder, scopes, day, clock, also=agreed, read_index=read_satisfaction())


def read_satisfaction() -> "ReadIndex":
    """How satisfied citizens were by the full form after a case, and how many said so; too few to be shown are none."""
    from berdampak.voice.facade import Period, cells_of

    @cache
    def cells(kind: "CellKind", days: "Days") -> "dict[str, Cell]":
        period = Period(f"{days.first}/{days.last}", days.first, days.last)
        return {cell.code: cell for cell in cells_of(kind, period)}

    def read(scope: "IndicatorScope", period: "Days") -> "tuple[Decimal | None, int]":
        if scope.kind == "officer":
            return None, 0
        cell = cells(scope.kind, period).get(scope.code or scope.kind)
        figure = cell.find() if cell else None
        return (figure.index, figure.n or 0) if figure else (None, 0)

    return read


def list_agreed(year: int) -> "list[tuple[Indicator, IndicatorScope]]":
    """Every formula that an agreement in force is held to, as it was signed, and for whom; series stand in the pack."""
    from berdampak.measure.facade import IndicatorScope
    from berdampak.promise.agreements.facade import list_in_force

    held = [
        (one.parties, one.terms[version.number]) for one in list_in_force(year) if (version := one.standing.in_force)
    ]
    return [
        (row.indicator, IndicatorScope(parties.scope_kind, parties.scope_code))
        for parties, terms in held
        for row in terms.rows
        if row.indicator.formula
    ]
