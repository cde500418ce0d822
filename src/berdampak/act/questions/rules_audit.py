"""The weekly audit sample: which cases are drawn, by a rule anybody can repeat, and what its findings say."""

import hashlib
import hmac
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from berdampak.act.questions.contracts import Audit, AuditCase, AuditFinding, Said

LISTED, DRAWN, FOUND = "audit.listed", "audit.drawn", "audit.found"
Note = tuple[int, str, dict[str, Any], str]
"""Number, kind, body and moment of an entry."""


def list_hash(cases: Iterable[tuple[str, str]]) -> str:
    """The hash of the list of cases: each as `source/case` on a line of its own, in order."""
    lines = "".join(f"{source}/{case}\n" for source, case in sorted(cases))
    return hashlib.sha256(lines.encode()).hexdigest()


def draw(cases: Iterable[tuple[str, str]], size: int, root: bytes) -> list[tuple[str, str]]:
    """So many of the cases, by the root of the checkpoint that first covers the list: the lowest HMAC-SHA-256 first.

    >>> draw([("book", "a"), ("book", "b"), ("book", "c")], 2, b"root")
    [('book', 'b'), ('book', 'a')]
    """

    def lot(one: tuple[str, str]) -> bytes:
        return hmac.new(root, f"{one[0]}/{one[1]}".encode(), hashlib.sha256).digest()

    return sorted(sorted(set(cases)), key=lot)[:size]


def fold(scope: str, week: str, notes: Iterable[Note]) -> Audit | None:
    """How a sample stands after these entries; None when there are none."""
    audit: Audit | None = None
    for seq, kind, body, at in notes:
        if kind == LISTED:
            audit = Audit(week, scope, body["cases"], body["size"], body["list_sha256"], datetime.fromisoformat(at))
        assert audit is not None, "the first entry lists the cases"
        if kind == DRAWN:
            drawn = tuple(AuditCase(source, case) for source, case in body["sample"])
            audit = replace(audit, checkpoint=body["checkpoint"], root=body["root"], drawn=drawn)
        elif kind == FOUND:
            finding = AuditFinding(body["finding"], Said(body["by"], datetime.fromisoformat(at), seq))
            audit = replace(audit, drawn=tuple(_found(one, body, finding) for one in audit.drawn))
        audit = replace(audit, head=seq)
    return audit


def count(drawn: Sequence[AuditCase]) -> tuple[int, int, int]:
    """How many were looked at and could be told, how many of those are not real, and how many nobody could tell."""
    kinds = [one.finding.kind for one in drawn if one.finding]
    return sum(kind != "unknown" for kind in kinds), kinds.count("not_real"), kinds.count("unknown")


def _found(one: AuditCase, body: dict[str, Any], finding: AuditFinding) -> AuditCase:
    return replace(one, finding=finding) if (one.source, one.case) == (body["source"], body["case"]) else one
