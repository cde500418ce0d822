"""How a problem goes from found to done: one table, and the fold of its entries."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Literal

from berdampak.act.priorities.contracts import Helped, Measure, Place, Problem, Scores, State, read_figure

Deed = Literal["score", "rate", "take", "done", "drop", "gone", "back", "check"]
MOVES: dict[tuple[State, Deed], State] = {
    ("open", "score"): "open",
    ("open", "rate"): "open",
    ("open", "take"): "taken",
    ("open", "drop"): "dropped",
    ("open", "gone"): "open",
    ("open", "back"): "open",
    ("taken", "score"): "taken",
    ("taken", "rate"): "taken",
    ("taken", "take"): "taken",
    ("taken", "done"): "done",
    ("taken", "drop"): "dropped",
    ("taken", "gone"): "taken",
    ("taken", "back"): "taken",
    ("done", "check"): "done",
}
KINDS: dict[str, Deed] = {
    "priority.scored": "score",
    "priority.rated": "rate",
    "priority.taken": "take",
    "priority.done": "done",
    "priority.dropped": "drop",
    "priority.gone": "gone",
    "priority.back": "back",
    "priority.checked": "check",
}
OPENED = "priority.opened"
Note = tuple[int, str, dict[str, Any], datetime]
"""Number, kind, body and moment of an entry."""


def can(problem: Problem, deed: Deed) -> bool:
    """Whether the deed can be done now; whether it helped is looked at once."""
    if (problem.state, deed) not in MOVES:
        return False
    if deed in ("gone", "back"):
        return problem.is_gone == (deed == "back")
    return deed != "check" or problem.helped is None


def fold(code: str, notes: Iterable[Note]) -> Problem | None:
    """How a problem stands after these entries; None when there are none."""
    problem: Problem | None = None
    for entry, kind, body, at in notes:
        if kind == OPENED:
            problem = _opened(code, body, at, entry)
            continue
        assert problem is not None, "the first entry opens it"
        if kind in KINDS:
            problem = _moved(problem, KINDS[kind], body, entry)
        problem = replace(problem, head=entry)
    return problem


def _opened(code: str, body: dict[str, Any], at: datetime, entry: int) -> Problem:
    place, measure = Place(**body["place"]), Measure(**body["measure"])
    said = (("open", entry),) if body["what"] == "said" else ()
    scores = Scores(**body["scores"])
    return Problem(
        code, place, body["what"], body["detail"], measure, body["week"], body["by"], at, scores=scores, said=said
    )


def _moved(problem: Problem, deed: Deed, body: dict[str, Any], entry: int) -> Problem:
    assert can(problem, deed), f"{deed} after {problem.state}"
    moved = replace(problem, state=MOVES[problem.state, deed], said=(*problem.said, (deed, entry)))
    if deed == "score":
        return replace(moved, scores=Scores(**body["scores"]), said=problem.said)
    if deed == "rate":
        others = tuple(one for one in problem.ratings if one[0] != body["by"])
        return replace(moved, ratings=(*others, (body["by"], Scores(**body["scores"]))), said=problem.said)
    if deed == "take":
        before = problem.before if problem.state == "taken" else read_figure(body["before"])
        week = problem.taken_week or body["week"]
        due = date.fromisoformat(body["due"])
        return replace(moved, office=body["office"], person=body["person"], due=due, before=before, taken_week=week)
    if deed == "done":
        return replace(moved, done_week=body["week"])
    if deed == "check":
        return replace(moved, helped=_helped(body))
    return replace(moved, is_gone=deed == "gone") if deed in ("gone", "back") else moved


def _helped(body: dict[str, Any]) -> Helped:
    parts = (None if body[name] is None else Decimal(body[name]) for name in ("change", "low", "high"))
    return Helped(body["verdict"], read_figure(body["after"]), *parts)
