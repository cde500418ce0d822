"""How thick and fast answers to surveys came, by unit and hour: for a watch, and kept nowhere.

An answer's row has only its day. The hour is that of its entry in the book, and leaves the room as a count alone.
"""

from collections import Counter
from datetime import datetime, timedelta

from django.db.models import Count

from berdampak.ledger.facade import find_entry
from berdampak.voice.contracts import Arrivals
from berdampak.voice.models import Answer

USUAL_DAYS = 84


def count_arrivals(since: datetime, until: datetime) -> Arrivals:
    """Answers by unit and hour between two moments, and what was usual a day before them."""
    day = timedelta(days=1)
    near = Answer.objects.filter(day__gte=(since - day).date(), day__lte=(until + day).date())
    hours: Counter[tuple[str, datetime]] = Counter()
    for code, unit in near.values_list("code", "unit"):
        entry = find_entry(f"survey:{code}", 1)
        at = datetime.fromisoformat(entry.recorded_at) if entry else None
        if at is not None and since <= at < until:
            hours[unit, at.replace(minute=0, second=0, microsecond=0)] += 1
    before = Answer.objects.filter(day__gte=(since - timedelta(days=USUAL_DAYS)).date(), day__lt=since.date())
    usual = before.values_list("unit").annotate(answers=Count("pk")).order_by("unit")
    counted = tuple((unit, hour, number) for (unit, hour), number in sorted(hours.items()))
    return Arrivals(counted, tuple((unit, number / USUAL_DAYS) for unit, number in usual))
