"""The front door of verifying: look at a book, a stream or a receipt, and hear what is wrong; Django is not needed."""

from contextlib import closing
from dataclasses import replace
from pathlib import Path

from berdampak.kernel.errors import BerdampakError
from berdampak.ledger.keys import VerifyingKey
from berdampak.ledger.notes import CheckpointText, parse_checkpoint, parse_note, verify_note
from berdampak.ledger.policy import NONE, Policy, TrustedLog, read_policy
from berdampak.ledger.problems import problem
from berdampak.ledger.proofs import parse_proof, verify_proof
from berdampak.ledger.receipts import read_receipt
from berdampak.ledger.rules_entry import STREAM, EntryParts, parse_entry
from berdampak.ledger.rules_tree import leaf_hash
from berdampak.ledger.verifying import rows as sql
from berdampak.ledger.verifying.book import Pass, Wanted, keys_of
from berdampak.ledger.verifying.entries import Opener
from berdampak.ledger.verifying.findings import Finding, Grade, Place, Report
from berdampak.ledger.verifying.opening import note_damage, open_book
from berdampak.ledger.verifying.receipt import look_at_receipt, look_for_receipt
from berdampak.ledger.verifying.rows import Reader
from berdampak.ledger.verifying.rules_frame import find_frame
from berdampak.ledger.verifying.seals import said_by
from berdampak.ledger.verifying.state import read_state, require_same_book, write_state
from berdampak.ledger.verifying.streams import look_at_stream, read_stream

__all__ = [
    "CheckpointText",
    "Finding",
    "Grade",
    "Place",
    "Policy",
    "Report",
    "Wanted",
    "add_fault",
    "find_origin",
    "find_parts",
    "look_at_proof",
    "open_keys",
    "parse_seen",
    "read_policy",
    "trust_key",
    "verify_book",
    "verify_receipt_file",
    "verify_stream",
]


def verify_book(database: str, wanted: Wanted, state: Path | None = None) -> Report:
    """Look at the book in a database, with `state` only at what is new since the run that left it.

    Raises `ledger.E060` to `E062` when there is no book to look at, or the state is of another one. Whatever is wrong
    with the book itself is in the report.
    """
    report = Report()
    with note_damage(report), closing(open_book(database)) as reader:
        origin = _origin_of(reader)
        since = read_state(state) if state else None
        if since and origin:
            assert state is not None
            require_same_book(since, origin, keys_of(wanted.policy, origin), state)
        after = Pass(reader, report, replace(wanted, since=since)).run()
        if state and after:
            write_state(state, after)
    return report


def verify_stream(database: str, wanted: Wanted, stream: str) -> Report:
    """Look at one stream of the book. Raises `ledger.E001` for what is no name of a stream, else as `verify_book`."""
    if not STREAM.fullmatch(stream):
        raise problem("E001", part="stream", value=stream)
    report = Report()
    with note_damage(report), closing(open_book(database)) as reader:
        look_at_stream(reader, report, wanted, stream)
    return report


def verify_receipt_file(path: Path, wanted: Wanted, database: str | None) -> Report:
    """Look at a receipt, and for its entry in the book if one is at hand.

    Raises `ledger.E010` when the file is no receipt, and OSError when it cannot be read.
    """
    report, receipt = Report(), read_receipt(path.read_bytes(), path)
    parts = look_at_receipt(receipt, report, wanted.policy)
    try:
        if database is None:
            raise problem("E061")
        with note_damage(report), closing(open_book(database)) as reader:
            look_for_receipt(reader, report, wanted, receipt, parts)
    except BerdampakError as error:
        if wanted.policy is None:
            report.add("no_policy")
        report.add("receipt_alone", said=said_by(error))
    return report


def parse_seen(note: bytes, policy: Policy | None, where: object = "") -> CheckpointText:
    """The checkpoint that a witness saw last. Raises what `notes` raises, and `ledger.E033` for an unknown book."""
    parsed = parse_note(note, where)
    text = parse_checkpoint(parsed.text, where)
    if policy is not None:
        keys = policy.log_keys(text.origin)
        if not keys:
            raise problem("E033", where)
        verify_note(parsed, [*keys, *(witness.key for witness in policy.witnesses)], where)
    return text


def find_origin(database: str) -> str:
    """The name of the book by its last checkpoint, empty where it has none. Raises `ledger.E060` and `E061`."""
    with note_damage(Report()), closing(open_book(database)) as reader:
        return _origin_of(reader)
    return ""


def find_parts(database: str, stream: str, seq: int, leaf: bytes) -> EntryParts | None:
    """What that entry says, if the book has it there with that leaf hash."""
    with note_damage(Report()), closing(open_book(database)) as reader:
        for row in read_stream(reader, stream):
            if row.seq == seq and type(row.content) is bytes and leaf_hash(row.content) == leaf:
                return parse_entry(row.content) if find_frame(row.content) else None
    return None


def add_fault(report: Report, code: str, place: Place, error: BerdampakError) -> None:
    """Note a fault that another room found, in its own words."""
    report.add(code, place, said=said_by(error))


def look_at_proof(report: Report, wanted: Wanted, place: Place, proof: str | None, entry: bytes) -> None:
    """Check by a proof alone that a book which is trusted holds the entry, under witnesses enough."""
    if proof is None:
        report.add("proof_missing", place)
    elif wanted.policy is None:
        report.add("no_policy")
    else:
        try:
            judged = verify_proof(parse_proof(proof), entry, wanted.policy)
        except BerdampakError as error:
            add_fault(report, "proof", place, error)
            return
        report.checkpoints += 1
        report.checkpoint_size = judged.checkpoint.size
        report.cosignatures += len(judged.cosigned)
        if not judged.is_witnessed:
            report.add("proof_unwitnessed", place)


def open_keys(folder: Path, policy: Policy | None) -> tuple[Policy | None, Opener | None]:
    """What a folder of keys adds: the book's own public key to the policy, and the key of private facts; makes none."""
    from berdampak.ledger.key_ring import POLICY, find_log_public
    from berdampak.ledger.vaults import PERSONAL_KEY, open_vault

    if policy is None and (folder / POLICY).exists():
        policy = read_policy(folder / POLICY)
    key = find_log_public(folder)
    vault = open_vault(folder) if (folder / PERSONAL_KEY).exists() else None
    return (trust_key(key, policy) if key else policy), vault


def trust_key(key: VerifyingKey, policy: Policy | None = None) -> Policy:
    """The policy with this key of a book added to it, where it names none of that book."""
    if policy is None:
        return Policy((TrustedLog(key),), (), {}, NONE)
    return policy if policy.log_keys(key.name) else replace(policy, logs=(*policy.logs, TrustedLog(key)))


def _origin_of(reader: Reader) -> str:
    """The name of the book by its last checkpoint, if that can be read at all."""
    row = reader.one(sql.LAST_CHECKPOINT)
    try:
        return parse_checkpoint(parse_note(row[2]).text).origin if row else ""
    except (BerdampakError, AttributeError, TypeError):
        return ""
