"""The shelf of published cards: what was said about whom, in which week, in which revision.

Django's models are imported inside the functions, so that the report itself needs no database.
"""

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Any

from berdampak.kernel.canonical import sha256_hex
from berdampak.kernel.clock import Clock
from berdampak.ledger.contracts import Sealed
from berdampak.report.codec import decode_card, encode_card
from berdampak.report.contracts import Card, SubjectKind
from berdampak.report.evidence import Evidence, RowsSeal
from berdampak.report.published import KIND, stream_of
from berdampak.report.rules_public import find_public_card, none_withheld

if TYPE_CHECKING:
    from berdampak.report.models import PublishedCard

Key = tuple[str, str, str]
Record = Callable[..., Sealed]
"""Appends to the book: stream, kind and body."""
BATCH_ROWS = 500


@dataclass(frozen=True)
class Publication:
    """A card on the shelf: its newest revision. `body` is the canonical JSON, empty when the card is withheld."""

    subject_kind: str
    subject_code: str
    week: str
    revision: int
    body: str
    card_sha256: str
    published_at: datetime
    evidence: str = ""
    """The publication whose rows it was made of; empty for a card that was never sealed."""
    rows_public: bool = False
    """Whether anyone may have those rows."""
    entry_seq: int | None = None
    how: str = ""
    """Why it is out (report.rhythm.contracts.How); its head's signature and words, and what was corrected."""
    signed_at: datetime | None = None
    comment: str = ""
    corrected: tuple[str, ...] = ()

    @property
    def has_public_evidence(self) -> bool:
        """Whether anyone may compute the card again from its rows."""
        return self.rows_public and self.entry_seq is not None

    @property
    def stream(self) -> str:
        """The stream of the book in which the revisions of the card stand."""
        return stream_of(self.subject_kind, self.subject_code, self.week)

    @cached_property
    def card(self) -> Card | None:
        """The card as the public may see it, looked at once more; None when it is withheld."""
        return _read_public(self.body) if self.body else None


@lru_cache(maxsize=512)
def _read_public(body: str) -> Card | None:
    """A card as the public may see it; those of the newest week are asked for all the time, so they stay in memory."""
    return find_public_card(decode_card(body))


def publish_cards(
    cards: Iterable[Card],
    clock: Clock,
    *,
    evidence: Evidence | None = None,
    record: Record | None = None,
) -> int:
    """Put public cards on the shelf, all or none; returns how many were new or changed.

    The same card again changes nothing; a changed card becomes the next revision. With `evidence` each is sealed in
    the book by `record` (the book's own `append` if not said), in the transaction that puts it on the shelf, after its
    rows have reached the disk.
    """
    from django.db import transaction

    from berdampak.report.models import PublishedCard

    news, now = list(_find_news(cards, evidence)), clock()
    seals = evidence.seal([new.card for new in news]) if news and evidence else [None] * len(news)
    publication = evidence.publication if evidence else ""
    rows = [
        row_of(new.card, new.body, new.digest, new.revision, now, publication, seal)
        for new, seal in zip(news, seals, strict=True)
    ]
    with transaction.atomic():
        for row, seal in zip(rows, seals, strict=True):
            if seal is not None:
                row.entry_seq = seal_row(row, seal.rows, record or find_record(), clock)
        PublishedCard.objects.bulk_create(rows, batch_size=BATCH_ROWS)
    return len(rows)


def find_card(kind: str, code: str, week: str) -> Publication | None:
    """The newest revision of one card, if there is one."""
    from berdampak.report.models import PublishedCard

    if "\0" in kind + code + week:
        return None  # PostgreSQL refuses to be asked for such a text
    rows = PublishedCard.objects.filter(subject_kind=kind, subject_code=code, week=week)
    row = rows.order_by("-revision").first()
    return _publication(row) if row else None


def list_weeks() -> list[str]:
    """The weeks of which there are cards, newest first."""
    from berdampak.report.models import PublishedCard

    return list(PublishedCard.objects.order_by("-week").values_list("week", flat=True).distinct())


def count_cards(week: str) -> int:
    """How many cards of a week are on the shelf, each revision counted: more of them say that something is new."""
    from berdampak.report.models import PublishedCard

    return PublishedCard.objects.filter(week=week).count()


