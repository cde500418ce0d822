"""The desk for programs: what to do next, a case, and everything that an officer may do to it."""

from collections.abc import Callable
from dataclasses import MISSING, fields
from datetime import datetime
from typing import Annotated, Any, get_type_hints

from django.http import HttpRequest, HttpResponseBase
from ninja import File, Form, Router, Schema, Status
from ninja.files import UploadedFile
from pydantic import Field, create_model

from berdampak.front.api import TOKEN, Line, Sent, a_file, told
from berdampak.happening.casework import contracts as casework
from berdampak.happening.casework.contracts import CaseView, Desk, Paper
from berdampak.happening.casework.facade import act, desk_of, find_case, read_answers, take_next, thing_of, who_looked
from berdampak.happening.casework.problems import problem
from berdampak.happening.casework.writing import STREAM
from berdampak.kernel.errors import BerdampakError
from berdampak.kernel.text import Text
from berdampak.people.contracts import Person
from berdampak.people.facade import person_of, require
from berdampak.uploads.contracts import FileKind
from berdampak.uploads.facade import answer_file, find_file, keep, remove

router = Router(tags=["desk"], auth=TOKEN)
KINDS: tuple[FileKind, ...] = ("pdf", "jpg", "png")
VERSION = Field(None, ge=0, le=2**31, description="How many entries the case had when you looked; refused if more.")
COMMANDS: dict[str, tuple[type, Text]] = {
    "take": (casework.Take, Text("Ambil sebuah langkah", "Take a step in hand")),
    "put_back": (casework.PutBack, Text("Lepas sebuah langkah", "Put a step back")),
    "assign": (casework.Assign, Text("Beri langkah kepada petugas", "Give a step to an officer")),
    "complete": (casework.Complete, Text("Selesaikan langkah", "Finish a step")),
    "advise": (casework.Advise, Text("Beri rekomendasi", "Recommend")),
    "return": (casework.Return, Text("Kembalikan ke pemohon", "Return to the applicant")),
    "ask_leave": (casework.AskLeave, Text("Minta izin mengembalikan lagi", "Ask for leave to return again")),
    "deny_leave": (casework.DenyLeave, Text("Jangan izinkan pengembalian lagi", "Deny leave to return again")),
    "approve": (casework.Approve, Text("Izinkan pengembalian lagi", "Allow one more return")),
    "decide": (casework.Decide, Text("Kabulkan atau tolak", "Grant or refuse")),
    "extend": (casework.Extend, Text("Perpanjang batas waktu", "Extend the term")),
    "note": (casework.Note, Text("Beri catatan", "Write a note")),
    "pay": (casework.Pay, Text("Catat pembayaran", "Note a payment")),
    "reopen": (casework.Reopen, Text("Buka kembali", "Open again")),
}


class Answers(Schema):
    """The answers of a case, by the codes of its form."""

    answers: dict[str, Any]


class Purpose(Sent):
    """What the answers are read for; it is recorded, and the applicant sees it."""

    purpose: Annotated[str, Field(min_length=1, max_length=300)]


class Look(Schema):
    """Somebody read the answers."""

    at: datetime
    person: str
    purpose: str


class AttachIn(Sent):
    """As which paper a file is attached."""

    paper: Line


@router.get("/units/{unit}/desk", response=Desk, **told(Text("Meja saya", "My desk")))
def read_desk(request: HttpRequest, unit: str) -> object:
    """What the officer has to do in a unit, most urgent first."""
    return desk_of(person_of(request), unit, _clock(request))


@router.post(
    "/units/{unit}/next", response={200: CaseView, 204: None}, **told(Text("Berkas berikutnya", "The next case"))
)
def take_next_case(request: HttpRequest, unit: str) -> object:
    """Take the most urgent step that waits; 204 when none does. Two officers never get the same one."""
    case = take_next(person_of(request), unit, _clock(request))
    return case if case else Status(204, None)


@router.get("/cases/{number}", response=CaseView, **told(Text("Satu berkas", "A case")))
def read_case(request: HttpRequest, number: str) -> object:
    """A case with its clock, steps, papers and history; its answers are read apart."""
    return _case(request, number, "case.read")[0]


@router.post("/cases/{number}/answers", response=Answers, **told(Text("Baca isian", "Read the answers")))
def read_case_answers(request: HttpRequest, number: str, sent: Purpose) -> object:
    """The answers of a case; who read them, and what for, is recorded first."""
    return {"answers": read_answers(number, person_of(request), sent.purpose, _clock(request))}


@router.get("/cases/{number}/looks", response=list[Look], **told(Text("Siapa yang melihat", "Who looked")))
def read_looks(request: HttpRequest, number: str) -> object:
    """Who read the answers of a case, and what for."""
    _case(request, number, "case.looked")
    return [{"at": at, "person": person, "purpose": purpose} for at, person, purpose in who_looked(number)]


@router.get("/cases/{number}/papers/{file}", **a_file(Text("Unduh lampiran", "Fetch a paper")))
def fetch_paper(request: HttpRequest, number: str, file: str) -> HttpResponseBase:
    """A file of a case, to be saved."""
    case, _ = _case(request, number, "case.read")
    kept = find_file(file)
    if kept is None or kept.owner != STREAM + case.code:
        raise problem("E106", number=number)
    return answer_file(kept)


@router.post("/cases/{number}/attach", response=CaseView, **told(Text("Lampirkan file", "Attach a file")))
def attach(request: HttpRequest, number: str, file: File[UploadedFile], sent: Form[AttachIn]) -> object:
    """Attach a paper of the office, such as the minutes of an inspection."""
    case, person = _case(request, number, "case.attach")
    owner, clock = STREAM + case.code, _clock(request)
    kept = keep(file, owner, KINDS, clock)
    try:
        return act(number, casework.Attach(Paper(sent.paper, kept.code, kept.name)), person, clock)
    except BerdampakError:
        remove([kept.code], owner)
        raise


def _add(name: str, command: type, words: Text) -> None:
    """An operation that does one command to a case."""
    model = _sent(command)

    def do(request: HttpRequest, number: str, sent: Any) -> CaseView:
        values = {one.name: getattr(sent, one.name) for one in fields(command)}
        asked: casework.Command = command(**values)
        return act(number, asked, person_of(request), _clock(request), sent.expected_version)

    do.__name__, do.__doc__ = f"{name}_case", command.__doc__
    do.__annotations__["sent"] = model
    router.post(f"/cases/{{number}}/{name}", response=CaseView, **told(words))(do)


def _sent(command: type) -> type[Sent]:
    """What is sent for a command: its own parts, and how many entries the case had."""
    hints = get_type_hints(command)
    parts: dict[str, Any] = {
        one.name: (hints[one.name], ... if one.default is MISSING else one.default) for one in fields(command)
    }
    return create_model(f"{command.__name__}In", __base__=Sent, **parts, expected_version=(int | None, VERSION))


for _name, (_command, _words) in COMMANDS.items():
    _add(_name, _command, _words)


def _case(request: HttpRequest, number: str, act_name: str) -> tuple[CaseView, Person]:
    """A case, once it is sure that the person may; whether there is one is told to nobody else."""
    person = person_of(request)
    case = find_case(number, _clock(request))
    if case is None:
        raise problem("E106", number=number)
    return case, require(request, act_name, thing_of(case, person))


def _clock(request: HttpRequest) -> Callable[[], datetime]:
    clock: Callable[[], datetime] = request.clock  # type: ignore[attr-defined]
    return clock
