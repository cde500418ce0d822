"""Verifying what the book seals beside its entries: events in the store batch by batch, and a card by its bundle."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from berdampak.happening.contracts import Source
    from berdampak.ledger.verifying.facade import Report, Wanted


def look_at_bundle(path: Path, wanted: "Wanted") -> "Report":
    """Check a card against its evidence, and its seal against the proof it carries. Raises `report.E004`."""
    from berdampak.kernel.errors import BerdampakError
    from berdampak.ledger.verifying.facade import Place, Report, add_fault, look_at_proof
    from berdampak.report.facade import check_bundle, decode_bundle

    report, bundle = Report(entries=1), decode_bundle(path.read_bytes())
    place = Place(stream=bundle.seal.stream, seq=bundle.seal.seq)
    try:
        check_bundle(bundle)
    except BerdampakError as error:
        add_fault(report, "card", place, error)
    look_at_proof(report, wanted, place, bundle.proof, bundle.entry.encode())
    return report


def look_at_store(store: Path, database: str, report: "Report") -> None:
    """Compare the events of every source with the roots that the book sealed."""
    from berdampak.happening.facade import EventStore

    for source in EventStore(store).sources():
        if source.cursor is None:
            _look_at_source(store / "events" / source.name, source, database, report)


def _look_at_source(folder: Path, source: "Source", database: str, report: "Report") -> None:
    """Each batch against its entry; the parts of a batch are the next ones that have as many events."""
    import pyarrow as pa

    from berdampak.happening.facade import rows_root
    from berdampak.ledger.verifying.facade import Place, find_parts

    parts = iter([folder / name for name in source.parts])
    for seal in source.seals:
        report.batches += 1
        place = Place(stream=seal.stream, seq=seal.seq)
        entry = find_parts(database, seal.stream, seal.seq, bytes.fromhex(seal.leaf_hash))
        if entry is None:
            report.add("batch_seal", place, source=source.name)
            return
        try:
            found = rows_root(_take(parts, entry.body))
        except (OSError, pa.ArrowException):
            report.add("batch_gone", place, source=source.name)
            return
        if (found.root.hex(), found.rows) != (entry.body.get("rows_root"), entry.body.get("rows")):
            report.add("batch", place, source=source.name)
    if not source.is_sealed or next(parts, None) is not None:
        report.add("batch_unsealed", source=source.name)


def _take(parts: Iterator[Path], body: dict[str, Any]) -> list[Path]:
    """The next parts, until they have the events that the entry counts."""
    import pyarrow.parquet as pq

    taken, rows = list[Path](), 0
    while rows < body.get("rows", 0) and (part := next(parts, None)) is not None:
        taken.append(part)
        rows += pq.read_metadata(part).num_rows
    return taken
