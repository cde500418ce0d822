"""A mall on an open Wednesday morning, and the people in it."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from berdampak.happening.queue.facade import open_counter, take_ticket
from berdampak.happening.queue.models import Day
from berdampak.happening.queue.models import Ticket as Row
from berdampak.happening.queue.recording import happened_of, stream_of, ticket_of
from berdampak.happening.queue.rules_queue import fold
from berdampak.ledger.facade import stream_of as entries_of
from berdampak.people.contracts import Person, Role

MALL = "mpp-ternate"
KTP, KK, SKCK = "ktp-el", "kartu-keluarga", "skck"
MORNING = datetime(2026, 11, 25, 0, 0, tzinfo=UTC)
"""Nine o'clock in Ternate, on a Wednesday that is worked."""
OFFICER = frozenset({"ticket.call"})


def officer(code: str) -> Person:
    """An officer of the mall."""
    role = Role("officer", unit="disdukcapil-penduduk", agency="disdukcapil", mall=MALL)
    return Person(code, code.title(), "officer", (role,), OFFICER)


BUDI, RUDI = officer("budi"), officer("rudi")
MANAGER = Person("manajer", "Pak Manajer", "officer", (Role("mall_manager", mall=MALL),), OFFICER)


@dataclass
class Hands:
    """A clock that is moved by hand; a second passes whenever it is read, so that no two moments are alike."""

    now: datetime = MORNING
    ticks: bool = True
    read: int = field(default=0)

    def __call__(self) -> datetime:
        if self.ticks:
            self.now += timedelta(seconds=1)
        return self.now

    def move(self, **words: float) -> None:
        self.now += timedelta(**words)


def opened(clock, code="loket-01", services=(KTP, KK), by=BUDI):
    """A counter that is open."""
    return open_counter(MALL, code, services, by, clock)


def taken(clock, *services, priority="none"):
    """A ticket."""
    return take_ticket(MALL, services or (KTP,), clock, priority=priority)


def told_by_the_book(code):
    """The ticket as its stream in the book tells it."""
    ticket = None
    for entry in entries_of(stream_of(code)):
        ticket = fold(ticket, happened_of(entry.body), datetime.fromisoformat(entry.recorded_at))
    return ticket


def require_the_book_and_the_rows_agree():
    """Every row is what its stream tells, and has as many entries as it says."""
    for row in Row.objects.all():
        assert ticket_of(row) == told_by_the_book(row.code)
        assert row.version == len(entries_of(stream_of(row.code)))
        assert row.service == row.services[row.place]


def today():
    """The day of the mall."""
    return Day.objects.get()
