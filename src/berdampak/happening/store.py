"""The store of the event table: a folder a source, parts written once, and a manifest that is the truth."""

import errno
import json
import os
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from berdampak.happening.contracts import BatchSeal, EventSet, Rules, Source
from berdampak.happening.problems import problem
from berdampak.kernel.errors import BerdampakError

FORMAT = "berdampak-events/1"
SOURCE_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,79}")
DISK_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


@dataclass(frozen=True, slots=True)
class Manifest:
    """What is in a source's folder: the source, and the SHA-256 of every file that is in it wholly."""

    source: Source
    files: tuple[str, ...]


class EventStore:
    """All imported and simulated sources under one folder, at `events/<source>/`."""

    def __init__(self, folder: Path) -> None:
        self.events = folder / "events"

    def sources(self) -> tuple[Source, ...]:
        """Every source in the store whose manifest can be read, by name."""
        manifests = map(_find_readable, self._folders())
        return tuple(manifest.source for manifest in manifests if manifest is not None)

    def find_source(self, name: str) -> Source | None:
        """The source of that name, if it was ever imported (E024)."""
        manifest = find_manifest(self.events / name) if SOURCE_NAME.fullmatch(name) else None
        return manifest.source if manifest else None

    def event_set(self, source: str | None = None) -> EventSet:
        """The parts of one source, or of all of them if they are read under the same rules (E024-E026, E029-E031)."""
        chosen = self._get_all() if source is None else (self._get(source),)
        if len({one.rules for one in chosen}) > 1:
            raise problem("E026", self.events, present=_names(chosen))
        paths = tuple(self.events / one.name / part for one in chosen for part in one.parts)
        notes = tuple(self.events / one.name / part for one in chosen for part in one.notes)
        return EventSet(paths, chosen[0].rules, chosen, notes)

    def _folders(self) -> list[Path]:
        return sorted(filter(Path.is_dir, self.events.iterdir())) if self.events.is_dir() else []

    def _get_all(self) -> tuple[Source, ...]:
        """Every source; one that is damaged is not left out in silence (E024, E029, E030)."""
        store = self.events.parent
        for place in (store, self.events):
            if place.exists() and not place.is_dir():
                raise problem("E030", place)
        manifests = map(find_manifest, self._folders())
        found = tuple(manifest.source for manifest in manifests if manifest is not None)
        if not found:
            raise problem("E029", store)
        return found

    def _get(self, name: str) -> Source:
        """The source of that name (E024, E025, E029-E031)."""
        if (found := self.find_source(name)) is not None:
            return found
        present = self.sources() or self._get_all()
        raise problem("E025" if name else "E031", self.events, source=name, present=_names(present))

    @contextmanager
    def writing(self, source: str, holder: str) -> Iterator["SourceWriter"]:
        """Sole use of one source's folder; what an interrupted writer left there is removed first (E020, E022, E023).

        `holder` says who is writing, for whoever comes second.
        """
        if not SOURCE_NAME.fullmatch(source):
            raise problem("E027", source=source)
        folder = self.events / source
        made = [place for place in (folder, self.events, self.events.parent) if not place.exists()]
        with _storage_problems(folder):
            folder.mkdir(parents=True, exist_ok=True)
            with _lock(folder, source, holder):
                writer = SourceWriter(folder)
                writer.remove_debris()
                writer.scratch.mkdir()
                try:
                    yield writer
                finally:
                    shutil.rmtree(writer.scratch, ignore_errors=True)
                    _remove_unused(made, folder)


