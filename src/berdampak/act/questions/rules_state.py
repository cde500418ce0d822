"""How a question goes from opened to found: one table, and the fold of its entries."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from typing import Any, Literal

from berdampak.act.questions.contracts import Asked, Evidence, Place, Row, Ruling, Said, Seen, State

Deed = Literal["answer", "find"]
MOVES: dict[tuple[State, Deed], State] = {
    ("opened", "answer"): "answered",
    ("answered", "answer"): "answered",
    ("opened", "find"): "found",
    ("answered", "find"): "found",
    ("found", "find"): "found",
}
"""Who is concerned may add to the answer until something is found; a finding that was wrong is found anew."""
OPENED = "question.opened"
KINDS: dict[str, Deed] = {"question.answered": "answer", "question.found": "find"}
Note = tuple[int, str, dict[str, Any], str]
"""Number, kind, body and moment of an entry."""


def can(question: Asked, deed: Deed, now: datetime) -> bool:
    """Whether a deed can be done now: nothing is found before the one concerned has answered, or had time to."""
    if deed == "find" and question.state == "opened" and now < question.answer_by:
        return False
    return (question.state, deed) in MOVES


def fold(code: str, notes: Iterable[Note]) -> Asked | None:
    """How a question stands after these entries; None when there are none."""
    question: Asked | None = None
    for seq, kind, body, at in notes:
        if kind == OPENED:
            question = _opened(code, body, at)
            continue
        assert question is not None, "the first entry opens the question"
        said = Said(body["by"], datetime.fromisoformat(at), seq)
        deed = KINDS[kind]
        state = MOVES[question.state, deed]
        if deed == "answer":
            question = replace(question, answers=(*question.answers, said))
        else:
            assert body["sha256"] == question.evidence.sha256, "what is found is found of this evidence"
            question = replace(question, ruling=Ruling(body["finding"], said))
        question = replace(question, state=state, head=seq)
    return question


def write_evidence(seen: Iterable[Seen], rows: Iterable[Row]) -> dict[str, Any]:
    """What was seen and the rows behind it, as an entry holds them."""
    return {
        "seen": [
            {"week": one.week, "seen": one.seen, "of": one.of, "usual": one.usual, "chance": one.chance} for one in seen
        ],
        "rows": [[one.source, one.case, one.step, one.at] for one in rows],
    }


def _opened(code: str, body: dict[str, Any], at: str) -> Asked:
    written = body["evidence"]
    evidence = Evidence(
        tuple(Seen(**one) for one in written["seen"]),
        tuple(Row(*one) for one in written["rows"]),
        body["rows_of"],
        body["sha256"],
    )
    return Asked(
        code,
        body["watch"],
        body["week"],
        Place(**body["place"]),
        evidence,
        "opened",
        datetime.fromisoformat(at),
        datetime.fromisoformat(body["answer_by"]),
    )
