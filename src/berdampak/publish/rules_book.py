"""When the state of the book asks for somebody to act."""

from datetime import datetime, timedelta
from typing import Literal

from berdampak.ledger.contracts import Vitals

State = Literal["good", "late", "bad", "never"]
CHECKPOINT_LATE = timedelta(minutes=10)
COSIGNATURE_LATE = timedelta(hours=2)
VERIFIED_LATE = timedelta(days=2)
DRILL_LATE = timedelta(days=35)


def judge_vitals(vitals: Vitals, now: datetime) -> dict[str, State]:
    """How the book stands in each of the things that keep it safe."""
    verified = _since(vitals.verified_at, now, VERIFIED_LATE)
    return {
        "checkpoint": _judge_checkpoint(vitals, now),
        "witness": _judge_witness(vitals, now),
        "verified": "bad" if vitals.findings else verified,
        "drill": _since(vitals.drilled_at, now, DRILL_LATE),
    }


def _judge_checkpoint(vitals: Vitals, now: datetime) -> State:
    """A book in which nothing happens needs no new seal."""
    if vitals.pending_since is not None and now - vitals.pending_since > CHECKPOINT_LATE:
        return "late"
    return "never" if vitals.checkpoint_at is None else "good"


def _judge_witness(vitals: Vitals, now: datetime) -> State:
    if vitals.cosigned_at is not None and vitals.cosigned_size == vitals.checkpoint_size:
        return "good"
    return _since(vitals.cosigned_at, now, COSIGNATURE_LATE)


def _since(at: datetime | None, now: datetime, late: timedelta) -> State:
    """How something is that should happen again within `late`."""
    if at is None:
        return "never"
    return "good" if now - at <= late else "late"
