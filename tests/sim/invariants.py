"""What must hold of any book, told from its rows alone and with none of the ledger's own code."""

import json
from base64 import b64encode
from collections.abc import Callable, Iterable
from hashlib import sha256
from typing import Any

Select = Callable[[str], Iterable[tuple[Any, ...]]]
"""Runs a query and gives its rows."""

ENTRIES = "select position, stream, seq, kind, recorded_at, leaf_hash, content from ledger_entry order by position"
LEAVES = "select leaf_index, position from ledger_leaf order by leaf_index"
CHECKPOINTS = "select size, root from ledger_checkpoint order by size"
KEYS = "select position from ledger_key"


class Book:
    """A book looked at again and again: what was looked at stays known, and only what is new is read closely."""

    def __init__(self) -> None:
        self.heads: dict[str, tuple[int, bytes]] = {}
        self.leaves: dict[int, bytes] = {}
        self.faults: list[str] = []

    def read(self, rows: Iterable[tuple[Any, ...]]) -> None:
        """Look at rows of `ledger_entry` in the order of their positions."""
        for position, stream, seq, kind, recorded_at, *stored in rows:
            digest, content = map(bytes, stored)
            last_seq, prev = self.heads.get(stream, (0, b""))
            said = json.loads(content)
            written = {"stream": stream, "seq": seq, "kind": kind, "at": recorded_at, "prev": b64encode(prev).decode()}
            wrong = [name for name, value in written.items() if said[name] != value]
            wrong += ["order"] if seq != last_seq + 1 else []
            wrong += ["hash"] if sha256(b"\0" + content).digest() != digest else []
            wrong += ["twice"] if position in self.leaves else []
            self.faults += [f"entry {position}: {word}" for word in wrong]
            self.heads[stream] = (seq, digest)
            self.leaves[position] = digest


def faults_in(select: Select) -> list[str]:
    """Everything that does not hold of entries, keys, leaves and checkpoints."""
    book = Book()
    book.read(select(ENTRIES))
    return book.faults + faults_beside(select, book)


def faults_beside(select: Select, book: Book) -> list[str]:
    """What does not hold of keys, leaves and checkpoints, beside entries that were read."""
    faults = [f"key of {position}" for (position,) in select(KEYS) if position not in book.leaves]
    leaves = list(select(LEAVES))
    faults += ["leaf numbers"] if [index for index, _ in leaves] != list(range(len(leaves))) else []
    faults += [f"leaf of {position}" for _, position in leaves if position not in book.leaves]
    faults += ["one entry has two leaves"] if len({position for _, position in leaves}) != len(leaves) else []
    if faults:
        return faults
    tree, sealed = Roots(), [book.leaves[position] for _, position in leaves]
    for size, root in select(CHECKPOINTS):
        tree.grow(sealed[len(tree) : size])
        faults += [f"checkpoint {size}"] if size > len(sealed) or tree.root() != bytes(root) else []
    return faults


class Roots:
    """The root of a tree (RFC 6962) as it grows, by the roots of its complete subtrees."""

    def __init__(self) -> None:
        self.layers: list[tuple[int, bytes]] = []

    def __len__(self) -> int:
        return sum(size for size, _ in self.layers)

    def grow(self, leaves: Iterable[bytes]) -> None:
        """Add leaf hashes at the right."""
        for leaf in leaves:
            self.layers.append((1, leaf))
            while len(self.layers) > 1 and self.layers[-1][0] == self.layers[-2][0]:
                (size, right), (_, left) = self.layers.pop(), self.layers.pop()
                self.layers.append((size * 2, sha256(b"\1" + left + right).digest()))

    def root(self) -> bytes:
        """The root of all leaves so far."""
        if not self.layers:
            return sha256(b"").digest()
        found = self.layers[-1][1]
        for _, left in self.layers[-2::-1]:
            found = sha256(b"\1" + left + found).digest()
        return found
