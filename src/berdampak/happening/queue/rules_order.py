"""Who is next, by the published rule, and how long it will take."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import ceil
from statistics import median_low

FAVOURED_RUN = 2
"""After so many priority or appointed tickets in a row one ordinary ticket is called, if one waits."""
LATE_MINUTES = 15
"""Whoever comes later than this to an appointment waits in line like everybody else."""
TIMES_MIN = 5
"""Fewer serving times than this are too little to estimate from."""
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@dataclass(frozen=True, slots=True)
class Waiting:
    """A ticket in line: its place, and from when on it is favoured, if ever."""

    code: str
    queued_at: datetime
    favoured_from: datetime | None = None
    serial: int = 0
    """Tells apart tickets of the same moment."""

    @property
    def key(self) -> tuple[datetime, int, str]:
        """What orders tickets of one kind; an appointment stands at its hour, or where its holder came after it."""
        return max(self.queued_at, self.favoured_from or self.queued_at), self.serial, self.code

    @property
    def came(self) -> tuple[datetime, int, str]:
        """What orders ordinary tickets."""
        return self.queued_at, self.serial, self.code

    def is_favoured(self, now: datetime) -> bool:
        """Whether it goes first now."""
        return self.favoured_from is not None and self.favoured_from <= now


def favoured_from(favoured: bool, queued_at: datetime, appointed_at: datetime | None) -> datetime | None:
    """From when on a ticket goes first: at once by priority, at its hour by appointment, never otherwise."""
    if favoured:
        return queued_at
    if appointed_at is None or queued_at > appointed_at + timedelta(minutes=LATE_MINUTES):
        return None
    return appointed_at


def line_up(waiting: Iterable[Waiting], run: int, now: datetime) -> list[Waiting]:
    """Everyone in the order of calling by a counter that has just called `run` favoured tickets in a row.

    Favoured tickets go first, but after two in a row an ordinary one; among their like, who came first.
    """
    everyone = list(waiting)
    favoured = sorted((one for one in everyone if one.is_favoured(now)), key=lambda one: one.key)
    ordinary = sorted((one for one in everyone if not one.is_favoured(now)), key=lambda one: one.came)
    line: list[Waiting] = []
    while favoured or ordinary:
        first = bool(favoured) and (run < FAVOURED_RUN or not ordinary)
        line.append((favoured if first else ordinary).pop(0))
        run = run + 1 if first else 0
    return line


def next_run(run: int, called: Waiting, now: datetime) -> int:
    """How many favoured tickets in a row the counter has called, once it has called that one."""
    return run + 1 if called.is_favoured(now) else 0


def estimate_minutes(ahead: int, serving_seconds: Sequence[int], counters: int, busy: int = 0) -> int | None:
    """Minutes until a counter is free for a ticket with so many before it; None when nobody can tell.

    Where every counter is busy, half of what each has in hand is still to come.
    """
    if counters == 0 or len(serving_seconds) < TIMES_MIN:
        return None
    before = ahead + (busy / 2 if busy >= counters else 0)
    return ceil(before * median_low(serving_seconds) / counters / 60)


def number_of(letter_at: int, serial: int) -> str:
    """What is called aloud: the letter of the agency and a number that counts up through the day.

    >>> number_of(2, 7), number_of(27, 112)
    ('C007', 'AB112')
    """
    letters = LETTERS[letter_at % 26] if letter_at < 26 else LETTERS[letter_at // 26 - 1] + LETTERS[letter_at % 26]
    return f"{letters}{serial:03}"
