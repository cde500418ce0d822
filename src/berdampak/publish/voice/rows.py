"""What citizens say in a period, gathered once, for the page and for the files beside it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from berdampak.kernel.text import Text, same
from berdampak.promise.contracts import Pack
from berdampak.publish.voice.book_side import Kept, Place, promises_kept
from berdampak.voice.contracts import Cell, CellKind, ComplaintFigure, Form, Period, SkmFigure, Source
from berdampak.voice.facade import cells_of, complaints_of

KINDS: tuple[CellKind, ...] = ("mall", "agency", "unit", "service")


@dataclass(frozen=True, slots=True)
class Line:
    """One office or service: what citizens say of it, and what the book says of its promises."""

    kind: CellKind
    code: str
    name: Text
    figure: SkmFigure
    book: Kept | None


@dataclass(frozen=True, slots=True)
class Heard:
    """All that is published of a period."""

    period: Period
    whole: Cell | None
    book: Kept | None
    lines: tuple[Line, ...]
    complaints: tuple[ComplaintFigure, ...]

    def of(self, form: Form, source: Source, kind: CellKind | None = None) -> list[Line]:
        """The lines of a form from a source, of one kind if said."""
        wanted = (form, source)
        found = [line for line in self.lines if (line.figure.form, line.figure.source) == wanted]
        return [line for line in found if kind is None or line.kind == kind]


def hear(pack: Pack, period: Period, now: datetime) -> Heard:
    """Gather what citizens say in a period."""
    kept = promises_kept(period, now)
    lines = [line for kind in KINDS for line in _lines(kind, cells_of(kind, period), pack, kept)]
    whole = next(iter(cells_of("whole", period)), None)
    return Heard(
        period, whole, kept.get(("whole", "whole")) or _of_malls(kept), tuple(lines), tuple(complaints_of(period, now))
    )


def _of_malls(kept: Mapping[Place, Kept]) -> Kept | None:
    """The promises of all malls together, where no card tells of the whole."""
    malls = [one for (kind, _), one in kept.items() if kind == "mall"]
    return Kept(sum(one.met for one in malls), sum(one.of for one in malls)) if malls else None


def _lines(kind: CellKind, cells: Sequence[Cell], pack: Pack, kept: Mapping[Place, Kept]) -> list[Line]:
    found = [
        Line(kind, cell.code, _name(kind, cell.code, pack), figure, kept.get((kind, cell.code)))
        for cell in cells
        for figure in cell.figures
    ]
    return sorted(found, key=lambda line: (line.name.id, line.code))


def _name(kind: CellKind, code: str, pack: Pack) -> Text:
    thing = pack.services.get(code) if kind == "service" else pack.offices.get(code)
    return thing.name if thing else same(code)
