"""An implementation that is not ours accepts our checkpoints and proofs, and rejects them once altered."""

import base64
import importlib
import warnings
from types import SimpleNamespace

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from berdampak.ledger.notes import add_lines, cosign
from berdampak.ledger.proofs import Proof, parse_proof, write_proof
from berdampak.ledger.tests.books import LOG_KEY, OTHER_LOG_KEY, WITNESS_KEY, Book

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # what others warn of while they are read is not ours to mend
    merkle = importlib.import_module("sigstore._internal.merkle")
    rekor = importlib.import_module("sigstore._internal.rekor.checkpoint")
    trust = importlib.import_module("sigstore._internal.trust")
    VerificationError = importlib.import_module("sigstore.errors").VerificationError

SIZES = [1, 2, 3, 4, 5, 7, 8, 9, 15, 16, 17, 31, 33, 64, 100, 255, 256, 257]


def keyring(key=LOG_KEY):
    """Theirs, with our key in it."""
    public = Ed25519PublicKey.from_public_bytes(key.verifying_key.public)
    der = public.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    details = trust.common_v1.PublicKeyDetails.PKIX_ED25519
    return trust.RekorKeyring(trust.Keyring([SimpleNamespace(raw_bytes=der, key_details=details)]))


def entry_of(proof, content):
    """An entry as their client knows one, made from a proof file of ours."""
    said = rekor.SignedCheckpoint.from_text(proof.checkpoint).checkpoint
    inclusion = SimpleNamespace(
        log_index=proof.index,
        tree_size=said.log_size,
        hashes=list(proof.path),
        root_hash=bytes.fromhex(said.log_hash),
        checkpoint=SimpleNamespace(envelope=proof.checkpoint),
    )
    log_id = SimpleNamespace(key_id=LOG_KEY.verifying_key.id)
    return SimpleNamespace(_inner=SimpleNamespace(inclusion_proof=inclusion, log_id=log_id, canonicalized_body=content))


def accept(proof, content, ring=None):
    """Verify as their client does: the checkpoint, then the way from the entry to its root."""
    entry = entry_of(proof, content)
    rekor.verify_checkpoint(ring or keyring(), entry)
    merkle.verify_merkle_inclusion(entry)


def proof_of(book, index):
    note = add_lines(book.note(), cosign(book.text(), WITNESS_KEY, 1_800_000_000))
    return parse_proof(write_proof(Proof(index, book.path(index), note)))


@pytest.mark.parametrize("size", SIZES)
def test_every_entry_at_every_size_is_accepted(size):
    book, ring = Book(size), keyring()
    for index in range(size):
        accept(proof_of(book, index), book.entry(index), ring)


@pytest.mark.parametrize("size", SIZES)
def test_another_entry_or_an_altered_hash_is_rejected(size):
    book, index = Book(size), size // 3
    proof = proof_of(book, index)
    with pytest.raises(VerificationError, match="root hash"):
        accept(proof, book.entry(index) + b" ")
    for at in range(len(proof.path)):
        path = list(proof.path)
        path[at] = bytes([path[at][0] ^ 1]) + path[at][1:]
        with pytest.raises(VerificationError, match="root hash"):
            accept(Proof(index, tuple(path), proof.checkpoint), book.entry(index))


@pytest.mark.parametrize("size", SIZES)
def test_an_altered_checkpoint_is_rejected(size):
    book = Book(size)
    proof = proof_of(book, 0)
    other_root = base64.b64encode(bytes(32)).decode()
    altered = [
        proof.checkpoint.replace(f"\n{size}\n", f"\n{size + 1}\n"),
        proof.checkpoint.replace(book.text().splitlines()[2], other_root),
        proof.checkpoint.replace("ternate.example/buku\n", "tidore.example/buku\n"),
    ]
    for checkpoint in altered:
        with pytest.raises(VerificationError, match="invalid signature"):
            accept(Proof(0, proof.path, checkpoint), book.entry(0))


def test_a_checkpoint_under_another_key_is_rejected():
    book = Book(9)
    with pytest.raises(VerificationError, match="invalid signature"):
        accept(proof_of(book, 0), book.entry(0), keyring(OTHER_LOG_KEY))
    with pytest.raises(VerificationError, match="Signature not found"):
        accept(proof_of(Book(9, key=OTHER_LOG_KEY), 0), book.entry(0))
