"""What waits for somebody among priorities: a problem that is theirs to deal with."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.conf import settings

from berdampak.act.priorities import deeds, views, words
from berdampak.act.priorities.models import ProblemRow
from berdampak.calendar.facade import load_calendar
from berdampak.front.facade import Waiting
from berdampak.kernel.clock import Clock
from berdampak.people.contracts import Person


def list_waiting(person: Person, clock: Clock) -> list[Waiting]:  # noqa: ARG001  each has its due date
    """The problems that the person was given and that are not done."""
    if not person.roles:
        return []
    rows = ProblemRow.objects.filter(person=person.code, state="taken").order_by("code")
    zone = ZoneInfo(load_calendar(settings.PACKS.current().calendar).zone)
    return [
        Waiting(
            words.WAITING.format(title=views.title_of(one)),
            "priority",
            {"code": one.code},
            datetime.combine(one.due + timedelta(days=1), time(), zone),
        )
        for row in rows
        if (one := deeds.find_one(row.code)) and one.due
    ]
