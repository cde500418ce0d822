"""How complaints of a period were dealt with, by kind; counts of too few are withheld."""

from collections.abc import Mapping, Sequence
from datetime import datetime, time, timedelta
from fractions import Fraction
from typing import Any

from django.db.models import Count, Q

from berdampak.voice import offices
from berdampak.voice.contracts import ComplaintFigure
from berdampak.voice.models import ComplaintRow
from berdampak.voice.rules_complaint import OPEN
from berdampak.voice.rules_period import Period
from berdampak.voice.rules_skm import rounded

SHARE_PLACES = 4


def complaints_of(period: Period, now: datetime) -> Sequence[ComplaintFigure]:
    """Complaints filed in a period, by kind."""
    rules, zone = offices.voice_rules(), offices.zone_of(None)
    first = datetime.combine(period.first, time(), zone)
    last = datetime.combine(period.last, time(), zone) + timedelta(days=1)
    overdue = Q(status__in=OPEN, due_at__lt=now)
    counted = {
        row["kind"]: row
        for row in ComplaintRow.objects.filter(filed_at__gte=first, filed_at__lt=last)
        .values("kind")
        .annotate(
            filed=Count("pk"),
            answered=Count("pk", filter=Q(answered_at__isnull=False)),
            overdue=Count("pk", filter=overdue),
            judged=Count("pk", filter=Q(answered_at__isnull=False) | overdue),
            late=Count("pk", filter=Q(late=True) | overdue),
            rated=Count("solved"),
            solved=Count("pk", filter=Q(solved=True)),
        )
        .order_by()
    }
    least = rules.survey.cell_min
    return [_figure(kind.code, counted.get(kind.code, {}), least) for kind in rules.complaints.kinds]


def _figure(kind: str, row: Mapping[str, Any], least: int) -> ComplaintFigure:
    filed = row.get("filed", 0)
    if filed < least:
        return ComplaintFigure(kind, 0 if not filed else None)
    judged, rated = row["judged"], row["rated"]
    return ComplaintFigure(
        kind,
        filed,
        answered=row["answered"],
        in_time=rounded(Fraction(judged - row["late"], judged), SHARE_PLACES) if judged >= least else None,
        overdue=row["overdue"],
        solved=rounded(Fraction(row["solved"], rated), SHARE_PLACES) if rated >= least else None,
    )
