"""The front door of the promise: load a pack, check one, the schemas of its files, and the answers to its forms."""

from pathlib import Path
from typing import Any

from berdampak.calendar.facade import calendar_names
from berdampak.kernel.errors import BerdampakError, Problem
from berdampak.promise.answers_asked import ask
from berdampak.promise.answers_typed import Typed, change_rows, gather, paginate
from berdampak.promise.contracts import Pack
from berdampak.promise.rules_answers import Checked, asked_documents, check_answers, check_papers, due_fees, holds
from berdampak.promise.rules_rhythm import after_cut, has_consequences
from berdampak.promise.searching import search_services, suggest_words
from berdampak.promise.shelf import PackShelf
from berdampak.promise.wording import legal_text

__all__ = [
    "Checked",
    "PackShelf",
    "Typed",
    "after_cut",
    "ask",
    "asked_documents",
    "change_rows",
    "check_answers",
    "check_pack",
    "check_papers",
    "due_fees",
    "gather",
    "has_consequences",
    "holds",
    "legal_text",
    "load_kept_pack",
    "load_pack",
    "pack_schemas",
    "paginate",
    "search_services",
    "suggest_words",
]


def load_pack(folder: Path) -> Pack:
    """The pack in a folder; raises BerdampakError with everything that is wrong with it."""
    from berdampak.promise.building import build_pack
    from berdampak.promise.checking import find_problems
    from berdampak.promise.reading import read_draft

    draft = read_draft(folder)
    if problems := find_problems(draft, calendar_names()):
        raise BerdampakError(*problems)
    return build_pack(draft)


def load_kept_pack(folder: Path, sha256: str) -> Pack:
    """The pack in a folder that was good when it was kept under that hash, whatever is asked of packs since.

    Raises FileNotFoundError where it is not that pack.
    """
    from berdampak.promise.building import build_pack
    from berdampak.promise.reading import read_draft

    draft = read_draft(folder)
    if draft.sha256 != sha256:
        raise FileNotFoundError(folder)
    if draft.problems:
        raise BerdampakError(*draft.problems)
    return build_pack(draft)


def check_pack(folder: Path) -> list[Problem]:
    """Everything that is wrong with the pack in a folder, in the order of its files and lines."""
    from berdampak.promise.checking import find_problems
    from berdampak.promise.reading import read_draft

    return find_problems(read_draft(folder), calendar_names())


def pack_schemas() -> dict[str, dict[str, Any]]:
    """JSON Schemas (2020-12) of the files of a pack, by name."""
    from berdampak.promise.schemas import file_schemas

    return file_schemas()
