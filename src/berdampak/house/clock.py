"""The clock of the house: the machine's, or in a rehearsal the one whose moment a file holds (BERDAMPAK_CLOCK)."""

import os
from pathlib import Path

from berdampak.kernel.clock import Clock, system_clock, written_clock


def find_clock() -> Clock:
    """The clock that whoever started this process wants; where there are settings, it is their `CLOCK`."""
    written = os.environ.get("BERDAMPAK_CLOCK")
    return written_clock(Path(written)) if written else system_clock
