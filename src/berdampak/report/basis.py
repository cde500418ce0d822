"""When a card was true, and what its figures stand on."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import numpy as np

from berdampak.calendar.contracts import MISSING_MINUTES
from berdampak.calendar.facade import day_minutes, vector_calendar
from berdampak.happening.contracts import Source
from berdampak.kernel.limits import CASES_MIN
from berdampak.kernel.text import LANGUAGES, Text
from berdampak.kernel.wording import number_text
from berdampak.measure.facade import Facts, week_name
from berdampak.report.contracts import Basis, Origin, Week

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def week_of(facts: Facts, number: int) -> Week:
    """The week with its moments, in the zone of the events."""
    zone = facts.events.rules.zone
    start, end = facts.week_cut.bounds(number, zone)
    return Week(week_name(number), start.isoformat(), end.isoformat(), zone)


def as_of(facts: Facts, number: int) -> str:
    """The moment at which the card is true: the end of the week, or the last event where the log ends early."""
    end = facts.week_cut.bounds(number, facts.events.rules.zone)[1]
    moment = last_event_at(facts) if ends_early(facts, number) else end
    return moment.isoformat(timespec="seconds")


def ends_early(facts: Facts, number: int) -> bool:
    """Whether the log ends more than half a working day before the week does."""
    end, last = facts.week_cut.bounds(number, facts.events.rules.zone)[1], last_event_at(facts)
    if last >= end:
        return False
    calendar = vector_calendar(facts.calendar)
    (left,) = calendar.minutes(*(np.array([moment_us(moment)]) for moment in (last, end)))
    return bool(left == MISSING_MINUTES or left > day_minutes(facts.calendar) / 2)


def moment_us(moment: datetime) -> int:
    """A moment as microseconds since 1970."""
    return (moment - EPOCH) // timedelta(microseconds=1)


def last_event_at(facts: Facts) -> datetime:
    """The last moment that the events know, in their zone."""
    moment = EPOCH + timedelta(microseconds=facts.last_at_us)
    return moment.astimezone(ZoneInfo(facts.events.rules.zone))


def basis_of(facts: Facts) -> Basis:
    """The versions and sources that the figures of these facts stand on."""
    sources = sorted(facts.events.sources, key=lambda source: source.name)
    return Basis(
        calendar=facts.calendar.id,
        calendar_version=facts.calendar.version,
        calendar_name=facts.calendar.name,
        day_minutes=day_minutes(facts.calendar),
        week_cut=facts.events.rules.week_cut,
        pack=facts.pack.code if facts.pack else None,
        pack_version=facts.pack.version if facts.pack else None,
        map_sha256=next((source.map_sha256 for source in sources if source.rules.map_named), None),
        cases_min=CASES_MIN,
        origins=tuple(map(_origin_of, sources)),
        seal=_seal_of(sources),
    )


def _origin_of(source: Source) -> Origin:
    seals = ((seal.stream, seal.seq, seal.leaf_hash) for seal in source.seals)
    return Origin(
        source.name, source.file_sha256, source.rows, source.rejected, tuple(seals) if source.is_sealed else ()
    )


def _seal_of(sources: list[Source]) -> Text:
    """What the book answers for: every batch of every source, or nothing."""
    if not all(source.is_sealed for source in sources):
        return UNSEALED.format(digests=", ".join(source.file_sha256 for source in sources))
    marks = [mark for source in sources for mark in _marks_of(source)]
    return Text(*("; ".join(mark.in_(language) for mark in marks) for language in LANGUAGES))


def _marks_of(source: Source) -> list[Text]:
    if source.cursor is not None:
        return [FROM_BOOK.format(rows=number_text(source.rows))]
    shown = source.seals[:SEALS_SHOWN]
    marks = [SEALED.format(stream=seal.stream, seq=seal.seq, leaf=seal.leaf_hash[:LEAF_SHOWN]) for seal in shown]
    rest = len(source.seals) - len(shown)
    return [*marks, AND_MORE.format(n=number_text(rest))] if rest else marks


UNSEALED = Text("belum disegel, dari file SHA-256 {digests}", "unsealed, from file SHA-256 {digests}")
SEALED = Text("disegel: {stream} no. {seq}, {leaf}…", "sealed: {stream} no. {seq}, {leaf}…")
AND_MORE = Text("dan {n} segel lagi", "and {n} more seals")
FROM_BOOK = Text(
    "disegel: langsung dari buku, {rows} kejadian",
    "sealed: from the book itself, {rows} events",
)
LEAF_SHOWN = 16
SEALS_SHOWN = 4
"""Seals named in words; the card's JSON has them all."""
