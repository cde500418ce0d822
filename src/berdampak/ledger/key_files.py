"""Files that keep a secret key: made once, whole or not at all, and readable by their owner only."""

import os
import stat
from contextlib import suppress
from pathlib import Path

from berdampak.ledger.keys import KEY_CHARACTERS_MAX, PRIVATE_PREFIX, SigningKey, parse_signing_key
from berdampak.ledger.problems import problem

OTHERS = 0o077
BYTES_MAX = 2 * KEY_CHARACTERS_MAX + len(PRIVATE_PREFIX)


def write_key(path: Path, key: SigningKey) -> None:
    """Keep a new key in a new file. Raises `ledger.E022` where there is a file already."""
    try:
        write_new(path, (key.written() + "\n").encode())
    except FileExistsError as error:
        raise problem("E022", path) from error


def read_key(path: Path) -> SigningKey:
    """The key that a file keeps.

    Raises `ledger.E023` when it cannot be read, `E024` when others could read it too, `E021` when it is no key.
    """
    content = read_secret(path, BYTES_MAX)
    try:
        return parse_signing_key(content.decode().removesuffix("\n"), path)
    except UnicodeDecodeError as error:
        raise problem("E021", path) from error


def read_secret(path: Path, limit_bytes: int) -> bytes:
    """What a secret file holds, up to a little more than the limit. Raises `ledger.E023` and `E024`."""
    try:
        with path.open("rb") as file:
            mode = os.fstat(file.fileno()).st_mode
            content = file.read(limit_bytes + 1)
    except OSError as error:
        raise problem("E023", path, said=error.strerror or error) from error
    if stat.S_IMODE(mode) & OTHERS:
        raise problem("E024", path, path=path)
    return content


def write_new(path: Path, content: bytes) -> None:
    """Write a file that is not there yet, whole and on the disk, for its owner only; FileExistsError if it is there."""
    draft = _write_draft(path, content)
    try:
        os.link(draft, path)
    finally:
        draft.unlink()
    sync_folder(path.parent)


def replace_file(path: Path, content: bytes) -> None:
    """Put this content in the place of whatever the file held: after a power cut it is the old or the new, whole."""
    draft = _write_draft(path, content)
    try:
        draft.replace(path)
    except OSError:
        with suppress(OSError):
            draft.unlink()
        raise
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Have the disk keep the names in a folder."""
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _write_draft(path: Path, content: bytes) -> Path:
    """A file of that content beside `path`, on the disk, under a name that nothing else has."""
    from tempfile import mkstemp

    handle, name = mkstemp(prefix=f".{path.name}.", dir=path.parent)  # mkstemp lets only the owner in
    draft = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
    except BaseException:
        draft.unlink()
        raise
    return draft
