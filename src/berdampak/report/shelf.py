"""The shelf of published cards: what was said about whom, in which week, in which revision.

Django's models are imported inside the functions, so that the report itself needs no database.
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING

from berdampak.kernel.canonical import sha256_hex
from berdampak.kernel.clock import Clock, system_clock
from berdampak.report.codec import decode_card, encode_card
from berdampak.report.contracts import Card, SubjectKind
from berdampak.report.rules_public import find_public_card

if TYPE_CHECKING:
    from berdampak.report.models import PublishedCard

Key = tuple[str, str, str]
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

    @cached_property
    def card(self) -> Card | None:
        """The card as the public may see it, looked at once more; None when it is withheld."""
        return find_public_card(decode_card(self.body)) if self.body else None


def publish_cards(cards: Iterable[Card], clock: Clock = system_clock) -> int:
    """Put public cards on the shelf, all or none; returns how many were new or changed.

    The same card again changes nothing; a changed card becomes the next revision.
    """
    from django.db import transaction

    from berdampak.report.models import PublishedCard

    with transaction.atomic():
        news = list(_new_rows(cards, clock()))
        PublishedCard.objects.bulk_create(news, batch_size=BATCH_ROWS)
    return len(news)


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


def list_cards(week: str, kinds: Collection[SubjectKind] = ()) -> list[Publication]:
    """The newest revision of every card of a week, of the kinds asked for or of all, by kind and code."""
    from berdampak.report.models import PublishedCard

    rows = PublishedCard.objects.filter(week=week, **({"subject_kind__in": list(kinds)} if kinds else {}))
    newest = {_key(row): row for row in rows.order_by("subject_kind", "subject_code", "revision")}
    return [_publication(row) for row in newest.values()]


def _new_rows(cards: Iterable[Card], published_at: datetime) -> "Iterator[PublishedCard]":
    from berdampak.report.models import PublishedCard

    newest: dict[Key, tuple[int, str]] = {}
    weeks_read: set[str] = set()
    for card in cards:
        if card.subject.kind == "officer":
            continue
        week = card.week.name
        if week not in weeks_read:
            newest |= _newest_hashes(week)
            weeks_read.add(week)
        public = find_public_card(card)
        body = encode_card(public) if public else b""
        digest = sha256_hex(body or encode_card(card))
        key = (card.subject.kind, card.subject.code, week)
        revision, known = newest.get(key, (0, ""))
        if digest == known:
            continue
        newest[key] = (revision + 1, digest)
        yield PublishedCard(
            subject_kind=card.subject.kind,
            subject_code=card.subject.code,
            week=week,
            revision=revision + 1,
            as_of=card.as_of,
            body=body.decode(),
            card_sha256=digest,
            published_at=published_at,
        )


def _newest_hashes(week: str) -> dict[Key, tuple[int, str]]:
    from berdampak.report.models import PublishedCard

    fields = ("subject_kind", "subject_code", "week", "revision", "card_sha256")
    rows = PublishedCard.objects.filter(week=week).order_by("revision").values_list(*fields)
    return {(kind, code, week): (revision, digest) for kind, code, week, revision, digest in rows}


def _key(row: "PublishedCard") -> Key:
    return (row.subject_kind, row.subject_code, row.week)


def _publication(row: "PublishedCard") -> Publication:
    return Publication(*_key(row), row.revision, row.body, row.card_sha256, row.published_at)
