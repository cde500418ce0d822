"""What a witness answers: it cosigns a checkpoint that continues the last one it signed, and nothing else."""

from collections.abc import Sequence
from http import HTTPStatus
from threading import Lock

from berdampak.kernel.clock import Clock
from berdampak.kernel.errors import BerdampakError
from berdampak.kernel.text import LANGUAGES, Text
from berdampak.ledger.keys import VerifyingKey
from berdampak.ledger.notes import CheckpointText, Verified, cosign, verify_note
from berdampak.ledger.rules_tree import EMPTY_ROOT, verify_consistency
from berdampak.ledger.witness.keeping import Seen, WitnessFolder
from berdampak.ledger.witness.protocol import SIZE, Answer, Asked, parse_request, say

SPLIT, UNPROVEN = "split", "unproven"
"""Refused checkpoints: another root at the size last signed, or no proof that what was signed is continued."""


class Witness:
    """A witness with its folder and its clock; any number of threads may ask it."""

    def __init__(self, folder: WitnessFolder, clock: Clock) -> None:
        self._folder = folder
        self._clock = clock
        self._lock = Lock()

    def add_checkpoint(self, body: bytes) -> Answer:
        """Cosign the checkpoint in the body, or say why not."""
        try:
            asked = parse_request(body)
        except (ValueError, BerdampakError):
            return say(HTTPStatus.BAD_REQUEST, _NOT_A_REQUEST)
        try:
            return self._consider(asked)
        except (BerdampakError, OSError) as error:
            return _out_of_order(error)

    def last_checkpoint(self, origin: str) -> Answer:
        """The last checkpoint of a book that this witness signed."""
        try:
            known = self._folder.policy().log_keys(origin)
            seen = self._folder.last(origin) if known else None
        except (BerdampakError, OSError) as error:
            return _out_of_order(error)
        return Answer(HTTPStatus.OK, seen.note.encode()) if seen else say(HTTPStatus.NOT_FOUND, _NEVER_SEEN)

    def introduce(self) -> Answer:
        """Who this witness is, in both languages, and how far it saw each book."""
        try:
            origins = dict.fromkeys(log.key.name for log in self._folder.policy().logs)
            books = [self._describe(origin) for origin in origins] or [_NO_BOOKS]
        except (BerdampakError, OSError) as error:
            return _out_of_order(error)
        parts = [_WHO, *books]
        said = "\n\n".join("\n".join(part.in_(language) for part in parts) for language in LANGUAGES)
        return Answer(HTTPStatus.OK, f"{said}\n\n{self._folder.key.verifying_key}\n".encode())

    def _consider(self, asked: Asked) -> Answer:
        keys = self._folder.policy().log_keys(asked.checkpoint.origin)
        if not keys:
            return say(HTTPStatus.NOT_FOUND, _UNKNOWN_BOOK)
        verified = _verify(asked, keys)
        if not verified:
            return say(HTTPStatus.FORBIDDEN, _NOT_SIGNED)
        if asked.old_size > asked.checkpoint.size:
            return say(HTTPStatus.BAD_REQUEST, _BACKWARDS)
        note = f"{asked.note.text}\n{''.join(each.line for each in verified)}"
        with self._lock:  # nobody else looks at the last checkpoint until this one is kept or refused
            return self._decide(asked, note)

    def _decide(self, asked: Asked, note: str) -> Answer:
        checkpoint = asked.checkpoint
        last = self._folder.last(checkpoint.origin)
        size = last.checkpoint.size if last else 0
        if asked.old_size != size:
            return _conflict(size)
        if last and checkpoint.size == size and checkpoint.root != last.checkpoint.root:
            self._folder.keep_refused(SPLIT, checkpoint, note)
            return _conflict(size)
        if not _continues(last, checkpoint, asked.proof):
            self._folder.keep_refused(UNPROVEN, checkpoint, note)
            return say(HTTPStatus.UNPROCESSABLE_ENTITY, _NOT_CONTINUED)
        line = cosign(asked.note.text, self._folder.key, int(self._clock().timestamp()))
        self._folder.keep(checkpoint.origin, note + line)
        return Answer(HTTPStatus.OK, line.encode())

    def _describe(self, origin: str) -> Text:
        seen, refused = self._folder.last(origin), self._folder.count_refused(origin)
        words = _SEEN.format(origin=origin, size=seen.checkpoint.size) if seen else _NOT_YET.format(origin=origin)
        return words + _REFUSED.format(count=refused) if refused else words


def _verify(asked: Asked, keys: Sequence[VerifyingKey]) -> tuple[Verified, ...]:
    """The book's own signatures; none when one of them is false."""
    try:
        return verify_note(asked.note, keys)
    except BerdampakError:
        return ()


def _continues(last: Seen | None, checkpoint: CheckpointText, proof: Sequence[bytes]) -> bool:
    """Whether the checkpoint's book begins with the book last seen."""
    if checkpoint.size == 0 and checkpoint.root != EMPTY_ROOT:
        return False
    old_size, old_root = (last.checkpoint.size, last.checkpoint.root) if last else (0, EMPTY_ROOT)
    return verify_consistency(old_size, old_root, checkpoint.size, checkpoint.root, proof)


def _conflict(size: int) -> Answer:
    return Answer(HTTPStatus.CONFLICT, f"{size}\n".encode(), SIZE)


def _out_of_order(error: BerdampakError | OSError) -> Answer:
    """What is said when the witness's own folder is not as it should be: it signs nothing until that is mended."""
    if isinstance(error, BerdampakError):
        return say(HTTPStatus.SERVICE_UNAVAILABLE, error.problems[0].what)
    return say(HTTPStatus.SERVICE_UNAVAILABLE, _NO_FOLDER)


_WHO = Text(
    "Ini saksi Berdampak. Ia mengingat ukuran tiap buku yang dikenalnya,\n"
    "dan hanya menandatangani titik segel yang melanjutkannya.",
    "This is a Berdampak witness. It remembers the size of every book it knows,\n"
    "and signs only a checkpoint that continues it.",
)
_SEEN = Text("Buku {origin}: terlihat sampai {size} catatan.", "Book {origin}: seen up to {size} entries.")
_NOT_YET = Text("Buku {origin}: belum pernah terlihat.", "Book {origin}: not seen yet.")
_REFUSED = Text(" Ditolak: {count}.", " Refused: {count}.")
_NO_BOOKS = Text("Belum ada buku yang dikenal.", "It knows no book yet.")
_NEVER_SEEN = Text("Buku ini belum pernah terlihat di sini.", "This book was never seen here.")
_NOT_A_REQUEST = Text("Permintaan ini tidak terbaca.", "This request cannot be read.")
_UNKNOWN_BOOK = Text("Buku ini tidak dikenal di sini.", "This book is not known here.")
_NOT_SIGNED = Text(
    "Titik segel ini tidak ditandatangani dengan kunci buku.", "The checkpoint is not signed with the key of the book."
)
_BACKWARDS = Text("Ukuran lama lebih besar daripada yang baru.", "The old size is larger than the new one.")
_NOT_CONTINUED = Text(
    "Titik segel ini tidak terbukti melanjutkan yang terakhir disaksikan di sini.",
    "It is not proven that this checkpoint continues the last one witnessed here.",
)
_NO_FOLDER = Text("Saksi tidak dapat membaca atau menulis foldernya.", "The witness cannot read or write its folder.")
