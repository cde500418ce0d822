"""Rolling steps up: exact figures of every officer, unit, agency and region, and of the whole, in one pass.

A step is packed into one integer: whose it is, how long it took, whether it was on time. Once these are sorted, each
officer's steps stand together in order of minutes, so that a count is a length and a percentile is a place.
"""

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from berdampak.kernel.errors import BerdampakError, Problem
from berdampak.kernel.text import Text

if TYPE_CHECKING:
    import pyarrow as pa

Ints = NDArray[np.integer]
Keys = NDArray[np.uint64]
Minutes = NDArray[np.uint32]

COUNTS = ("steps", "promised", "on_time", "measured", "total_minutes")
MEASURED = COUNTS.index("measured")
TENTHS = {"median_minutes": 5, "p90_minutes": 9}
# A key is the officer's rank, then 32 bits of minutes, then two flags.
RANK_BIT, MINUTES_BIT = np.uint64(34), np.uint64(2)
PROMISED, ON_TIME = np.uint64(2), np.uint64(1)
NOT_MEASURED = np.uint32(2**32 - 1)
MINUTES_MAX = 2**31 - 1
CODE_MAX = 50_000_000
ROWS_AT_ONCE = 1_000_000
# Enough for every thread to stay busy and every piece to stay in the cache.
PIECES = 512


@dataclass(frozen=True, slots=True)
class Tree:
    """Who belongs where, with officers ranked so that every unit, agency and region is a run of ranks."""

    codes: dict[str, Ints]
    """By level, finest first: the code of the officer of each rank, of that officer's unit, and so on."""
    ranks: Ints
    """The rank of the officer of each code, -1 where there is none, and -1 at the end for codes beyond."""
    bounds: Ints
    """Ranks at which pieces of work begin, and the end; no group of the coarsest level is cut."""


@dataclass(frozen=True, slots=True)
class Groups:
    """The groups of one level: first rank and `COUNTS` (a column each), and the minutes, sorted within each group."""

    ranks: Ints
    counts: Ints
    minutes: Minutes


@dataclass(frozen=True, slots=True)
class Piece:
    """What one piece of work gives: a table for each level, and a tally of all its minutes."""

    levels: "list[pa.Table]"
    minutes: Minutes
    times: Ints


def roll_up(steps: Sequence[Path], places: "pa.Table", threads: int = 2) -> "dict[str, pa.Table]":
    """The figures of every group by name of its level, in the order of the codes from the top; `whole` is all of them.

    `steps` are Parquet files: `officer` (code), `minutes` (whole, null where not measured), `on_time` (null where
    nothing was promised). `places` has a row per officer and a column of codes per level from finest to coarsest, such
    as officer, unit, agency, region. Groups without steps are left out; median and p90 (nearest rank) are null where
    nothing was measured. Raises `measure.E010` where steps do not fit and `measure.E011` where places do not nest.
    """
    import pyarrow as pa

    tree = _tree(places)
    with ThreadPoolExecutor(threads) as pool:
        batches = list(pool.map(lambda part: _pack(part[0], part[1], tree), _parts(steps)))
        cuts = [np.searchsorted(keys, tree.bounds.astype(np.uint64) << RANK_BIT) for keys in batches]
        shares = (
            [keys[cut[at] : cut[at + 1]] for keys, cut in zip(batches, cuts, strict=True)]
            for at in range(len(tree.bounds) - 1)
        )
        pieces = list(pool.map(lambda share: _climb(share, tree), shares))
    levels = [pa.concat_tables(parts) for parts in zip(*(piece.levels for piece in pieces), strict=True)]
    return {**dict(zip(tree.codes, levels, strict=True)), "whole": _whole(levels[-1], pieces)}


