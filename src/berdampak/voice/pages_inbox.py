"""Pages for whoever answers complaints: by term, with what this person may do to each."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from django.conf import settings
from django.db.models import F
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_safe

from berdampak.front.contracts import address_of, list_errors, render_page
from berdampak.kernel.errors import BerdampakError
from berdampak.kernel.text import Language, Text
from berdampak.kernel.wording import day_text
from berdampak.people.contracts import Person, Thing
from berdampak.people.facade import may, names_of, person_of, require
from berdampak.uploads.facade import list_files
from berdampak.voice import complaints, offices, words_pages, words_written, written
from berdampak.voice import words_inbox as words
from berdampak.voice.answering import Way, do, sender_for, ways_for
from berdampak.voice.contracts import Complaint, Sender
from berdampak.voice.models import ComplaintRow
from berdampak.voice.pages_complaint import form_page
from berdampak.voice.rules_complaint import OPEN
from berdampak.voice.views_complaint import about_of, facts_of, kind_name, thread_of
from berdampak.voice.words_complaint import STATES

FOLDER = Path(__file__).parent / "templates"
LISTED_MAX = 200
CLOSED_DAYS = 14


@dataclass(frozen=True, slots=True)
class Line:
    """A complaint in a list; `address` is empty for whoever may only see the list."""

    number: str
    address: str
    kind: Text
    about: Text
    state: Text
    due: Text
    is_late: bool


@require_safe
def inbox(request: HttpRequest, language: Language) -> HttpResponse:
    """Every complaint that this person may see, the most urgent first."""
    person = person_of(request)
    if "complaint.list" not in person.acts:
        require(request, "complaint.list", Thing("complaint"))
    now = settings.CLOCK()
    rows = ComplaintRow.objects.order_by(F("due_at").asc(nulls_last=True), "pk")
    waiting = [_line(one, person, language) for one in _seen(person, rows.filter(status__in=OPEN))]
    answered = [_line(one, person, language) for one in _seen(person, rows.filter(status="answered"))]
    lately = rows.filter(status="closed", closed_at__gte=now - timedelta(days=CLOSED_DAYS))
    lists = [
        (words.WAITING, waiting),
        (words.ANSWERED, answered),
        (words.CLOSED, [_line(one, person, language) for one in _seen(person, lately)]),
    ]
    return render_page(
        request,
        FOLDER,
        "voice/inbox.html",
        title=words.TITLE.in_(language),
        here="complaint-inbox",
        menu="staff",
        words=words,
        lead=words.LEAD.format(open=len(waiting), late=sum(line.is_late for line in waiting)),
        lists=[(title, lines[:LISTED_MAX], len(lines) > LISTED_MAX) for title, lines in lists if lines],
        more=words.MORE.format(most=LISTED_MAX),
        may_open="complaint.read" in person.acts,
        written=address_of("survey-words-units", language) if written.ACT in person.acts else "",
        written_words=words_written.TITLE,
    )


@form_page
def one(request: HttpRequest, number: str, language: Language) -> HttpResponse:
    """A complaint for an official: what was said, who said it where that may be known, and what may be done."""
    complaint = complaints.find_complaint(number)
    # One that is not there is refused like one that may not be seen.
    person = require(request, "complaint.read", complaints.thing_of(complaint) if complaint else Thing("complaint"))
    assert complaint is not None, "nothing is nobody's"
    chosen, trouble, sender = "", None, None
    if request.method == "POST":
        chosen = request.POST.get("act", "")
        try:
            done, sender = do(complaint, chosen, request.POST, person, settings.CLOCK)
            complaint = complaints.find_complaint(number) or complaint
            if done and sender is None:
                return HttpResponseRedirect(_after(complaint, person, language))
        except BerdampakError as error:
            trouble = error.problems[0]
            complaint = complaints.find_complaint(number) or complaint
    ways = ways_for(complaint, person, request.POST if chosen and sender is None else {}, chosen)
    status = 422 if request.method == "POST" and sender is None else 200
    return _page(request, complaint, person, ways, language, status=status, trouble=trouble, sender=sender)


def _page(
    request: HttpRequest,
    complaint: Complaint,
    person: Person,
    ways: list[Way],
    language: Language,
    *,
    status: int,
    trouble: object,
    sender: Sender | None,
) -> HttpResponse:
    number, now = complaint.number, settings.CLOCK()
    messages = complaints.read_messages(number)
    return render_page(
        request,
        FOLDER,
        "voice/inbox_one.html",
        title=words_pages.TITLE.format(number=number).in_(language),
        here="complaint-inbox",
        menu="staff",
        status=status,
        words=words,
        pages=words_pages,
        complaint=complaint,
        facts=facts_of(complaint, now),
        said=list(thread_of(complaint, messages, for_officials=True)),
        names=names_of({message.person for message in messages if message.person}),
        files=[
            (file.name, address_of("complaint-file", language, number=number, file=file.code))
            for file in list_files(complaints.owner_of(number))
        ],
        sender=sender or sender_for(complaint, person),
        ways=ways,
        chosen=request.POST.get("act", ""),
        errors=[error for way in ways for error in list_errors(way.fields)],
        trouble=trouble,
        back=address_of("complaint-inbox", language),
    )


def _after(complaint: Complaint, person: Person, language: Language) -> str:
    """Where to go next: to the complaint, or to the list when it went to where this person does not see it."""
    if may(person, "complaint.read", complaints.thing_of(complaint)):
        return address_of("complaint-one", language, number=complaint.number)
    return address_of("complaint-inbox", language)


def _seen(person: Person, rows: object) -> Iterator[Complaint]:
    """Those that the person may see, each asked for by itself."""
    for row in rows.iterator():  # type: ignore[attr-defined]
        complaint = complaints.complaint_of(row)
        if may(person, "complaint.list", complaints.thing_of(complaint)):
            yield complaint


def _line(complaint: Complaint, person: Person, language: Language) -> Line:
    readable = may(person, "complaint.read", complaints.thing_of(complaint))
    zone = offices.zone_of(complaint.unit or complaint.agency)
    return Line(
        number=complaint.number,
        address=address_of("complaint-one", language, number=complaint.number) if readable else "",
        kind=kind_name(complaint.kind),
        about=about_of(complaint),
        state=STATES[complaint.status].name,
        due=day_text(complaint.due_at.astimezone(zone).date()) if complaint.due_at else words.NO_DUE,
        is_late=complaint.is_overdue(settings.CLOCK()),
    )
