"""What lies with whom in a unit, for whoever heads it: by name, without any ranking."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from berdampak.happening.casework.contracts import DeskRow
from berdampak.happening.casework.desk import words
from berdampak.happening.casework.lists import list_rows
from berdampak.happening.casework.models import Step
from berdampak.happening.casework.unit.facade import on_duty
from berdampak.kernel.clock import Clock
from berdampak.kernel.text import Text
from berdampak.people.facade import colleagues


@dataclass(frozen=True, slots=True)
class Load:
    """How many steps a colleague has in hand, and whether they are on duty now."""

    name: str
    count: int
    duty: Text


def team_rows(unit: str, at: datetime) -> tuple[DeskRow, ...]:
    """Every step of a unit that somebody has in hand, most urgent first."""
    return list_rows(Step.objects.filter(unit=unit, state="doing"), at)


def returned_rows(unit: str, at: datetime) -> tuple[DeskRow, ...]:
    """The steps of a unit whose case is to be returned once more, if the head gives leave."""
    steps = Step.objects.filter(unit=unit, state__in=("ready", "doing"), case__leave_asked_at__isnull=False)
    return list_rows(steps, at)


def loads_of(unit: str, doing: Iterable[DeskRow], clock: Clock) -> list[Load]:
    """The load of each colleague, by name."""
    counts = Counter(row.holder for row in doing)
    loads = []
    for one in colleagues(unit, clock):
        duty = on_duty(one.code, unit, clock())
        state = words.ON_DUTY if duty else words.OFF_WHY.format(why=duty.why)
        loads.append(Load(one.name, counts[one.code], state))
    return sorted(loads, key=lambda load: load.name.casefold())
