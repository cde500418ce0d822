"""How a line of the story is done: through the front doors, as the person would."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from berdampak.happening.casework.contracts import Command, Submission, Take
from berdampak.happening.casework.facade import act, file_case, sweep_cases
from berdampak.happening.casework.unit.facade import record_outage
from berdampak.happening.queue.facade import sweep_queue
from berdampak.kernel.clock import Clock, fixed_clock
from berdampak.kernel.errors import BerdampakError
from berdampak.people.contracts import Person
from berdampak.rehearsal.live.stage import Stage
from berdampak.rehearsal.live.visits import Complain, Visits

OUT_OF_TURN = "happening.E116"
KEY = "demo:"
"""What the filing keys of played cases begin with."""

WORK_MINUTES = 12
"""How long a step is in hand at least."""


@dataclass(frozen=True, slots=True)
class File:
    """Somebody applies."""

    case: str
    service: str
    answers: dict[str, Any]
    by: str

    def play(self, stage: Stage, at: datetime) -> None:
        """File it."""
        who = stage.actors[self.by]
        submission = Submission(
            service=self.service,
            answers=self.answers,
            papers=(),
            channel="online",
            applicant_name=who.name,
            email=f"{self.by}@demo.invalid",
            applicant=who.code,
            key=KEY + self.case,
        )
        stage.cases[self.case] = file_case(submission, who, fixed_clock(at)).number


@dataclass(frozen=True, slots=True)
class Act:
    """Somebody does a command to a case; an officer takes the step in hand first."""

    case: str
    by: str
    command: Command
    take: bool

    def play(self, stage: Stage, at: datetime) -> None:
        """Do it."""
        number, who = stage.cases[self.case], stage.actors[self.by]
        if self.take:
            begun = at - timedelta(minutes=WORK_MINUTES + len(self.case))
            _take(number, str(getattr(self.command, "step", "")), who, fixed_clock(begun))
        act(number, self.command, who, fixed_clock(at))


@dataclass(frozen=True, slots=True)
class Outage:
    """A head notes what stopped the work of a unit that day."""

    unit: str
    by: str
    cause: str
    start: str
    end: str
    reason: str

    def play(self, stage: Stage, at: datetime) -> None:
        """Note it."""
        day = at.astimezone(stage.days.zone)
        start, end = (stage.days.on(day.date(), clock) for clock in (self.start, self.end))
        record_outage(self.unit, False, self.cause, start, end, self.reason, "", stage.actors[self.by], fixed_clock(at))


@dataclass(frozen=True, slots=True)
class Sweep:
    """What the moment asks by itself."""

    def play(self, stage: Stage, at: datetime) -> None:  # noqa: ARG002  every deed is played alike
        """Sweep the cases and the queue."""
        sweep_cases(fixed_clock(at))
        sweep_queue(fixed_clock(at))


Deed = File | Act | Outage | Sweep | Visits | Complain


def _take(number: str, step: str, who: Person, clock: Clock) -> None:
    """Take a step, with a reason where another would be first."""
    try:
        act(number, Take(step), who, clock)
    except BerdampakError as error:
        if error.problems[0].id != OUT_OF_TURN:
            raise
        act(number, Take(step, "Pemohon menunggu di loket."), who, clock)
