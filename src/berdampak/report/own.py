"""The officers' own cards: made with the public ones, kept for the one person each is about, never published.

Django's models are imported inside the functions, so that the report itself needs no database.
"""

from collections.abc import Iterable

from berdampak.kernel.clock import Clock
from berdampak.report.codec import decode_card, encode_card
from berdampak.report.contracts import Card


def keep_own_cards(cards: Iterable[Card], clock: Clock) -> int:
    """Keep the cards of officers, each in its newest form; how many were new or changed."""
    from berdampak.report.models import OwnCard

    kept = 0
    for card in cards:
        body, key = encode_card(card).decode(), {"officer": card.subject.code, "week": card.week.name}
        changed = OwnCard.objects.filter(**key).exclude(body=body).update(body=body, made_at=clock())
        kept += changed or int(OwnCard.objects.get_or_create(**key, defaults={"body": body, "made_at": clock()})[1])
    return kept


def find_own_card(officer: str, week: str | None = None) -> Card | None:
    """The card of an officer in a week, the newest one without; the caller asks `may` before it shows it."""
    from berdampak.report.models import OwnCard

    rows = OwnCard.objects.filter(officer=officer, **({"week": week} if week else {}))
    row = rows.order_by("-week").first()
    return decode_card(row.body) if row else None


def list_own_weeks(officer: str) -> list[str]:
    """The weeks of which an officer has a card, newest first."""
    from berdampak.report.models import OwnCard

    return list(OwnCard.objects.filter(officer=officer).order_by("-week").values_list("week", flat=True))
