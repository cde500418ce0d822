"""Making a backup: the database at one moment, the store after it, and what may be known of the keys."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from errno import EEXIST
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from berdampak.kernel.clock import Clock
from berdampak.ledger.appending import moment_of
from berdampak.ledger.backup import months
from berdampak.ledger.backup.archive import COPY_BYTES, Member, Progress, write_archive
from berdampak.ledger.backup.databases import BookState, copy_database, file_of
from berdampak.ledger.backup.rules_months import BackupName, name_backup
from berdampak.ledger.key_files import sync_folder

if TYPE_CHECKING:
    from django.db.backends.base.base import BaseDatabaseWrapper

PUBLIC = ("*.pub", "*.certificate", "policy")
SECRET = (b"PRIVATE+KEY+", b"AGE-SECRET-KEY-", b"-----BEGIN")
CHECKPOINT, STORE, KEYS = "checkpoint", "store", "keys"
ATTEMPTS_MAX = 3


@dataclass(frozen=True, slots=True)
class Place:
    """Where what belongs to the book lies: its events, its keys, and room for copies that nobody else may read.

    `beside` are other folders that go with it, each under its name: what people handed in, packs of running cases.
    """

    store: Path
    keys: Path
    scratch: Path
    beside: tuple[tuple[str, Path], ...] = ()


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup that was made."""

    path: Path
    name: BackupName
    state: BookState
    bytes: int
    sha256: str
    members: int


def make_backup(
    connection: "BaseDatabaseWrapper", place: Place, to: Path, clock: Clock, origin: str | None, progress: Progress
) -> Backup:
    """Write one encrypted file with everything that is hard to have again, whole or not at all.

    Raises what `copy_database` raises, and `ledger.E089` when the month's key is none.
    """
    made_at = clock()
    to.mkdir(mode=0o700, parents=True, exist_ok=True)
    with _room(place.scratch) as room:
        state = copy_database(connection, room / file_of(connection.vendor))
        origin = state.checkpoint.partition("\n")[0] or origin or "book"
        name = name_backup(origin, made_at)
        recipient = months.open_recipient(place.keys, name.month)
        members = list(_members(place, room, connection.vendor, state))
        about = _about(connection.vendor, state, origin, moment_of(made_at))
        path = to / str(name)
        _write(path, recipient, members, about, progress)
    return Backup(path, name, state, path.stat().st_size, hash_of(path), len(members))


def hash_of(path: Path) -> str:
    """The SHA-256 of a file."""
    digest = sha256()
    with path.open("rb") as file:
        while content := file.read(COPY_BYTES):
            digest.update(content)
    return digest.hexdigest()


def _about(vendor: str, state: BookState, origin: str, at: str) -> dict[str, Any]:
    from berdampak import __version__

    return {
        "v": 1,
        "program": __version__,
        "origin": origin,
        "made_at": at,
        "database": vendor,
        "size": state.size,
        "entries": state.entries,
        "checkpoint": state.checkpoint,
    }


def _members(place: Place, room: Path, vendor: str, state: BookState) -> Iterator[Member]:
    yield Member(file_of(vendor), room / file_of(vendor))
    (room / CHECKPOINT).write_text(state.checkpoint, encoding="utf-8")
    yield Member(CHECKPOINT, room / CHECKPOINT)
    for pattern in PUBLIC:
        for path in sorted(place.keys.glob(pattern)):
            if path.is_file() and not any(secret in path.read_bytes() for secret in SECRET):
                yield Member(f"{KEYS}/{path.name}", path)
    for folder, path in ((STORE, place.store), *place.beside):
        if path.is_dir():
            kept = _keep_folder(path, room / folder)
            yield from (Member(f"{folder}/{name}", kept / name) for name in _files(kept))


def _keep_folder(store: Path, kept: Path) -> Path:
    """A folder as it is now, by second names for its files, which are written once; or itself on another disk.

    Manifests come first: whatever they name was there before them.
    """
    for attempt in range(ATTEMPTS_MAX):
        kept.mkdir()
        try:
            for name in _files(store):
                (kept / name).parent.mkdir(parents=True, exist_ok=True)
                os.link(store / name, kept / name)
        except FileNotFoundError:  # replaced while we looked
            if attempt == ATTEMPTS_MAX - 1:
                raise
        except OSError:
            break
        else:
            return kept
        shutil.rmtree(kept, ignore_errors=True)
    shutil.rmtree(kept, ignore_errors=True)
    return store


def _files(folder: Path) -> list[str]:
    """Names of all files under a folder, without drafts and locks."""
    found = [path.relative_to(folder) for path in folder.rglob("*") if path.is_file()]
    names = [str(path) for path in found if not any(part.startswith(".") for part in path.parts)]
    return sorted(names, key=lambda name: (not name.endswith("manifest.json"), name))


def _write(path: Path, recipient: str, members: list[Member], about: dict[str, Any], progress: Progress) -> None:
    """Write the file under another name, and give it its own once it is on the disk."""
    handle, draft = tempfile.mkstemp(prefix=".berdampak-", suffix=".part", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            write_archive(file, recipient, members, about, progress)
            file.flush()
            os.fsync(file.fileno())
        if path.exists():
            raise FileExistsError(EEXIST, os.strerror(EEXIST), str(path))
        Path(draft).rename(path)
    except BaseException:
        Path(draft).unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


@contextmanager
def _room(scratch: Path) -> Iterator[Path]:
    """A folder for copies, for its owner only, gone afterwards."""
    scratch.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".backup-", dir=scratch) as folder:
        yield Path(folder)
