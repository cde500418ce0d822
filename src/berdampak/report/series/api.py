"""Figures of others for programs: send one, and see everything that was sent."""

from datetime import date, datetime
from decimal import Decimal
from typing import Annotated

from django.conf import settings
from django.http import HttpRequest
from ninja import Router, Schema
from pydantic import Field

from berdampak.front.api import MAYBE, TOKEN, Line, Sent, told
from berdampak.kernel.text import Text
from berdampak.people.contracts import Thing
from berdampak.people.facade import require
from berdampak.report.series import keeping

router = Router(tags=["series"])
Value = Annotated[Decimal, Field(max_digits=16, decimal_places=4, allow_inf_nan=False)]


class FigureIn(Sent):
    """A figure, the day on which it was read at its source, and why it is another one than before."""

    value: Value
    read_on: date
    why: Annotated[str, Field(max_length=500)] = ""


class FigureOut(Schema):
    """A figure as it was sent; of one period the highest revision holds."""

    period: str
    value: Decimal
    read_on: date
    why: str
    revision: int
    told_at: datetime


@router.get(
    "/series/{indicator}", auth=MAYBE, response=list[FigureOut], **told(Text("Angka dari luar", "Figures of others"))
)
def read_series(request: HttpRequest, indicator: Line) -> object:  # noqa: ARG001
    """Every figure that was sent for an indicator, corrected ones too."""
    keeping.require_told(settings.PACKS.current(), indicator)
    return keeping.list_told(indicator)


@router.put(
    "/series/{indicator}/{period}",
    auth=TOKEN,
    response=FigureOut,
    **told(Text("Kirim angka dari luar", "Send a figure of others")),
)
def tell_figure(request: HttpRequest, indicator: Line, period: Line, sent: FigureIn) -> object:
    """Send what an indicator came to in a period (`2025`, `2025-Q3`, `2025-07`); the next cards are made of it."""
    pack = settings.PACKS.current()
    person = require(request, "series.tell", Thing("series", region=pack.region))
    clock = request.clock  # type: ignore[attr-defined]
    return keeping.tell_figure(pack, indicator, period, sent.value, sent.read_on, person.code, clock, sent.why.strip())
