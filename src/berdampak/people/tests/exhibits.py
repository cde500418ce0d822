"""What the table of who may see what is about: keys and tokens that are nobody's who asks."""

from pathlib import Path

from berdampak.kernel.clock import Clock
from berdampak.people.tests.cast import Cast


def exhibits(cast: Cast, clock: Clock, folder: Path) -> dict[str, str]:  # noqa: ARG001
    """Numbers of things of one's own, which nobody else can reach."""
    return {"key": "1", "kind": "surel"}
