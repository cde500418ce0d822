"""The front door of uploads: take a file in, give it back."""

from collections.abc import Collection, Iterable
from datetime import datetime
from typing import TYPE_CHECKING, Any

from berdampak.kernel.clock import Clock
from berdampak.uploads.contracts import FileKind, KeptFile
from berdampak.uploads.limits import FILE_BYTES_MAX

if TYPE_CHECKING:
    from django.core.files.uploadedfile import UploadedFile
    from django.http import HttpResponseBase

__all__ = [
    "FILE_BYTES_MAX",
    "answer_file",
    "content_of",
    "find_file",
    "hand_over",
    "keep",
    "list_files",
    "remove",
    "remove_all",
    "sweep_files",
]


def keep(
    file: "UploadedFile[Any]",
    owner: str,
    accepts: Collection[FileKind],
    clock: Clock,
    expires_at: datetime | None = None,
) -> KeptFile:
    """Judge a file by its content, make it harmless, and keep it; raises BerdampakError with what to do now.

    With `expires_at` it is removed at that moment, unless it was handed over before.
    """
    from berdampak.uploads import keeping

    return keeping.keep(file, owner, accepts, clock, expires_at)


def find_file(code: str) -> KeptFile | None:
    """The file of that code, if it is kept."""
    from berdampak.uploads.keeping import kept
    from berdampak.uploads.models import UploadedFile

    row = UploadedFile.objects.filter(code=code).first() if "\0" not in code else None
    return kept(row) if row else None


def list_files(owner: str) -> list[KeptFile]:
    """Every file of an owner, oldest first."""
    from berdampak.uploads.keeping import kept
    from berdampak.uploads.models import UploadedFile

    return [kept(row) for row in UploadedFile.objects.filter(owner=owner).order_by("id")]


def hand_over(codes: Iterable[str], owner: str, to: str) -> None:
    """Give files from one owner to another, such as from a draft to the case that came of it; they expire no more.

    Raises `uploads.E010`, and gives none, when one of them is not the owner's.
    """
    from django.db import transaction

    from berdampak.uploads.models import UploadedFile
    from berdampak.uploads.problems import problem

    wanted = set(codes)
    with transaction.atomic():
        given = UploadedFile.objects.filter(code__in=wanted, owner=owner).update(owner=to, expires_at=None)
        if given != len(wanted):
            raise problem("E010")


def content_of(file: KeptFile) -> bytes:
    """The bytes of a file, for whoever puts them into a document; raises `uploads.E009` and `E012`."""
    from berdampak.uploads import keeping

    return keeping.content_of(file)


def answer_file(file: KeptFile) -> "HttpResponseBase":
    """The file as an answer: always an attachment, never run or guessed at. The caller has asked `may` before."""
    from berdampak.uploads import giving

    return giving.answer_file(file)


def remove(codes: Iterable[str], owner: str) -> None:
    """Remove files of an owner for good; raises `uploads.E010`, and removes none, when one is not the owner's."""
    from berdampak.uploads.models import UploadedFile
    from berdampak.uploads.problems import problem
    from berdampak.uploads.sweeps import remove_rows

    wanted = sorted(set(codes))
    if UploadedFile.objects.filter(code__in=wanted, owner=owner).count() != len(wanted):
        raise problem("E010")
    remove_rows(wanted)


def remove_all(owner: str) -> int:
    """Remove whatever an owner has, such as a draft that ran out; returns how many files."""
    from berdampak.uploads.models import UploadedFile
    from berdampak.uploads.sweeps import remove_rows

    return remove_rows(list(UploadedFile.objects.filter(owner=owner).values_list("code", flat=True)))


def sweep_files(clock: Clock, limit: int = 100) -> int:
    """Remove what expired or belongs to nobody, and scan again what waits; idempotent. Returns how many files."""
    from berdampak.uploads import sweeps

    return sweeps.sweep_files(clock, limit)
