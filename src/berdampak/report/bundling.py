"""The bundle of a card on the shelf, made when somebody asks for it."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, cast

from berdampak.kernel.text import Text
from berdampak.ledger.contracts import Entry
from berdampak.measure.facade import parse_week
from berdampak.report.bundle import encode_bundle
from berdampak.report.evidence import read_rows
from berdampak.report.problems import problem
from berdampak.report.shelf import Publication

if TYPE_CHECKING:
    from berdampak.report.contracts import SubjectKind

FindEntry = Callable[[str, int], Entry | None]
FindProof = Callable[[str, int], str | None]


def make_bundle(found: Publication, folder: Path, find_entry: FindEntry, find_proof: FindProof) -> bytes:
    """The card with its rows, its seal and, once a checkpoint covers it, the proof of that (E010, E011).

    `folder` is where evidence is kept.
    """
    if not found.body:
        raise problem("E011", why=WITHHELD)
    entry = find_entry(found.stream, found.entry_seq) if found.entry_seq is not None else None
    if entry is None:
        raise problem("E011", why=UNSEALED)
    kind = cast("SubjectKind", found.subject_kind)
    parts, rows = read_rows(folder, found.evidence, kind, found.subject_code, parse_week(found.week))
    return encode_bundle(found.body, parts, rows, entry.content.decode(), find_proof(entry.stream, entry.seq))


WITHHELD = Text("Rapor ini tidak ditampilkan.", "This card is not shown.")
UNSEALED = Text("Rapor ini terbit tanpa segel.", "This card was published without a seal.")
