"""Attaching a paper of the office to a case."""

from collections.abc import Callable
from typing import Any

from django.http import HttpResponse

from berdampak.front.contracts import Field, Option
from berdampak.happening.casework.contracts import Attach, Paper
from berdampak.happening.casework.desk import words_deeds as say
from berdampak.happening.casework.desk.deeds import Deed
from berdampak.happening.casework.desk.work import Work
from berdampak.happening.casework.unit.problems import find_problem
from berdampak.happening.casework.writing import STREAM
from berdampak.kernel.errors import BerdampakError
from berdampak.uploads.contracts import FileKind
from berdampak.uploads.facade import keep, remove

OFFICE_PAPER = "kantor"
KINDS: tuple[FileKind, ...] = ("pdf", "jpg", "png")


def attach_form(work: Work, value: Callable[[str], str]) -> list[Field]:
    """What is attached, and as which paper."""
    picked = value("paper") or OFFICE_PAPER
    papers = {OFFICE_PAPER: say.OTHER_PAPER} | {one.code: one.name for one in work.service.documents}
    options = tuple(Option(code, name, picked=code == picked) for code, name in papers.items())
    return [
        Field("paper", "radios", say.PAPER_KIND, options=options),
        Field("file", "file", say.PAPER_FILE, help=say.PAPER_HELP, accept=".pdf,.jpg,.jpeg,.png"),
    ]


def attach_paper(work: Work, deed: Deed, value: Callable[[str], str], ask: Any, finish: Any) -> HttpResponse:
    """Keep the file and attach it; a file whose case moved on is not kept."""
    file, owner = work.request.FILES.get("file"), STREAM + work.case.code
    known = {OFFICE_PAPER, *(one.code for one in work.service.documents)}
    response: HttpResponse
    if file is None or value("paper") not in known:
        missing = find_problem("E184", "file") if file is None else find_problem("E181", "paper")
        response = ask(work, deed, value, [missing])
        return response
    try:
        kept = keep(file, owner, KINDS, work.clock)
    except BerdampakError as error:
        response = ask(work, deed, value, error.problems)
        return response
    response = finish(work, deed, Attach(Paper(value("paper"), kept.code, kept.name)), value)
    if response.status_code != 302:
        remove([kept.code], owner)
    return response
