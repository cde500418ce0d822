"""Composed cards put where they wait for their moment, or on the shelf at once where it is past; some at a time.

Django's models are imported inside the functions, so that the report itself needs no database.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING, Any, TypeVar

from berdampak.calendar.contracts import Calendar
from berdampak.calendar.facade import is_working_day, load_calendar
from berdampak.kernel.canonical import sha256_hex
from berdampak.kernel.clock import Clock
from berdampak.kernel.errors import BerdampakError
from berdampak.ledger.contracts import Sealed
from berdampak.measure.facade import Facts, parse_week
from berdampak.promise.contracts import Pack
from berdampak.promise.facade import after_cut
from berdampak.report.codec import decode_card, encode_card
from berdampak.report.contracts import Card
from berdampak.report.evidence import Evidence, RowsSeal
from berdampak.report.published import stream_of
from berdampak.report.rhythm.contracts import Moments
from berdampak.report.rhythm.rules_moments import moments_of
from berdampak.report.rhythm.rules_state import COMPOSED, waits_for_parts, why_corrected
from berdampak.report.rules_public import find_public_card
from berdampak.report.shelf import Key, find_record, list_newest, row_of, seal_row

if TYPE_CHECKING:
    from berdampak.report.rhythm.models import HeldCard

CARDS_AT_ONCE = 200
"""How many cards count together: what a crash loses, and what memory holds."""
Record = Callable[..., Sealed]
One = TypeVar("One")


class Rhythms:
    """The moments of every card that is made from some facts; none where no pack sets a rhythm."""

    def __init__(self, facts: Facts) -> None:
        self._facts, self._pack = facts, facts.pack
        self._found = cache(self._find)

    def of(self, card: Card) -> Moments | None:
        """The moments of a card, by the calendar of the office that answers for it."""
        return self.of_office(card.subject.kind, card.subject.code, card.week.name)

    def of_office(self, kind: str, code: str, week: str) -> Moments | None:
        """The moments of the cards of an office in a week."""
        return None if self._pack is None else self._found(_calendar_of(self._pack, kind, code), week)

    def _find(self, calendar_id: str, week: str) -> Moments:
        assert self._pack is not None, "a pack sets the rhythm"
        rules, rhythm = self._facts.events.rules, self._pack.rhythm
        end = self._facts.week_cut.bounds(parse_week(week), rules.zone)[1]
        calendar = load_calendar(calendar_id)
        line, public = (after_cut(rules.week_cut, moment) for moment in (rhythm.line, rhythm.public))
        return moments_of(end, line, public, rules.zone, lambda day: _works(calendar, day))


def put_cards(
    cards: Iterable[Card],
    clock: Clock,
    evidence: Evidence,
    moments: Callable[[Card], Moments | None],
    *,
    record: Record | None = None,
    mark: Callable[[Card], None] = lambda _last: None,
) -> int:
    """Seal composed cards and keep them until their moment; how many were new or changed.

    A card whose moment is past, or which corrects one that is out, is out at once. Each batch counts whole or not at
    all, `mark` among it, so that whoever is killed goes on where it was. The same card again changes nothing.
    """
    from django.db import transaction

    putting, changed = _Putting(clock, evidence, moments, record or find_record()), 0
    for batch in in_batches(cards):
        news = [new for card in batch if (new := putting.find_news(card)) is not None]
        seals = evidence.seal([new.card for new in news]) if news else []
        with transaction.atomic():
            putting.put(news, seals)
            mark(batch[-1])
        changed += len(news)
    return changed


def in_batches(things: Iterable[One]) -> Iterator[list[One]]:
    """So many at a time as count together."""
    rest = iter(things)
    while batch := list(islice(rest, CARDS_AT_ONCE)):
        yield batch


@dataclass(frozen=True, slots=True)
class _New:
    """A card that says something new, in which revision, and what it said before."""

    card: Card
    body: bytes
    public: bytes
    digest: str
    revision: int
    before: str
    is_out: bool


class _Putting:
    """What is known of the cards of each week while they are put."""

    def __init__(
        self, clock: Clock, evidence: Evidence, moments: Callable[[Card], Moments | None], record: Record
    ) -> None:
        self._clock, self._evidence, self._moments, self._record = clock, evidence, moments, record
        self._newest: dict[Key, tuple[int, str]] = {}
        self._out: dict[Key, tuple[int, str]] = {}
        self._held: dict[str, set[tuple[str, str]]] = {}
        self._weeks: set[str] = set()

    def find_news(self, card: Card) -> _New | None:
        """The card, if it says anything new."""
        key = (card.subject.kind, card.subject.code, card.week.name)
        self._learn(card.week.name)
        body, public = encode_card(card), find_public_card(card, self._evidence.withheld)
        public_body = encode_card(public) if public else b""
        digest = sha256_hex(public_body or body)
        revision, known = self._newest.get(key, (0, ""))
        if digest == known:
            return None
        self._newest[key] = (revision + 1, digest)
        return _New(card, body, public_body, digest, revision + 1, known, key in self._out)

    def put(self, news: Sequence[_New], seals: Sequence[RowsSeal]) -> None:
        """Put them where they belong, each with its entry in the book."""
        from berdampak.report.models import PublishedCard
        from berdampak.report.rhythm.models import HeldCard

        now, held, out = self._clock(), list[HeldCard](), list[Any]()
        for new, rows in zip(news, seals, strict=True):
            moments = self._moments(new.card)
            shelf = row_of(new.card, new.public, new.digest, new.revision, now, self._evidence.publication, rows)
            why = ",".join(self._why(new)) if new.before else ""
            is_public = self._is_public(new, moments, now)
            if is_public:
                shelf.corrected, shelf.how = (why, "corrected") if new.is_out else ("", "")
                shelf.entry_seq = seal_row(shelf, rows.rows, self._record, self._clock)
                out.append(shelf)
            if moments is not None:
                row = _held_row(new, shelf, rows.rows, moments, now, why)
                row.state = "published" if is_public else "held"
                _replace(row)
                held.append(row)
                if not is_public:
                    self._record(stream_of(*_key(row)), COMPOSED, _composed(row), clock=self._clock)
        HeldCard.objects.bulk_create(held)
        PublishedCard.objects.bulk_create(out)

    def _is_public(self, new: _New, moments: Moments | None, now: datetime) -> bool:
        """Whether it is out at once: when its moment is past, unless an office that it shows still waits."""
        subject, week = new.card.subject, new.card.week.name
        if new.is_out or moments is None:
            return True
        if now >= moments.itself_at and not waits_for_parts(new.card, self._held.get(week, ())):
            return True
        self._held.setdefault(week, set()).add((subject.kind, subject.code))
        return False

    def _why(self, new: _New) -> tuple[str, ...]:
        """What brought the revision about, by what stood before it."""
        from berdampak.report.rhythm.models import HeldCard

        subject = new.card.subject
        row = HeldCard.objects.filter(
            subject_kind=subject.kind, subject_code=subject.code, week=new.card.week.name, revision=new.revision - 1
        ).first()
        return why_corrected(decode_card(row.body), new.card) if row else ()

    def _learn(self, week: str) -> None:
        """Read what was composed or published of a week before, once."""
        if week in self._weeks:
            return
        from berdampak.report.models import PublishedCard
        from berdampak.report.rhythm.models import HeldCard

        self._weeks.add(week)
        out = list_newest(PublishedCard, week)
        held = list_newest(HeldCard, week)
        self._out |= out
        waiting = HeldCard.objects.filter(week=week, state="held").values_list("subject_kind", "subject_code")
        self._held[week] = set(waiting)
        for key in out | held:
            self._newest[key] = max(out.get(key, (0, "")), held.get(key, (0, "")))


def _held_row(new: _New, shelf: Any, rows: int, moments: Moments, now: datetime, why: str) -> "HeldCard":
    from berdampak.report.rhythm.models import HeldCard

    return HeldCard(
        subject_kind=shelf.subject_kind,
        subject_code=shelf.subject_code,
        week=shelf.week,
        revision=shelf.revision,
        as_of=shelf.as_of,
        body=new.body.decode(),
        public_body=shelf.body,
        card_sha256=shelf.card_sha256,
        evidence=shelf.evidence,
        rows_root=shelf.rows_root,
        rows=rows,
        rows_public=shelf.rows_public,
        line_at=moments.line_at,
        public_at=moments.public_at,
        itself_at=moments.itself_at,
        corrected=why,
        composed_at=now,
    )


def _replace(row: "HeldCard") -> None:
    """Have what was held before give way; what its head said of the week stays, the signature does not."""
    if row.revision == 1:
        return
    kind, code, week = _key(row)
    before = type(row).objects.filter(subject_kind=kind, subject_code=code, week=week, revision__lt=row.revision)
    last = before.order_by("-revision").first()
    if last is not None:
        row.comment, row.commented_by = last.comment, last.commented_by
    before.filter(state="held").update(state="replaced")


def _composed(row: "HeldCard") -> dict[str, Any]:
    """What the book says of a card that waits."""
    return {
        "card": row.card_sha256,
        "rows": row.rows_root,
        "n": row.rows,
        "week": row.week,
        "of": row.subject_kind,
        "revision": row.revision,
        "publication": row.evidence,
    }


def _key(row: "HeldCard") -> Key:
    return (row.subject_kind, row.subject_code, row.week)


def _calendar_of(pack: Pack, kind: str, code: str) -> str:
    service = pack.services.get(code) if kind == "service" else None
    if service is not None:
        return service.calendar or pack.find_calendar_of(service.unit)
    return pack.find_calendar_of(code)


def _works(calendar: Calendar, day: date) -> bool:
    """Whether the office works on that date; beyond the years of its calendar, from Monday to Friday."""
    try:
        return is_working_day(calendar, day)
    except BerdampakError:
        return day.weekday() < 5
