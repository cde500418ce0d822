"""Keys of the book and of its witnesses: Ed25519, named, and written as C2SP signed notes write them."""

import re
from base64 import b64decode, b64encode
from binascii import Error as NotBase64
from dataclasses import dataclass, field
from enum import IntEnum
from hashlib import sha256

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from berdampak.kernel.dice import Entropy, system_entropy
from berdampak.ledger.problems import problem

SEED_BYTES = PUBLIC_BYTES = 32
KEY_ID_BYTES = 4
NAME_CHARACTERS_MAX = 200
KEY_CHARACTERS_MAX = 400
PRIVATE_PREFIX = "PRIVATE+KEY+"
KEY_ID = re.compile(r"[0-9a-f]{8}")


class KeyKind(IntEnum):
    """What a key signs; the number is the signature type of C2SP signed notes."""

    LOG = 0x01
    """The text of a note as it stands."""
    WITNESS = 0x04
    """A checkpoint, with the moment at which the witness saw it."""


@dataclass(frozen=True, slots=True)
class VerifyingKey:
    """The public half of a key: whose signature it is, and how to check it."""

    name: str
    kind: KeyKind
    public: bytes

    @property
    def id(self) -> bytes:
        """The four bytes by which a signature says which key made it."""
        return sha256(self.name.encode() + b"\n" + bytes([self.kind]) + self.public).digest()[:KEY_ID_BYTES]

    def __str__(self) -> str:
        """The key as people pass it on: `name+id+key`."""
        return f"{self.name}+{self.id.hex()}+{encode_base64(bytes([self.kind]) + self.public)}"

    def signed(self, message: bytes, signature: bytes) -> bool:
        """Whether this key made that signature of those bytes."""
        try:
            Ed25519PublicKey.from_public_bytes(self.public).verify(signature, message)
        except (InvalidSignature, ValueError):
            return False
        return True


@dataclass(frozen=True, slots=True)
class SigningKey:
    """The secret half of a key; it never shows itself."""

    name: str
    kind: KeyKind
    seed: bytes = field(repr=False)

    @property
    def verifying_key(self) -> VerifyingKey:
        """The public half."""
        return VerifyingKey(self.name, self.kind, self._key.public_key().public_bytes_raw())

    def sign(self, message: bytes) -> bytes:
        """The signature of those bytes."""
        return self._key.sign(message)

    def written(self) -> str:
        """The secret key as its file keeps it."""
        packed = encode_base64(bytes([self.kind]) + self.seed)
        return f"{PRIVATE_PREFIX}{self.name}+{self.verifying_key.id.hex()}+{packed}"

    @property
    def _key(self) -> Ed25519PrivateKey:
        return Ed25519PrivateKey.from_private_bytes(self.seed)


def make_key(name: str, kind: KeyKind, entropy: Entropy = system_entropy) -> SigningKey:
    """A new key. Raises `ledger.E020` for a name that no note could carry."""
    if not is_name(name):
        raise problem("E020", name=name)
    return SigningKey(name, kind, entropy(SEED_BYTES))


def is_name(text: str) -> bool:
    """Whether the text can name a key: no spaces, no plus, nothing that cannot be printed, and not too long."""
    return 0 < len(text) <= NAME_CHARACTERS_MAX and "+" not in text and " " not in text and text.isprintable()


def parse_verifying_key(text: str, where: object = "") -> VerifyingKey:
    """The public key that is written there. Raises `ledger.E021`."""
    name, kind, public, key_id = _parse(text, where)
    key = VerifyingKey(name, kind, public)
    if key.id != key_id:
        raise problem("E021", where)
    return key


def parse_signing_key(text: str, where: object = "") -> SigningKey:
    """The secret key that is written there. Raises `ledger.E021`."""
    if not text.startswith(PRIVATE_PREFIX):
        raise problem("E021", where)
    name, kind, seed, key_id = _parse(text[len(PRIVATE_PREFIX) :], where)
    key = SigningKey(name, kind, seed)
    if key.verifying_key.id != key_id:
        raise problem("E021", where)
    return key


def encode_base64(content: bytes) -> str:
    """Bytes as standard base64."""
    return b64encode(content).decode()


def decode_base64(text: str) -> bytes:
    """The bytes that this base64 stands for; ValueError where it is not the one way to write them."""
    try:
        content = b64decode(text, validate=True)
    except NotBase64 as error:
        raise ValueError("not base64") from error
    if encode_base64(content) != text:
        raise ValueError("not canonical base64")
    return content


def _parse(text: str, where: object) -> tuple[str, KeyKind, bytes, bytes]:
    """Name, kind, 32 bytes and id, as both halves of a key are written."""
    parts = text.split("+", 2) if len(text) <= KEY_CHARACTERS_MAX else []
    try:
        name, key_id, packed = parts
        content = decode_base64(packed)
        kind = KeyKind(content[0])
    except (ValueError, IndexError) as error:
        raise problem("E021", where) from error
    if not is_name(name) or not KEY_ID.fullmatch(key_id) or len(content) != 1 + PUBLIC_BYTES:
        raise problem("E021", where)
    return name, kind, content[1:], bytes.fromhex(key_id)
