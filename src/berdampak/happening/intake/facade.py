"""The front door of intake: bring the log of another system into the event table."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from berdampak.happening.intake.importing import ImportResult, Progress, import_log
from berdampak.kernel.text import Language

if TYPE_CHECKING:
    from berdampak.happening.intake.log_map import LogMap

__all__ = ["ImportResult", "Progress", "guess_map", "import_log", "map_schema", "read_map", "write_map"]


def guess_map(path: Path, language: Language = "id") -> str:
    """A first map for the log, as YAML with comments in one language."""
    from berdampak.happening.intake import guess_text

    return guess_text.guess_map(path, language)


def write_map(text: str, path: Path) -> None:
    """Put a map in a new file; what somebody wrote before is never overwritten (E017, E019)."""
    from berdampak.happening.intake import guess_text

    guess_text.write_map(text, path)


def read_map(path: Path) -> "LogMap":
    """The map in a YAML file; every mistake in it is told at once, with its line and column."""
    from berdampak.happening.intake import map_file

    return map_file.read_map(path)


def map_schema() -> dict[str, Any]:
    """The JSON Schema of the map, for editors."""
    from berdampak.happening.intake import map_file

    return map_file.map_schema()
