"""The sealer: the one process that holds the book's key, signs its root, and has witnesses see it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from berdampak.kernel.clock import Clock
from berdampak.kernel.errors import BerdampakError, Problem
from berdampak.ledger.appending import moment_of
from berdampak.ledger.key_ring import certify
from berdampak.ledger.keys import SigningKey, VerifyingKey
from berdampak.ledger.notes import sign_note
from berdampak.ledger.policy import TrustedWitness
from berdampak.ledger.rules_tree import consistency_proof, root_at
from berdampak.ledger.sealing import Checkpoint, find_checkpoint, integrate_all, sign_root
from berdampak.ledger.tree_store import read_size, tree_reader
from berdampak.ledger.witness.facade import (
    BookBehindError,
    HistoryContradictedError,
    OpenUrl,
    fetch_seen,
    open_url,
    request_cosignature,
    require_continued,
)

if TYPE_CHECKING:
    from django.db.backends.base.base import BaseDatabaseWrapper

LAST_COSIGNED = "select coalesce(max(size), 0) from ledger_cosignature where name = %s"


@dataclass(frozen=True, slots=True)
class Round:
    """What one round of sealing did: the new checkpoint if there is one, who cosigned, and who could not be asked."""

    checkpoint: Checkpoint | None
    cosigned: tuple[str, ...]
    problems: tuple[Problem, ...]


class Sealer:
    """Seals one book under one key, before the witnesses of a policy; certifies the receipt key in `keys`.

    A book that a witness has seen longer, or with another content, is not signed: it was restored from an old
    backup, or rewritten. A witness that cannot be reached stops nothing; it is asked again in the next round.
    """

    def __init__(
        self,
        connection: "BaseDatabaseWrapper",
        key: SigningKey,
        witnesses: tuple[TrustedWitness, ...],
        clock: Clock,
        open_url: OpenUrl = open_url,
        keys: Path | None = None,
    ) -> None:
        self._connection = connection
        self._key = key
        self._witnesses = tuple(witness for witness in witnesses if witness.url)
        self._clock = clock
        self._open_url = open_url
        self._keys = keys
        self._unheard = set(self._witnesses)

    @property
    def key(self) -> VerifyingKey:
        """The public key of the book, which bears its name."""
        return self._key.verifying_key

    def seal(self) -> Round:
        """One round: integrate, compare with the witnesses not heard yet, sign, and have them cosign.

        Raises `BookBehindError`, `HistoryContradictedError`, and `ledger.E007` when the book itself is not whole.
        """
        if self._keys is not None:
            certify(self._keys, self._key)
        integrate_all(self._connection)
        problems = list(self._compare())
        made = sign_root(self._connection, self._key.name, self._sign, self._clock)
        cosigned: list[str] = []
        with self._connection.cursor() as cursor:
            last = find_checkpoint(cursor)
        for witness in self._witnesses if last else ():
            try:
                if last and self._cosign(witness, last):
                    cosigned.append(witness.key.name)
            except (BookBehindError, HistoryContradictedError):
                raise
            except BerdampakError as error:
                problems += error.problems
        return Round(made, tuple(cosigned), tuple(dict.fromkeys(problems)))

    def _compare(self) -> Iterator[Problem]:
        """Ask each witness once how far it saw this book; what stands in the way of asking is told."""
        for witness in sorted(self._unheard, key=lambda one: one.name):
            try:
                seen = fetch_seen(witness.url, self._key.name, witness.key, log=self.key, open_url=self._open_url)
            except BerdampakError as error:
                yield from error.problems
                continue
            if seen is not None:
                with self._connection.cursor() as cursor:
                    root = partial(root_at, tree_reader(cursor))
                    require_continued(seen, read_size(cursor), root, witness.url)
            self._unheard.remove(witness)

    def _sign(self, text: str) -> str:
        return sign_note(text, self._key)

    def _cosign(self, witness: TrustedWitness, checkpoint: Checkpoint) -> bool:
        """Have the witness cosign the checkpoint, unless it has; whether it did now."""
        with self._connection.cursor() as cursor:
            cursor.execute(LAST_COSIGNED, (witness.key.name,))
            ((old_size,),) = cursor.fetchall()
            if old_size == checkpoint.size:
                return False
            read = tree_reader(cursor)
            verified = request_cosignature(
                witness.url,
                checkpoint.note,
                witness.key,
                lambda old: consistency_proof(read, old, checkpoint.size),
                old_size=old_size,
                log=self.key,
                open_url=self._open_url,
            )
            assert verified.at is not None, "a witness says when"
            at = moment_of(datetime.fromtimestamp(verified.at, UTC))
            row = (checkpoint.size, witness.key.name, verified.line, at)
            cursor.execute("insert into ledger_cosignature values (%s, %s, %s, %s)", row)
        return True
