"""The evidence of a publication: the rows behind its cards, their roots, and the files that keep them."""

import json
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq
from numpy.typing import NDArray

from berdampak.kernel.canonical import canonical_json
from berdampak.kernel.dice import Entropy, system_entropy
from berdampak.kernel.limits import POOLED_WEEKS, RUN_WEEKS
from berdampak.ledger.contracts import leaf_hash, root_of
from berdampak.measure.facade import ROWS, SALT_BYTES, Facts, Part, gather_rows, parse_week
from berdampak.report.compose import dimensions_of, parts_of
from berdampak.report.contracts import Card, SubjectKind
from berdampak.report.problems import problem
from berdampak.report.rules_small import Key
from berdampak.report.small import withheld_in

FORMAT = "berdampak-evidence/1"
WEEKS_BACK = max(RUN_WEEKS - 1, POOLED_WEEKS)
"""How many weeks before its own a card reads."""
NEVER = np.iinfo(np.int64).max
Places = NDArray[np.int64]


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
        self._choosers: dict[SubjectKind, _Chooser] = {}
        self._withheld: dict[str, frozenset[Key]] = {}

    @cached_property
    def _tables(self) -> dict[str, pa.Table]:
        """The rows, gathered once somebody asks for them."""
        return gather_rows(self._facts, self._parts.values(), self._salt)

    def withheld(self, week: str) -> frozenset[Key]:
        """The cards of a week from which the public could tell a small office."""
        if week not in self._withheld:
            self._withheld[week] = withheld_in(self._facts, parse_week(week))
        return self._withheld[week]

    def seal(self, card: Card) -> RowsSeal:
        """The root of the rows that the card's windows read."""
        kind = card.subject.kind
        if kind not in self._choosers:  # kinds come one after the other, and one is enough to hold
            self._choosers = {kind: _Chooser(self._tables, kind, self._parts[kind])}
        hashes = self._choosers[kind].choose(card.subject.code, parse_week(card.week.name))
        return RowsSeal(root_of(hashes), len(hashes))

    def write(self) -> None:
        """Put the evidence on the disk, whole or not at all; a second time changes nothing."""
        place = self._folder / self.publication
        if place.exists():
            return
        made = self._folder / f".{self.publication}"
        made.mkdir(parents=True)
        for name, table in self._tables.items():
            pq.write_table(table, made / f"{name}.parquet", compression="zstd")
        about = {"format": FORMAT, "publication": self.publication, "parts": self._parts}
        (made / "evidence.json").write_bytes(canonical_json(about) + b"\n")
        opening = made / "opening.json"
        opening.touch(mode=0o600)
        opening.write_bytes(canonical_json({"publication": self.publication, "salt": self._salt.hex()}) + b"\n")
        for path in (*made.iterdir(), made):
            _sync(path)
        made.rename(place)
        _sync(self._folder)


def read_rows(folder: Path, publication: str, kind: SubjectKind, code: str, week: int) -> tuple[Part, list[str]]:
    """The rows of one card in their order, and by what they tell its parts apart (E009 if they are not there)."""
    place = folder / publication
    try:
        parts: dict[str, Part] = json.loads((place / "evidence.json").read_text(encoding="utf-8"))["parts"]
        tables = {name: _read(place / f"{name}.parquet", kind, code, parts[kind]) for name in ROWS}
    except (OSError, ValueError, KeyError, pa.ArrowException) as error:
        raise problem("E009", place, detail=type(error).__name__) from error
    return parts[kind], _Chooser(tables, kind, parts[kind]).read(code, week)


def _read_salt(place: Path) -> bytes | None:
    """The salt of a publication whose evidence is on the disk; None where it is not."""
    try:
        return bytes.fromhex(json.loads((place / "opening.json").read_text(encoding="utf-8"))["salt"])
    except FileNotFoundError:
        return None


def _read(path: Path, kind: SubjectKind, code: str, part: Part) -> pa.Table:
    """The columns of a table that one card needs, of its subject alone."""
    names = set(pq.read_schema(path).names)
    dimensions = [name for name in dimensions_of(kind) if name in names]
    weeks = [name for name in names if name.startswith("week")]
    filters = [(name, "==", code) for name in dimensions] or None
    return pq.read_table(path, columns=[*dimensions, *weeks, f"row_{part}"], filters=filters)


class _Chooser:
    """Chooses the rows of one kind of subject by code and week; each row is hashed once."""

    def __init__(self, tables: Mapping[str, pa.Table], kind: SubjectKind, part: Part) -> None:
        self._tables = [_Ordered(name, tables[name], dimensions_of(kind), f"row_{part}") for name in sorted(ROWS)]

    def choose(self, code: str, week: int) -> list[bytes]:
        """The leaf hashes of the rows of one card, in their order."""
        return [table.hashes[at] for table in self._tables for at in table.places(code, week)]

    def read(self, code: str, week: int) -> list[str]:
        """The rows of one card, in their order."""
        return [table.rows[at] for table in self._tables for at in table.places(code, week)]


class _Ordered:
    """The rows of one table in the order of their bytes, and where each subject's are among them."""

    def __init__(self, name: str, table: pa.Table, dimensions: tuple[str, ...], row: str) -> None:
        self._name = name
        order = pc.sort_indices(table, sort_keys=[(row, "ascending")])
        self.rows: list[str] = table.column(row).take(order).to_pylist()
        self._weeks = {
            column: table.column(column).cast(pa.int64()).fill_null(NEVER).take(order).to_numpy()
            for column in table.column_names
            if column.startswith("week")
        }
        self._everyone: Places = np.arange(len(self.rows))
        self._places = self._find_places(table, dimensions, order)

    @cached_property
    def hashes(self) -> list[bytes]:
        """The leaf hash of every row."""
        return [leaf_hash(row.encode()) for row in self.rows]

    def places(self, code: str, week: int) -> list[int]:
        """Where the rows are that a card of the subject reads in its week."""
        places = self._everyone if self._places is None else self._places.get(code, self._everyone[:0])
        weeks = {name: values[places] for name, values in self._weeks.items()}
        chosen: list[int] = places[_read_in(self._name, weeks, week)].tolist()
        return chosen

    def _find_places(self, table: pa.Table, dimensions: tuple[str, ...], order: Any) -> dict[str, Places] | None:
        """The places of each subject's rows; None where all rows are one subject's. Of a service nobody is present."""
        if not dimensions:
            return None
        if dimensions[0] not in table.column_names:
            return {}
        codes = table.column(dimensions[0]).take(order).combine_chunks().dictionary_encode()
        indices = codes.indices.fill_null(-1).to_numpy()
        by_code = np.argsort(indices, kind="stable")
        starts = np.searchsorted(indices[by_code], np.arange(len(codes.dictionary) + 1))
        words = codes.dictionary.to_pylist()
        return {word: by_code[starts[at] : starts[at + 1]] for at, word in enumerate(words)}


def _read_in(table: str, weeks: Mapping[str, Places], week: int) -> NDArray[np.bool_]:
    """Which rows a card of the week reads: docs/card.md says it in words."""
    first = week - WEEKS_BACK
    if table == "stretches":
        return np.asarray(weeks["week"] == week)
    if table != "cases":
        return np.asarray((weeks["week"] >= first) & (weeks["week"] <= week))
    filed, finished = weeks["week_filed"], weeks["week_finished"]
    came = (filed >= first) & (filed <= week)
    went = (finished >= first) & (finished <= week)
    return np.asarray(came | went | ((filed <= week) & (finished > first)))


def _sync(path: Path) -> None:
    """Have the file or folder reach the disk."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
