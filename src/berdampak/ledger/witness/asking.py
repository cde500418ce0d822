"""Asking a witness: to cosign a checkpoint, and how far it saw the book."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from http import HTTPStatus
from http.client import HTTPException, HTTPResponse
from urllib.parse import quote
from urllib.request import HTTPHandler, HTTPSHandler, OpenerDirector, ProxyHandler, Request

from berdampak.kernel.errors import BerdampakError
from berdampak.kernel.text import Text
from berdampak.ledger.keys import VerifyingKey
from berdampak.ledger.notes import (
    NOTE_BYTES_MAX,
    SIGNATURES_MAX,
    CheckpointText,
    Note,
    Verified,
    parse_checkpoint,
    parse_note,
    parse_signature,
    parse_size,
    verify_note,
)
from berdampak.ledger.policy import ADDRESS
from berdampak.ledger.problems import problem
from berdampak.ledger.rules_tree import verify_consistency
from berdampak.ledger.witness.protocol import ADD_CHECKPOINT, CHECKPOINT, SIZE, Answer, compose_request

SILENCE_SECONDS_MAX = 10.0
ANSWER_SECONDS_MAX = 30.0
ATTEMPTS_MAX = 4
SAID_CHARACTERS_MAX = 200
READ_BYTES = 16_384
OpenUrl = Callable[[str, str, bytes | None], Answer]
"""Asks `method`, `url`, `body` over the network; whatever the status is, it is an answer."""
Prove = Callable[[int], Sequence[bytes]]
"""Gives the proof that the book of the checkpoint begins with the book of that size."""


class HistoryContradictedError(BerdampakError):
    """The witness has seen the book with another content: it was rewritten, here or there."""


class BookBehindError(BerdampakError):
    """The witness has seen more of the book than there is here: an old backup was restored."""


@dataclass(frozen=True, slots=True)
class Seen:
    """How far a witness saw a book: the checkpoint, the note as the witness signed it, and when it did."""

    checkpoint: CheckpointText
    note: str
    at: int


def open_url(method: str, url: str, body: bytes | None = None) -> Answer:
    """Ask over the network, with a limit on time and size; no redirection is followed. Raises `E034` and `E042`."""
    if not ADDRESS.fullmatch(url):
        raise problem("E042", url)
    request = Request(url, body, {"Content-Type": "application/octet-stream"}, method=method)  # noqa: S310  checked above
    opener = OpenerDirector()
    for handler in (ProxyHandler, HTTPHandler, HTTPSHandler):
        opener.add_handler(handler())
    try:
        with opener.open(request, timeout=SILENCE_SECONDS_MAX) as response:
            return Answer(response.status, _read(response), response.headers.get_content_type())
    except (OSError, HTTPException, ValueError) as error:
        raise problem("E034", url, said=_clean(str(error) or type(error).__name__)) from error


def request_cosignature(
    url: str,
    note: str,
    witness: VerifyingKey,
    prove: Prove,
    *,
    old_size: int = 0,
    log: VerifyingKey | None = None,
    open_url: OpenUrl = open_url,
) -> Verified:
    """Have a witness cosign a checkpoint; `old_size` is how far it is believed to have seen the book.

    Raises `HistoryContradictedError`, `BookBehindError`, or `ledger.E034` to `E036` and `E042`. With the key of the
    `log` the first two are raised only when the witness can show what the log itself signed; without that they are
    mere problems of the same ids, so that no witness can stop a book by lying.
    """
    parsed = parse_note(note)
    checkpoint = parse_checkpoint(parsed.text)
    old = min(old_size, checkpoint.size)
    try:
        for _ in range(ATTEMPTS_MAX):
            answer = open_url("POST", url.rstrip("/") + ADD_CHECKPOINT, compose_request(old, prove(old), note))
            if answer.status == HTTPStatus.OK:
                return _cosignature(parsed, answer, witness, url)
            seen = _size_seen(answer, url, old)
            if seen == old:
                raise _contradicted(url, old)
            if seen > checkpoint.size:
                raise _behind(url, checkpoint.size, seen)
            old = seen
    except (HistoryContradictedError, BookBehindError) as error:
        if log is None or _is_shown(url, checkpoint, witness, log, prove, open_url):
            raise
        raise BerdampakError(*error.problems) from error
    raise _unusable(_RESTLESS, url)


def fetch_seen(
    url: str, origin: str, witness: VerifyingKey, *, log: VerifyingKey | None = None, open_url: OpenUrl = open_url
) -> Seen | None:
    """How far a witness saw a book; None if never. With the key of the `log`, what it shows must bear that too.

    Raises `ledger.E034` to `E036` and `E042`.
    """
    answer = open_url("GET", f"{url.rstrip('/')}{CHECKPOINT}?origin={quote(origin, safe='')}", None)
    if answer.status == HTTPStatus.NOT_FOUND:
        return None
    if answer.status != HTTPStatus.OK:
        raise _refused(answer, url)
    try:
        note = parse_note(answer.content)
        (verified,) = verify_note(note, [witness])
        if log is not None:
            verify_note(note, [log])
        checkpoint = parse_checkpoint(note.text)
    except BerdampakError as error:
        raise problem("E036", url, fault=_NOT_SIGNED) from error
    if checkpoint.origin != origin or verified.at is None:
        raise _unusable(_OTHER_BOOK, url)
    return Seen(checkpoint, str(note), verified.at)


def require_continued(seen: Seen, size: int, root_at: Callable[[int], bytes], where: str = "") -> None:
    """Check that the book here, of that size, continues what a witness saw of it.

    Raises `BookBehindError` when it is shorter, `HistoryContradictedError` when it is another.
    """
    if seen.checkpoint.size > size:
        raise _behind(where, size, seen.checkpoint.size)
    if root_at(seen.checkpoint.size) != seen.checkpoint.root:
        raise _contradicted(where, seen.checkpoint.size)


def _cosignature(note: Note, answer: Answer, witness: VerifyingKey, url: str) -> Verified:
    """The witness's line out of its answer, checked."""
    try:
        lines = answer.content.decode().removesuffix("\n").split("\n")[:SIGNATURES_MAX]
        given = Note(note.text, tuple(parse_signature(line) for line in lines))
        return verify_note(given, [witness])[0]
    except (UnicodeDecodeError, BerdampakError) as error:
        raise problem("E036", url, fault=_NOT_SIGNED) from error


