"""The Merkle tree of RFC 6962: roots, proofs and their verification, over whatever holds the hashes."""

from collections.abc import Callable, Iterable, Sequence
from hashlib import sha256

EMPTY_ROOT = sha256(b"").digest()
HashReader = Callable[[int, int], bytes]
"""Gives the root of the complete subtree of `2**height` leaves with that number: `read(height, number)`."""


def leaf_hash(content: bytes) -> bytes:
    """The hash of a leaf (RFC 6962, 2.1)."""
    return sha256(b"\x00" + content).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """The hash of a node above two others (RFC 6962, 2.1)."""
    return sha256(b"\x01" + left + right).digest()


def root_of(leaf_hashes: Sequence[bytes]) -> bytes:
    """The root of the tree over these leaf hashes."""
    layer = list(leaf_hashes)
    while len(layer) > 1:
        odd = layer[-1:] if len(layer) % 2 else []
        layer = [sha256(b"\x01" + left + right).digest() for left, right in zip(layer[::2], layer[1::2], strict=False)]
        layer += odd
    return layer[0] if layer else EMPTY_ROOT


def reader_of(leaf_hashes: Sequence[bytes]) -> HashReader:
    """A reader over leaf hashes that are all at hand."""

    def read(height: int, number: int) -> bytes:
        return root_of(leaf_hashes[number << height : (number + 1) << height])

    return read


def root_at(read: HashReader, size: int) -> bytes:
    """The root of the tree's first `size` leaves."""
    return _range_root(read, 0, size) if size else EMPTY_ROOT


def inclusion_proof(read: HashReader, index: int, size: int) -> list[bytes]:
    """The hashes that lead from the leaf at `index` to the root of the first `size` leaves, lowest first."""
    assert 0 <= index < size
    path: list[bytes] = []
    start, end = 0, size
    while end - start > 1:
        middle = start + _split(end - start)
        if index < middle:
            path.append(_range_root(read, middle, end))
            end = middle
        else:
            path.append(_range_root(read, start, middle))
            start = middle
    return path[::-1]


def consistency_proof(read: HashReader, old_size: int, size: int) -> list[bytes]:
    """The hashes that show the first `old_size` leaves to be a prefix of the first `size`."""
    assert 0 <= old_size <= size
    if old_size in (0, size):
        return []
    path: list[bytes] = []
    start, end, whole = 0, size, True
    while old_size != end:
        middle = start + _split(end - start)
        if old_size <= middle:
            path.append(_range_root(read, middle, end))
            end = middle
        else:
            path.append(_range_root(read, start, middle))
            start, whole = middle, False
    if not whole:
        path.append(_range_root(read, start, end))
    return path[::-1]


def verify_inclusion(leaf: bytes, index: int, size: int, proof: Sequence[bytes], root: bytes) -> bool:
    """Whether the proof leads from the leaf hash to the root (RFC 9162, 2.1.3.2)."""
    if not 0 <= index < size:
        return False
    at, last, found = index, size - 1, leaf
    for other in proof:
        if last == 0:
            return False
        if at & 1 or at == last:
            found = node_hash(other, found)
            while not at & 1 and at:
                at, last = at >> 1, last >> 1
        else:
            found = node_hash(found, other)
        at, last = at >> 1, last >> 1
    return last == 0 and found == root


def verify_consistency(old_size: int, old_root: bytes, size: int, root: bytes, proof: Sequence[bytes]) -> bool:
    """Whether the proof shows that the larger tree begins with the smaller one (RFC 9162, 2.1.4.2)."""
    if not 0 <= old_size <= size:
        return False
    if old_size == 0:
        return not proof and old_root == EMPTY_ROOT
    if old_size == size:
        return not proof and old_root == root
    path = list(proof)
    if old_size & (old_size - 1) == 0:
        path.insert(0, old_root)
    if not path:
        return False
    at, last = old_size - 1, size - 1
    while at & 1:
        at, last = at >> 1, last >> 1
    old_found = found = path[0]
    for other in path[1:]:
        if last == 0:
            return False
        if at & 1 or at == last:
            old_found, found = node_hash(other, old_found), node_hash(other, found)
            while not at & 1 and at:
                at, last = at >> 1, last >> 1
        else:
            found = node_hash(found, other)
        at, last = at >> 1, last >> 1
    return last == 0 and old_found == old_root and found == root


class Frontier:
    """The right edge of a growing tree: enough of it to add leaves and to say the root, and no more."""

    def __init__(self, size: int = 0, hashes: Iterable[bytes] = ()) -> None:
        self.size = size
        self.hashes = list(hashes)
        assert len(self.hashes) == size.bit_count(), "one hash for each complete subtree"

    def add(self, leaf: bytes) -> None:
        """Add one leaf hash at the right."""
        carry = self.size
        while carry & 1:
            leaf = sha256(b"\x01" + self.hashes.pop() + leaf).digest()
            carry >>= 1
        self.hashes.append(leaf)
        self.size += 1

    @property
    def root(self) -> bytes:
        """The root of all leaves so far."""
        if not self.hashes:
            return EMPTY_ROOT
        found = self.hashes[-1]
        for left in self.hashes[-2::-1]:
            found = node_hash(left, found)
        return found


def _split(count: int) -> int:
    """The largest power of two below `count`."""
    return 1 << ((count - 1).bit_length() - 1)


def _range_root(read: HashReader, start: int, end: int) -> bytes:
    count = end - start
    if count & (count - 1) == 0:
        return read(count.bit_length() - 1, start // count)
    middle = start + _split(count)
    return node_hash(_range_root(read, start, middle), _range_root(read, middle, end))
