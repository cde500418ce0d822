"""The life of a follow-up: one table of what can be done when and by whom, and the fold of its entries."""

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any, Literal

from berdampak.act.followups.contracts import Check, Decision, Evidence, Note, Proposal, Standing, State, Subject

Deed = Literal[
    "see", "answer", "open", "decide", "appeal", "decide_again", "agree", "settle", "close",
    "plan", "mark", "check", "consent", "withdraw", "carry_out", "link",
]  # fmt: skip
Who = Literal["concerned", "other", "nobody"]
"""The one concerned; somebody else; nobody: it happens by itself."""

MOVES: dict[tuple[State, Deed], State] = {
    ("proposed", "see"): "proposed",
    ("proposed", "answer"): "open",
    ("proposed", "open"): "open",
    ("open", "see"): "open",
    ("open", "answer"): "open",
    ("open", "decide"): "decided",
    ("open", "close"): "closed",
    ("decided", "see"): "decided",
    ("decided", "agree"): "running",
    ("decided", "appeal"): "appealed",
    ("decided", "settle"): "running",
    ("decided", "close"): "closed",
    ("appealed", "decide_again"): "decided",
    ("appealed", "close"): "closed",
    ("running", "plan"): "running",
    ("running", "mark"): "running",
    ("running", "check"): "running",
    ("running", "consent"): "running",
    ("running", "withdraw"): "running",
    ("running", "carry_out"): "running",
    ("running", "link"): "running",
    ("running", "close"): "closed",
}
WHO: dict[Deed, Who] = {
    "see": "concerned", "answer": "concerned", "agree": "concerned", "appeal": "concerned", "mark": "concerned",
    "consent": "concerned", "withdraw": "concerned",
    "decide": "other", "decide_again": "other", "plan": "other", "carry_out": "other", "link": "other",
    "open": "nobody", "settle": "nobody", "close": "nobody", "check": "nobody",
}  # fmt: skip
KINDS: dict[str, Deed] = {
    "followup.seen": "see", "followup.answered": "answer", "followup.opened": "open", "followup.decided": "decide",
    "followup.appealed": "appeal", "followup.decided_again": "decide_again", "followup.agreed": "agree",
    "followup.settled": "settle", "followup.closed": "close", "followup.planned": "plan", "followup.marked": "mark",
    "followup.checked": "check", "followup.consented": "consent", "followup.withdrawn": "withdraw",
    "followup.carried_out": "carry_out", "followup.linked": "link",
}  # fmt: skip
PROPOSED = "followup.proposed"
SYSTEM = "system"
ONLY: dict[Deed, str] = {
    "plan": "coaching", "mark": "coaching", "check": "coaching", "consent": "recognition", "withdraw": "recognition",
    "carry_out": "sanction", "link": "idea",
}  # fmt: skip
"""Deeds that only one kind of outcome knows."""
Entry = tuple[int, str, dict[str, Any], str]
"""Number, kind, body and moment."""


def can(standing: Standing, deed: Deed, by: str) -> bool:
    """Whether the deed can be done now by that person (`system`: by itself)."""
    if (standing.state, deed) not in MOVES or not _is_theirs(standing, deed, by):
        return False
    if deed in ONLY and standing.comes_to != ONLY[deed]:
        return False
    return _is_in_turn(standing, deed)


def is_against(standing: Standing) -> bool:
    """Whether the decision that counts goes against the one concerned, so that it can be appealed."""
    last, proposes = standing.last, standing.proposal.proposes
    if last is None or proposes == "idea":
        return False
    return last.is_refused if proposes == "recognition" else not last.is_refused


def fits(standing: Standing, choice: str, weight: int) -> bool:
    """Whether that may be decided: nothing heavier than was proposed, and on an appeal than was decided before."""
    proposes, idea = standing.proposal.proposes, ("adopt", "try", "not_now")
    cap = standing.last.weight if standing.last else standing.proposal.cap
    known = idea if proposes == "idea" else ("accept", "refuse") if proposes == "recognition" else None
    return choice in (known or ("accept", "refuse", "change")) and 0 <= weight <= cap


