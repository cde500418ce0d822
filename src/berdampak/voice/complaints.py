"""Complaints: every change is an entry of the book, the row follows from it, and both count or neither."""

from dataclasses import asdict, fields
from datetime import UTC, datetime
from typing import Any

from django.conf import settings
from django.db import IntegrityError, transaction

from berdampak.kernel.canonical import canonical_json
from berdampak.kernel.clock import Clock
from berdampak.kernel.dice import Entropy, system_entropy
from berdampak.kernel.errors import BerdampakError
from berdampak.kernel.text import Language
from berdampak.ledger.facade import append, open_private, open_vault, stream_of
from berdampak.people.contracts import Thing
from berdampak.uploads.facade import hand_over
from berdampak.voice import offices
from berdampak.voice.contracts import Filing, Message, Sender, Ticket
from berdampak.voice.hidden_words import draw_number_and_pin, hash_of_pin, is_pin
from berdampak.voice.models import ComplaintRow
from berdampak.voice.problems import problem
from berdampak.voice.rules_complaint import REPORTER, Complaint, Event, apply, begin, fold, may_follow, places_of
from berdampak.voice.words_complaint import STATES

NAMES = tuple(field.name for field in fields(Complaint))
KIND = "complaint."
WORDS_MAX = 10_000


def file_complaint(filing: Filing, clock: Clock, entropy: Entropy = system_entropy) -> Ticket:
    """Take a complaint; the same key again gives the same number. Raises `voice.E004`, `voice.E009`."""
    kind = offices.voice_rules().complaints.find_kind(filing.kind)
    if kind is None:
        raise problem("E009")
    number, pin = draw_number_and_pin(_seed_of(filing) if filing.key else entropy(16))
    ticket = Ticket(number, pin)
    if ComplaintRow.objects.filter(number=number).exists():
        return ticket
    service = offices.pack().services.get(filing.service or "")
    about = service.unit if service else filing.agency
    where = offices.places_of_office(about)
    where |= {name: where[name] or home for name, home in offices.home().items()}
    body: dict[str, Any] = {
        "kind": kind.code,
        "service": service.code if service else None,
        "confidential": filing.secrecy == "confidential",
        "anonymous": filing.secrecy == "anonymous",
        "about_officer": filing.about_officer,
        **places_of(
            where,
            inspected=kind.inspected,
            about_officer=filing.about_officer,
            hidden=filing.secrecy != "open",
        ),
        "first_due_at": _written(offices.after_working_days(about, clock(), kind.first_days)),
        "due_at": _written(offices.after_working_days(about, clock(), kind.answer_days)),
        "rules": offices.pack().sha256,
    }
    try:
        with transaction.atomic():
            _record_filing(number, pin, body, filing, clock)
    except (IntegrityError, BerdampakError):  # the same form was sent twice at once: the first one counts
        if not ComplaintRow.objects.filter(number=number).exists():
            raise
    return ticket


def _record_filing(number: str, pin: str, body: dict[str, Any], filing: Filing, clock: Clock) -> None:
    private = {"words": filing.words[:WORDS_MAX], "files": list(filing.files), "language": filing.language}
    event = _append(number, "filed", body, private, clock, expected_seq=1)
    _save(begin(number, event), pin_hash=hash_of_pin(number, pin))
    if filing.secrecy != "anonymous" and filing.sender.is_known:
        _append_to(f"reporter:{number}", "complaint.sender_kept", {}, asdict(filing.sender), clock)
    if filing.files and filing.key:
        hand_over(filing.files, f"draft:{filing.key}", owner_of(number))


def act(
    number: str,
    what: str,
    clock: Clock,
    *,
    words: str = "",
    by: str = "",
    version: int | None = None,
    **body: Any,
) -> Complaint:
    """Do something to a complaint; raises `voice.E005` when it cannot be, `voice.E006` when it changed meanwhile.

    The caller has asked whether the person may.
    """
    with transaction.atomic():
        row = ComplaintRow.objects.select_for_update().filter(number=number).first()
        assert row is not None, "a complaint that somebody acts on is there"
        complaint = complaint_of(row)
        if not may_follow(complaint, what):
            raise problem("E005", state=STATES[complaint.status].told)
        if version is not None and version != complaint.version:
            raise problem("E006")
        said = {"by": by} | body if by else body
        private = {"words": words[:WORDS_MAX]} if words else None
        event = _append(number, what, said, private, clock, expected_seq=complaint.version + 1)
        changed = apply(complaint, event)
        _save(changed)
    return changed


def answer_terms(clock: Clock) -> dict[str, Any]:
    """When silence after an answer given now closes the complaint."""
    days = offices.voice_rules().complaints.silent_days
    return {"closes_at": _written(offices.after_calendar_days(clock(), days))}


def reopened_terms(complaint: Complaint, clock: Clock) -> dict[str, Any]:
    """The term goes on where it stood when the answer came: what was left of it, at least a working day."""
    office = complaint.unit or complaint.agency
    left = offices.working_days_left(office, complaint.answered_at or clock(), complaint.due_at)
    return {"due_at": _written(offices.after_working_days(office, clock(), left))}


