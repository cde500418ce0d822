"""A backup as one file: a tar inside age, its last member a manifest with the hash of every other."""

import io
import json
import os
import tarfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path, PurePosixPath
from threading import Thread
from typing import TYPE_CHECKING, Any, BinaryIO

from berdampak.kernel.canonical import canonical_json
from berdampak.kernel.text import Text, same
from berdampak.ledger.problems import problem

if TYPE_CHECKING:
    from pyrage import x25519

MANIFEST = "manifest.json"
MANIFEST_BYTES_MAX = 256_000_000
COPY_BYTES = 1_048_576
Progress = Callable[[int, int], None]
"""Is told how many bytes are done, and of how many."""
NO_KEY = "No matching keys found"


@dataclass(frozen=True, slots=True)
class Member:
    """A file to be kept: its name in the backup, and where it is now."""

    name: str
    path: Path


class Hashing:
    """A file that hashes what is read from it or written to it, and tells how much it was."""

    def __init__(self, file: BinaryIO, told: Callable[[int], None] = lambda _: None) -> None:
        self._file, self._told, self._digest, self.bytes = file, told, sha256(), 0

    def read(self, size: int = -1) -> bytes:
        """Read on."""
        return self._seen(self._file.read(size))

    def write(self, content: bytes) -> int:
        """Write on."""
        self._file.write(self._seen(content))
        return len(content)

    def flush(self) -> None:
        """Pass on what was written."""
        self._file.flush()

    @property
    def sha256(self) -> str:
        """The hash so far."""
        return self._digest.hexdigest()

    def _seen(self, content: bytes) -> bytes:
        self._digest.update(content)
        self.bytes += len(content)
        self._told(len(content))
        return content


def write_archive(
    target: BinaryIO, recipient: str, members: Sequence[Member], about: dict[str, Any], progress: Progress
) -> None:
    """Write the members and their manifest, encrypted; little of it is in memory at any time."""
    from pyrage import x25519

    to, whole, done = x25519.Recipient.from_str(recipient), sum(each.path.stat().st_size for each in members), 0

    def told(count: int) -> None:
        nonlocal done
        done += count
        progress(done, whole)

    with (
        _beside(lambda reader: _encrypt(reader, target, to), reads=True) as pipe,
        tarfile.open(fileobj=pipe, mode="w|", format=tarfile.PAX_FORMAT) as tar,
    ):
        listed = [_add(tar, member, told) for member in members]
        written = canonical_json(about | {"members": listed})
        info = _info(MANIFEST, len(written))
        tar.addfile(info, io.BytesIO(written))


def read_archive(path: Path, identities: Sequence[str], into: Path, progress: Progress, month: str) -> dict[str, Any]:
    """Write all members into a folder, each compared with the manifest, which is given back.

    Raises `ledger.E080` for a backup that is damaged, `E081` when none of the identities opens it.
    """
    from pyrage import DecryptError, decrypt_io, x25519

    keys, whole = [x25519.Identity.from_str(text) for text in identities], path.stat().st_size
    if not keys:
        raise problem("E081", path, month=month)
    found: dict[str, tuple[int, str]] = {}
    try:
        with path.open("rb") as file:
            source = _Told(file, lambda done: progress(done, whole))
            with _beside(lambda writer: decrypt_io(source, writer, keys), reads=False) as pipe:
                _extract(pipe, into, found)
                while pipe.read(COPY_BYTES):  # to the last block, whose seal says that nothing is missing
                    pass
    except DecryptError as error:
        if NO_KEY in str(error):
            raise problem("E081", path, month=month) from error
        raise problem("E080", path, fault=_NOT_WHOLE) from error
    except (tarfile.TarError, EOFError, UnicodeError) as error:
        raise problem("E080", path, fault=_NOT_WHOLE) from error
    except OSError as error:
        if error.errno is None:  # the decryption's own word for a changed block
            raise problem("E080", path, fault=_NOT_WHOLE) from error
        raise
    return _compared(into, found, path)


def _encrypt(reader: BinaryIO, target: BinaryIO, recipient: "x25519.Recipient") -> None:
    from pyrage import EncryptError, encrypt_io

    writer = _Kept(target)
    try:
        encrypt_io(reader, writer, [recipient])
    except EncryptError as error:
        raise writer.error or error from error


