"""What an official may do to a complaint: every act is asked of `may`, and recorded."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from django.db import transaction

from berdampak.front.contracts import Field, Option, address_of, list_errors
from berdampak.kernel.clock import Clock
from berdampak.kernel.text import Text
from berdampak.kernel.typed import clean
from berdampak.outbox.contracts import Notice
from berdampak.outbox.facade import send
from berdampak.people.contracts import Person
from berdampak.people.facade import may
from berdampak.voice import complaints, offices, words_pages
from berdampak.voice import words_inbox as words
from berdampak.voice.contracts import Complaint, Sender
from berdampak.voice.forms_complaint import words_field
from berdampak.voice.problems import problem
from berdampak.voice.rules_complaint import may_follow
from berdampak.voice.words_complaint import STATES

INSPECTORATE = "-"
"""What stands for the inspectorate among the offices."""
WAYS: dict[str, tuple[Text, Text, Text | None, Text | None, Text | None]] = {
    "acknowledged": (words.ACKNOWLEDGE, words.ACKNOWLEDGE, None, None, None),
    "answered": (words.ANSWER, words.ANSWER_SEND, None, words.ANSWER_WORDS, words.ANSWER_HELP),
    "routed": (words.ROUTE, words.ROUTE_SEND, None, words.ROUTE_WORDS, None),
    "sender_asked": (words.ASK, words.ASK_SEND, words.ASK_HELP, words.ASK_WORDS, None),
    "sender_released": (words.RELEASE, words.RELEASE_SEND, None, words.RELEASE_WORDS, None),
    "sender_read": (words.READ, words.READ_SEND, words.READ_HELP, words.READ_WORDS, None),
}
"""What an official may do: its heading, its button, what is said of it, what is asked, and what is said of that."""


@dataclass(frozen=True, slots=True)
class Way:
    """Something the official may do: what it is called, and its questions."""

    what: str
    title: Text
    button: Text
    help: Text | None = None
    fields: tuple[Field, ...] = ()
    is_first: bool = False


def ways_for(complaint: Complaint, person: Person, post: Mapping[str, str], chosen: str) -> list[Way]:
    """What the person may do now, each with what was typed into it."""
    found = []
    for what, (title, button, help_, label, told) in WAYS.items():
        if may_do(complaint, person, what):
            fields = [_office(complaint, post, chosen)] if what == "routed" else []
            if label is not None:
                fields.append(words_field(what, label, post, asked=chosen == what, help_=told))
            found.append(Way(what, title, button, help_, tuple(fields), is_first=what == "answered"))
    return found


def may_do(complaint: Complaint, person: Person, what: str) -> bool:
    """Whether the person may do this to the complaint as it is."""
    return may_follow(complaint, what) and _is_of_use(complaint, person, what) and _is_allowed(complaint, person, what)


def do(
    complaint: Complaint, what: str, post: Mapping[str, str], person: Person, clock: Clock
) -> tuple[bool, Sender | None]:
    """Do what was asked, if it was asked in full: whether it was, and the sender if that is what was asked for."""
    way = next((one for one in ways_for(complaint, person, post, what) if one.what == what), None)
    if way is None:
        raise problem("E005", state=words_of_state(complaint))
    if list_errors(way.fields):
        return False, None
    office = post.get("office", "")
    body: dict[str, Any] = {}
    if what == "answered":
        body = complaints.answer_terms(clock)
    elif what == "routed":
        body = complaints.routed_places(complaint, "" if office == INSPECTORATE else office)
    written = post.get("version", "")
    version = int(written) if written.isascii() and written.isdigit() and len(written) < 10 else None
    with transaction.atomic():
        changed = complaints.act(
            complaint.number, what, clock, words=clean(post.get(what)), by=person.code, version=version, **body
        )
        if what == "answered":
            _tell_reporter(changed, clock)
        sender = complaints.read_sender(complaint.number) or Sender() if what == "sender_read" else None
    return True, sender


def sender_for(complaint: Complaint, person: Person) -> Sender | None:
    """Who sent it, where this person may know without asking: the reporter allowed it, or the inspectorate did."""
    if complaint.anonymous or not _answers(complaint, person):
        return None
    if complaint.confidential and complaint.released_to != person.code:
        return None
    return complaints.read_sender(complaint.number)


def words_of_state(complaint: Complaint) -> Text:
    """How the complaint stands, as the end of a sentence."""
    return STATES[complaint.status].told


def _is_allowed(complaint: Complaint, person: Person, what: str) -> bool:
    """Whether the person's role allows it."""
    thing = complaints.thing_of(complaint)
    if what in ("acknowledged", "answered", "sender_asked"):
        return _answers(complaint, person)
    if what == "routed":
        return bool(may(person, "complaint.route", thing))
    return bool(may(person, "complaint.read_sender", thing))


def _answers(complaint: Complaint, person: Person) -> bool:
    """The unit answers; what only the inspectorate sees, the inspectorate."""
    act = "complaint.investigate" if complaint.inspected else "complaint.answer"
    return bool(may(person, act, complaints.thing_of(complaint)))


def _is_of_use(complaint: Complaint, person: Person, what: str) -> bool:
    """Whether there is anything to ask for, or to release."""
    if what == "sender_asked":
        known = complaint.released_to == person.code
        return complaint.confidential and not complaint.inspected and not complaint.asked_by and not known
    if what == "sender_released":
        return bool(complaint.asked_by) and not complaint.anonymous
    return what != "sender_read" or not complaint.anonymous


def _office(complaint: Complaint, post: Mapping[str, str], chosen: str) -> Field:
    picked = post.get("office", "")
    known = [one for one in offices.pack().offices.values() if one.kind in ("unit", "agency")]
    here = complaint.unit or complaint.agency
    listed = [(one.code, one.name) for one in sorted(known, key=lambda one: one.name.id) if one.code != here]
    if not complaint.inspected:
        listed.append((INSPECTORATE, words.TO_INSPECTORATE))
    options = tuple(Option(value, name, picked=value == picked) for value, name in listed)
    missing = chosen == "routed" and all(option.value != picked for option in options)
    return Field("office", "select", words.ROUTE_TO, options=options, error=words.ROUTE_ERROR if missing else None)


def _tell_reporter(complaint: Complaint, clock: Clock) -> None:
    """Tell the reporter that there is an answer, where they said how; the message says nothing of it."""
    sender = complaints.read_sender(complaint.number)
    if sender is None or not sender.contact:
        return
    channel: Literal["email", "sms"] = "email" if "@" in sender.contact else "sms"
    language = complaints.language_of_reporter(complaint.number)
    notice = Notice(
        channel,
        sender.contact,
        words_pages.NOTICE.format(number=complaint.number),
        words_pages.NOTICE_BODY,
        language=language,
        link=address_of("complaint", language, number=complaint.number),
        key=f"complaint:{complaint.number}:{complaint.version}",
    )
    send(notice, clock)