def contested_terms(clock: Clock) -> dict[str, Any]:
    """The inspectorate has the term of what it looks into."""
    kinds = offices.voice_rules().complaints.kinds
    days = next((kind.answer_days for kind in kinds if kind.inspected), max(kind.answer_days for kind in kinds))
    return {"due_at": _written(offices.after_working_days(None, clock(), days))}


def routed_places(complaint: Complaint, office: str) -> dict[str, Any]:
    """Where a complaint goes that is passed to an office; raises `voice.E009` when there is none of that code.

    The empty code is the inspectorate. One that only the inspectorate sees stays with it.
    """
    if office and office not in offices.pack().offices:
        raise problem("E009")
    where = offices.places_of_office(office or None) | {"region": complaint.region}
    places = places_of(
        where,
        inspected=complaint.inspected or not office,
        about_officer=complaint.about_officer,
        hidden=complaint.confidential or complaint.anonymous,
    )
    return {name: places[name] for name in ("unit", "agency", "mall", "inspected")}


def find_complaint(number: str) -> Complaint | None:
    """A complaint by its number. The caller asks `may` before it shows anything of it."""
    row = ComplaintRow.objects.filter(number=number).first()
    return complaint_of(row) if row else None


def check_pin(number: str, pin: str) -> bool:
    """Whether number and PIN belong together; a miss and a wrong PIN look alike and take as long."""
    row = ComplaintRow.objects.filter(number=number).first()
    return is_pin(number, pin, row.pin_hash if row else "")


def complaint_of(row: ComplaintRow) -> Complaint:
    """The row as a value."""
    return Complaint(**{name: getattr(row, name) for name in NAMES})


def fold_from_book(number: str) -> Complaint:
    """The complaint as its entries alone make it."""
    entries = stream_of(stream_name(number))
    return fold(
        number, [Event(each.kind.removeprefix(KIND), moment_of(each.recorded_at), each.body) for each in entries]
    )


def read_messages(number: str) -> tuple[Message, ...]:
    """All that was done and said in a complaint, oldest first; erased words are empty."""
    stream, vault = stream_name(number), open_vault(settings.KEYS)
    found, inspected = [], False
    for entry in stream_of(stream):
        what = entry.kind.removeprefix(KIND)
        inspected = bool(entry.body.get("inspected", inspected)) or what == "contested"
        private = open_private(stream, entry.seq, vault) or {} if entry.private else {}
        by = "reporter" if what in REPORTER else "nobody" if what == "closed" else "office"
        found.append(
            Message(
                at=moment_of(entry.recorded_at),
                what=what,
                by="inspectorate" if by == "office" and inspected and what != "routed" else by,  # type: ignore[arg-type]
                words=private.get("words", ""),
                person=entry.body.get("by", ""),
                to=entry.body.get("unit") or entry.body.get("agency") or "",
            )
        )
    return tuple(found)


def read_sender(number: str) -> Sender | None:
    """Who sent a complaint; None when nobody said, or it was erased. The caller has recorded that it is read."""
    private = open_private(f"reporter:{number}", 1, open_vault(settings.KEYS))
    return Sender(**private) if private else None


def language_of_reporter(number: str) -> Language:
    """The language in which a complaint was written."""
    private = open_private(stream_name(number), 1, open_vault(settings.KEYS)) or {}
    return "en" if private.get("language") == "en" else "id"


def thing_of(complaint: Complaint) -> Thing:
    """What `may` is asked about."""
    return Thing("complaint", complaint.unit, complaint.agency, complaint.region, complaint.mall)


def owner_of(number: str) -> str:
    """Whose the files of a complaint are."""
    return f"complaint:{number}"


def stream_name(number: str) -> str:
    """The stream of a complaint in the book."""
    return f"complaint:{number}"


def moment_of(recorded_at: str) -> datetime:
    """The moment an entry was recorded."""
    return datetime.fromisoformat(recorded_at)


def _append(
    number: str, what: str, body: dict[str, Any], private: dict[str, Any] | None, clock: Clock, expected_seq: int
) -> Event:
    try:
        return _append_to(stream_name(number), KIND + what, body, private, clock, expected_seq)
    except BerdampakError as error:
        if error.problems[0].id == "ledger.E003":
            raise problem("E006") from error
        raise


def _append_to(
    stream: str,
    kind: str,
    body: dict[str, Any],
    private: dict[str, Any] | None,
    clock: Clock,
    expected_seq: int | None = None,
) -> Event:
    body = {name: value for name, value in body.items() if value is not None}
    vault = open_vault(settings.KEYS) if private is not None else None
    sealed = append(stream, kind, body, private=private, vault=vault, expected_seq=expected_seq, clock=clock)
    return Event(kind.removeprefix(KIND), moment_of(sealed.recorded_at), body)


def _save(complaint: Complaint, **more: Any) -> None:
    values = {name: getattr(complaint, name) for name in NAMES if name != "number"} | more
    if more:
        ComplaintRow.objects.create(number=complaint.number, **values)
    else:
        ComplaintRow.objects.filter(number=complaint.number).update(**values)


def _seed_of(filing: Filing) -> bytes:
    """What tells one form sent twice from another; a form that was changed and sent again is another complaint."""
    return canonical_json({name: value for name, value in asdict(filing).items() if name != "files"})


def _written(moment: datetime | None) -> str | None:
    return moment.astimezone(UTC).isoformat() if moment else None
