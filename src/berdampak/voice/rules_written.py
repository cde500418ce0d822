"""Which weeks of what citizens wrote may be read together, so that no words point at who wrote them."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from berdampak.voice.rules_period import week_of
from berdampak.voice.rules_skm import hidden_among

WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Count:
    """How many answers about a service came in the week that begins on a Monday, and how many of them have words."""

    monday: date
    service: str
    answers: int
    written: int


@dataclass(frozen=True, slots=True)
class Batch:
    """Whole weeks that are read together: how much was written in them, and by service where it may be named."""

    first: date
    last: date
    written: int
    named: tuple[tuple[str, int], ...]

    @property
    def code(self) -> str:
        """What it is called in addresses: the week it ends with."""
        return week_of(self.last).code

    def find(self, service: str) -> int | None:
        """How much was written about a service; None where it is not named."""
        return dict(self.named).get(service)


def batches_of(counts: Iterable[Count], today: date, least: int) -> list[Batch]:
    """Weeks that are over, each joined with those before it until so many answered; newest first, if any wrote.

    A service is named where enough answered about it, and where what is left unnamed is not too few either.
    """
    weeks: dict[date, list[Count]] = {}
    for one in counts:
        if one.monday + WEEK <= today:
            weeks.setdefault(one.monday, []).append(one)
    found, held = [], []
    for monday in sorted(weeks):
        held += weeks[monday]
        if sum(one.answers for one in held) >= least:
            found.append(_batch(held, monday, least))
            held = []
    return [batch for batch in reversed(found) if batch.written]


def _batch(counts: list[Count], monday: date, least: int) -> Batch:
    answers, written = Counter[str](), Counter[str]()
    for one in counts:
        answers[one.service] += one.answers
        written[one.service] += one.written
    hidden = hidden_among(answers, least)
    named = tuple((service, n) for service, n in sorted(written.items()) if n and service not in hidden)
    return Batch(counts[0].monday, monday + WEEK - timedelta(days=1), written.total(), named)
