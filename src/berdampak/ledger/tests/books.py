"""A small book outside any database, and a witness beside it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from berdampak.kernel.clock import Clock, system_clock
from berdampak.ledger.keys import KeyKind, SigningKey
from berdampak.ledger.notes import compose_checkpoint, sign_note
from berdampak.ledger.rules_tree import (
    HashReader,
    consistency_proof,
    inclusion_proof,
    leaf_hash,
    reader_of,
    root_at,
)
from berdampak.ledger.witness.answering import Witness
from berdampak.ledger.witness.keeping import open_folder
from berdampak.ledger.witness.protocol import Answer, compose_request

ORIGIN = "ternate.example/buku"
LOG_KEY = SigningKey(ORIGIN, KeyKind.LOG, b"log" + bytes(29))
OTHER_LOG_KEY = SigningKey(ORIGIN, KeyKind.LOG, b"other" + bytes(27))
WITNESS_KEY = SigningKey("saksi.example", KeyKind.WITNESS, b"witness" + bytes(25))
SECOND_WITNESS_KEY = SigningKey("saksi-kedua.example", KeyKind.WITNESS, b"second" + bytes(26))


@dataclass(frozen=True)
class Book:
    """A book of so many entries; `changes` puts other content at some places."""

    size: int
    changes: dict[int, bytes] = field(default_factory=dict)
    key: SigningKey = LOG_KEY

    def entry(self, index: int) -> bytes:
        """The bytes of one entry."""
        return self.changes.get(index, b"entry %d" % index)

    @cached_property
    def read(self) -> HashReader:
        """A reader of its hashes."""
        return reader_of([leaf_hash(self.entry(index)) for index in range(self.size)])

    def text(self, size: int | None = None) -> str:
        """The text of its checkpoint at a size, or of the last one."""
        at = self.size if size is None else size
        return compose_checkpoint(self.key.name, at, root_at(self.read, at))

    def note(self, size: int | None = None) -> str:
        """Its checkpoint, signed."""
        return sign_note(self.text(size), self.key)

    def prove(self, size: int | None = None) -> Callable[[int], list[bytes]]:
        """From an old size to the proof that the checkpoint at `size` continues it."""
        at = self.size if size is None else size
        return lambda old: consistency_proof(self.read, old, at)

    def path(self, index: int) -> tuple[bytes, ...]:
        """The hashes from one entry to the root."""
        return tuple(inclusion_proof(self.read, index, self.size))

    def request(self, old: int, size: int | None = None) -> bytes:
        """A request to cosign its checkpoint at a size."""
        return compose_request(old, self.prove(size)(old), self.note(size))


def make_witness(folder: Path, clock: Clock = system_clock, trusted: SigningKey = LOG_KEY) -> Witness:
    """A witness that knows the book."""
    opened = open_folder(folder, "saksi.example")
    opened.trust(str(trusted.verifying_key))
    return Witness(opened, clock)


def ask_directly(witness: Witness) -> Any:
    """The network between a book and a witness, without the network."""

    def open_url(method: str, url: str, body: bytes | None = None) -> Answer:
        if method == "POST":
            return witness.add_checkpoint(body or b"")
        from urllib.parse import parse_qs, urlsplit

        return witness.last_checkpoint(parse_qs(urlsplit(url).query)["origin"][0])

    return open_url
