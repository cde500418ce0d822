"""Packs at work: the one that holds now, and every one that a case began under, kept by its hash."""

import shutil
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock

from berdampak.promise.contracts import Pack


@dataclass(slots=True)
class PackShelf:
    """The pack in `folder`, which holds now, and the copies in `kept`, one folder for each hash.

    A pack is read once in a process; a new version holds after a restart. Reading raises what `load_pack` raises.
    """

    folder: Path
    kept: Path
    _read: dict[str, Pack] = field(default_factory=dict)
    _current: Pack | None = None
    _lock: Lock = field(default_factory=Lock)

    def current(self) -> Pack:
        """The pack that holds now; whoever begins a case under it calls `keep` first."""
        from berdampak.promise.facade import load_pack

        with self._lock:
            if self._current is None:
                self._current = load_pack(self.folder)
            return self._current

    def keep(self) -> Pack:
        """The pack that holds now, once a copy of it is kept for as long as a case may need it."""
        pack = self.current()
        copy = self.kept / pack.sha256
        if not copy.is_dir():
            self.kept.mkdir(parents=True, exist_ok=True)
            with tempfile.TemporaryDirectory(dir=self.kept) as scratch:
                fresh = Path(shutil.copytree(self.folder, Path(scratch) / "pack"))
                if not copy.is_dir():  # another process may have been first, and its copy is the same
                    fresh.rename(copy)
        return pack

    def get(self, sha256: str) -> Pack:
        """The pack of that hash, as it was; raises FileNotFoundError when no copy of it was kept."""
        if self._current is not None and self._current.sha256 == sha256:
            return self._current
        from berdampak.promise.facade import load_kept_pack

        with self._lock:
            if sha256 not in self._read:
                copy = self.kept / sha256
                self._read[sha256] = load_kept_pack(copy if copy.is_dir() else self.folder, sha256)
            return self._read[sha256]
