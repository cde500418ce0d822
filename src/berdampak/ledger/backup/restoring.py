"""Restoring a backup: into a new folder, and an empty database where it is of PostgreSQL; all of it or nothing."""

import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from berdampak.kernel.text import Text
from berdampak.ledger.backup import months
from berdampak.ledger.backup.archive import MANIFEST, Progress, read_archive
from berdampak.ledger.backup.databases import (
    DUMP_FILE,
    NAMES,
    SQLITE_FILE,
    BookState,
    fill_database,
    guard_again,
    like,
    opened,
    require_empty,
)
from berdampak.ledger.backup.rules_months import EXAMPLE, parse_name
from berdampak.ledger.key_files import sync_folder
from berdampak.ledger.problems import problem


@dataclass(frozen=True, slots=True)
class Restored:
    """What was restored, where, and how to reach its database."""

    folder: Path
    settings: dict[str, Any]
    origin: str
    made_at: str
    state: BookState


def find_backup(place: Path) -> Path:
    """The backup itself, or the newest one in a folder. Raises `ledger.E087`."""
    if place.is_file():
        return place
    if place.is_dir():
        found = [(name.made_at, path) for path in place.iterdir() if (name := parse_name(path.name))]
        if found:
            return max(found)[1]
    raise problem("E087", place, example=EXAMPLE)


def restore_backup(
    path: Path,
    into: Path,
    base: Mapping[str, Any],
    progress: Progress,
    *,
    keys: Path,
    key: Path | None = None,
    database: Mapping[str, Any] | None = None,
) -> Restored:
    """Restore a backup into a folder that is not there yet, and its database into `database` if it is of PostgreSQL.

    `base` gives the settings of a SQLite database but for its file. Raises `ledger.E080` to `E089`.
    """
    if into.exists() and (not into.is_dir() or any(into.iterdir())):
        raise problem("E082", into)
    if database is not None:
        with opened(database) as empty:
            require_empty(empty)
    identities = [months.read_identity(key)] if key else months.find_identities(keys)
    with _draft_beside(into) as draft:
        manifest = read_archive(path, identities, draft, progress, _month_of(path))
        state = _state_of(manifest, path)
        _require_kind(manifest, database, path)
        if database is not None:
            with opened(database) as empty:
                fill_database(empty, draft / DUMP_FILE)
                guard_again(empty)
            (draft / DUMP_FILE).unlink()
            settings = dict(database)
        else:
            with opened(like(base, draft / SQLITE_FILE)) as restored:
                guard_again(restored)
            settings = like(base, into / SQLITE_FILE)
        (draft / MANIFEST).replace(draft / "backup.json")
        draft.replace(into)
    sync_folder(into.parent)
    return Restored(into, settings, manifest["origin"], manifest["made_at"], state)


def _state_of(manifest: Mapping[str, Any], path: Path) -> BookState:
    try:
        return BookState(manifest["size"], manifest["entries"], manifest["checkpoint"])
    except KeyError as error:
        raise problem("E080", path, fault=_STRANGE) from error


def _require_kind(manifest: Mapping[str, Any], database: Mapping[str, Any] | None, path: Path) -> None:
    vendor = "postgresql" if database is not None else "sqlite"
    if manifest.get("database") != vendor:
        raise problem("E084", path, vendor=NAMES.get(manifest.get("database", ""), "?"), now=_OTHERWISE[vendor])


def _month_of(path: Path) -> str:
    name = parse_name(path.name)
    return name.month if name else "????-??"


@contextmanager
def _draft_beside(into: Path) -> Iterator[Path]:
    """A folder that takes the place of `into` if all goes well, and is removed if anything does not."""
    into.parent.mkdir(parents=True, exist_ok=True)
    draft = Path(tempfile.mkdtemp(prefix=f".{into.name}-", dir=into.parent))
    try:
        yield draft
    finally:
        shutil.rmtree(draft, ignore_errors=True)


_STRANGE = Text("Daftar isinya tidak lengkap", "Its manifest is not complete")
_OTHERWISE = {
    "sqlite": Text(
        "Sebut basis data kosong: --database postgres://…", "Name an empty database: --database postgres://…"
    ),
    "postgresql": Text("Hilangkan --database.", "Leave out --database."),
}