def _add(tar: tarfile.TarFile, member: Member, told: Callable[[int], None]) -> dict[str, Any]:
    with member.path.open("rb") as file:
        reader = Hashing(file, told)
        tar.addfile(_info(member.name, os.fstat(file.fileno()).st_size), reader)
    return {"name": member.name, "bytes": reader.bytes, "sha256": reader.sha256}


def _info(name: str, size: int) -> tarfile.TarInfo:
    info = tarfile.TarInfo(name)
    info.size, info.mode = size, 0o600
    return info


def _extract(pipe: BinaryIO, into: Path, found: dict[str, tuple[int, str]]) -> None:
    with tarfile.open(fileobj=pipe, mode="r|") as tar:
        for info in tar:
            source = tar.extractfile(info) if info.isreg() else None
            if source is None or not is_safe(info.name) or info.name in found:
                raise tarfile.TarError("no member of ours")
            target = into / info.name
            target.parent.mkdir(parents=True, exist_ok=True)
            with target.open("xb") as file:
                writer = Hashing(file)
                while content := source.read(COPY_BYTES):
                    writer.write(content)
            found[info.name] = writer.bytes, writer.sha256


def _compared(into: Path, found: dict[str, tuple[int, str]], path: Path) -> dict[str, Any]:
    """The manifest, once every member is as it says and there is no other."""
    size, _ = found.pop(MANIFEST, (MANIFEST_BYTES_MAX + 1, ""))
    if size > MANIFEST_BYTES_MAX:
        raise problem("E080", path, fault=_NO_MANIFEST)
    try:
        manifest: dict[str, Any] = json.loads((into / MANIFEST).read_bytes())
        listed = {each["name"]: (each["bytes"], each["sha256"]) for each in manifest["members"]}
    except (ValueError, KeyError, TypeError) as error:
        raise problem("E080", path, fault=_NO_MANIFEST) from error
    for name in sorted(listed.keys() | found.keys()):
        if listed.get(name) != found.get(name):
            raise problem("E080", path, fault=_OTHER.format(name=same(name)))
    return manifest


def is_safe(name: str) -> bool:
    """Whether a member of that name stays inside its folder."""
    parts = PurePosixPath(name).parts
    return bool(parts) and not name.startswith("/") and not {"..", "."} & set(name.split("/")) and "\\" not in name


class _Kept:
    """A file that remembers what the disk said, which the encryption would only tell as words."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self.error: OSError | None = None

    def write(self, content: bytes) -> int:
        try:
            return self._file.write(content)
        except OSError as error:
            self.error = error
            raise

    def flush(self) -> None:
        self._file.flush()


class _Told:
    """A file that tells how far it was read."""

    def __init__(self, file: BinaryIO, told: Callable[[int], None]) -> None:
        self._file, self._told, self._done = file, told, 0

    def read(self, size: int = -1) -> bytes:
        content = self._file.read(size)
        self._done += len(content)
        self._told(self._done)
        return content


@contextmanager
def _beside(work: Callable[[BinaryIO], object], *, reads: bool) -> Iterator[BinaryIO]:
    """One end of a pipe, at whose other end the work goes on beside us; what goes wrong there is raised here.

    Whichever end fails closes its side, which ends the other one; the failure that was first is the one told.
    """
    reading, writing = os.pipe()
    ends = os.fdopen(reading, "rb"), os.fdopen(writing, "wb")
    theirs, ours = ends if reads else ends[::-1]
    failed: list[BaseException] = []

    def run() -> None:
        try:
            with suppress(BrokenPipeError), theirs:
                work(theirs)
        except BaseException as error:  # it is raised in the other thread
            failed.append(error)

    thread = Thread(target=run, name="age", daemon=True)
    thread.start()
    try:
        try:
            yield ours
        finally:
            with suppress(BrokenPipeError):
                ours.close()
            thread.join()
    except BaseException as error:
        if failed and _is_echo(error):
            raise failed[0] from error
        raise
    if failed:
        raise failed[0]


def _is_echo(error: BaseException) -> bool:
    """Whether an error may come of the other end's failure."""
    return isinstance(error, BrokenPipeError | tarfile.TarError | EOFError)


_NOT_WHOLE = Text("Isinya berubah atau terpotong", "It was changed or cut short")
_NO_MANIFEST = Text("Daftar isinya tidak ada", "Its manifest is not there")
_OTHER = Text("{name} tidak sesuai daftar isinya", "{name} is not as the manifest says")
