"""The tree against its definition: published roots, and proofs that prove exactly what they should."""

from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from berdampak.ledger.rules_tree import (
    EMPTY_ROOT,
    Frontier,
    consistency_proof,
    inclusion_proof,
    leaf_hash,
    node_hash,
    reader_of,
    root_at,
    root_of,
    verify_consistency,
    verify_inclusion,
)

# The leaves and roots that implementations of certificate transparency publish for sizes 0 to 8.
LEAVES = [bytes.fromhex(text) for text in ("", "00", "10", "2021", "3031", "40414243")]
LEAVES += [bytes.fromhex("5051525354555657"), bytes.fromhex("606162636465666768696a6b6c6d6e6f")]
ROOTS = """
e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d
fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125
aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77
d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7
4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4
76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef
ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c
5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328
""".split()  # noqa: SIM905  nine names in a column
sizes = st.integers(1, 600)


def hashes(count):
    return [leaf_hash(number.to_bytes(4, "big")) for number in range(count)]


def by_definition(leaves):
    """The tree hash as RFC 6962 writes it."""
    if not leaves:
        return sha256(b"").digest()
    if len(leaves) == 1:
        return leaves[0]
    middle = 1
    while middle * 2 < len(leaves):
        middle *= 2
    return node_hash(by_definition(leaves[:middle]), by_definition(leaves[middle:]))


def test_the_published_roots():
    leaves = [leaf_hash(content) for content in LEAVES]
    assert [root_of(leaves[:size]).hex() for size in range(9)] == ROOTS


@given(st.integers(0, 600))
def test_every_way_to_a_root_gives_the_same(size):
    leaves = hashes(size)
    frontier = Frontier()
    for leaf in leaves:
        frontier.add(leaf)
    expected = by_definition(leaves)
    assert root_of(leaves) == root_at(reader_of(leaves), size) == frontier.root == expected
    assert Frontier(size, frontier.hashes).root == expected


@given(sizes, st.data())
def test_a_leaf_is_proved_where_it_is_and_nowhere_else(size, data):
    leaves, index = hashes(size), data.draw(st.integers(0, size - 1))
    proof, root = inclusion_proof(reader_of(leaves), index, size), root_of(leaves)
    assert verify_inclusion(leaves[index], index, size, proof, root)
    other = data.draw(st.integers(0, size + 1).filter(lambda at: at != index))
    assert not verify_inclusion(leaves[index], other, size, proof, root)
    assert not verify_inclusion(leaf_hash(b"another"), index, size, proof, root)
    assert not verify_inclusion(leaves[index], index, size, [*proof, root], root)
    assert not verify_inclusion(leaves[index], index, size, proof, EMPTY_ROOT)
    for at in range(len(proof)):
        changed = [*proof[:at], leaf_hash(b"another"), *proof[at + 1 :]]
        assert not verify_inclusion(leaves[index], index, size, changed, root)
        assert not verify_inclusion(leaves[index], index, size, proof[:at] + proof[at + 1 :], root)


@given(sizes, st.data())
def test_a_tree_that_only_grew_is_consistent_and_a_rewritten_one_is_not(size, data):
    old_size = data.draw(st.integers(0, size))
    leaves = hashes(size)
    proof, root, old_root = (
        consistency_proof(reader_of(leaves), old_size, size),
        root_of(leaves),
        root_of(leaves[:old_size]),
    )
    assert verify_consistency(old_size, old_root, size, root, proof)
    if old_size == 0:
        return
    changed = data.draw(st.integers(0, old_size - 1))
    rewritten = [*leaves[:changed], leaf_hash(b"another"), *leaves[changed + 1 :]]
    again = consistency_proof(reader_of(rewritten), old_size, size)
    assert not verify_consistency(old_size, old_root, size, root_of(rewritten), again)
    assert not verify_consistency(old_size, root_of(rewritten[:old_size]), size, root, proof)


@pytest.mark.parametrize("old_size", [-1, 5])
def test_a_tree_never_shrinks(old_size):
    leaves = hashes(4)
    assert not verify_consistency(old_size, root_of(leaves), 4, root_of(leaves), [])
