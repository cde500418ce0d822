"""What must happen when a moment arrives: an answered complaint closes after silence."""

from berdampak.kernel.clock import Clock
from berdampak.kernel.errors import BerdampakError
from berdampak.voice.complaints import act
from berdampak.voice.models import ComplaintRow


def sweep_voice(clock: Clock, limit: int = 100) -> int:
    """Close what was answered and left in silence; returns how many. Idempotent, and safe in several processes."""
    due = ComplaintRow.objects.filter(status="answered", closes_at__lte=clock()).order_by("closes_at", "pk")
    return sum(_close(number, version, clock) for number, version in due.values_list("number", "version")[:limit])


def _close(number: str, version: int, clock: Clock) -> bool:
    """Close it, unless it changed meanwhile: then somebody spoke, or another process was first."""
    try:
        act(number, "closed", clock, version=version)
    except BerdampakError as error:
        if error.problems[0].id not in ("voice.E005", "voice.E006"):
            raise
        return False
    return True
