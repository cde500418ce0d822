"""Cases that were closed, for whoever asks applicants how it went."""

from datetime import datetime

from berdampak.happening.casework.codec import read_case
from berdampak.happening.casework.contracts import ClosedCase
from berdampak.happening.casework.models import Case
from berdampak.happening.casework.private import open_entry


def closed_between(after: datetime, until: datetime) -> list[ClosedCase]:
    """The cases that were decided and closed after one moment and up to another, oldest first."""
    rows = Case.objects.filter(closed_at__gt=after, closed_at__lte=until).exclude(outcome="withdrawn")
    return [_closed(row) for row in rows.order_by("closed_at", "code")]


def _closed(row: Case) -> ClosedCase:
    case = read_case(row.body)
    filed = open_entry(case, 1)
    assert row.closed_at is not None
    return ClosedCase(
        code=case.code,
        service=case.service,
        unit=case.unit,
        agency=case.agency,
        region=case.region,
        contact=filed.get("email") or filed.get("phone") or "",
        language=case.language,
        closed_at=row.closed_at,
    )
