"""What the table of who may see what is about: the team of Budi's unit, and keys that are nobody's who asks."""

from pathlib import Path

from berdampak.kernel.clock import Clock
from berdampak.people.staff import leave
from berdampak.people.tests.cast import UNIT, Cast, Role, person_with


def exhibits(cast: Cast, clock: Clock, folder: Path) -> dict[str, str]:  # noqa: ARG001
    """Budi, his unit, and Lina who has left it."""
    [role] = cast.budi.roles
    lina = person_with("lina", "Lina", Role("officer", role.unit, role.agency, role.region, role.mall), clock)
    leave(lina.code, cast.wulan.code, clock)
    return {"key": "1", "kind": "surel", "unit": UNIT, "person": cast.budi.code, "gone": lina.code}
