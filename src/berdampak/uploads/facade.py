"""The front door of uploads: take a file in, give it back."""

from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING, Any

from berdampak.kernel.clock import Clock
from berdampak.uploads.contracts import FileKind, KeptFile

if TYPE_CHECKING:
    from django.core.files.uploadedfile import UploadedFile
    from django.http import HttpResponseBase

__all__ = ["answer_file", "find_file", "hand_over", "keep", "list_files", "remove"]


def keep(file: "UploadedFile[Any]", owner: str, accepts: Collection[FileKind], clock: Clock) -> KeptFile:
    """Judge a file by its content, make it harmless, and keep it; raises BerdampakError with what to do now."""
    raise NotImplementedError


def find_file(code: str) -> KeptFile | None:
    """The file of that code, if it is kept."""
    raise NotImplementedError


def list_files(owner: str) -> list[KeptFile]:
    """Every file of an owner, oldest first."""
    raise NotImplementedError


def hand_over(codes: Iterable[str], owner: str, to: str) -> None:
    """Give files from one owner to another, such as from a draft to the case that came of it."""
    raise NotImplementedError


def answer_file(file: KeptFile) -> "HttpResponseBase":
    """The file as an answer: always an attachment, never run or guessed at. The caller has asked `may` before."""
    raise NotImplementedError


def remove(codes: Iterable[str], owner: str) -> None:
    """Remove files of an owner for good."""
    raise NotImplementedError
