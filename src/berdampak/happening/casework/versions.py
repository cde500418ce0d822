"""What a case began under and stays under: its pack and its calendar, whatever holds by now."""

from functools import lru_cache
from hashlib import sha256
from typing import TYPE_CHECKING

from berdampak.calendar.contracts import Calendar
from berdampak.calendar.facade import load_calendar
from berdampak.happening.casework.codec import read_calendar, write_calendar
from berdampak.happening.casework.rules_state import CaseFile
from berdampak.promise.contracts import Pack, Service

if TYPE_CHECKING:
    from berdampak.promise.facade import PackShelf

_KEPT: set[str] = set()
"""Calendars that this process knows to be kept."""


def packs() -> "PackShelf":
    """The packs at work."""
    from django.conf import settings

    shelf: PackShelf = settings.PACKS
    return shelf


def pack_of(case: CaseFile) -> Pack:
    """The pack that a case began under."""
    return packs().get(case.pack_sha256)


def service_of(case: CaseFile) -> Service:
    """The service of a case as it was when the case began."""
    return pack_of(case).services[case.service]


def calendar_for(pack: Pack, service: Service) -> Calendar:
    """The calendar that holds now for a service: its own, else that of its unit."""
    return load_calendar(service.calendar or pack.find_calendar_of(service.unit))


def keep_calendar(calendar: Calendar) -> str:
    """The hash of a calendar, once a copy of it is kept; in the transaction that is open."""
    from django.db import transaction

    from berdampak.happening.casework.models import KeptCalendar

    digest, content = _written(calendar)
    if digest not in _KEPT:
        KeptCalendar.objects.bulk_create([KeptCalendar(sha256=digest, body=content.decode())], ignore_conflicts=True)
        transaction.on_commit(lambda: _KEPT.add(digest))
    return digest


def calendar_of(case: CaseFile) -> Calendar:
    """The calendar that a case began under."""
    current = load_calendar(case.calendar)
    return current if _written(current)[0] == case.calendar_sha256 else _read_kept(case.calendar_sha256)


@lru_cache(maxsize=16)
def _read_kept(digest: str) -> Calendar:
    from berdampak.happening.casework.models import KeptCalendar

    return read_calendar(KeptCalendar.objects.get(sha256=digest).body)


def _written(calendar: Calendar) -> tuple[str, bytes]:
    return _write_once(id(calendar), calendar)


@lru_cache(maxsize=64)
def _write_once(_identity: int, calendar: Calendar) -> tuple[str, bytes]:
    content = write_calendar(calendar)
    return sha256(content).hexdigest(), content
