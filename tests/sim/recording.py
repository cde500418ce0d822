"""A file system for SQLite that does what it is asked and writes down every change of the database and its journals."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import apsw

from tests.sim.disk_model import Operation

JOURNALS = apsw.SQLITE_OPEN_MAIN_JOURNAL | apsw.SQLITE_OPEN_SUPER_JOURNAL | apsw.SQLITE_OPEN_WAL
RECORDED = JOURNALS | apsw.SQLITE_OPEN_MAIN_DB


class Recorder(apsw.VFS):
    """SQLite's own file system, listened to. A new journal's first sync also syncs its folder, as SQLite's does."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.operations: list[Operation] = []
        super().__init__(name, "unix")

    def xOpen(self, name: Any, flags: list[int]) -> apsw.VFSFile:  # noqa: N802  named by SQLite
        if not flags[0] & RECORDED:
            return super().xOpen(name, flags)
        path = Path(name.filename() if isinstance(name, apsw.URIFilename) else name)
        is_new = not path.exists()
        file = RecordedFile(name, flags, self.operations, path.name)
        if is_new:
            self.operations.append(Operation("create", path.name))
        return file

    def xDelete(self, filename: str, syncdir: bool) -> None:  # noqa: N802
        super().xDelete(filename, syncdir)
        self.operations.append(Operation("delete", Path(filename).name))
        if syncdir:
            self.operations.append(Operation("sync_folder", ""))


class RecordedFile(apsw.VFSFile):
    """One open file whose changes are written down."""

    def __init__(self, name: Any, flags: list[int], operations: list[Operation], short_name: str) -> None:
        self.operations, self.short_name = operations, short_name
        self.syncs_folder = bool(flags[0] & JOURNALS and flags[0] & apsw.SQLITE_OPEN_CREATE)
        super().__init__("unix", name, flags)

    def xWrite(self, data: bytes, offset: int) -> None:  # noqa: N802
        super().xWrite(data, offset)
        self.operations.append(Operation("write", self.short_name, offset, bytes(data)))

    def xTruncate(self, newsize: int) -> None:  # noqa: N802
        super().xTruncate(newsize)
        self.operations.append(Operation("truncate", self.short_name, newsize))

    def xSync(self, flags: int) -> None:  # noqa: ARG002, N802
        self.operations.append(Operation("sync", self.short_name))
        if self.syncs_folder:
            self.operations.append(Operation("sync_folder", ""))
            self.syncs_folder = False


@contextmanager
def recording(name: str) -> Iterator[Recorder]:
    """A file system under that name, as long as it is needed."""
    recorder = Recorder(name)
    try:
        yield recorder
    finally:
        recorder.unregister()
