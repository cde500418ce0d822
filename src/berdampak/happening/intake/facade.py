"""The front door of intake: bring the log of another system into the event table."""

from berdampak.happening.intake.importing import ImportResult, Progress, import_log
from berdampak.happening.intake.log_map import LogMap, read_map

__all__ = ["ImportResult", "LogMap", "Progress", "import_log", "read_map"]
