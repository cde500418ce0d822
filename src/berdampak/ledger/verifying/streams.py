"""Checks one stream: its entries in order, and that the last checkpoint holds each of them."""

from collections.abc import Iterator
from typing import Any

from berdampak.ledger.rules_tree import inclusion_proof, verify_inclusion
from berdampak.ledger.verifying import rows as sql
from berdampak.ledger.verifying.book import Wanted
from berdampak.ledger.verifying.entries import EntryCheck, place_of
from berdampak.ledger.verifying.findings import Place, Report
from berdampak.ledger.verifying.opening import note_damage
from berdampak.ledger.verifying.rows import Reader, Row
from berdampak.ledger.verifying.seals import Seals
from berdampak.ledger.verifying.tree import hash_reader

Checkpoint = tuple[Any, ...]


def look_at_stream(reader: Reader, report: Report, wanted: Wanted, stream: str) -> None:
    """Check every entry of a stream and its place under the last checkpoint."""
    with note_damage(report):
        checkpoint = look_at_last_checkpoint(reader, report, wanted)
        entries = EntryCheck(reader, report, wanted.vault)
        for row in read_stream(reader, stream, with_sealed=wanted.vault is not None):
            digest = entries.look(row)
            report.entries += 1
            if row.leaf_index is None:
                report.pending += 1
            elif checkpoint is not None and row.leaf_index < checkpoint[0]:
                require_included(reader, report, row, digest, checkpoint)
        if not report.entries:
            report.add("stream_missing", Place(stream=stream))


def look_at_last_checkpoint(reader: Reader, report: Report, wanted: Wanted) -> Checkpoint | None:
    """The last checkpoint, checked by itself; None before anything was sealed."""
    checkpoint = reader.one(sql.LAST_CHECKPOINT)
    seals = Seals(report, wanted.policy)
    if checkpoint is not None:
        seals.look(checkpoint, None, list(reader.rows(sql.COSIGNATURES, (checkpoint[0],))))
        report.checkpoint_size = seals.size
    seals.conclude()
    return checkpoint


def read_stream(reader: Reader, stream: str, *, with_sealed: bool = False) -> Iterator[Row]:
    """The entries of a stream, in order, however they are kept."""
    return map(Row._make, reader.rows(sql.with_entries(sql.STREAM, with_sealed=with_sealed), (stream,)))


def require_included(reader: Reader, report: Report, row: Row, digest: bytes, checkpoint: Checkpoint) -> bool:
    """Prove an entry to stand under a checkpoint, by the tree that the database keeps; whether it does."""
    size, root = checkpoint[:2]
    try:
        path = inclusion_proof(hash_reader(reader), row.leaf_index, size)
    except LookupError:
        path = []
    if verify_inclusion(digest, row.leaf_index, size, path, root):
        return True
    report.add("inclusion", place_of(row), size=size)
    return False
