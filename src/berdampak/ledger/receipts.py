"""The receipt: proof in the hand of whoever submitted that the book took their entry, before it is even sealed."""

import json
from dataclasses import dataclass
from typing import Any

from berdampak.kernel.canonical import canonical_json
from berdampak.ledger.keys import KeyKind, SigningKey, VerifyingKey, decode_base64, encode_base64, parse_verifying_key
from berdampak.ledger.notes import parse_note, sign_note, verify_note
from berdampak.ledger.problems import problem
from berdampak.ledger.rules_entry import EntryParts, parse_entry
from berdampak.ledger.rules_tree import leaf_hash

RECEIPT_BYTES_MAX = 200_000
PROMISE = "berdampak receipt v1"
CERTIFICATE = "berdampak receipt key v1"


@dataclass(frozen=True, slots=True)
class Receipt:
    """An entry, the promise to have it in the book, and the certificate of the key that signed the promise."""

    content: bytes
    promise: str
    certificate: str

    def write(self) -> bytes:
        """The receipt as a file."""
        said = {
            "certificate": self.certificate,
            "entry": encode_base64(self.content),
            "receipt": self.promise,
        }
        return canonical_json(said) + b"\n"


def certify_receipt_key(receipt_key: VerifyingKey, log_key: SigningKey) -> str:
    """The log key's word that this key may sign receipts for the book."""
    return sign_note(f"{CERTIFICATE}\n{log_key.name}\n{receipt_key}\n", log_key)


def make_receipt(content: bytes, receipt_key: SigningKey, certificate: str) -> Receipt:
    """A receipt for these bytes of an entry, under a key that the certificate names."""
    origin = parse_note(certificate).text.splitlines()[1]
    return Receipt(content, sign_note(_promise(origin, parse_entry(content), content), receipt_key), certificate)


def read_receipt(written: bytes, where: object = "") -> Receipt:
    """The receipt in a file. Raises `ledger.E010`."""
    try:
        said: dict[str, Any] = json.loads(written) if len(written) <= RECEIPT_BYTES_MAX else {}
        receipt = Receipt(decode_base64(said["entry"]), said["receipt"], said["certificate"])
        parse_entry(receipt.content)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise problem("E010", where) from error
    if not isinstance(receipt.promise, str) or not isinstance(receipt.certificate, str):
        raise problem("E010", where)
    return receipt


def verify_receipt(receipt: Receipt, log_key: VerifyingKey, where: object = "") -> EntryParts:
    """What the entry says, once all signatures hold.

    Raises `ledger.E011` for a receipt of another entry or book, and those of `notes` for a false signature.
    """
    certificate = parse_note(receipt.certificate, where)
    verify_note(certificate, [log_key], where)
    lines = certificate.text.splitlines()
    if len(lines) != 3 or lines[:2] != [CERTIFICATE, log_key.name]:
        raise problem("E011", where)
    receipt_key = parse_verifying_key(lines[2], where)
    promise = parse_note(receipt.promise, where)
    verify_note(promise, [receipt_key], where)
    parts = parse_entry(receipt.content)
    if receipt_key.kind is not KeyKind.LOG or promise.text != _promise(log_key.name, parts, receipt.content):
        raise problem("E011", where)
    return parts


def _promise(origin: str, parts: EntryParts, content: bytes) -> str:
    return f"{PROMISE}\n{origin}\n{parts.stream} {parts.seq}\n{parts.at}\n{encode_base64(leaf_hash(content))}\n"
