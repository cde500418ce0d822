"""What people typed, opened where it is needed: answers, names, reasons. Reading answers is recorded before."""

from typing import Any

from berdampak.happening.casework.rules_state import CaseFile
from berdampak.happening.casework.writing import STREAM, vault
from berdampak.kernel.clock import Clock
from berdampak.ledger.facade import append, open_private, stream_of

LOOKS = "look:"
READ = "case.read"


def open_entry(case: CaseFile, seq: int | None) -> dict[str, Any]:
    """The private facts of an entry of a case; none if there are none, or they were erased."""
    return (open_private(STREAM + case.code, seq, vault()) or {}) if seq else {}


def read_merged_answers(case: CaseFile) -> dict[str, Any]:
    """The answers as they stand: what was filed, with what every reply changed."""
    merged: dict[str, Any] = {}
    for seq in case.answer_seqs:
        merged |= open_entry(case, seq).get("answers", {})
    return merged


def record_look(case: CaseFile, by: str, purpose: str, clock: Clock) -> None:
    """Record that somebody is about to read the answers, and what for."""
    append(LOOKS + case.code, READ, {"case": case.code, "by": by, "purpose": purpose}, clock=clock)


def list_looks(case: CaseFile) -> list[tuple[str, str, str]]:
    """Moment, person's code and purpose of every look, oldest first."""
    entries = stream_of(LOOKS + case.code)
    return [(entry.recorded_at, entry.body["by"], entry.body["purpose"]) for entry in entries if entry.kind == READ]
