"""A disk that forgets: files as a power cut leaves them, where only what was synced is sure to be there."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Literal

import numpy as np

SECTOR = 512
Kind = Literal["create", "write", "truncate", "sync", "delete", "sync_folder"]
WAYS = ("nothing", "everything", "in order", "some writes", "some sectors", "shuffled")


@dataclass(frozen=True, slots=True)
class Operation:
    """One thing a database asked of the disk: `at` is the offset of a write, or the size after a truncation."""

    kind: Kind
    name: str
    at: int = 0
    content: bytes = b""


@dataclass(slots=True)
class Inode:
    """One file: what is surely on the disk, and what was asked since."""

    durable: bytearray = field(default_factory=bytearray)
    pending: list[Operation] = field(default_factory=list)

    def sync(self) -> None:
        for operation in self.pending:
            carry_out(operation, self.durable)
        self.pending.clear()


class Disk:
    """Follows the operations of one folder, and gives what a power cut at this moment may leave of it."""

    def __init__(self, files: dict[str, bytes]) -> None:
        self.names = {name: Inode(bytearray(content)) for name, content in files.items()}
        self.durable_names = dict(self.names)
        self.pending_names: list[tuple[str, Inode | None]] = []

    def follow(self, operation: Operation) -> None:
        """Take note of one operation."""
        name = operation.name
        match operation.kind:
            case "create":
                self._name(name, Inode())
            case "delete":
                self._name(name, None)
            case "write" | "truncate":
                self.names[name].pending.append(operation)
            case "sync":
                self.names[name].sync()
            case "sync_folder":
                self.durable_names = dict(self.names)
                self.pending_names.clear()

    def _name(self, name: str, inode: Inode | None) -> None:
        self.pending_names.append((name, inode))
        link(self.names, name, inode)

    def crash(self, dice: np.random.Generator) -> dict[str, bytes]:
        """The files after a power cut: names change in the order they were asked, contents in any way at all."""
        names = dict(self.durable_names)
        for name, inode in self.pending_names[: dice.integers(len(self.pending_names) + 1)]:
            link(names, name, inode)
        return {name: bytes(survivor(inode, str(dice.choice(WAYS)), dice)) for name, inode in names.items()}


def link(names: dict[str, Inode], name: str, inode: Inode | None) -> None:
    """Let a name stand for a file, or for none."""
    if inode is None:
        names.pop(name, None)
    else:
        names[name] = inode


def survivor(inode: Inode, way: str, dice: np.random.Generator) -> bytearray:
    """The content of one file, when what was not synced was lost, kept, torn or reordered in one of the ways."""
    content = bytearray(inode.durable)
    for operation in chosen(inode.pending, way, dice):
        carry_out(operation, content)
    return content


def chosen(pending: list[Operation], way: str, dice: np.random.Generator) -> Iterator[Operation]:
    """The unsynced operations that reached the disk."""
    match way:
        case "everything":
            yield from pending
        case "in order":
            reached = int(dice.integers(len(pending) + 1))
            yield from pending[:reached]
            yield from (torn for last in pending[reached : reached + 1] for torn in part_of(last, dice))
        case "some writes" | "shuffled":
            kept = [operation for operation in pending if dice.random() < 0.5]
            for number in dice.permutation(len(kept)) if way == "shuffled" else range(len(kept)):
                yield from part_of(kept[number], dice) if dice.random() < 0.2 else (kept[number],)
        case "some sectors":
            for operation in pending:
                yield from (part for part in sectors(operation) if dice.random() < 0.5)


def part_of(operation: Operation, dice: np.random.Generator) -> Iterator[Operation]:
    """A write torn between sectors: its first or its last part only. A truncation happens or does not."""
    parts = list(sectors(operation))
    cut = int(dice.integers(len(parts) + 1))
    yield from parts[:cut] if dice.random() < 0.5 else parts[cut:]


def sectors(operation: Operation) -> Iterator[Operation]:
    """A write as the disk does it, sector by sector."""
    if operation.kind != "write":
        yield operation
        return
    begin, end = operation.at, operation.at + len(operation.content)
    edges = [begin, *range((begin // SECTOR + 1) * SECTOR, end, SECTOR), end]
    for here, there in pairwise(edges):
        yield Operation("write", operation.name, here, operation.content[here - begin : there - begin])


def carry_out(operation: Operation, content: bytearray) -> None:
    """Change the content as the operation says; a gap before it reads as zeros."""
    if operation.kind == "truncate":
        del content[operation.at :]
        return
    if len(content) < operation.at:
        content.extend(bytes(operation.at - len(content)))
    content[operation.at : operation.at + len(operation.content)] = operation.content


def lay_out(files: dict[str, bytes], folder: Path) -> None:
    """Write the files into the folder, in place of what stands there."""
    for path in folder.iterdir():
        path.unlink()
    for name, content in files.items():
        (folder / name).write_bytes(content)
