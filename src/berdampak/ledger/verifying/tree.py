"""The tree as it grows leaf by leaf, compared with the subtrees that the database keeps."""

from collections.abc import Callable, Iterable

from berdampak.ledger.rules_tree import Frontier, root_of
from berdampak.ledger.verifying.findings import Place, Report
from berdampak.ledger.verifying.rows import LEAF_HASHES, SUBTREE, Reader

TILE_HEIGHT = 8
TILE_WIDTH = 1 << TILE_HEIGHT


class Tiles:
    """One right edge for each level of tiles; a tile that fills becomes one hash of the level above."""

    def __init__(self, look: Callable[[int, int, bytes], None], size: int = 0, hashes: Iterable[bytes] = ()) -> None:
        self.look, self.size = look, size
        self.levels: list[Frontier] = []
        left = list(hashes)
        while size:
            width = size % TILE_WIDTH
            count = width.bit_count()
            self.levels.append(Frontier(width, left[len(left) - count :]))
            del left[len(left) - count :]
            size //= TILE_WIDTH
        if not self.levels:
            self.levels.append(Frontier())
        self.waiting: list[bytes] = []
        self.room = TILE_WIDTH - self.levels[0].size

    def add(self, leaf: bytes) -> None:
        """Add one leaf hash at the right; it may wait for others until `settle`."""
        self.waiting.append(leaf)
        if len(self.waiting) == self.room:
            self.settle()

    def settle(self) -> None:
        """Have every leaf added so far count in `size`, `hashes` and `root`."""
        waiting, lowest = self.waiting, self.levels[0]
        self.waiting = []
        self.size += len(waiting)
        if len(waiting) == TILE_WIDTH:
            self._raise(0, root_of(waiting))
            return
        for leaf in waiting:
            lowest.add(leaf)
        self.room = TILE_WIDTH - lowest.size
        if not self.room:
            self._raise(0, lowest.root)

    @property
    def hashes(self) -> list[bytes]:
        """The roots of complete subtrees, largest first: all that is needed to go on later."""
        return [digest for level in reversed(self.levels) for digest in level.hashes]

    @property
    def root(self) -> bytes:
        """The root of all leaves so far."""
        return Frontier(self.size, self.hashes).root

    def count_subtrees(self) -> int:
        """How many complete subtrees there must be, of all levels."""
        count, width = 0, TILE_WIDTH
        while self.size // width:
            count, width = count + self.size // width, width * TILE_WIDTH
        return count

    def _raise(self, level: int, digest: bytes) -> None:
        """A tile is full: hand its root up."""
        if level == 0:
            self.room = TILE_WIDTH
        self.levels[level] = Frontier()
        self.look(level + 1, (self.size >> TILE_HEIGHT * (level + 1)) - 1, digest)
        if level + 1 == len(self.levels):
            self.levels.append(Frontier())
        above = self.levels[level + 1]
        above.add(digest)
        if above.size == TILE_WIDTH:
            self._raise(level + 1, above.root)


def subtree_look(reader: Reader, report: Report) -> Callable[[int, int, bytes], None]:
    """Compares the root of a complete subtree with the one that is kept."""

    def look(level: int, number: int, digest: bytes) -> None:
        if reader.one(SUBTREE, (level, number)) != (digest,):
            place = Place(leaf_index=(number + 1) * TILE_WIDTH**level - 1)
            report.add("subtree", place, level=level, number=number)

    return look


def hash_reader(reader: Reader) -> Callable[[int, int], bytes]:
    """Reads roots of complete subtrees as the database keeps them; LookupError where one is missing."""

    def read(height: int, number: int) -> bytes:
        level, rest = divmod(height, TILE_HEIGHT)
        start, end = number << rest, (number + 1) << rest
        if level:
            rows = [reader.one(SUBTREE, (level, each)) for each in range(start, end)]
        else:
            rows = list(reader.rows(LEAF_HASHES, (start, end)))
        found = [row[0] for row in rows if row is not None and type(row[0]) is bytes]
        if len(found) != end - start:
            raise LookupError(f"{level}/{number}")
        return root_of(found)

    return read
