"""The front door of intake: bring the log of another system into the event table."""

from typing import Any

from berdampak.happening.intake.guess_text import guess_map, write_map
from berdampak.happening.intake.importing import ImportResult, Progress, import_log
from berdampak.happening.intake.log_map import LogMap, read_map

__all__ = ["ImportResult", "LogMap", "Progress", "guess_map", "import_log", "map_schema", "read_map", "write_map"]


def map_schema() -> dict[str, Any]:
    """The JSON Schema of the map, for editors."""
    return LogMap.model_json_schema()
