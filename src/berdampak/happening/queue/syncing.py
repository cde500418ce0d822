"""What a counter did while its line was down, done in its order and nothing twice."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction

from berdampak.happening.queue import counters, models
from berdampak.happening.queue.contracts import DEEDS, Outcome
from berdampak.happening.queue.problems import problem
from berdampak.kernel.clock import Clock
from berdampak.kernel.errors import BerdampakError
from berdampak.kernel.text import Text
from berdampak.people.contracts import Person

DEEDS_MAX = 200
KEY_MIN, KEY_MAX = 8, 80
WORD_MAX = 80
NOT_LIST = Text("Bukan daftar tindakan.", "It is no list of deeds.")
NOT_WHOLE = Text("Tindakan ke-{at} tidak lengkap.", "Deed {at} is not whole.")


@dataclass(frozen=True, slots=True)
class Claimed:
    """A deed as a counter claims it: under a key of its own, at a moment of its own clock."""

    key: str
    deed: str
    ticket: str
    claimed_at: datetime
    service: str | None = None
    target: str | None = None


def read_claims(sent: Any) -> list[Claimed]:
    """The deeds in what a counter sent; raises `happening.E230` for anything else."""
    if not isinstance(sent, list) or len(sent) > DEEDS_MAX:
        raise problem("E230", fault=NOT_LIST)
    return [_claim(one, at) for at, one in enumerate(sent, 1)]


def sync(mall: str, code: str, claims: Iterable[Claimed], by: Person, clock: Clock) -> list[Outcome]:
    """Do the deeds in order, each in a transaction of its own; one that cannot be is told, and the rest go on.

    The book records when they came; what was claimed stands beside.
    """
    return [_do_once(mall, code, claim, by, clock) for claim in claims]


def _do_once(mall: str, code: str, claim: Claimed, by: Person, clock: Clock) -> Outcome:
    """Do it unless its key was used before; whether it was accepted is kept with what it changed."""
    with transaction.atomic():
        key = f"{by.code}:{claim.key}"
        done, fresh = models.Done.objects.get_or_create(key=key, defaults={"counter": code, "accepted": True})
        if not fresh:
            return Outcome(claim.key, done.accepted, repeated=True, problem=done.problem)
        try:
            with transaction.atomic():
                _do(mall, code, claim, by, clock)
        except BerdampakError as error:
            done.accepted, done.problem = False, error.problems[0].id
            done.save()
        return Outcome(claim.key, done.accepted, problem=done.problem)


def _do(mall: str, code: str, claim: Claimed, by: Person, clock: Clock) -> None:
    if claim.deed == "call" and counters.has_called(mall, code, claim.ticket, by, clock):
        return  # it was called while the line was up, and only the answer was lost
    if claim.deed == "call":
        counters.call_chosen(mall, code, claim.ticket, by, clock, claimed_at=claim.claimed_at)
    else:
        words = {"service": claim.service, "target": claim.target, "claimed_at": claim.claimed_at}
        counters.do(mall, code, claim.ticket, claim.deed, by, clock, **words)  # type: ignore[arg-type]


def _claim(sent: Any, at: int) -> Claimed:
    try:
        words = {name: _word(sent[name]) for name in ("key", "deed", "ticket", "claimed_at")}
        more = {name: _word(sent[name]) for name in ("service", "target") if sent.get(name)}
        claimed_at = datetime.fromisoformat(words.pop("claimed_at"))
        known = words["deed"] == "call" or words["deed"] in DEEDS
        if claimed_at.tzinfo is None or not known or not KEY_MIN <= len(words["key"]) <= KEY_MAX - 40:
            raise ValueError
    except (TypeError, KeyError, ValueError, AttributeError, OverflowError) as error:
        raise problem("E230", fault=NOT_WHOLE.format(at=at)) from error
    return Claimed(claimed_at=claimed_at, **words, **more)


def _word(value: Any) -> str:
    if not isinstance(value, str) or len(value) > WORD_MAX or "\x00" in value:
        raise ValueError
    return value
