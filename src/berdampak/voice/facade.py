"""The front door of voice: ask after a case, take complaints, sweep, and say what citizens say.

The house calls `invite` when a case is closed; casework and the queue know nothing of this room.
"""

from collections.abc import Sequence
from datetime import datetime

from berdampak.kernel.clock import Clock
from berdampak.kernel.text import Language
from berdampak.voice.contracts import Arrivals, Cell, CellKind, Complaint, ComplaintFigure, Filing, Given, Ticket
from berdampak.voice.rules_period import Period, find_period, period_before, quarter_of, week_of

__all__ = [
    "Period",
    "answer_survey",
    "ask_unsent",
    "cells_of",
    "complaints_of",
    "count_arrivals",
    "file_complaint",
    "find_complaint",
    "find_period",
    "invite",
    "period_before",
    "quarter_of",
    "skm_of",
    "sweep_voice",
    "week_of",
]


def invite(
    case_code: str,
    service: str,
    unit: str,
    agency: str | None,
    region: str | None,
    contact: str,
    language: Language,
    closed_at: datetime,
    clock: Clock,
) -> bool:
    """Ask whoever applied how it went, once a case; whether an invitation was sent now.

    `contact` is the verified e-mail address or telephone number; nobody is asked without one.
    """
    from berdampak.voice import surveys

    return surveys.invite(case_code, service, unit, agency, region, contact, language, closed_at, clock)


def ask_unsent(
    case_code: str, service: str, unit: str, agency: str | None, region: str | None, closed_at: datetime, clock: Clock
) -> str:
    """Ask as `invite` does and send nothing: the word, for whoever rehearses; empty where it was asked before."""
    from berdampak.voice import surveys

    return surveys.ask(case_code, service, unit, agency, region, closed_at, clock)


def answer_survey(token: str, given: Given, clock: Clock) -> None:
    """Take the one answer to an invitation; raises `voice.E001` to `E003`."""
    from berdampak.voice import surveys

    surveys.answer_survey(token, given, clock)


def cells_of(kind: CellKind, period: Period) -> Sequence[Cell]:
    """What surveys say of every office or service of a kind; figures of too few are withheld."""
    from berdampak.voice import figures

    return figures.cells_of(kind, period)


def skm_of(kind: CellKind, code: str, period: Period) -> Cell | None:
    """What surveys say of one office or service (`whole`: of all); None when nobody was asked about it."""
    from berdampak.voice import figures

    return figures.skm_of(kind, code, period)


def count_arrivals(since: datetime, until: datetime) -> Arrivals:
    """Answers to surveys by unit and hour between two moments, and what was usual a day before them."""
    from berdampak.voice import arrivals

    return arrivals.count_arrivals(since, until)


def complaints_of(period: Period, now: datetime) -> Sequence[ComplaintFigure]:
    """Complaints filed in a period, by kind; counts of too few are withheld."""
    from berdampak.voice import figures_complaints

    return figures_complaints.complaints_of(period, now)


def file_complaint(filing: Filing, clock: Clock) -> Ticket:
    """Take a complaint; the same key again gives the same number and PIN."""
    from berdampak.voice import complaints

    return complaints.file_complaint(filing, clock)


def find_complaint(number: str) -> Complaint | None:
    """A complaint by its number. The caller asks `may` before it shows anything of it."""
    from berdampak.voice import complaints

    return complaints.find_complaint(number)


def sweep_voice(clock: Clock, limit: int = 100) -> int:
    """Close what was answered and left in silence; returns how many. Idempotent, and safe in several processes."""
    from berdampak.voice import sweeps

    return sweeps.sweep_voice(clock, limit)
