"""What the table of who may see what is about: problems of Budi's unit."""

from datetime import timedelta
from pathlib import Path

from berdampak.act.priorities import deeds
from berdampak.act.priorities.contracts import Measure
from berdampak.act.priorities.places import find_place
from berdampak.kernel.clock import Clock
from berdampak.people.tests.cast import UNIT, Cast


def exhibits(cast: Cast, clock: Clock, folder: Path) -> dict[str, str]:  # noqa: ARG001
    """One that is open, and one that Budi was given."""
    place = find_place(UNIT)
    assert place is not None, "the pack has it"
    opened, taken = (deeds.add(place, "Printer macet", "", Measure("none"), cast.wulan, clock) for _ in range(2))
    deeds.take(taken, UNIT, cast.budi.code, clock().date() + timedelta(days=14), cast.wulan, clock)
    return {"code": opened, "taken": taken}
