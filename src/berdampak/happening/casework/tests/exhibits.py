"""What waits for the head of a unit: leave that Budi asks for, to return a case of Sari's once more."""

from datetime import timedelta
from pathlib import Path

from berdampak.happening.casework.contracts import AskLeave, Reply, Return, Take
from berdampak.happening.casework.desk.tests.exhibits import exhibits as case_in_hand
from berdampak.happening.casework.desk.tests.office import GAPS
from berdampak.happening.casework.facade import act
from berdampak.kernel.clock import Clock, fixed_clock
from berdampak.people.tests.cast import Cast


def exhibits(cast: Cast, clock: Clock, folder: Path) -> dict[str, str]:
    """The case that Budi has in hand, returned, completed, and in his hand again."""
    found = case_in_hand(cast, clock, folder)
    at = fixed_clock(clock() - timedelta(hours=1))
    act(found["number"], Return("terbit", "menunggu-berkas", GAPS), cast.budi, at)
    act(found["number"], Reply({"nomor-str": "STR 1700"}), cast.sari, at)
    act(found["number"], Take("terbit"), cast.budi, at)
    act(found["number"], AskLeave("terbit", "Ijazahnya ternyata milik orang lain."), cast.budi, at)
    return found
