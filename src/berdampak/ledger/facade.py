"""The front door of the ledger: append to the book, read it, seal it."""

import sqlite3
from collections.abc import Callable, Collection, Iterator
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from berdampak.kernel.clock import Clock, system_clock
from berdampak.kernel.dice import Entropy, system_entropy
from berdampak.kernel.text import Text
from berdampak.ledger import checks, publishing, reading, vitals
from berdampak.ledger.appending import Request, commit_to, make_request, moment_of
from berdampak.ledger.contracts import Entry, Sealed, Standing, Vitals
from berdampak.ledger.private import Vault
from berdampak.ledger.problems import problem
from berdampak.ledger.timings import timed

if TYPE_CHECKING:
    from pathlib import Path

    from django.db.backends.base.base import BaseDatabaseWrapper

    from berdampak.ledger.erasing import Erased
    from berdampak.ledger.policy import Judged
    from berdampak.ledger.sealer import Round, Sealer

__all__ = [
    "Erased",
    "Round",
    "Sealer",
    "Vault",
    "append",
    "check_book",
    "check_proof",
    "erase",
    "find_entry",
    "find_last",
    "find_note",
    "find_proof",
    "find_root",
    "find_tile",
    "give_receipt",
    "open_private",
    "open_sealer",
    "open_vault",
    "read_sealed",
    "read_vitals",
    "scrub_erased",
    "standing",
    "stream_of",
]


def append(
    stream: str,
    kind: str,
    body: dict[str, Any],
    *,
    private: dict[str, Any] | None = None,
    vault: Vault | None = None,
    key: str | None = None,
    expected_seq: int | None = None,
    clock: Clock | None = None,
    entropy: Entropy = system_entropy,
) -> Sealed:
    """Append one entry to the book, in the caller's transaction if there is one, so that both count or neither.

    `private` facts are kept apart, encrypted by `vault`; the entry commits to them. The same `key` again gives what
    came of it the first time. With `expected_seq` the entry must become that number of its stream. Only the clock of a
    rehearsal says when: without one, or with the machine's, PostgreSQL records its own moment, and SQLite the
    machine's. Raises `ledger.E001` to `ledger.E005`.
    """
    request = make_request(stream, kind, body, entropy=entropy, key=key, expected_seq=expected_seq)
    if private is not None:
        assert vault is not None, "private facts need a vault"
        commitment, opening = commit_to(private, entropy)
        request = replace(request, private=commitment, sealed=vault.seal(opening, entropy))
    with timed():
        sealed = _in_transaction(lambda connection: _record(connection, request, clock))
    if sealed.repeated and private is not None and vault is not None:
        _require_same(sealed, private, vault)
    return sealed


def find_entry(stream: str, seq: int) -> Entry | None:
    """One entry of the book, if it is there."""
    return reading.find_entry(_connection(), stream, seq)


def find_last(stream: str, kind: str = "") -> Entry | None:
    """The last entry of a stream, if it has any; of one kind, if said."""
    return reading.find_last(_connection(), stream, kind)


def stream_of(stream: str) -> list[Entry]:
    """All entries of a stream, in order."""
    return reading.stream_of(_connection(), stream)


def read_sealed(leaf_index: int = 0, kinds: str = "") -> Iterator[Entry]:
    """Entries in the order of the tree from one place on, of kinds that begin so if said."""
    return reading.read_sealed(_connection(), leaf_index, kinds)


def standing(stream: str, seq: int) -> Standing:
    """How far an entry is sealed and witnessed."""
    return reading.standing(_connection(), stream, seq)


def find_note() -> str | None:
    """The last checkpoint as a signed note with its cosignatures, if anything was ever sealed."""
    return publishing.find_note(_connection())


def find_root(size: int) -> bytes | None:
    """The root that the checkpoint of that size signs, if there is one."""
    return publishing.find_root(_connection(), size)


def find_tile(level: int, number: int, width: int) -> bytes | None:
    """Hashes of the tree as C2SP tlog-tiles cuts it, if a checkpoint covers them."""
    return publishing.find_tile(_connection(), level, number, width)


def find_proof(stream: str, seq: int) -> str | None:
    """The `.tlog-proof` of an entry; None when there is no such entry, or no checkpoint covers it yet."""
    place = standing(stream, seq).leaf_index
    return None if place is None else publishing.find_proof(_connection(), place)


def check_proof(proof: str, entry: bytes, policy: "Path", where: object = "") -> "Judged":
    """What the book and its witnesses say of an entry, by its `.tlog-proof` and a policy's file; needs no database.

    Raises what reading proofs and policies raises, and `ledger.E032` when it is not witnessed as the policy asks.
    """
    from berdampak.ledger.policy import read_policy, require_witnessed
    from berdampak.ledger.proofs import parse_proof, verify_proof

    trusted = read_policy(policy)
    judged = verify_proof(parse_proof(proof, where), entry, trusted, where)
    require_witnessed(judged, trusted, where)
    return judged


def read_vitals() -> Vitals:
    """How the book is."""
    return vitals.read_vitals(_connection())


