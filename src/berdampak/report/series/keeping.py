"""Take figures of others in, each an entry of the book; a correction stands beside what it corrects.

Django's models are imported inside the functions, so that the report itself needs no database.
"""

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from berdampak.calendar.facade import load_calendar
from berdampak.kernel.clock import Clock
from berdampak.measure.facade import Figure, days_of
from berdampak.promise.contracts import Indicator, Pack
from berdampak.report.problems import problem
from berdampak.report.series.contracts import ToldFigure

if TYPE_CHECKING:
    from berdampak.report.models import ToldFigureRow

STREAM, KIND = "series:", "series.told"
FIELDS = ("indicator", "period", "value", "read_on", "why", "revision", "told_by", "told_at")


def require_told(pack: Pack, code: str) -> Indicator:
    """The indicator of that code whose figures programs send; raises `report.E042` if there is none."""
    found = pack.goals.indicators.get(code) if pack.goals else None
    if found is None or found.series is None or found.series.file is not None:
        raise problem("E042", code=code)
    return found


def tell_figure(
    pack: Pack, code: str, period: str, value: Decimal, read_on: date, by: str, clock: Clock, why: str = ""
) -> ToldFigure:
    """Take in a figure; the same again changes nothing, another one for the same period is its next revision.

    Raises `report.E042` for an indicator that takes none, `report.E043` for a period that makes no sense or has not
    ended, `report.E044` for a day on which nobody can have read it, `report.E045` for a correction without a reason.
    """
    from django.db import transaction

    from berdampak.ledger.facade import append
    from berdampak.report.models import ToldFigureRow

    require_told(pack, code)
    today = clock().astimezone(ZoneInfo(load_calendar(pack.calendar).zone)).date()
    _require_days(period, read_on, today)
    with transaction.atomic():
        before = find_told(code, period)
        if before is not None and (before.value, before.read_on) == (value, read_on):
            return before
        if before is not None and before.value != value and not why:
            raise problem("E045", period=period, before=before.value.normalize())
        revision = before.revision + 1 if before else 1
        said = {"period": period, "value": f"{value:f}", "read_on": read_on.isoformat(), "revision": revision, "by": by}
        key = f"{STREAM}{code}:{period}:{revision}"
        sealed = append(STREAM + code, KIND, said | ({"why": why} if why else {}), key=key, clock=clock)
        if sealed.repeated:  # somebody sent the same at the same moment
            return _read(ToldFigureRow.objects.get(indicator=code, period=period, revision=revision))
        row = ToldFigureRow.objects.create(
            indicator=code, period=period, value=value, read_on=read_on, why=why,
            revision=revision, told_by=by, told_at=clock(),
        )  # fmt: skip
    return _read(row)


def list_told(code: str) -> list[ToldFigure]:
    """Every figure that was sent for an indicator, by period and revision."""
    from berdampak.report.models import ToldFigureRow

    return [_read(row) for row in ToldFigureRow.objects.filter(indicator=code).order_by("period", "revision")]


def find_told(code: str, period: str) -> ToldFigure | None:
    """The figure of an indicator for a period that holds, if one was sent."""
    from berdampak.report.models import ToldFigureRow

    row = ToldFigureRow.objects.filter(indicator=code, period=period).order_by("-revision").first()
    return _read(row) if row else None


def list_figures(code: str) -> list[Figure]:
    """The figures of an indicator that hold: of each period the last revision."""
    newest = {one.period: one for one in list_told(code)}
    return [(name, days_of(name), one.value) for name, one in newest.items()]


def _require_days(period: str, read_on: date, today: date) -> None:
    try:
        last = days_of(period).last
    except ValueError as error:
        raise problem("E043", period=period) from error
    if last >= today:
        raise problem("E043", period=period)
    if not last < read_on <= today:
        raise problem("E044", read_on=read_on, period=period)


def _read(row: "ToldFigureRow") -> ToldFigure:
    return ToldFigure(**{name: getattr(row, name) for name in FIELDS})
