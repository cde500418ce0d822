"""The evidence of a publication: the rows behind its cards, their roots, and the files that keep them."""

import json
import os
import shutil
from collections.abc import Iterable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from itertools import compress
from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

from berdampak.kernel.canonical import canonical_json
from berdampak.kernel.dice import Entropy, system_entropy
from berdampak.ledger.contracts import Frontier, leaf_hash
from berdampak.measure.facade import SALT_BYTES, Dimension, Facts, Part, gather_rows, parse_week, read_pieces
from berdampak.report.compose import dimensions_of, parts_of
from berdampak.report.contracts import Card, SubjectKind
from berdampak.report.problems import problem
from berdampak.report.rules_small import Key
from berdampak.report.small import withheld_in

FORMAT = "berdampak-evidence/1"


@dataclass(frozen=True, slots=True)
class RowsSeal:
    """What is sealed of the rows behind a card: their RFC 6962 root, and how many they are."""

    root: bytes
    rows: int


class Evidence:
    """The rows behind every card of one publication, under codes that its salt alone opens."""

    def __init__(
        self,
        facts: Facts,
        kinds: Iterable[SubjectKind],
        folder: Path,
        entropy: Entropy = system_entropy,
        again: str = "",
    ) -> None:
        """`folder` is where evidence is kept, a folder in it for each publication; `again` goes on with one of them."""
        self.publication = again or "p" + entropy(8).hex()
        self._folder = folder
        self._salt = (_read_salt(folder / again) if again else None) or entropy(SALT_BYTES)
        self._parts: dict[SubjectKind, Part] = {kind: parts_of(facts, kind) for kind in kinds}
        self._facts = facts
        self._withheld: dict[str, frozenset[Key]] = {}

    def withheld(self, week: str) -> frozenset[Key]:
        """The cards of a week from which the public could tell a small office."""
        if week not in self._withheld:
            self._withheld[week] = withheld_in(self._facts, parse_week(week))
        return self._withheld[week]

    def seal(self, cards: Sequence[Card]) -> list[RowsSeal]:
        """What is to be sealed of the rows that the windows of each card read; these are on the disk then."""
        self.write()
        keys = [(card.subject.kind, card.subject.code, parse_week(card.week.name)) for card in cards]
        trees = {key: Frontier() for key in keys}
        for kind in dict.fromkeys(kind for kind, _, _ in keys):
            self._grow(kind, {(code, week): tree for (of, code, week), tree in trees.items() if of == kind})
        return [RowsSeal(trees[key].root, trees[key].size) for key in keys]

    def _grow(self, kind: SubjectKind, trees: dict[tuple[str, int], Frontier]) -> None:
        """Add the rows of subjects of one kind to their trees."""
        codes, weeks = sorted({code for code, _ in trees}), sorted({week for _, week in trees})
        place, spill = self._folder / self.publication, self._aside("seal")
        try:
            for piece in read_pieces(place, _dimension(kind), self._parts[kind], codes, weeks, spill):
                hashes = [leaf_hash(row.encode()) for row in piece.rows]
                for week, read in zip(weeks, piece.read, strict=True):
                    if tree := trees.get((piece.code or codes[0], week)):
                        for one in compress(hashes, read):
                            tree.add(one)
        finally:
            shutil.rmtree(spill)

    def write(self) -> None:
        """Put the evidence on the disk, whole or not at all; a second time changes nothing."""
        place = self._folder / self.publication
        if place.exists():
            return
        made = self._aside("rows")
        self._write_tables(made)
        about = {"format": FORMAT, "publication": self.publication, "parts": self._parts}
        (made / "evidence.json").write_bytes(canonical_json(about) + b"\n")
        opening = made / "opening.json"
        opening.touch(mode=0o600)
        opening.write_bytes(canonical_json({"publication": self.publication, "salt": self._salt.hex()}) + b"\n")
        for path in (*made.iterdir(), made):
            _sync(path)
        made.rename(place)
        _sync(self._folder)

    def _write_tables(self, made: Path) -> None:
        writers: dict[str, pq.ParquetWriter] = {}
        with ExitStack() as open_files:
            for name, piece in gather_rows(self._facts, self._parts.values(), self._salt):
                if name not in writers:
                    writer = pq.ParquetWriter(made / f"{name}.parquet", piece.schema, compression="zstd")
                    writers[name] = open_files.enter_context(writer)
                writers[name].write_table(piece)

    def _aside(self, name: str) -> Path:
        """An empty folder beside the evidence, without what a run that was killed left in it."""
        folder = self._folder / f".{self.publication}.{name}"
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        return folder


def read_rows(folder: Path, publication: str, kind: SubjectKind, code: str, week: int) -> tuple[Part, list[str]]:
    """The rows of one card in their order, and by what they tell its parts apart (E009 if they are not there)."""
    place = folder / publication
    try:
        parts: dict[str, Part] = json.loads((place / "evidence.json").read_text(encoding="utf-8"))["parts"]
        pieces = read_pieces(place, _dimension(kind), parts[kind], [code], [week])
        return parts[kind], [row for piece in pieces for row in piece.rows]
    except (OSError, ValueError, KeyError, pa.ArrowException, duckdb.Error) as error:
        raise problem("E009", place, detail=type(error).__name__) from error


def _dimension(kind: SubjectKind) -> Dimension | None:
    """By what subjects of a kind are told apart; nothing, of the whole."""
    return next(iter(dimensions_of(kind)), None)


def _read_salt(place: Path) -> bytes | None:
    """The salt of a publication whose evidence is on the disk; None where it is not."""
    try:
        return bytes.fromhex(json.loads((place / "opening.json").read_text(encoding="utf-8"))["salt"])
    except FileNotFoundError:
        return None


def _sync(path: Path) -> None:
    """Have the file or folder reach the disk."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
