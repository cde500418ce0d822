"""The bundle of a card on the shelf, made when somebody asks for it."""

from pathlib import Path
from typing import TYPE_CHECKING, cast

from berdampak.kernel.text import Text
from berdampak.measure.facade import parse_week
from berdampak.report.bundle import encode_bundle
from berdampak.report.evidence import read_rows
from berdampak.report.problems import problem
from berdampak.report.shelf import Publication

if TYPE_CHECKING:
    from berdampak.report.contracts import SubjectKind


def make_bundle(found: Publication, folder: Path, entry: str | None, proof: str | None) -> bytes:
    """The card with its rows, its entry in the book and, once a checkpoint covers it, the proof of that (E009, E010).

    `folder` is where evidence is kept.
    """
    if not found.body:
        raise problem("E010", why=WITHHELD)
    if entry is None or not found.evidence:
        raise problem("E010", why=UNSEALED)
    kind = cast("SubjectKind", found.subject_kind)
    parts, rows = read_rows(folder, found.evidence, kind, found.subject_code, parse_week(found.week))
    return encode_bundle(found.body, parts, rows, entry, proof)


WITHHELD = Text("Rapor ini tidak ditampilkan.", "This card is not shown.")
UNSEALED = Text("Rapor ini terbit tanpa segel.", "This card was published without a seal.")
