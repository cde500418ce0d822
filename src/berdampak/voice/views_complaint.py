"""A complaint as pages show it: terms, places and what happened, in words."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from berdampak.kernel.text import Text, same
from berdampak.kernel.wording import day_text, moment_text
from berdampak.voice import offices
from berdampak.voice import words_complaint as told
from berdampak.voice import words_pages as words
from berdampak.voice.contracts import Complaint, Message

SILENT = frozenset({"sender_asked", "sender_released", "sender_read"})
"""What is recorded, and is not the reporter's to see."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A fact with its name."""

    name: Text
    words: Text
    is_late: bool = False


@dataclass(frozen=True, slots=True)
class Said:
    """Something that was done or said, when and by whom."""

    at: Text
    what: Text
    by: Text
    words: str
    person: str


def terms_of(complaint: Complaint) -> list[Pair]:
    """Until when it is read and answered, and by which rule."""
    found = [
        Pair(name, day_text(_local(complaint, moment).date(), weekday=True))
        for name, moment in ((words.FIRST_BY, complaint.first_due_at), (words.ANSWER_BY, complaint.due_at))
        if moment is not None
    ]
    kind = offices.voice_rules().complaints.find_kind(complaint.kind)
    if kind is not None:
        rule = words.BY_RULE if kind.legal.status == "sourced" else words.UNVERIFIED
        found.append(Pair(same(""), rule.format(rule=kind.legal.reference)))
    return found


def facts_of(complaint: Complaint, now: datetime) -> list[Pair]:
    """What stands above the thread of a complaint."""
    late = complaint.is_overdue(now)
    found = [
        Pair(words.STATE, told.STATES[complaint.status].name),
        Pair(words.KIND_OF, kind_name(complaint.kind)),
        Pair(words.ABOUT_WHAT, about_of(complaint)),
        Pair(words.SECRET, words.SECRETS[secrecy_of(complaint)]),
        Pair(words.FILED, moment_text(_local(complaint, complaint.filed_at))),
    ]
    if complaint.is_open and complaint.due_at is not None:
        until = day_text(_local(complaint, complaint.due_at).date(), weekday=True)
        found.append(Pair(words.OVERDUE if late else words.ANSWER_BY, until, is_late=late))
    return found


def thread_of(complaint: Complaint, messages: tuple[Message, ...], *, for_officials: bool) -> Iterator[Said]:
    """What happened, newest last; the reporter is told of what concerns them, and of no official's name."""
    for message in messages:
        if not for_officials and message.what in SILENT:
            continue
        office = office_name(message.to) if message.to else told.INSPECTORATE
        yield Said(
            at=moment_text(_local(complaint, message.at)),
            what=told.DONE[message.what].format(office=office),
            by=told.BY[message.by],
            words=message.words if for_officials or message.what not in ("routed",) else "",
            person=message.person if for_officials else "",
        )


def silence_of(complaint: Complaint) -> Text | None:
    """Until when the reporter may still say something to an answer."""
    if complaint.status != "answered" or complaint.closes_at is None:
        return None
    return words.SILENCE.format(until=moment_text(_local(complaint, complaint.closes_at)))


def secrecy_of(complaint: Complaint) -> str:
    """How secret the reporter is."""
    return "anonymous" if complaint.anonymous else "confidential" if complaint.confidential else "open"


def kind_name(code: str) -> Text:
    """What a kind of complaint is called; its code, if the pack knows it no more."""
    kind = offices.voice_rules().complaints.find_kind(code)
    return kind.name if kind else same(code)


def about_of(complaint: Complaint) -> Text:
    """The service, else the office, that a complaint is about."""
    if complaint.service in offices.pack().services:
        return service_name(complaint.service)
    office = complaint.unit or complaint.agency
    return office_name(office) if office else Text("Umum", "In general")


def service_name(code: str) -> Text:
    """What a service is called; its code, if the pack knows it no more."""
    service = offices.pack().services.get(code)
    return service.name if service else same(code)


def office_name(code: str) -> Text:
    """What an office is called; its code, if the pack knows it no more."""
    office = offices.pack().offices.get(code)
    return office.name if office else same(code)


def _local(complaint: Complaint, moment: datetime) -> datetime:
    return moment.astimezone(offices.zone_of(complaint.unit or complaint.agency))
