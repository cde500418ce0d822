"""The worked example of docs/ledger.md; `python -m berdampak.ledger.tests.vectors FILE` writes it as JSON."""

import json
import sys
from pathlib import Path

from berdampak.ledger.keys import KeyKind, make_key
from berdampak.ledger.notes import add_lines, compose_checkpoint, cosign, sign_note
from berdampak.ledger.proofs import Proof, write_proof
from berdampak.ledger.receipts import certify_receipt_key, make_receipt
from berdampak.ledger.rules_entry import EntryParts, compose_entry, encode_hash, private_hash
from berdampak.ledger.rules_tree import consistency_proof, inclusion_proof, leaf_hash, reader_of, root_of

ORIGIN = "buku.example/contoh"
LOG_KEY = make_key(ORIGIN, KeyKind.LOG, lambda count: b"\x01" * count)
WITNESS_KEY = make_key("saksi.example", KeyKind.WITNESS, lambda count: b"\x02" * count)
RECEIPT_KEY = make_key(f"{ORIGIN}/receipts", KeyKind.LOG, lambda count: b"\x03" * count)
PRIVATE_SALT, PRIVATE = b"\x20" * 32, {"name": "Sari"}
APPENDED = (
    ("case:k7", "2026-11-20T07:12:34.123456Z", "case.filed", {"step": "loket", "unit": "dukcapil"}),
    (
        "case:m2",
        "2026-11-20T07:12:35.000000Z",
        "case.filed",
        {"note": 'Surat “é” \u2028\n\u001f"\\/', "n": [0, -1, True, None]},
    ),
    ("case:k7", "2026-11-20T07:15:00.000001Z", "case.decided", {"max": 2**53 - 1, "min": -(2**53) + 1}),
    ("case:k7", "2026-11-20T07:14:59.000000Z", "case.closed", {}),
    ("import:log", "2026-11-20T08:00:00.000000Z", "batch.imported", {"rows": 3}),
    ("case:k7", "2026-11-21T08:00:00.000000Z", "privacy.erased", {"erased": [1], "ground": "permintaan"}),
    ("case:m2", "2026-11-21T08:00:01.000000Z", "case.closed", {}),
    ("house:verify", "2026-11-21T09:00:00.000000Z", "book.verified", {"findings": 0, "result": "ok", "size": 7}),
)
"""Stream, moment, kind and body; the first has private facts, and before the fourth the clock went backwards."""
INDEX, OLD_SIZE = 5, 3
COSIGNED_AT = 1_795_248_000


def make_entries() -> list[bytes]:
    """The bytes of every entry, in the order of the tree."""
    heads: dict[str, tuple[int, bytes, str]] = {}
    entries = []
    for number, (stream, at, kind, body) in enumerate(APPENDED):
        seq, prev, last_at = heads.get(stream, (0, b"", ""))
        private = private_hash(PRIVATE_SALT, PRIVATE) if number == 0 else b""
        salt = bytes([0x10 + number]) * 16
        parts = EntryParts(at, body, int(at < last_at), kind, prev, private, salt, seq + 1, stream)
        entries.append(compose_entry(parts))
        heads[stream] = (seq + 1, leaf_hash(entries[-1]), at)
    return entries


def make_vectors() -> dict[str, object]:
    """Everything that the page describes, worked out."""
    entries = make_entries()
    leaves = [leaf_hash(entry) for entry in entries]
    size, root, read = len(leaves), root_of(leaves), reader_of(leaves)
    text = compose_checkpoint(ORIGIN, size, root)
    checkpoint = sign_note(text, LOG_KEY)
    line = cosign(text, WITNESS_KEY, COSIGNED_AT)
    path = inclusion_proof(read, INDEX, size)
    receipt = make_receipt(entries[INDEX], RECEIPT_KEY, certify_receipt_key(RECEIPT_KEY.verifying_key, LOG_KEY))
    keys = {"log": LOG_KEY, "receipt": RECEIPT_KEY, "witness": WITNESS_KEY}
    return {
        "keys": {name: {"seed": key.seed.hex(), "public": str(key.verifying_key)} for name, key in keys.items()},
        "private": {
            "salt": PRIVATE_SALT.hex(),
            "facts": PRIVATE,
            "commitment": encode_hash(private_hash(PRIVATE_SALT, PRIVATE)),
        },
        "entries": [
            {"entry": entry.decode(), "leaf_hash": leaf.hex()} for entry, leaf in zip(entries, leaves, strict=True)
        ],
        "roots": [root_of(leaves[:count]).hex() for count in range(size + 1)],
        "inclusion": {"index": INDEX, "size": size, "path": [each.hex() for each in path]},
        "consistency": {
            "old_size": OLD_SIZE,
            "size": size,
            "path": [each.hex() for each in consistency_proof(read, OLD_SIZE, size)],
        },
        "checkpoint": checkpoint,
        "cosignature": {"at": COSIGNED_AT, "line": line},
        "proof": write_proof(Proof(INDEX, tuple(path), add_lines(checkpoint, line))),
        "receipt": json.loads(receipt.write()),
    }


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(json.dumps(make_vectors(), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
