"""What the table of the API is about: a webhook of the house."""

from pathlib import Path

from berdampak.kernel.clock import Clock
from berdampak.outbox.facade import subscribe
from berdampak.people.tests.cast import Cast


def exhibits(cast: Cast, clock: Clock, folder: Path) -> dict[str, str]:  # noqa: ARG001
    """A webhook that the administrator made."""
    hook, _ = subscribe("https://example.org/in", ["*"], cast.admin.code, clock)
    return {"hook": hook.code}
