"""What happens to follow-ups by itself when a term is over; it may be run as often as one likes."""

from berdampak.act.followups.keeping import get_followup
from berdampak.act.followups.models import FollowupRow
from berdampak.act.followups.passing import is_changed, move
from berdampak.kernel.clock import Clock
from berdampak.kernel.errors import BerdampakError


def sweep_followups(clock: Clock, limit: int) -> int:
    """Move every follow-up whose term is over, at most so many; how many moved."""
    due_now = FollowupRow.objects.filter(next_at__lte=clock()).exclude(state="closed").order_by("next_at", "code")
    failed: Exception | None = None
    moved = 0
    for code in list(due_now.values_list("code", flat=True)[:limit]):
        try:
            moved += move(get_followup(code), clock) is not None
        except BerdampakError as error:
            failed = failed if is_changed(error) else error
        except OSError as error:  # its pack cannot be read; the others go on
            failed = error
    if failed is not None:
        raise failed
    return moved
