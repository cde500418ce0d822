"""Voice for programs: answer a survey, complain, follow a complaint, answer it, and read what citizens say."""

from collections.abc import Callable
from datetime import datetime
from typing import Annotated, Any, Literal

from django.conf import settings
from django.db.models import F
from django.http import HttpRequest
from ninja import Header, Router, Schema, Status
from pydantic import Field

from berdampak.front.api import MAYBE, TOKEN, Line, Part, Sent, Wording, Words, told
from berdampak.kernel.text import Language, Text
from berdampak.people.contracts import Thing
from berdampak.people.facade import allow_try, may, person_of, require
from berdampak.voice import complaints, surveys
from berdampak.voice.answering import do
from berdampak.voice.contracts import Complaint, Filing, Given, Sender
from berdampak.voice.models import ComplaintRow
from berdampak.voice.problems import problem

router = Router(tags=["voice"], auth=MAYBE)
TRIES_AN_HOUR, TRIES_OF_ONE = 20, 10
Pin = Annotated[str, Header(alias="Complaint-Pin", max_length=40, description="The PIN, for whoever complained.")]
Key = Annotated[str, Header(alias="Idempotency-Key", max_length=100, description="Sent twice, taken once.")]
Score = Annotated[int, Field(ge=1, le=4)]


class ElementOut(Schema):
    """Something that a survey asks for."""

    code: str
    name: Wording


class SurveyOut(Schema):
    """What an invitation asks."""

    service: str
    form: Literal["full", "short"]
    elements: list[ElementOut]


class SurveyIn(Sent):
    """What is answered: a score from 1 to 4 for each element; what is left out counts as not answered."""

    scores: Annotated[dict[Line, Score], Field(max_length=20)]
    in_time: bool | None = None
    solved: bool | None = None
    words: Annotated[str, Field(max_length=surveys.WORDS_MAX)] = ""


class ComplaintIn(Sent):
    """A complaint; of an anonymous one no sender is kept."""

    kind: Line
    words: Annotated[str, Field(min_length=1, max_length=5_000)]
    service: Line | None = None
    agency: Line | None = None
    name: Line = ""
    contact: Line = ""
    case: Line = ""
    secrecy: Literal["open", "confidential", "anonymous"] = "open"
    about_officer: bool = False
    language: Language = "id"


class TicketOut(Schema):
    """The number and the PIN of a complaint."""

    number: str
    pin: str


class MessageOut(Schema):
    """Something that was done or said; no official is named."""

    at: datetime
    what: str
    by: str
    words: str


class ThreadOut(Schema):
    """A complaint and what was said in it."""

    number: str
    kind: str
    status: str
    service: str | None
    unit: str | None
    agency: str | None
    filed_at: datetime
    due_at: datetime | None
    answered_at: datetime | None
    closed_at: datetime | None
    rating: int | None
    version: int
    messages: list[MessageOut]


class ComplaintBrief(Schema):
    """A complaint in a list."""

    number: str
    kind: str
    status: str
    unit: str | None
    due_at: datetime | None


class ComplaintList(Schema):
    """A part of a list of complaints."""

    items: list[ComplaintBrief]
    next_offset: int | None


class SayIn(Sent):
    """What the reporter says more: something to add, why it is opened again, or why the inspectorate is asked."""

    what: Literal["added", "reopened", "contested"]
    words: Annotated[str, Field(min_length=1, max_length=5_000)]


class RateIn(Sent):
    """How good the answer is, 1 to 4, and whether the matter is settled."""

    rating: Score
    solved: bool


class DoIn(Sent):
    """What an official does: acknowledge, answer, pass on, or ask the inspectorate who wrote."""

    what: Literal["acknowledged", "answered", "routed", "sender_asked", "sender_released"]
    words: Words = ""
    office: Line = ""


@router.get("/surveys/{token}", response=SurveyOut, **told(Text("Lihat survei", "Read a survey")))
def read_survey(request: HttpRequest, token: str) -> object:  # noqa: ARG001
    """What an invitation asks, by the word in it."""
    found = surveys.find_invitation(token, settings.CLOCK)
    return {"service": found.service, "form": found.form, "elements": surveys.elements_of(found.form)}


@router.post("/surveys/{token}", response={204: None}, **told(Text("Isi survei", "Answer a survey")))
def answer_survey(request: HttpRequest, token: str, sent: SurveyIn) -> object:  # noqa: ARG001
    """Give the one answer to an invitation; nobody can tell whose it was."""
    surveys.answer_survey(token, Given(sent.scores, sent.in_time, sent.solved, sent.words), settings.CLOCK)
    return Status(204, None)


