"""How an agreement goes from draft to signed, and on: one table, and the fold of its entries."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any, Literal

from berdampak.promise.agreements.contracts import Parties, Standing, State, Version

Deed = Literal["offer", "take_back", "sign", "revise", "end"]
MOVES: dict[tuple[State, Deed], State] = {
    ("draft", "offer"): "offered",
    ("offered", "take_back"): "draft",
    ("offered", "sign"): "signed",
    ("signed", "revise"): "signed",
    ("signed", "end"): "ended",
    ("draft", "end"): "ended",
    ("offered", "end"): "ended",
}
"""A version is signed once both have; until then the first signature leaves it offered. What ends is what holds, with
a revision that is being drafted."""
KINDS: dict[str, Deed] = {
    "agreement.offered": "offer",
    "agreement.taken_back": "take_back",
    "agreement.signed": "sign",
    "agreement.revised": "revise",
    "agreement.ended": "end",
}
OPENED = "agreement.opened"
Note = tuple[str, dict[str, Any], str]
"""Kind, body and moment of an entry."""


def can(standing: Standing, deed: Deed, person: str) -> bool:
    """Whether the deed can be done now by that party; a signature is given once.

    Ending is the superior's, or of whoever leads the office by now, which is not for this table to say.
    """
    if (standing.last.state, deed) not in MOVES:
        return False
    if deed == "end":
        return standing.in_force is not None and person != standing.parties.subordinate
    if person not in standing.parties:
        return False
    if deed == "sign":
        return not standing.last.is_signed_by(person)
    return True


def fold(notes: Iterable[Note]) -> Standing | None:
    """How an agreement stands after these entries; None when there are none."""
    standing: Standing | None = None
    for kind, body, at in notes:
        if kind == OPENED:
            parties = Parties(**body["parties"])
            standing = Standing(parties, (Version(1, "draft"),), 0)
        assert standing is not None, "the first entry opens the agreement"
        if kind in KINDS:
            standing = _moved(standing, KINDS[kind], body, at)
        standing = replace(standing, head=standing.head + 1)
    return standing


def _moved(standing: Standing, deed: Deed, body: dict[str, Any], at: str) -> Standing:
    last = standing.last
    assert can(standing, deed, body["by"]), f"{deed} after {last.state}"
    state = MOVES[last.state, deed]
    if deed == "revise":
        return replace(standing, versions=(*standing.versions, Version(last.number + 1, "draft")))
    if deed == "offer":
        moved = replace(last, state=state, sha256=body["sha256"], pack=body.get("pack", ""))
    elif deed == "take_back":
        moved = Version(last.number, state)
    elif deed == "sign":
        assert body["sha256"] == last.sha256, "both sign the same text"
        signatures = (*last.signatures, (body["by"], at))
        moved = replace(last, signatures=signatures, state=state if len(signatures) == 2 else "offered")
    else:
        moved = replace(last, state=state)
    before = standing.versions[:-1]
    over: State | None = {"signed": "superseded", "ended": "ended"}.get(moved.state)  # type: ignore[assignment]
    if over:
        before = tuple(replace(one, state=over) if one.state == "signed" else one for one in before)
    return replace(standing, versions=(*before, moved))