def _is_shown(
    url: str, checkpoint: CheckpointText, witness: VerifyingKey, log: VerifyingKey, prove: Prove, open_url: OpenUrl
) -> bool:
    """Whether the witness can show a checkpoint, signed by the log, that this one does not continue."""
    try:
        seen = fetch_seen(url, checkpoint.origin, witness, log=log, open_url=open_url)
    except BerdampakError:
        return False
    if seen is None:
        return False
    size, root = seen.checkpoint.size, seen.checkpoint.root
    if size > checkpoint.size:
        return True
    return not verify_consistency(size, root, checkpoint.size, checkpoint.root, prove(size))


def _size_seen(answer: Answer, url: str, old: int) -> int:
    """The size that the witness says it saw last, when that is its answer."""
    if answer.status == HTTPStatus.UNPROCESSABLE_ENTITY:
        raise _contradicted(url, old)
    if answer.status != HTTPStatus.CONFLICT:
        raise _refused(answer, url)
    size = parse_size(answer.content.decode("ascii", "replace").removesuffix("\n"))
    if answer.content_type != SIZE or size is None:
        raise _unusable(_NO_SIZE, url)
    return size


def _read(response: HTTPResponse) -> bytes:
    """The content of an answer, if it comes in time and is not too long."""
    until, content = time.monotonic() + ANSWER_SECONDS_MAX, b""
    while chunk := response.read1(READ_BYTES):
        content += chunk
        if len(content) > NOTE_BYTES_MAX or time.monotonic() > until:
            raise HTTPException("too much")
    return content


def _clean(said: str) -> str:
    """What the other side said, fit to be shown."""
    return "".join(filter(str.isprintable, " ".join(said.split())))[:SAID_CHARACTERS_MAX]


def _refused(answer: Answer, url: str) -> BerdampakError:
    return problem("E035", url, status=answer.status, said=_clean(answer.content.decode(errors="replace")))


def _contradicted(where: str, size: int) -> BerdampakError:
    return HistoryContradictedError(*problem("E037", where, size=size).problems)


def _behind(where: str, size: int, seen: int) -> BerdampakError:
    return BookBehindError(*problem("E038", where, size=size, seen=seen).problems)


def _unusable(fault: Text, url: str) -> BerdampakError:
    return problem("E036", url, fault=fault)


_NOT_SIGNED = Text("Tanda tangan yang diperlukan tidak ada atau tidak benar", "It lacks a valid signature")
_OTHER_BOOK = Text("Jawabannya tentang buku lain", "It is about another book")
_NO_SIZE = Text("Ukurannya tidak terbaca", "Its size cannot be read")
_RESTLESS = Text("Ukurannya terus berubah", "Its size keeps changing")
