"""The keys of backups: one age identity for each month, made at its first backup and destroyed after its last day."""

import os
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from berdampak.ledger.backup.rules_months import MONTH, is_over
from berdampak.ledger.key_files import read_secret, replace_file, sync_folder, write_new
from berdampak.ledger.problems import problem

FILE_BYTES_MAX = 200


def open_recipient(folder: Path, month: str) -> str:
    """To whom the backups of a month are encrypted; a new identity is made if the month has none.

    The identity may be moved away from here: the public half is enough to make backups.
    """
    from pyrage import x25519

    public, secret = public_path(folder, month), secret_path(folder, month)
    if public.exists():
        return _read_recipient(public)
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if not secret.exists():
        with suppress(FileExistsError):  # another process was first: its key is the key
            write_new(secret, f"{x25519.Identity.generate()}\n".encode())
    recipient = str(x25519.Identity.from_str(read_identity(secret)).to_public())
    replace_file(public, f"{recipient}\n".encode())
    return recipient


def read_identity(path: Path) -> str:
    """The identity in a file. Raises `ledger.E023`, `E024`, and `E089` when it holds something else."""
    from pyrage import IdentityError, x25519

    try:
        text = read_secret(path, FILE_BYTES_MAX).decode().strip()
        x25519.Identity.from_str(text)
    except (UnicodeDecodeError, IdentityError) as error:
        raise problem("E089", path) from error
    return text


def find_identities(folder: Path) -> list[str]:
    """All identities of months that lie in the folder."""
    return [read_identity(path) for path in sorted(folder.glob("backup-*.key"))]


def months_over(folder: Path, moment: datetime) -> list[str]:
    """The months whose time is over and of which a key is still in the folder."""
    known = {path.stem.removeprefix("backup-") for path in folder.glob("backup-*") if path.suffix in (".key", ".pub")}
    return sorted(month for month in known if MONTH.fullmatch(month) and is_over(month, moment))


def destroy(folder: Path, month: str) -> bool:
    """Destroy the identity of a month; whether its secret half was here to be destroyed."""
    there = [path for path in _paths(folder, month) if path.exists()]
    for path in there:
        _overwrite(path)
        path.unlink()
    sync_folder(folder)
    return secret_path(folder, month) in there


def public_path(folder: Path, month: str) -> Path:
    """The file with the public half of a month's identity."""
    return folder / f"backup-{month}.pub"


def secret_path(folder: Path, month: str) -> Path:
    """The file with a month's identity."""
    return folder / f"backup-{month}.key"


def _paths(folder: Path, month: str) -> Iterator[Path]:
    yield secret_path(folder, month)
    yield public_path(folder, month)


def _read_recipient(path: Path) -> str:
    from pyrage import RecipientError, x25519

    try:
        return str(x25519.Recipient.from_str(path.read_text(encoding="utf-8").strip()))
    except (UnicodeDecodeError, RecipientError) as error:
        raise problem("E089", path) from error


def _overwrite(path: Path) -> None:
    """Write zeroes where the key stood, and have the disk take them."""
    with path.open("r+b") as file:
        file.write(bytes(os.fstat(file.fileno()).st_size))
        file.flush()
        os.fsync(file.fileno())