def check_book(*, serving: bool = True) -> None:
    """Refuse a database where the book would not be safe (`ledger.E006`, all faults at once).

    `serving` asks also that this role could not change the book itself, on a database that knows roles.
    """
    checks.check_book(_connection(), serving=serving)


def give_receipt(stream: str, seq: int, keys: "Path") -> bytes | None:
    """The receipt for an entry, for whoever submitted it; None while the sealer has not certified the receipt key."""
    from berdampak.ledger.key_ring import find_certificate, find_log_public, open_receipt_key
    from berdampak.ledger.receipts import make_receipt

    log_key, certificate = find_log_public(keys), find_certificate(keys)
    receipt_key = open_receipt_key(keys, f"{log_key.name}/receipts" if log_key else "receipts")
    entry = find_entry(stream, seq)
    if certificate is None or entry is None:
        return None
    return make_receipt(entry.content, receipt_key, certificate).write()


def open_sealer(
    keys: "Path", origin: str, clock: Clock, *, key_path: "Path | None" = None, policy_path: "Path | None" = None
) -> "Sealer":
    """The sealer of this book: its key (made at the first start, under the name `origin`) and the witnesses it asks.

    It certifies the receipt key that lies in the folder of keys, as soon as there is one. Raises what reading keys
    and policies raises.
    """
    from berdampak.ledger.key_ring import POLICY, open_log_key
    from berdampak.ledger.policy import read_policy
    from berdampak.ledger.sealer import Sealer

    key = open_log_key(keys, origin, path=key_path)
    policy = policy_path or keys / POLICY
    witnesses = read_policy(policy).witnesses if policy_path or policy.exists() else ()
    return Sealer(_connection(), key, witnesses, clock, keys=keys)


def open_vault(keys: "Path", entropy: Entropy = system_entropy) -> Vault:
    """The vault of private facts; its key lies in the folder of keys, and is made there at the first start."""
    from berdampak.ledger.vaults import open_vault

    return open_vault(keys, entropy)


def open_private(stream: str, seq: int, vault: Vault) -> dict[str, Any] | None:
    """The private facts of an entry; None when it has none, or has them no more. Raises `ledger.E071`."""
    from berdampak.ledger.erasing import open_private

    return open_private(_connection(), stream, seq, vault)


def erase(stream: str, seqs: Collection[int] | None, ground: str, clock: Clock | None = None) -> "Erased":
    """Erase the private facts of these entries, or of all of the stream; the book records that, and on what ground.

    Outside a transaction their bytes leave the database's files at once; else that is `scrub_erased`'s to do.
    Raises `ledger.E072` when there is nothing to erase, `E073` without a ground.
    """
    from django.db import transaction

    from berdampak.ledger.erasing import Erased, erase_openings

    with transaction.atomic():
        sealed, erased = erase_openings(_connection(), stream, seqs, ground, partial(append, clock=clock))
    return Erased(sealed, erased, None if _connection().in_atomic_block else scrub_erased())


def scrub_erased() -> Text | None:
    """Have erased bytes leave the files of the database; what stands in the way, if anything does."""
    from berdampak.ledger.erasing import scrub

    return scrub(_connection())


def _connection() -> "BaseDatabaseWrapper":
    from django.db import connection

    return connection


def _require_same(sealed: Sealed, private: dict[str, Any], vault: Vault) -> None:
    """Refuse a key that comes again with other private facts; of facts that were erased nothing can be said."""
    if open_private(sealed.stream, sealed.seq, vault) not in (None, private):
        raise problem("E004")


def _in_transaction(work: "Callable[[BaseDatabaseWrapper], Sealed]") -> Sealed:
    """Do the work in the transaction that is open, or in one of its own."""
    from django.db import OperationalError, transaction

    connection = _connection()
    if connection.in_atomic_block:
        return work(connection)
    if connection.vendor == "postgresql":
        connection.ensure_connection()
        return work(connection)  # one statement, which is a transaction of its own
    try:
        with transaction.atomic():
            return work(connection)
    except OperationalError as error:
        if getattr(error.__cause__, "sqlite_errorcode", None) == sqlite3.SQLITE_FULL:  # some disks say so at the end
            raise problem("E005") from error
        raise


def _record(connection: "BaseDatabaseWrapper", request: Request, clock: Clock | None) -> Sealed:
    """Append by the way that the database has."""
    with connection.wrap_database_errors:
        if connection.vendor == "sqlite":
            from berdampak.ledger import appending_sqlite

            try:
                return appending_sqlite.record(connection.connection, request, moment_of((clock or system_clock)()))
            except sqlite3.OperationalError as error:
                if error.sqlite_errorcode == sqlite3.SQLITE_FULL:
                    raise problem("E005") from error
                raise
        import psycopg

        from berdampak.ledger import appending_postgresql

        try:
            at = None if clock in (None, system_clock) else moment_of(clock())
            return appending_postgresql.record(connection.connection, request, at)
        except psycopg.errors.DiskFull as error:
            raise problem("E005") from error