class SourceWriter:
    """Sole writer of one source's folder: new parts grow in `scratch` and count only once they are committed."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.scratch = folder / ".scratch"
        self.rejects = folder / "rejects"

    @property
    def manifest(self) -> Manifest | None:
        """What the folder holds now."""
        return find_manifest(self.folder)

    def find_present(self) -> Manifest | None:
        """What the folder holds now, as far as it can still be read; whoever replaces it need not read it."""
        return _find_readable(self.folder)

    def require_whole(self, source: Source) -> None:
        """Refuse to go on from parts that are gone or cannot be opened (E028)."""
        import pyarrow as pa
        import pyarrow.parquet as pq

        for part in (*source.parts, *source.notes):
            try:
                pq.read_metadata(self.folder / part)
            except PermissionError:
                raise
            except (OSError, pa.ArrowException) as error:
                raise problem("E028", self.folder / part, source=source.name) from error

    def remove_debris(self) -> None:
        """Remove what no manifest names: the traces of a writer that was interrupted."""
        shutil.rmtree(self.scratch, ignore_errors=True)
        manifest = _find_readable(self.folder)
        if manifest is None and (self.folder / "manifest.json").exists():
            return
        self._remove_unnamed(manifest.source if manifest else None)

    def commit(
        self, source: Source, new_parts: tuple[Path, ...], files: tuple[str, ...], new_notes: tuple[Path, ...] = ()
    ) -> Source:
        """Make the new parts, of events and of notes, count after those that `source` keeps; all of it or nothing."""
        parts, notes = self._place("part", new_parts), self._place("notes", new_notes)
        source = replace(source, parts=source.parts + parts, notes=source.notes + notes)
        new = self.scratch / "manifest.json"
        new.write_text(_dump(Manifest(source, files)), encoding="utf-8")
        sync(new)
        sync(self.folder)
        new.rename(self.folder / "manifest.json")
        sync(self.folder)
        self._remove_unnamed(source)
        return source

    def _place(self, word: str, parts: tuple[Path, ...]) -> tuple[str, ...]:
        """Give parts their names in the folder, after the highest there is."""
        numbers = (int(path.stem.rpartition("-")[2]) for path in self.folder.glob(f"{word}-*.parquet"))
        highest = max(numbers, default=0)
        names = tuple(f"{word}-{highest + number:06}.parquet" for number in range(1, len(parts) + 1))
        for part, name in zip(parts, names, strict=True):
            sync(part)
            part.rename(self.folder / name)
        return names

    def _remove_unnamed(self, source: Source | None) -> None:
        named = {*source.parts, *source.notes} if source else set()
        for word in ("part", "notes"):
            for path in self.folder.glob(f"{word}-*.parquet"):
                if path.name not in named:
                    path.unlink()


def find_manifest(folder: Path) -> Manifest | None:
    """The manifest of a source's folder; None before anything was committed (E024 if it is damaged)."""
    path = folder / "manifest.json"
    try:
        return _load(path.read_text(encoding="utf-8"))
    except (FileNotFoundError, NotADirectoryError):
        return None
    except (ValueError, KeyError, TypeError) as error:
        raise problem("E024", path, detail=type(error).__name__) from error


def _find_readable(folder: Path) -> Manifest | None:
    try:
        return find_manifest(folder)
    except BerdampakError:
        return None


def _names(sources: tuple[Source, ...]) -> str:
    return ", ".join(source.name for source in sources)


def _dump(manifest: Manifest) -> str:
    content = {"format": FORMAT, "source": asdict(manifest.source), "files": manifest.files}
    return json.dumps(content, indent=2, default=lambda moment: moment.isoformat()) + "\n"


def _load(text: str) -> Manifest:
    content: dict[str, Any] = json.loads(text)
    if content["format"] != FORMAT:
        raise ValueError(content["format"])
    fields = content["source"]
    imported_at = fields["imported_at"] and datetime.fromisoformat(fields["imported_at"])
    fields |= {"rules": Rules(**fields["rules"]), "imported_at": imported_at}
    fields |= {name: tuple(fields.get(name, ())) for name in ("parts", "dated_steps", "missing", "ahead", "notes")}
    fields |= {"seals": tuple(BatchSeal(**seal) for seal in fields.get("seals", ()))}
    fields |= {"batches": fields.get("batches", len(fields["parts"]))}
    return Manifest(Source(**fields), tuple(content["files"]))


@contextmanager
def _lock(folder: Path, source: str, holder: str) -> Iterator[None]:
    """A lock that the system itself lets go when its holder ends, however it ends."""
    import fcntl

    with (folder / ".lock").open("a+", encoding="utf-8") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            (folder / ".lock").stat()  # it is gone if its holder, who had nothing to leave, removed the folder just now
        except (BlockingIOError, FileNotFoundError) as error:
            file.seek(0)
            raise problem("E020", folder, source=source, holder=file.read() or "?") from error
        file.truncate(0)
        file.write(holder)
        file.flush()
        yield


def _remove_unused(made: list[Path], folder: Path) -> None:
    """Remove the folders that were made for a source of which nothing came, unless others use them by now."""
    if folder not in made or (folder / "manifest.json").exists():
        return
    (folder / ".lock").unlink(missing_ok=True)
    with suppress(OSError):
        for place in made:
            place.rmdir()


@contextmanager
def _storage_problems(folder: Path) -> Iterator[None]:
    """Tell a full disk and a folder that may not be written as problems."""
    try:
        yield
    except OSError as error:
        if error.errno in DISK_FULL:
            raise problem("E022", folder) from error
        raise problem("E023", folder, detail=error.strerror or str(error)) from error


def sync(path: Path) -> None:
    """Have the file or folder reach the disk."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
