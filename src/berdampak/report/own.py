"""The officers' own cards: made with the others, never published; the officer sees them first, then the line.

Django's models are imported inside the functions, so that the report itself needs no database.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from berdampak.kernel.canonical import canonical_json, sha256_hex
from berdampak.kernel.clock import Clock
from berdampak.ledger.contracts import leaf_hash, root_of
from berdampak.report.codec import decode_card, encode_card
from berdampak.report.contracts import Card
from berdampak.report.published import stream_of
from berdampak.report.rhythm.composing import Record, in_batches
from berdampak.report.rhythm.contracts import Moments, OwnRow
from berdampak.report.rhythm.own_rows import read_rows, write_rows
from berdampak.report.rhythm.rules_state import COMPOSED, why_corrected
from berdampak.report.shelf import find_record

if TYPE_CHECKING:
    from berdampak.report.models import OwnCard


@dataclass(frozen=True, slots=True)
class Place:
    """Where an officer worked, and the steps that the card of the week counts."""

    unit: str = ""
    agency: str = ""
    region: str = ""
    rows: tuple[OwnRow, ...] = ()


@dataclass(frozen=True, slots=True)
class OwnKept:
    """An officer's card as it is kept; the caller asks `may` before it shows it."""

    officer: str
    card: Card
    revision: int
    unit: str
    agency: str
    region: str
    rows: tuple[OwnRow, ...]
    line_at: datetime | None
    corrected: tuple[str, ...]


NOWHERE = Place()


def keep_own_cards(
    cards: Iterable[Card],
    clock: Clock,
    *,
    places: Callable[[Sequence[str], str], Mapping[str, Place]] = lambda _officers, _week: {},
    moments: Callable[[Place, str], Moments | None] = lambda _place, _week: None,
    record: Record | None = None,
    mark: Callable[[Card], None] = lambda _last: None,
) -> int:
    """Keep the cards of officers, each in its newest form and with its hash in the book; how many were new or changed.

    Each batch counts whole or not at all. `places` finds where officers worked in a week, `moments` when the line sees.
    """
    from django.db import transaction

    record, changed = record or find_record(), 0
    for batch in in_batches(cards):
        with transaction.atomic():
            changed += _keep(batch, clock, places, moments, record)
            mark(batch[-1])
    return changed


def find_own_card(officer: str, week: str | None = None) -> Card | None:
    """The card of an officer in a week, the newest one without; the caller asks `may` before it shows it."""
    found = find_own(officer, week)
    return found.card if found else None


def find_own(officer: str, week: str | None = None) -> OwnKept | None:
    """The same with where the work was done, its rows, and when the line sees it."""
    from berdampak.report.models import OwnCard

    rows = OwnCard.objects.filter(officer=officer, **({"week": week} if week else {}))
    row = rows.order_by("-week").first()
    return _read(row) if row else None


def list_own_weeks(officer: str) -> list[str]:
    """The weeks of which an officer has a card, newest first."""
    from berdampak.report.models import OwnCard

    return list(OwnCard.objects.filter(officer=officer).order_by("-week").values_list("week", flat=True))


def list_own_of_unit(unit: str, week: str, now: datetime) -> list[OwnKept]:
    """The cards of a unit's officers of a week, by code, once the line may see them; the caller asks `may`."""
    from berdampak.report.models import OwnCard

    rows = OwnCard.objects.filter(unit=unit, week=week, line_at__lte=now).order_by("officer")
    return [_read(row) for row in rows]


def _keep(
    batch: Sequence[Card],
    clock: Clock,
    places: Callable[[Sequence[str], str], Mapping[str, Place]],
    moments: Callable[[Place, str], Moments | None],
    record: Record,
) -> int:
    from berdampak.report.models import OwnCard

    weeks = sorted({card.week.name for card in batch})
    codes = [card.subject.code for card in batch]
    there = {(row.officer, row.week): row for row in OwnCard.objects.filter(officer__in=codes, week__in=weeks)}
    worked = {week: places(codes, week) for week in weeks}
    fresh, anew, now = list[OwnCard](), list[OwnCard](), clock()
    for card in batch:
        code, week, body = card.subject.code, card.week.name, encode_card(card).decode()
        place = worked[week].get(code, NOWHERE)
        row = there.get((code, week))
        if row is not None and (row.body, row.rows) == (body, write_rows(place.rows)):
            continue
        if row is None:
            row = OwnCard(officer=code, week=week, revision=0)
            fresh.append(row)
        else:
            row.corrected = ",".join(why_corrected(decode_card(row.body), card))
            anew.append(row)
        found = moments(place, week)
        row.revision, row.body, row.rows, row.made_at = row.revision + 1, body, write_rows(place.rows), now
        row.unit, row.agency, row.region = place.unit, place.agency, place.region
        row.line_at = found.line_at if found else None
        record(stream_of("officer", code, week), COMPOSED, _said(row, place.rows), clock=clock)
    OwnCard.objects.bulk_create(fresh)
    OwnCard.objects.bulk_update(
        anew, ["revision", "body", "rows", "made_at", "unit", "agency", "region", "line_at", "corrected"]
    )
    return len(fresh) + len(anew)


def _said(row: "OwnCard", rows: Sequence[OwnRow]) -> dict[str, Any]:
    """What the book says of an officer's card: hashes alone."""
    return {
        "card": sha256_hex(row.body.encode()),
        "rows": root_of([leaf_hash(canonical_json(one)) for one in read_plain(row.rows)]).hex(),
        "n": len(rows),
        "week": row.week,
        "of": "officer",
        "revision": row.revision,
    }


def read_plain(rows: str) -> list[Any]:
    """The rows as they are written."""
    import json

    found: list[Any] = json.loads(rows)
    return found


def _read(row: "OwnCard") -> OwnKept:
    return OwnKept(
        row.officer,
        decode_card(row.body),
        row.revision,
        row.unit,
        row.agency,
        row.region,
        read_rows(row.rows),
        row.line_at,
        tuple(row.corrected.split(",")) if row.corrected else (),
    )