def list_withheld(first: str, last: str) -> frozenset[tuple[str, str]]:
    """The kind and code of every office of which a card in one of these weeks is, or was, withheld."""
    from berdampak.report.models import PublishedCard

    rows = PublishedCard.objects.filter(week__gte=first, week__lte=last, body="")
    return frozenset(rows.values_list("subject_kind", "subject_code").distinct())


def list_cards(week: str, kinds: Collection[SubjectKind] = ()) -> list[Publication]:
    """The newest revision of every card of a week, of the kinds asked for or of all, by kind and code."""
    from berdampak.report.models import PublishedCard

    rows = PublishedCard.objects.filter(week=week, **({"subject_kind__in": list(kinds)} if kinds else {}))
    newest = {_key(row): row for row in rows.order_by("subject_kind", "subject_code", "revision")}
    return [_publication(row) for row in newest.values()]


@dataclass(frozen=True, slots=True)
class _New:
    """A card that says something new: what the public sees of it, and in which revision."""

    card: Card
    body: bytes
    digest: str
    revision: int


def seal_row(row: "PublishedCard", rows: int, record: Record, clock: Clock) -> int:
    """Have the book say that the card was published, on how many rows; its number in the card's stream."""
    body = {
        "card": row.card_sha256,
        "rows": row.rows_root,
        "n": rows,
        "week": row.week,
        "of": row.subject_kind,
        "revision": row.revision,
        "publication": row.evidence,
    }
    said = {"how": row.how} if row.how else {}
    sealed: Sealed = record(stream_of(row.subject_kind, row.subject_code, row.week), KIND, body | said, clock=clock)
    return sealed.seq


def find_record() -> Record:
    """The book's own way to append."""
    from berdampak.ledger.facade import append

    return append


def _find_news(cards: Iterable[Card], evidence: Evidence | None) -> Iterator[_New]:
    from berdampak.report.models import PublishedCard

    newest: dict[Key, tuple[int, str]] = {}
    weeks_read: set[str] = set()
    for card in cards:
        if card.subject.kind == "officer":
            continue
        week = card.week.name
        if week not in weeks_read:
            newest |= list_newest(PublishedCard, week)
            weeks_read.add(week)
        public = find_public_card(card, evidence.withheld if evidence else none_withheld)
        body = encode_card(public) if public else b""
        digest = sha256_hex(body or encode_card(card))
        key = (card.subject.kind, card.subject.code, week)
        revision, known = newest.get(key, (0, ""))
        if digest == known:
            continue
        newest[key] = (revision + 1, digest)
        yield _New(card, body, digest, revision + 1)


def row_of(
    card: Card, body: bytes, digest: str, revision: int, published_at: datetime, publication: str, seal: RowsSeal | None
) -> "PublishedCard":
    """A revision of a card as a row of the shelf; `body` is what the public sees of it, empty where it is withheld."""
    from berdampak.report.models import PublishedCard

    public = decode_card(body.decode()) if body else None
    return PublishedCard(
        subject_kind=card.subject.kind,
        subject_code=card.subject.code,
        week=card.week.name,
        revision=revision,
        as_of=card.as_of,
        body=body.decode(),
        card_sha256=digest,
        published_at=published_at,
        evidence=publication,
        rows_root=seal.root.hex() if seal else "",
        rows_public=seal is not None
        and public is not None
        and public == find_public_card(card)
        and all(part.finished is not None for part in public.parts),
    )


def list_newest(model: Any, week: str) -> dict[Key, tuple[int, str]]:
    """The newest revision of every card of a week in a table of cards, and its hash."""
    fields = ("subject_kind", "subject_code", "week", "revision", "card_sha256")
    rows = model.objects.filter(week=week).order_by("revision").values_list(*fields)
    return {(kind, code, week): (revision, digest) for kind, code, week, revision, digest in rows}


def _key(row: "PublishedCard") -> Key:
    return (row.subject_kind, row.subject_code, row.week)


def _publication(row: "PublishedCard") -> Publication:
    return Publication(
        *_key(row),
        row.revision,
        row.body,
        row.card_sha256,
        row.published_at,
        row.evidence,
        row.rows_public,
        row.entry_seq,
        row.how,
        row.signed_at,
        row.comment,
        tuple(row.corrected.split(",")) if row.corrected else (),
    )
