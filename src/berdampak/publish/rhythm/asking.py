"""Forms of these pages: what was typed, what is wrong with it, and the page that says what went wrong."""

import re
from collections.abc import Iterable
from datetime import datetime
from functools import lru_cache
from typing import Any
from zoneinfo import ZoneInfo

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from berdampak.calendar.facade import load_calendar
from berdampak.front.contracts import language_of, render_page
from berdampak.happening.casework.facade import numbers_of
from berdampak.kernel.text import Text, same
from berdampak.kernel.wording import moment_text
from berdampak.ledger.facade import Vault, open_vault
from berdampak.publish.rhythm import words
from berdampak.publish.write_html import TEMPLATES

TICKET = re.compile(r"q-[0-9a-f]{20}\.\d+")
"""The code under which a visit to the counter is kept; nobody is told it."""
vault_in = lru_cache(maxsize=4)(open_vault)


def vault() -> Vault:
    """The vault of what people wrote, opened once in a process."""
    return vault_in(settings.KEYS)


def show(request: HttpRequest, name: str, title: Text, here: str, **context: Any) -> HttpResponse:
    """One of these pages."""
    return render_page(
        request,
        TEMPLATES,
        f"rhythm/{name}.html",
        title=title.in_(language_of(request)),
        menu="staff",
        here=here,
        rhythm=words,
        **context,
    )


def case_names(codes: Iterable[str]) -> dict[str, Text]:
    """What people call cases: their numbers; the code itself where another system keeps them."""
    wanted = set(codes)
    numbers = numbers_of(wanted)
    return {code: words.TICKET if TICKET.fullmatch(code) else same(numbers.get(code, code)) for code in wanted}


def case_name(code: str) -> Text:
    """What people call a case."""
    return case_names([code])[code]


def moment_at(moment: datetime, office: str = "") -> Text:
    """A moment in words, in the zone of an office."""
    return moment_text(moment.astimezone(zone_of(office)))


def zone_of(office: str = "") -> ZoneInfo:
    """The zone of an office's calendar, the pack's without one."""
    return ZoneInfo(load_calendar(settings.PACKS.current().find_calendar_of(office)).zone)