@router.post("/complaints", response={201: TicketOut}, **told(Text("Sampaikan aduan", "Complain")))
def complain(request: HttpRequest, sent: ComplaintIn, key: Key = "") -> object:
    """Take in a complaint; the PIN is shown this once."""
    _limit(f"complaint:{_visitor(request)}", TRIES_AN_HOUR)
    sender = Sender(sent.name, sent.contact, sent.case)
    filing = Filing(
        kind=sent.kind,
        words=sent.words,
        service=sent.service,
        agency=sent.agency,
        sender=sender,
        secrecy=sent.secrecy,
        about_officer=sent.about_officer,
        language=sent.language,
        key=key,
    )
    return Status(201, complaints.file_complaint(filing, settings.CLOCK))


@router.get("/complaints", response=ComplaintList, auth=TOKEN, **told(Text("Daftar aduan", "List complaints")))
def list_complaints(request: HttpRequest, part: Part) -> object:
    """Every complaint that one may see, the most urgent first."""
    person = person_of(request)
    if "complaint.list" not in person.acts:
        require(request, "complaint.list", Thing("complaint"))
    rows = ComplaintRow.objects.order_by(F("due_at").asc(nulls_last=True), "pk")
    every = (complaints.complaint_of(row) for row in rows.iterator())
    return part.cut([one for one in every if may(person, "complaint.list", complaints.thing_of(one))])


@router.get("/complaints/{number}", response=ThreadOut, **told(Text("Satu aduan", "A complaint")))
def read_complaint(request: HttpRequest, number: str, pin: Pin = "") -> object:
    """A complaint with its thread, by PIN or for officials who may read it."""
    return _thread(_reported(request, number, pin) if pin else _seen(request, number))


@router.post("/complaints/{number}/say", response=ThreadOut, **told(Text("Tambahkan pada aduan", "Say more")))
def say_more(request: HttpRequest, number: str, sent: SayIn, pin: Pin) -> object:
    """Add something, open the complaint again, or turn to the inspectorate."""
    found, clock = _reported(request, number, pin), settings.CLOCK
    more: dict[str, Callable[[], dict[str, Any]]] = {
        "added": dict,
        "reopened": lambda: complaints.reopened_terms(found, clock),
        "contested": lambda: complaints.contested_terms(clock),
    }
    return _thread(complaints.act(found.number, sent.what, clock, words=sent.words, **more[sent.what]()))


@router.post("/complaints/{number}/rate", response=ThreadOut, **told(Text("Nilai jawabannya", "Rate the answer")))
def rate_answer(request: HttpRequest, number: str, sent: RateIn, pin: Pin) -> object:
    """Say how good the answer is."""
    found = _reported(request, number, pin)
    return _thread(complaints.act(found.number, "rated", settings.CLOCK, rating=sent.rating, solved=sent.solved))


@router.post("/complaints/{number}/do", response=ThreadOut, auth=TOKEN, **told(Text("Tangani aduan", "Work on it")))
def do_to_complaint(request: HttpRequest, number: str, sent: DoIn) -> object:
    """Acknowledge, answer, pass on, or ask who wrote, as one may."""
    found, person = _seen(request, number), person_of(request)
    done, _ = do(found, sent.what, {sent.what: sent.words, "office": sent.office}, person, settings.CLOCK)
    if not done:
        raise problem("E009" if sent.what == "routed" else "E011")
    return _thread(complaints.find_complaint(number) or found)


def _thread(found: Complaint) -> dict[str, object]:
    known = {name: getattr(found, name) for name in ThreadOut.model_fields if name != "messages"}
    return known | {"messages": complaints.read_messages(found.number)}


def _reported(request: HttpRequest, number: str, pin: str) -> Complaint:
    """A complaint for whoever has its PIN; a miss and a wrong PIN look alike."""
    _limit(f"complaint-pin:{_visitor(request)}", TRIES_AN_HOUR)
    _limit(f"complaint-pin-of:{number}", TRIES_OF_ONE)
    found = complaints.find_complaint(number) if complaints.check_pin(number, pin) else None
    if found is None:
        raise problem("E008")
    return found


def _seen(request: HttpRequest, number: str) -> Complaint:
    """A complaint for an official; one that is not there is refused like one that may not be seen."""
    found = complaints.find_complaint(number)
    require(request, "complaint.read", complaints.thing_of(found) if found else Thing("complaint"))
    assert found is not None, "nothing is nobody's"
    return found


def _limit(key: str, tries: int) -> None:
    if not allow_try(key, settings.CLOCK, tries=tries):
        raise problem("E007")


def _visitor(request: HttpRequest) -> str:
    return str(request.META.get("REMOTE_ADDR", ""))
