"""Checks a receipt: its signatures, and that the book holds what it promises."""

from datetime import datetime

from berdampak.kernel.errors import BerdampakError
from berdampak.ledger.policy import Policy
from berdampak.ledger.problems import problem
from berdampak.ledger.receipts import Receipt, verify_receipt
from berdampak.ledger.rules_entry import EntryParts, parse_entry
from berdampak.ledger.rules_tree import leaf_hash
from berdampak.ledger.verifying.book import WAIT_MAX, Wanted
from berdampak.ledger.verifying.findings import Place, Report
from berdampak.ledger.verifying.opening import note_damage
from berdampak.ledger.verifying.rows import Reader, Row
from berdampak.ledger.verifying.seals import said_by
from berdampak.ledger.verifying.streams import (
    Checkpoint,
    look_at_last_checkpoint,
    read_stream,
    require_included,
)


def look_at_receipt(receipt: Receipt, report: Report, policy: Policy | None) -> EntryParts:
    """Check the signatures of a receipt against the keys of the books that are trusted; what its entry says."""
    parts = parse_entry(receipt.content)
    fault = problem("E033")
    for log in policy.logs if policy else ():
        try:
            return verify_receipt(receipt, log.key)
        except BerdampakError as error:
            fault = error
    if policy is not None:
        report.add("receipt", Place(stream=parts.stream, seq=parts.seq), said=said_by(fault))
    return parts


def look_for_receipt(reader: Reader, report: Report, wanted: Wanted, receipt: Receipt, parts: EntryParts) -> None:
    """Check that the entry stands in the book, under a checkpoint if there was time for one."""
    with note_damage(report):
        checkpoint = look_at_last_checkpoint(reader, report, wanted)
        for row in read_stream(reader, parts.stream):
            if row.seq == parts.seq:
                _compare(reader, report, receipt, row, checkpoint)
                return
        is_due = checkpoint is not None and _is_after(checkpoint[3], parts.at)
        place = Place(stream=parts.stream, seq=parts.seq)
        report.add("receipt_not_kept" if is_due else "receipt_not_yet", place)


def _compare(reader: Reader, report: Report, receipt: Receipt, row: Row, checkpoint: Checkpoint | None) -> None:
    """The entry on the receipt against the one that stands in its place."""
    report.entries += 1
    place = Place(row.position, parse_entry(receipt.content).stream, row.seq, row.leaf_index)
    digest = leaf_hash(receipt.content)
    if row.content != receipt.content or row.leaf_hash != digest:
        report.add("receipt_not_kept", place)
    elif checkpoint is None or row.leaf_index is None or row.leaf_index >= checkpoint[0]:
        report.add("receipt_unsealed", place)
    else:
        require_included(reader, report, row, digest, checkpoint)


def _is_after(signed_at: object, at: str) -> bool:
    """Whether a checkpoint was signed so late that the entry must be under it."""
    try:
        assert isinstance(signed_at, bytes)
        return datetime.fromisoformat(signed_at.decode()) > datetime.fromisoformat(at) + WAIT_MAX
    except (AssertionError, ValueError, OverflowError):
        return True
