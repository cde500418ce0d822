"""The tree as the tables hold it: leaves, and the roots of complete subtrees of 256, 65,536, … of them."""

from typing import TYPE_CHECKING

from berdampak.ledger.rules_tree import HashReader, root_of

if TYPE_CHECKING:
    from django.db.backends.utils import CursorWrapper

TILE_HEIGHT = 8
TILE_WIDTH = 1 << TILE_HEIGHT
LEAVES = (
    "select e.leaf_hash from ledger_leaf l join ledger_entry e on e.position = l.position"
    " where l.leaf_index >= %s and l.leaf_index < %s order by l.leaf_index"
)
SUBTREES = "select hash from ledger_subtree where level = %s and number >= %s and number < %s order by number"


def read_size(cursor: "CursorWrapper") -> int:
    """How many leaves the tree has."""
    cursor.execute("select coalesce(max(leaf_index) + 1, 0) from ledger_leaf")
    ((size,),) = cursor.fetchall()
    return int(size)


def read_hashes(cursor: "CursorWrapper", level: int, start: int, end: int) -> list[bytes]:
    """Hashes `start` to `end` (excluded) of a level: 0 of leaves, 1 of subtrees of 256 leaves, and so on."""
    if level == 0:
        cursor.execute(LEAVES, (start, end))
    else:
        cursor.execute(SUBTREES, (level, start, end))
    return [bytes(digest) for (digest,) in cursor.fetchall()]


def tree_reader(cursor: "CursorWrapper") -> HashReader:
    """Reads roots of complete subtrees of any height from the tables; at most 128 hashes each."""

    def read(height: int, number: int) -> bytes:
        level, rest = divmod(height, TILE_HEIGHT)
        found = read_hashes(cursor, level, number << rest, (number + 1) << rest)
        assert len(found) == 1 << rest, "the tree is complete below its size"
        return root_of(found)

    return read


def add_subtrees(cursor: "CursorWrapper", old_size: int, size: int) -> None:
    """Write the roots of the subtrees that are complete at `size` and were not at `old_size`."""
    level, width = 1, TILE_WIDTH
    while size // width:
        for number in range(old_size // width, size // width):
            below = read_hashes(cursor, level - 1, number * TILE_WIDTH, (number + 1) * TILE_WIDTH)
            cursor.execute("insert into ledger_subtree values (%s, %s, %s)", (level, number, root_of(below)))
        level, width = level + 1, width * TILE_WIDTH
