"""A whole book in one SQLite file: entries, private facts, keys, tree, cosigned checkpoints, and whom to trust."""

import sqlite3
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import numpy as np

from berdampak.kernel.canonical import canonical_json
from berdampak.ledger.appending import Request, commit_to, moment_of
from berdampak.ledger.appending_sqlite import record
from berdampak.ledger.keys import KeyKind, SigningKey, make_key
from berdampak.ledger.notes import compose_checkpoint, cosign, sign_note
from berdampak.ledger.policy import Policy, parse_policy
from berdampak.ledger.private import Vault
from tests.sim.book import BEGIN_AT, make_tables, seal

ORIGIN, WITNESS = "example.org/book", "example.org/witness"
SEAL_EVERY = 60


@dataclass(frozen=True, slots=True)
class SealedBook:
    """Where the book is, and what it can be held against."""

    path: Path
    policy: Policy
    vault: Vault
    now: datetime
    note: str


def make_sealed_book(path: Path, entries: int, seed: int = 1) -> SealedBook:
    """Write such a book, and leave it in one file, with nothing in its log."""
    entropy = np.random.default_rng(seed).bytes
    log, witness = make_key(ORIGIN, KeyKind.LOG, entropy), make_key(WITNESS, KeyKind.WITNESS, entropy)
    vault = Vault(entropy(32))
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("pragma journal_mode=wal")
    make_tables(connection)
    for number in range(entries):
        connection.execute("begin immediate")
        record(connection, request_of(number, vault, entropy), moment_of(BEGIN_AT + timedelta(seconds=number)))
        connection.execute("commit")
        if number % SEAL_EVERY == SEAL_EVERY - 1 or number == entries - 1:
            seal_and_cosign(connection, log, witness)
    ((note,),) = connection.execute("select note from ledger_checkpoint order by size desc limit 1")
    ((line,),) = connection.execute("select line from ledger_cosignature order by size desc limit 1")
    connection.execute("pragma wal_checkpoint(truncate)")
    connection.close()
    words = f"log {log.verifying_key}\nwitness inspector {witness.verifying_key}\nquorum inspector\n"
    return SealedBook(path, parse_policy(words.encode()), vault, BEGIN_AT + timedelta(days=1), note + line)


def request_of(number: int, vault: Vault, entropy: Any) -> Request:
    """A request with private facts."""
    body = {"number": number, "step": "pemeriksaan", "unit": "disdukcapil"}
    commitment, opening = commit_to({"name": f"Sari {number}"}, entropy)
    stream, sealed = f"case:{number % 17}", vault.seal(opening, entropy)
    text = canonical_json(body).decode()
    return Request(stream, "case.moved", text, entropy(16), commitment, sealed, key=f"request-{number:08}")


def seal_and_cosign(connection: sqlite3.Connection, log: SigningKey, witness: SigningKey) -> None:
    """Seal what is pending under the key of the log, and have the witness cosign."""
    text = ""

    def sign(size: int, root: bytes) -> str:
        nonlocal text
        text = compose_checkpoint(ORIGIN, size, root)
        return sign_note(text, log)

    size = seal(connection, sign)
    seconds = int((BEGIN_AT + timedelta(seconds=size)).timestamp())
    at = moment_of(datetime.fromtimestamp(seconds, UTC))
    row = (size, WITNESS, cosign(text, witness, seconds), at)
    connection.execute("insert into ledger_cosignature values (?, ?, ?, ?)", row)