def fold(entries: Iterable[Entry]) -> Standing | None:
    """How a follow-up stands after these entries; None when there are none."""
    standing: Standing | None = None
    for seq, kind, body, at in entries:
        by = "" if body["by"] == SYSTEM else body["by"]
        if kind == PROPOSED:
            proposal = _proposal(body)
            standing = Standing(proposal, "open" if proposal.proposes == "idea" else "proposed", body["due_at"], ())
        assert standing is not None, "the first entry proposes"
        if kind in KINDS:
            standing = _moved(standing, KINDS[kind], body, at, seq)
        standing = replace(standing, notes=(*standing.notes, Note(seq, kind, by, at)))
    return standing


def months_after(day: date, months: int) -> date:
    """The same day so many months on, or the last of that month where it has no such day."""
    year, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + year, month + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def _is_theirs(standing: Standing, deed: Deed, by: str) -> bool:
    proposal, who = standing.proposal, WHO[deed]
    if who == "nobody":
        return by == SYSTEM
    if not by or by == SYSTEM:
        return False
    if who == "concerned":
        return by == proposal.subject.person
    if by == proposal.subject.person:
        return False
    if deed in ("decide", "decide_again"):
        involved = {proposal.by, proposal.evidence.find("found_by"), *(one.by for one in standing.decisions)}
        return by not in involved
    return True


def _is_in_turn(standing: Standing, deed: Deed) -> bool:
    last = standing.last
    match deed:
        case "see":
            return not standing.seen_at
        case "answer":
            return not standing.answered_at and standing.proposal.proposes != "idea"
        case "appeal":
            return is_against(standing) and not standing.appealed_at
        case "agree":
            return last is not None and not last.is_refused
        case "settle":
            return last is not None and not last.is_refused
        case "close" if standing.state == "decided":
            return last is not None and last.is_refused
        case "mark":
            return last is not None and len(standing.marks) < len(last.learning)
        case "check":
            return standing.check is None
        case "consent":
            return not standing.is_public
        case "withdraw":
            return standing.is_public
        case "carry_out":
            return not standing.carried_at
    return True


def _moved(standing: Standing, deed: Deed, body: dict[str, Any], at: str, seq: int) -> Standing:
    assert can(standing, deed, body["by"]), f"{deed} by {WHO[deed]} when {standing.state}"
    moved = replace(standing, state=MOVES[standing.state, deed], due_at=body.get("due_at", standing.due_at))
    match deed:
        case "see":
            return replace(moved, seen_at=at)
        case "answer":
            return replace(moved, answered_at=at, seen_at=moved.seen_at or at)
        case "decide" | "decide_again":
            assert fits(standing, body["choice"], body["weight"]), "nothing heavier than was proposed"
            return replace(moved, decisions=(*moved.decisions, _decision(body, at, seq)))
        case "appeal":
            return replace(moved, appealed_at=at)
        case "agree" | "settle":
            return replace(moved, began_at=at, check_at=body.get("check_at", ""), before=_pairs(body.get("before")))
        case "mark":
            return replace(moved, marks=(*moved.marks, (body["learning"], at)))
        case "check":
            checked = Check(at, body["helped"], _pairs(body["before"]), _pairs(body["now"]))
            return replace(moved, check=checked, check_at="")
        case "consent" | "withdraw":
            return replace(moved, is_public=deed == "consent")
        case "carry_out":
            return replace(moved, carried_at=at)
        case "link":
            return replace(moved, link=body["priority"])
        case "close":
            return replace(moved, end=body["end"], due_at="", check_at="", is_public=False)
    return moved


def _decision(body: dict[str, Any], at: str, seq: int) -> Decision:
    return Decision(
        body["by"], at, seq, body["choice"], body.get("kind", ""), tuple(body.get("learning", ())), body["weight"]
    )


def _proposal(body: dict[str, Any]) -> Proposal:
    facts, evidence = dict(body["proposal"]), dict(body["proposal"]["evidence"])
    evidence["figures"] = _pairs(evidence["figures"])
    return Proposal(**facts | {"subject": Subject(**facts["subject"]), "evidence": Evidence(**evidence)}, by=body["by"])


def _pairs(written: list[list[str]] | None) -> tuple[tuple[str, str], ...]:
    return tuple((name, value) for name, value in written or ())
