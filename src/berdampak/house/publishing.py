"""Cards made public: composed from facts, sealed in the book, and put on the shelf."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from berdampak.kernel.clock import Clock, system_clock
from berdampak.report.contracts import SubjectKind

if TYPE_CHECKING:
    from berdampak.measure.facade import Facts, IndicatorScope
    from berdampak.promise.contracts import Indicator


def publish_weeks(facts: "Facts", weeks: Sequence[int], store: Path, clock: Clock = system_clock) -> int:
    """Publish the cards of whom the public may read, in these weeks; how many were new or changed.

    Their evidence is kept under the store. The book must be open.
    """
    from berdampak.report.facade import Evidence, compose_cards
    from berdampak.report.shelf import publish_cards

    kinds: tuple[SubjectKind, ...] = ("mall" if facts.pack else "whole", "agency", "unit", "service")
    cards = (card for kind in kinds for card in compose_cards(facts, kind, weeks))
    return publish_cards(cards, clock, evidence=Evidence(facts, kinds, store / "evidence"))


def make_own_cards(facts: "Facts", week: int, clock: Clock) -> int:
    """Make the week's cards of the officers who have an account here, for themselves alone; how many changed."""
    from berdampak.measure.facade import codes_of
    from berdampak.people.facade import names_of
    from berdampak.report.facade import compose_cards, keep_own_cards

    codes = sorted(names_of(codes_of(facts, "officer")))
    return keep_own_cards(compose_cards(facts, "officer", [week], codes), clock) if codes else 0


def make_standings(facts: "Facts", week: int, clock: Clock) -> int:
    """Keep where officers and units stood at the end of a week, sealed; how many changed."""
    from berdampak.report.facade import keep_standings

    return keep_standings(facts, week, clock)


def ask_inspector(facts: "Facts", week: int, clock: Clock) -> int:
    """Look at a week through the watches, and list its closed cases for the audit; how many questions were asked."""
    from berdampak.act.questions.facade import ask_questions, list_closed, sweep_audits

    asked = ask_questions(facts, week, clock)
    list_closed(facts, week, clock)
    sweep_audits(clock)
    return asked


def read_goals(facts: "Facts", week: int, folder: Path, clock: Clock) -> int:
    """Read the indicators of the pack up to the end of a week; how many values are new or changed."""
    from datetime import timedelta

    from berdampak.measure.facade import IndicatorScope
    from berdampak.report.facade import publish_readings

    if facts.pack is None or facts.pack.goals is None:
        return 0
    goals, offices = facts.pack.goals, facts.pack.offices
    named = {unit for outcome in goals.outcomes.values() for unit in outcome.units}
    scopes = [IndicatorScope()]
    scopes += [IndicatorScope("agency", code) for code, one in offices.items() if one.kind == "agency"]
    scopes += [IndicatorScope("unit", code) for code in sorted(named) if offices[code].kind == "unit"]
    end = facts.week_cut.bounds(week, facts.events.rules.zone)[1] - timedelta(microseconds=1)
    day = end.date()
    years = {day.year, (day - timedelta(days=6)).year}
    agreed = [one for year in sorted(years) for one in list_agreed(year)]
    return publish_readings(facts, goals, folder, scopes, day, clock, also=agreed)


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