def _tree(places: "pa.Table") -> Tree:
    columns = [column.to_numpy() for column in places.itercolumns()]
    if not places.num_rows or any(c.dtype.kind not in "iu" or c.min() < 0 or c.max() > CODE_MAX for c in columns):
        raise _misfit("E011", f"0 … {CODE_MAX}")
    order = np.lexsort(columns)
    codes = {name: column[order].astype(np.int32) for name, column in zip(places.column_names, columns, strict=True)}
    begins, starts = np.zeros(len(order), dtype=bool), []
    for name in reversed(codes):
        begins |= _begins(codes[name])
        starts.append(np.flatnonzero(begins))
        if len(starts[-1]) != np.count_nonzero(np.bincount(codes[name])):
            raise _misfit("E011", name)
    officer = next(iter(codes.values()))
    ranks = np.full(officer.max() + 2, -1, dtype=np.int32)
    ranks[officer] = np.arange(len(officer), dtype=np.int32)
    return Tree(codes, ranks, np.append(starts[0][:: max(1, len(starts[0]) // PIECES)], len(officer)))


def _parts(steps: Sequence[Path]) -> Iterator[tuple[Path, list[int]]]:
    """Neighbouring row groups that make about `ROWS_AT_ONCE` together."""
    import pyarrow.parquet as pq

    for path in steps:
        metadata, part, rows = pq.read_metadata(path), [], 0
        for number in range(metadata.num_row_groups):
            part.append(number)
            rows += metadata.row_group(number).num_rows
            if rows >= ROWS_AT_ONCE or number == metadata.num_row_groups - 1:
                yield path, part
                part, rows = [], 0


def _pack(path: Path, row_groups: list[int], tree: Tree) -> Keys:
    """The keys of some row groups of a file, sorted."""
    import pyarrow.parquet as pq

    with pq.ParquetFile(path) as file:
        table = file.read_row_groups(row_groups, ["officer", "minutes", "on_time"], use_threads=False)
    officer, minutes = (table[name].fill_null(-1).to_numpy() for name in ("officer", "minutes"))
    ranks = tree.ranks[np.minimum(officer.astype(np.uint64), len(tree.ranks) - 1)]
    strange = np.count_nonzero((minutes < 0) | (minutes > MINUTES_MAX)) > table["minutes"].null_count
    if strange or ranks.min(initial=0) < 0:
        raise _misfit("E010", str(path))
    keys: Keys = ranks.astype(np.uint64) << RANK_BIT
    keys |= minutes.astype(np.uint32).astype(np.uint64) << MINUTES_BIT
    keys |= table["on_time"].is_valid().to_numpy() * PROMISED
    keys |= table["on_time"].fill_null(False).to_numpy() * ON_TIME
    keys.sort()
    return keys


def _climb(share: list[Keys], tree: Tree) -> Piece:
    """From the officers of a piece up to the coarsest level."""
    groups = _officers(np.sort(np.concatenate([np.empty(0, np.uint64), *share])))
    levels: list[pa.Table] = []
    for name, codes in tree.codes.items():
        groups = _merge(groups, codes) if levels else groups
        levels.append(_table({name: codes[groups.ranks]}, groups.counts, _percentiles(groups)))
    return Piece(levels, *np.unique(groups.minutes, return_counts=True))


def _officers(keys: Keys) -> Groups:
    ranks = (keys >> RANK_BIT).astype(np.int32)
    starts = np.flatnonzero(_begins(ranks))
    minutes = (keys >> MINUTES_BIT).astype(np.uint32)
    measured = minutes != NOT_MEASURED
    columns = (
        np.diff(starts, append=len(keys)),
        *(np.add.reduceat(keys & flag != 0, starts, dtype=np.int64) for flag in (PROMISED, ON_TIME)),
        np.add.reduceat(measured, starts, dtype=np.int64),
        np.add.reduceat(np.where(measured, minutes, 0), starts, dtype=np.int64),
    )
    return Groups(ranks[starts], np.stack(columns), minutes[measured])


def _merge(groups: Groups, codes: Ints) -> Groups:
    """The groups of the next level, each a run of these; their minutes are sorted anew by group and value."""
    starts = np.flatnonzero(_begins(codes[groups.ranks]))
    counts = np.add.reduceat(groups.counts, starts, axis=1)
    width = int(groups.minutes.max(initial=0)).bit_length()
    fits = width + len(starts).bit_length() <= 32  # narrow keys sort twice as fast
    numbers: NDArray[np.unsignedinteger] = np.arange(len(starts), dtype=np.uint32 if fits else np.uint64)
    keys = np.repeat(numbers << width, counts[MEASURED]) | groups.minutes
    keys.sort()
    return Groups(groups.ranks[starts], counts, (keys & ((1 << width) - 1)).astype(np.uint32))


def _begins(values: Ints) -> NDArray[np.bool_]:
    """Whether a run of equal values begins here."""
    begins = np.ones(len(values), dtype=bool)
    np.not_equal(values[1:], values[:-1], out=begins[1:])
    return begins


def _percentiles(groups: Groups) -> Ints:
    """A column of percentiles for each group, -1 where nothing was measured."""
    n = groups.counts[MEASURED]
    places = np.cumsum(n) - n + _nearest_ranks(n) - 1
    found = np.full(places.shape, -1, dtype=np.int64)
    found[:, n > 0] = groups.minutes[places[:, n > 0]]
    return found


def _nearest_ranks(n: Ints) -> Ints:
    """Which of `n` sorted values each percentile is, from 1."""
    return np.stack([-(-n * tenths // 10) for tenths in TENTHS.values()])


def _whole(coarsest: "pa.Table", pieces: list[Piece]) -> "pa.Table":
    counts = np.array([[coarsest[name].to_numpy().sum()] for name in COUNTS])
    minutes = np.concatenate([piece.minutes for piece in pieces])
    order = np.argsort(minutes)
    up_to = np.cumsum(np.concatenate([piece.times for piece in pieces])[order])
    places = np.searchsorted(up_to, _nearest_ranks(counts[MEASURED]))
    return _table({}, counts, np.append(minutes[order].astype(np.int64), -1)[places])


def _table(codes: dict[str, Ints], counts: Ints, percentiles: Ints) -> "pa.Table":
    import pyarrow as pa

    times = {name: pa.array(row, mask=row < 0) for name, row in zip(TENTHS, percentiles, strict=True)}
    return pa.table({**codes, **dict(zip(COUNTS, counts, strict=True)), **times})


def _misfit(number: str, where: str) -> BerdampakError:
    return BerdampakError(Problem(f"measure.{number}", *MISFITS[number], where))


MISFITS = {
    "E010": (
        Text("Langkah-langkah ini tidak dapat direkap.", "These steps cannot be rolled up."),
        Text(
            "Ada petugas yang tidak terdaftar di unit mana pun, atau jumlah menit yang mustahil.",
            "Some officer belongs to no unit, or some minutes are impossible.",
        ),
        Text("Lengkapi daftar petugas, atau perbaiki datanya.", "Complete the list of officers, or correct the data."),
    ),
    "E011": (
        Text("Daftar petugas dan unitnya tidak dapat dipakai.", "The list of officers and their units cannot be used."),
        Text(
            "Ada kode yang kosong atau di luar batas, atau yang tercatat di dua tempat.",
            "Some code is missing or out of range, or stands in two places.",
        ),
        Text("Beri setiap petugas dan unit satu tempat saja.", "Give each officer and each unit one place."),
    ),
}
