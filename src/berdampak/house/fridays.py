"""The weekly moment: the book is projected, and the cards of the weeks that have ended are composed.

They wait for the moments of the rhythm (docs/rhythm.md), unless those are past.

A week's cards are made of what had happened by its end, so that they come out the same whenever they are made; what a
unit notes later of an outage or of leave makes the next revision. Everything here may be killed and run again.
"""

import fcntl
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from berdampak.kernel.clock import Clock
from berdampak.kernel.text import Text, same
from berdampak.kernel.wording import count_text, number_text

WEEKS_AGAIN = 4
"""How many weeks before the last one are looked at again for corrections, or for what was missed."""
BOOK_SOURCE = "book"
Say = Callable[[Text], None]


@dataclass(frozen=True, slots=True)
class Fridays:
    """Where the weekly cards come from: the store, the pack's folder, and imported sources read beside the book."""

    store: Path
    pack: Path
    beside: tuple[str, ...] = ()
    source: str = BOOK_SOURCE


def run_friday(fridays: Fridays, clock: Clock, say: Say, *, weeks_again: int = WEEKS_AGAIN) -> int | None:
    """Publish the cards of the last weeks that are over; how many were new or changed, None when another does it now.

    The book must be open.
    """
    with _alone(fridays.store) as is_alone:
        if not is_alone:
            say(ANOTHER)
            return None
        _project(fridays, clock, say)
        over = weeks_over(fridays, clock(), weeks_again)
        weeks = sorted({*over, *_weeks_to_correct(over)})
        made = sum(_publish(fridays, week, clock, say, is_last=week == weeks[-1]) for week in weeks)
        if weeks:
            _write_letters(fridays, weeks[-1], clock)
        return made


def weeks_over(fridays: Fridays, now: datetime, weeks_again: int = WEEKS_AGAIN) -> Sequence[int]:
    """The weeks since the book's first event that are over, as far back as they are looked at."""
    from berdampak.happening.facade import EventStore, first_event_at
    from berdampak.measure.facade import WeekCut

    store = EventStore(fridays.store)
    first = first_event_at(store, fridays.source)
    if first is None:
        return ()
    rules = store.event_set(fridays.source).rules
    cut = WeekCut.parse(rules.week_cut)
    begun, last = cut.week_of(first, rules.zone), cut.week_of(now, rules.zone) - 1
    return range(max(begun, last - weeks_again), last + 1)


def _weeks_to_correct(over: Sequence[int]) -> list[int]:
    """Earlier weeks of which an objection was upheld since their cards were made."""
    from berdampak.measure.facade import parse_week
    from berdampak.report.facade import list_uncounted_weeks

    return [week for week in map(parse_week, list_uncounted_weeks()) if over and week < over[-1]]


def _project(fridays: Fridays, clock: Clock, say: Say) -> None:
    """Bring what is new in the book into the tables."""
    from berdampak.happening.facade import EventStore, project, rules_of
    from berdampak.ledger.facade import read_sealed
    from berdampak.promise.facade import load_pack

    rules = rules_of(load_pack(fridays.pack), fridays.pack)
    came = project(read_sealed, EventStore(fridays.store), fridays.source, rules, clock=clock)
    say(PROJECTED.format(read=number_text(came.read), written=number_text(came.written)))


def _publish(fridays: Fridays, week: int, clock: Clock, say: Say, *, is_last: bool) -> int:
    """Publish the cards of one week as they stood at its end; with the last one, read goals and see what follows."""
    from berdampak.act.followups.facade import propose_followups
    from berdampak.act.priorities.facade import refresh_problems
    from berdampak.happening.facade import EventStore, event_set_until
    from berdampak.house.publishing import ask_inspector, make_cards, make_standings, read_goals
    from berdampak.measure.facade import WeekCut, build_facts, week_name

    store = EventStore(fridays.store)
    rules = store.event_set(fridays.source).rules
    end = WeekCut.parse(rules.week_cut).bounds(week, rules.zone)[1]
    if (waiting := _unsealed_since()) is not None and waiting < end:
        say(UNSEALED.format(week=same(week_name(week))))
        return 0
    there = [name for name in (*fridays.beside, fridays.source) if store.find_source(name)]
    facts = build_facts(event_set_until(store, there, end))
    cards = make_cards(facts, week, fridays.store, clock, _progress(say))
    make_standings(facts, week, clock)
    ask_inspector(facts, week, clock)
    if is_last:
        read_goals(facts, week, fridays.pack, clock)
        propose_followups(week_name(week), clock)
        refresh_problems(week_name(week), clock)
    say(PUBLISHED.format(week=same(week_name(week)), cards=count_text(cards, CARD, CARDS)))
    return cards


def _write_letters(fridays: Fridays, week: int, clock: Clock) -> None:
    """Tell those who asked for it of one thing that waits for them."""
    from berdampak.happening.facade import EventStore
    from berdampak.house.letters import send_letters
    from berdampak.measure.facade import week_name

    send_letters(week_name(week), EventStore(fridays.store).event_set(fridays.source).rules.zone, clock)


def _progress(say: Say) -> Callable[[int, int], None]:
    """Says how many cards are done, every so many."""

    def tell(done: int, whole: int) -> None:
        if done % CARDS_SAID == 0:
            say(SO_FAR.format(done=number_text(done), whole=number_text(whole)))

    return tell


def _unsealed_since() -> datetime | None:
    """Since when an entry has been waiting for its place in the book, if any does."""
    from berdampak.ledger.facade import read_vitals

    return read_vitals().pending_since


@contextmanager
def _alone(store: Path) -> Iterator[bool]:
    """Whether nobody else is at it; the lock ends with its process."""
    store.mkdir(parents=True, exist_ok=True)
    with (store / ".friday.lock").open("a+") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            yield False
            return
        yield True


CARDS_SAID = 1000
"""Every so many cards it is said how far it is."""
SO_FAR = Text("{done} dari {whole} rapor.", "{done} of {whole} cards.")
CARD = Text("rapor baru atau berubah", "card new or changed")
CARDS = Text("rapor baru atau berubah", "cards new or changed")
PROJECTED = Text(
    "Dari buku: {read} catatan dibaca, {written} baris baru.", "From the book: {read} read, {written} new."
)
PUBLISHED = Text("Minggu {week}: {cards}.", "Week {week}: {cards}.")
UNSEALED = Text(
    "Minggu {week}: menunggu; ada catatan minggu itu yang belum disegel. Jalankan penyegel (berdampak seal).",
    "Week {week}: waiting; some entries of that week are not sealed yet. Run the sealer (berdampak seal).",
)
ANOTHER = Text("Proses lain sedang menyusun rapor.", "Another process is making the cards.")
