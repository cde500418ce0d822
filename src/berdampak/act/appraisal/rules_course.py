"""How the predikat of a period comes about: one table, and the fold of its entries. It counts only after an answer.

none ──ask──▶ asked ──close──▶ closed ──set──▶ shown ──accept, or five working days──▶ counts
                                                 └──object──▶ objected ──decide──▶ counts
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any, Literal

from berdampak.promise.agreements.contracts import Parties
from berdampak.promise.contracts_appraisal import Level

State = Literal["none", "asked", "closed", "shown", "objected", "counts"]
Deed = Literal["ask", "close", "set", "answer", "accept", "object", "decide"]
Side = Literal["superior", "rated", "above"]
MOVES: dict[tuple[State, Deed], State] = {
    ("none", "ask"): "asked",
    ("asked", "close"): "closed",
    ("closed", "set"): "shown",
    ("shown", "set"): "shown",
    ("shown", "answer"): "shown",
    ("shown", "accept"): "counts",
    ("shown", "object"): "objected",
    ("objected", "decide"): "counts",
}
SIDES: dict[Deed, Side] = {
    "ask": "superior",
    "close": "superior",
    "set": "superior",
    "answer": "rated",
    "accept": "rated",
    "object": "rated",
    "decide": "above",
}
KINDS: dict[str, Deed] = {
    "appraisal.asked": "ask",
    "appraisal.closed": "close",
    "appraisal.set": "set",
    "appraisal.answered": "answer",
    "appraisal.accepted": "accept",
    "appraisal.objected": "object",
    "appraisal.decided": "decide",
}
FEEDBACK = "appraisal.feedback"
ANSWER_DAYS = 5
"""Working days in which the one concerned may answer and object before it counts."""
UNSAID = timedelta(days=7)
"""The term of an entry that says none."""
FEEDBACK_DAYS = timedelta(days=7)
"""How long the raters have, unless all have answered."""
Note = tuple[int, str, dict[str, Any], datetime]
"""Number, kind, body and moment of an entry."""


@dataclass(frozen=True, slots=True)
class Ratings:
    """What was rated, by whom, and when; `entry` keeps the words."""

    result: Level
    conduct: Level
    by: str
    at: datetime
    entry: int


@dataclass(frozen=True, slots=True)
class Course:
    """How the predikat of a period stands, from its entries alone.

    `pack` is the one it was asked under, `summary` the feedback as it was frozen, `figures` what the result was held
    against, `first` what the superior set where somebody above changed it; `said` are the entries that keep words,
    oldest first.
    """

    period: str
    state: State = "none"
    pack: str = ""
    asked_at: datetime | None = None
    asked_entry: int = 0
    summary: dict[str, Any] | None = None
    figures: dict[str, Any] | None = None
    ratings: Ratings | None = None
    first: Ratings | None = None
    until: datetime | None = None
    said: tuple[tuple[Deed, int], ...] = ()

    def state_at(self, now: datetime) -> State:
        """The state at a moment: what was shown counts once its time to object is over."""
        return "counts" if self.state == "shown" and self.until is not None and now >= self.until else self.state


def can(course: Course, deed: Deed, side: Side, now: datetime) -> bool:
    """Whether the deed can be done now from that side."""
    return SIDES[deed] == side and (course.state_at(now), deed) in MOVES


def side_of(person: str, parties: Parties) -> Side:
    """From which side somebody acts."""
    return "superior" if person == parties.superior else "rated" if person == parties.subordinate else "above"


def fold(notes: Iterable[Note], parties: Parties) -> dict[str, Course]:
    """How every period stands after these entries."""
    courses: dict[str, Course] = {}
    for entry, kind, body, at in notes:
        if kind in KINDS:
            course = courses.get(body["period"], Course(body["period"]))
            courses[course.period] = _moved(course, KINDS[kind], body, at, entry, parties)
    return courses


def _moved(course: Course, deed: Deed, body: dict[str, Any], at: datetime, entry: int, parties: Parties) -> Course:
    assert can(course, deed, side_of(body["by"], parties), at), f"{deed} after {course.state}"
    moved = replace(course, state=MOVES[course.state, deed], said=(*course.said, (deed, entry)))
    if deed == "ask":
        return replace(moved, pack=body.get("pack", ""), asked_at=at, asked_entry=entry)
    if deed == "close":
        return replace(moved, summary=body["summary"])
    if deed == "set":
        until = datetime.fromisoformat(body["until"]) if "until" in body else at + UNSAID
        return replace(moved, ratings=_ratings(body, at, entry), figures=body["figures"], until=until)
    if deed == "decide":
        return replace(moved, ratings=_ratings(body, at, entry), first=course.ratings)
    return moved


def _ratings(body: dict[str, Any], at: datetime, entry: int) -> Ratings:
    return Ratings(body["result"], body["conduct"], body["by"], at, entry)
