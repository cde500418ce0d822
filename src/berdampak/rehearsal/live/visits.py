"""Visits to a counter, and what citizens write in."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from berdampak.happening.queue.contracts import Deed, Priority
from berdampak.happening.queue.facade import act, call_next, open_counter, take_ticket
from berdampak.kernel.clock import fixed_clock
from berdampak.rehearsal.live.stage import Stage
from berdampak.voice.contracts import Filing, Sender
from berdampak.voice.facade import file_complaint

MALL, COUNTER = "mpp-ternate", "loket-01"
SERVICES = ("sip-perawat", "kkpr")
EVERY, WAIT, SERVED = timedelta(minutes=11), timedelta(minutes=4), timedelta(minutes=9)
DEEDS: tuple[tuple[Deed, timedelta], ...] = (("start", WAIT), ("done", SERVED))
PRIORITIES: tuple[Priority, ...] = ("none", "none", "elderly", "none", "pregnant", "none")


@dataclass(frozen=True, slots=True)
class Visits:
    """A morning at one counter: each visitor takes a ticket, is called, and is served."""

    by: str

    def play(self, stage: Stage, at: datetime) -> None:
        """Serve everybody who comes."""
        who = stage.actors[self.by]
        open_counter(MALL, COUNTER, SERVICES, who, fixed_clock(at))
        for number, priority in enumerate(PRIORITIES):
            came = at + number * EVERY
            take_ticket(MALL, [SERVICES[number % 2]], fixed_clock(came), priority=priority)
            ticket = call_next(MALL, COUNTER, who, fixed_clock(came + WAIT))
            assert ticket is not None, "somebody has just come"
            for deed, after in DEEDS:
                act(MALL, COUNTER, ticket.code, deed, who, fixed_clock(came + after))


@dataclass(frozen=True, slots=True)
class Complain:
    """A citizen writes in."""

    by: str
    kind: str
    service: str
    words: str

    def play(self, stage: Stage, at: datetime) -> None:
        """Send it."""
        sender = Sender(stage.actors[self.by].name, f"{self.by}@demo.invalid")
        filing = Filing(self.kind, self.words, service=self.service, sender=sender, key=f"demo:{self.kind}")
        file_complaint(filing, fixed_clock(at))
