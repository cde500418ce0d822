"""How objections to the rows of a card go from asked to answered: the fold of its entries."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any, Literal, get_args

from berdampak.report.rhythm.contracts import Objection, ObjectionState, Reason

OBJECTED, ANSWERED, WITHDRAWN = "card.objected", "card.objection_answered", "card.objection_withdrawn"
REASONS: tuple[Reason, ...] = get_args(Reason)
Answer = Literal["upheld", "refused"]
ANSWERS: tuple[Answer, ...] = get_args(Answer)
WORDS_MAX = 1_000
WEEKS_OPEN = timedelta(weeks=4)
"""How long after the end of its week a row may be objected to: as long as the cards of the week are looked at again."""
Note = tuple[int, str, dict[str, Any], str]
"""Number in the stream, kind, body and moment of an entry."""


def fold(notes: Iterable[Note]) -> dict[int, Objection]:
    """Every objection to the rows of one card, by its number."""
    found: dict[int, Objection] = {}
    for seq, kind, body, at in notes:
        moment = datetime.fromisoformat(at)
        if kind == OBJECTED:
            found[seq] = _asked(seq, body, moment)
        elif kind == ANSWERED:
            one = found[body["objection"]]
            assert can_answer(one, body["by"]), "it is answered once, by another"
            state: ObjectionState = body["answer"]
            found[one.seq] = replace(one, state=state, answered_at=moment, answered_by=body["by"], answer_seq=seq)
        elif kind == WITHDRAWN:
            one = found[body["objection"]]
            assert can_withdraw(one), "what was answered is not withdrawn"
            found[one.seq] = replace(one, state="withdrawn")
    return found


def can_object(found: Iterable[Objection], case: str, step: str, done_at: datetime) -> bool:
    """Whether a row may be objected to: once, unless the objection was withdrawn."""
    return not any(
        (one.case, one.step, one.done_at) == (case, step, done_at) for one in found if one.state != "withdrawn"
    )


def can_answer(one: Objection, person: str) -> bool:
    """Whether somebody may answer it, as far as it stands: another than who objected, and once."""
    return one.state == "open" and person != one.officer


def can_withdraw(one: Objection) -> bool:
    """Whether it may still be taken back."""
    return one.state == "open"


def _asked(seq: int, body: dict[str, Any], moment: datetime) -> Objection:
    return Objection(
        officer=body["by"],
        week=body["week"],
        seq=seq,
        case=body["case"],
        step=body["step"],
        done_at=datetime.fromisoformat(body["done_at"]),
        unit=body["unit"],
        reason=body["reason"],
        asked_at=moment,
    )
