"""Bytes on the disk: random names in shards, written wholly or not at all, unreadable without the key."""

import os
import re
import secrets
from collections.abc import Iterator
from pathlib import Path

from django.conf import settings

CODE = re.compile(r"[0-9a-f]{32}")
UNFINISHED = ".part"


def new_code() -> str:
    """A name that nobody can guess."""
    return secrets.token_hex(16)


def path_of(code: str) -> Path:
    """Where the bytes of a file lie."""
    assert CODE.fullmatch(code), "only a code of ours becomes a path"
    return Path(settings.FILES) / code[:2] / code


def write(code: str, content: bytes) -> None:
    """Keep these bytes under a new code; once this returns they survive a power cut."""
    path = path_of(code)
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    part = path.with_suffix(UNFINISHED)
    handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        part.rename(path)
    except OSError:
        part.unlink(missing_ok=True)
        raise
    _sync_folder(path.parent)


def read(code: str) -> bytes | None:
    """The bytes of a file, if they are there."""
    try:
        return path_of(code).read_bytes()
    except FileNotFoundError:
        return None


def discard(code: str) -> None:
    """Remove the bytes of a file."""
    path_of(code).unlink(missing_ok=True)


def everything() -> Iterator[tuple[str, Path]]:
    """Every file on the disk with its code, and what was begun and never finished."""
    root = Path(settings.FILES)
    for path in sorted(root.glob("[0-9a-f][0-9a-f]/*")):
        if CODE.fullmatch(path.stem) and path.suffix in ("", UNFINISHED):
            yield path.stem, path


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
