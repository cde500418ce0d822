"""The folder of a witness: its key, the books it knows, and the last checkpoint of each that it signed."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from berdampak.kernel.dice import Entropy, system_entropy
from berdampak.kernel.errors import BerdampakError
from berdampak.ledger.key_files import read_key, replace_file, sync_folder, write_key, write_new
from berdampak.ledger.keys import KeyKind, SigningKey, VerifyingKey, make_key, parse_verifying_key
from berdampak.ledger.notes import CheckpointText, parse_checkpoint, parse_note, verify_note
from berdampak.ledger.policy import Policy, parse_policy, read_policy
from berdampak.ledger.problems import problem

FOLDER_MODE = 0o700
KEY, POLICY, SEEN, REFUSED, LOCK = "key", "policy", "seen", "refused", "lock"
EMPTY_POLICY = b"quorum none\n"
DEFAULT_NAME = "saksi/{code}"
REFUSED_MAX = 100
"""Refused checkpoints that are kept of each sort; more of them prove nothing more."""


@dataclass(frozen=True, slots=True)
class Seen:
    """The last checkpoint of a book that a witness signed, and the note with its cosignature."""

    checkpoint: CheckpointText
    note: str


class WitnessFolder:
    """What a witness keeps between requests, and over power cuts."""

    def __init__(self, folder: Path, key: SigningKey) -> None:
        self.folder = folder
        self.key = key

    def policy(self) -> Policy:
        """The books that this witness knows; read anew each time, so that one can be added while it serves."""
        return read_policy(self.folder / POLICY)

    def trust(self, written: str) -> VerifyingKey:
        """Know one more book by its public key; one that is known already stays as it is."""
        key = parse_verifying_key(written)
        with _only_one(self.folder / LOCK, wait=True):
            known = (self.folder / POLICY).read_bytes()
            if any(log.key == key for log in parse_policy(known, self.folder / POLICY).logs):
                return key
            grown = known.removesuffix(b"\n") + f"\nlog {key}\n".encode()
            parse_policy(grown, self.folder / POLICY)
            replace_file(self.folder / POLICY, grown)
        return key

    def last(self, origin: str) -> Seen | None:
        """The last checkpoint of that book, if there was one. Raises `ledger.E040` when it is not what was kept."""
        path = self._seen(origin)
        try:
            content = path.read_bytes()
        except FileNotFoundError:
            return None
        try:
            note = parse_note(content)
            verify_note(note, [self.key.verifying_key])
            checkpoint = parse_checkpoint(note.text)
        except BerdampakError as error:
            raise problem("E040", path) from error
        if checkpoint.origin != origin:
            raise problem("E040", path)
        return Seen(checkpoint, str(note))

    def keep(self, origin: str, note: str) -> None:
        """Remember this checkpoint as the last one; it is on the disk when this returns."""
        replace_file(self._seen(origin), note.encode())

    def keep_refused(self, sort: str, checkpoint: CheckpointText, note: str) -> None:
        """Keep a signed checkpoint that was refused, as evidence, once; that it is refused matters more than this."""
        folder = self.folder / REFUSED
        name = f"{sort}-{_short(checkpoint.origin)}-{checkpoint.size}-{checkpoint.root.hex()[:16]}.note"
        with suppress(OSError):
            if len(list(folder.glob(f"{sort}-*"))) < REFUSED_MAX:
                write_new(folder / name, note.encode())

    def count_refused(self, origin: str) -> int:
        """How many signed checkpoints of that book were refused."""
        return len(list((self.folder / REFUSED).glob(f"*-{_short(origin)}-*")))

    @contextmanager
    def serving(self) -> Iterator[None]:
        """Be the only process that signs from this folder. Raises `ledger.E039` when another one does."""
        with _only_one(self.folder / f"{LOCK}-serving", wait=False):
            for draft in (self.folder / SEEN).glob(".*"):  # left behind by a process that was killed
                draft.unlink()
            yield

    def _seen(self, origin: str) -> Path:
        return self.folder / SEEN / f"{_short(origin)}.note"


def open_folder(folder: Path, name: str | None = None, entropy: Entropy = system_entropy) -> WitnessFolder:
    """The folder of a witness, made with a new key at the first start.

    Raises `ledger.E043` when its key has another name than the one asked for.
    """
    for each in (folder, folder / SEEN, folder / REFUSED):
        each.mkdir(mode=FOLDER_MODE, parents=True, exist_ok=True)
    sync_folder(folder.parent)
    with suppress(FileExistsError):
        write_new(folder / POLICY, EMPTY_POLICY)
    if not (folder / KEY).exists():
        with suppress(BerdampakError):  # another process was faster; its key counts
            write_key(folder / KEY, _new_key(name, entropy))
    key = read_key(folder / KEY)
    if key.kind is not KeyKind.WITNESS:
        raise problem("E021", folder / KEY)
    if name is not None and key.name != name:
        raise problem("E043", folder / KEY, name=key.name)
    return WitnessFolder(folder, key)


def _new_key(name: str | None, entropy: Entropy) -> SigningKey:
    """A new key; without a name it is called after itself, so that no two witnesses are called alike."""
    if name is not None:
        return make_key(name, KeyKind.WITNESS, entropy)
    key = make_key(DEFAULT_NAME, KeyKind.WITNESS, entropy)
    return SigningKey(DEFAULT_NAME.format(code=key.verifying_key.public.hex()[:8]), key.kind, key.seed)


def _short(origin: str) -> str:
    """A name of a file for a book."""
    return sha256(origin.encode()).hexdigest()[:32]


@contextmanager
def _only_one(path: Path, *, wait: bool) -> Iterator[None]:
    """Hold a lock that the system frees when the process ends, however it ends."""
    handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX if wait else fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        os.close(handle)
        raise problem("E039", path.parent) from error
    try:
        yield
    finally:
        os.close(handle)
