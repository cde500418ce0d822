"""A proof file shows that an entry stands in the book, to anyone who trusts the book's key, and no other entry."""

import pytest

from berdampak.kernel.errors import BerdampakError
from berdampak.ledger.keys import encode_base64
from berdampak.ledger.notes import add_lines, cosign
from berdampak.ledger.policy import parse_policy
from berdampak.ledger.proofs import Proof, parse_proof, verify_proof, write_proof
from berdampak.ledger.tests.books import LOG_KEY, WITNESS_KEY, Book

BOOK = Book(21)
POLICY = parse_policy(f"log {LOG_KEY.verifying_key}\nwitness a {WITNESS_KEY.verifying_key}\nquorum a\n".encode())


def proof_of(index, extra=b""):
    note = add_lines(BOOK.note(), cosign(BOOK.text(), WITNESS_KEY, 1_800_000_000))
    return Proof(index, BOOK.path(index), note, extra)


@pytest.mark.parametrize("extra", [b"", b"\x00receipt"])
@pytest.mark.parametrize("index", range(21))
def test_every_entry_is_proven_by_its_file(index, extra):
    written = write_proof(proof_of(index, extra))
    read = parse_proof(written.encode())
    assert read == proof_of(index, extra)
    assert write_proof(read) == written
    judged = verify_proof(read, BOOK.entry(index), POLICY)
    assert judged.is_witnessed
    assert judged.checkpoint.size == 21


def test_a_book_of_one_entry_needs_no_hashes():
    book = Book(1)
    read = parse_proof(write_proof(Proof(0, (), book.note())))
    assert not verify_proof(read, book.entry(0), POLICY).is_witnessed


def test_a_proof_begins_as_the_specification_says():
    lines = write_proof(proof_of(3, b"x")).split("\n")
    assert lines[:3] == ["c2sp.org/tlog-proof@v1", "extra eA==", "index 3"]
    assert lines[3] == encode_base64(BOOK.path(3)[0])


@pytest.mark.parametrize("index", range(21))
def test_another_entry_another_place_or_another_hash_is_not_proven(index):
    proof, entry = proof_of(index), BOOK.entry(index)
    path = proof.path
    altered = [bytes([path[0][0] ^ 1]) + path[0][1:], *path[1:]]
    wrong = [
        (proof, entry + b" "),
        (Proof((index + 1) % 21, path, proof.checkpoint), entry),
        (Proof(index + 21, path, proof.checkpoint), entry),
        (Proof(index, tuple(altered), proof.checkpoint), entry),
        (Proof(index, path[:-1], proof.checkpoint), entry),
        (Proof(index, (*path, bytes(32)), proof.checkpoint), entry),
    ]
    for other, content in wrong:
        with pytest.raises(BerdampakError, match=r"ledger\.E031"):
            verify_proof(other, content, POLICY)


def test_a_proof_with_an_altered_checkpoint_is_refused():
    proof = proof_of(3)
    with pytest.raises(BerdampakError, match=r"ledger\.E026"):
        verify_proof(Proof(3, proof.path, proof.checkpoint.replace("\n21\n", "\n22\n")), BOOK.entry(3), POLICY)


GOOD = write_proof(proof_of(3))


@pytest.mark.parametrize(
    "written",
    [
        "",
        "c2sp.org/tlog-proof@v1",
        GOOD.replace("@v1", "@v2"),
        GOOD.replace("index 3", "index 03"),
        GOOD.replace("index 3", "index -3"),
        GOOD.replace("index 3\n", ""),
        GOOD.replace("index 3", "index 3\nindex 3"),
        GOOD.replace("index 3", "extra eB==\nindex 3"),
        GOOD.replace("index 3", "index 3\nAAAA"),
        GOOD.replace("index 3", "index 3" + ("\n" + encode_base64(bytes(32))) * 60),
        GOOD.partition("\n\n")[0],
        GOOD.partition("\n\n")[0] + "\n\n",
        GOOD + "a" * 300_000,
        b"\xff" + GOOD.encode(),
    ],
)
def test_what_is_no_proof_is_refused(written):
    with pytest.raises(BerdampakError, match=r"ledger\.E030"):
        parse_proof(written)
