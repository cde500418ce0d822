"""What the watches see in a week: SQL finds the rows, pure rules weigh them."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from importlib.resources import files

from berdampak.calendar.facade import day_minutes
from berdampak.measure.contracts import Facts
from berdampak.measure.watches.contracts import EvidenceRow, Sighting, SurveyCounts, Watch, WatchCode
from berdampak.measure.watches.rules_shares import Count, see_shares
from berdampak.measure.watches.rules_tails import poisson_tail
from berdampak.measure.watches.rules_watches import (
    LAST_HOURS,
    REOPENED_WITHIN_DAYS,
    RUSHED_FROM,
    SEEN_LATE_FROM,
    SURVEY_HOURS_A_DAY,
    TWINS_WITHIN_MINUTES,
    WATCHES,
    WEEKS_MOST,
)
from berdampak.measure.watches.timing import make_terms, see_cherries, see_days_off, see_fast_steps

REMARKABLE = 0.01
"""Rows are fetched for sightings that are at most so likely; the others are counted and no more."""
ROWS_MOST = 500
See = Callable[[Facts, Watch, int], list[Sighting]]
NO_ANSWERS = SurveyCounts()
BY_SHARE: dict[WatchCode, dict[str, object]] = {
    "many_pauses": {},
    "refusals": {},
    "reopenings": {"days": REOPENED_WITHIN_DAYS},
    "splitting": {"minutes": TWINS_WITHIN_MINUTES},
    "self_approved": {},
    "mass_closure": {},
    "deemed": {},
    "rush": {"share": RUSHED_FROM},
    "late_pauses": {"share": SEEN_LATE_FROM},
}
"""Watches whose SQL says of every row whose it is, of which kind of work, and whether it is one that was looked for."""


@dataclass(frozen=True, slots=True)
class _Look:
    """One look at a window of weeks: the facts, and how far back each watch goes."""

    facts: Facts
    week: int

    def begin(self, weeks: int) -> datetime:
        """When the first of so many weeks begins."""
        return self.facts.week_cut.bounds(self.week - weeks + 1, self.facts.events.rules.zone)[0].astimezone(UTC)

    @property
    def until(self) -> datetime:
        """When the week ends."""
        return self.facts.week_cut.bounds(self.week, self.facts.events.rules.zone)[1].astimezone(UTC)

    def run(self, name: str, weeks: int, **words: object) -> None:
        """Run the statements of a file over a window, keeping the answer of the last as the table `seen_<name>`."""
        text = files("berdampak.measure.watches").joinpath(f"sql/{name}.sql").read_text().format(**words)
        for part in (one for one in text.split(";") if one.strip()):
            said = part if "create or replace" in part else f"create or replace temp table seen_{name} as {part}"
            values = {"begin": self.begin(weeks), "until": self.until}
            asked = {key: value for key, value in values.items() if f"${key}" in said}
            self.facts.connection.execute(said, asked)


def sightings_of(facts: Facts, week: int, answers: SurveyCounts = NO_ANSWERS) -> list[Sighting]:
    """What every watch saw of everybody in the weeks that end with this one, the most unlikely with its rows."""
    look = _Look(facts, week)
    look.run("window", WEEKS_MOST)
    _make_last_hours(look)
    make_terms(facts, look.run)
    seen: list[Sighting] = []
    for code, words in BY_SHARE.items():
        watch = WATCHES[code]
        look.run(code, watch.reach, **words, day_minutes=day_minutes(facts.calendar))
        if watch.enough:
            keep_enough(facts, watch, look.begin(watch.weeks))
        seen += _with_rows(facts, _by_share(facts, watch, week))
    others: tuple[tuple[WatchCode, See], ...] = (
        ("impossible_speed", see_fast_steps),
        ("cherry_picking", see_cherries),
        ("off_roster", see_days_off),
    )
    for other, see in others:
        watch = WATCHES[other]
        name = "days_seen" if other == "off_roster" else "timed_steps"
        look.run(name, watch.weeks, **({"zone": facts.events.rules.zone} if other == "off_roster" else {}))
        seen += _with_rows(facts, see(facts, watch, week))
    return seen + see_bursts(answers, week)


def see_bursts(answers: SurveyCounts, week: int) -> list[Sighting]:
    """Units that got more answers to surveys in an hour than their days explain; the busiest hour counts."""
    watch, usual = WATCHES["survey_burst"], dict(answers.a_day)
    by_unit: dict[str, list[int]] = {}
    for one in answers.hours:
        by_unit.setdefault(one.unit, []).append(one.answers)
    found = []
    for unit, counts in sorted(by_unit.items()):
        most, expected = max(counts), max(usual.get(unit, 0.0), 1.0) / SURVEY_HOURS_A_DAY
        if sum(counts) >= watch.of_min:
            # The busiest of all hours was picked: as likely as any of them.
            chance = min(1.0, poisson_tail(most, expected) * 5 * SURVEY_HOURS_A_DAY)
            subject = f"unit:{unit}"
            found.append(Sighting("survey_burst", subject, week, most, sum(counts), expected, chance, unit))
    return found


def keep_enough(facts: Facts, watch: Watch, begin: datetime) -> None:
    """Leave of what was seen the rows since `begin`, and earlier ones only of whoever has too few since then."""
    facts.connection.execute(
        f"create or replace temp table seen_{watch.code} as select * from seen_{watch.code}"
        ' qualify "at" >= $begin'
        ' or row_number() over (partition by subject order by "at" desc, source, case_id) <= $enough',
        {"begin": begin, "enough": watch.enough},
    )


def _by_share(facts: Facts, watch: Watch, week: int) -> list[Sighting]:
    counts = facts.connection.execute(
        "select subject, any_value(unit), stratum, count(*) filter (where seen), count(*)"
        f" from seen_{watch.code} group by subject, stratum order by subject, stratum"
    ).fetchall()
    return _named(watch, see_shares(watch, week, [Count(*row) for row in counts]))


def _named(watch: Watch, seen: Iterable[Sighting]) -> list[Sighting]:
    """The sightings with the kind of their subject before its code."""
    return [replace(one, subject=f"{watch.kind}:{one.subject}") for one in seen]


def _with_rows(facts: Facts, seen: list[Sighting]) -> list[Sighting]:
    """The sightings, those that are remarkable with the rows behind them."""
    return [replace(one, rows=_rows(facts, one)) if one.chance <= REMARKABLE else one for one in seen]


def _rows(facts: Facts, one: Sighting) -> tuple[EvidenceRow, ...]:
    found = facts.connection.execute(
        f"select source, case_id, step, \"at\" at time zone 'UTC' from seen_{one.watch}"
        ' where subject = $subject and seen order by "at" desc, case_id limit $most',
        {"subject": one.subject.partition(":")[2], "most": ROWS_MOST},
    ).fetchall()
    return tuple(EvidenceRow(source, case, step, at.replace(tzinfo=UTC)) for source, case, step, at in found)


def _make_last_hours(look: _Look) -> None:
    """Write `watch_last_hours`: the last hours before each cut of the window of its watch."""
    facts, weeks = look.facts, WATCHES["mass_closure"].weeks
    facts.connection.execute(
        "create or replace temp table watch_last_hours (number integer, from_at timestamptz, until_at timestamptz)"
    )
    for number in range(look.week - weeks + 1, look.week + 1):
        end = facts.week_cut.bounds(number, facts.events.rules.zone)[1].astimezone(UTC)
        facts.connection.execute(
            f"insert into watch_last_hours values ($number, $end - interval {LAST_HOURS} hour, $end)",
            {"number": number, "end": end},
        )
