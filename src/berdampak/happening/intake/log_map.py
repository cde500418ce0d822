"""The map: how the columns and activities of a log are to be understood. Without one the convention holds."""

from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import Field

from berdampak.happening.contracts import Rules
from berdampak.kernel.canonical import canonical_json, sha256_hex
from berdampak.kernel.file_problems import UNREADABLE, VALUES, FileProblems
from berdampak.kernel.parts import Strict, WeekCut, Zone

MAP_FILES = FileProblems(
    "happening",
    {"F001": ["unknown_key"], "F002": ["missing_key"], "F003": VALUES, "F004": UNREADABLE},
    example="docs/example.yaml",
    at_keys=True,
)

Column = Annotated[str, Field(min_length=1)]
Words = Annotated[tuple[str, ...], Field(strict=False)]
Activities = Annotated[tuple[Column, ...], Field(strict=False)]


class Columns(Strict):
    """Which column says what. What is not named follows the process-mining convention, if the log has such a column."""

    case: Column = "case:concept:name"
    """The case an event belongs to."""
    step: Column = "concept:name"
    """The activity."""
    time: Column = "time:timestamp"
    """When it happened, or ended if `start` is there too; where it is empty, the start is when it happened."""
    start: Column | None = "start_timestamp"
    """When work on it began."""
    officer: Column | None = "org:resource"
    """Who did it, as a code."""
    unit: Column | None = "org:group"
    """The unit in which it was done."""
    lifecycle: Column | None = "lifecycle:transition"
    """Whether it was scheduled, started, completed, and so on; complete if not said."""
    agency: Column | None = None
    """The agency the unit belongs to."""
    service: Column | None = None
    """The service applied for."""
    channel: Column | None = None
    """The way the application came in."""
    due: Column | None = None
    """When the case is due."""
    outcome: Column | None = None
    """What was decided."""

    @property
    def named(self) -> dict[str, str]:
        """The columns that the map itself names, by what they say; the log must have them."""
        return {field: column for field, column in self.wanted.items() if field in self.model_fields_set}

    @property
    def wanted(self) -> dict[str, str]:
        """Every column to look for, by what it says."""
        return {field: column for field, column in self.model_dump().items() if column is not None}


class LogMap(Strict):
    """How to read one kind of log."""

    columns: Columns = Columns()
    """Which column says what."""
    zone: Zone = "UTC"
    """The zone of stamps that name none; it cuts days and weeks too."""
    believe_z: bool = True
    """False where a Z or an offset was written by a system that kept local time."""
    time_format: Activities = ()
    """strptime formats of stamps that are not ISO 8601, tried in this order; `unix`, `unix_ms`: since 1970."""
    date_only: Activities = ()
    """Activities whose stamp is a date, whatever time it shows. A trailing `*` stands for anything, here and below."""
    opens: Activities = ()
    """Activities that file a case."""
    closes: Activities = ()
    """Activities that finish a case."""
    pauses: Activities = ()
    """Activities after which the clock stands until the case's next event."""
    returns: Activities = ()
    """Activities that send a case back to the applicant."""
    outcomes: Activities = ()
    """Activities that are themselves the decision."""
    unclosed: Literal["last_event", "open"] = "last_event"
    """What a case without a closing activity is: finished at its last event, or still open."""
    missing: Words = ()
    """Values that mean: nothing was recorded."""
    service: Column | None = None
    """The one service of the whole log."""
    calendar: Column | None = None
    """The working calendar, by id."""
    week_cut: WeekCut | None = None
    """When a week ends in local time, such as `FRI 15:00`."""
    pack: Column | None = None
    """The folder of the pack that names units and services and promises their terms."""
    sheet: Column | None = None
    """The sheet of a workbook; its first one if not said."""

    @property
    def sha256(self) -> str:
        """What makes this map another one; comments and order of keys do not."""
        content: dict[str, Any] = self.model_dump(mode="json")
        return sha256_hex(canonical_json(content))

    def rules(self, *, named: bool) -> Rules:
        """The rules that the events of a log read by this map are under."""
        own = {name: value for name in ("calendar", "week_cut") if (value := getattr(self, name)) is not None}
        return Rules(
            zone=self.zone,
            unclosed=self.unclosed,
            pack=self.pack,
            closes_named=bool(self.closes),
            due_mapped=self.columns.due is not None,
            map_named=named,
            **own,
        )


def read_map(path: Path) -> LogMap:
    """The map in a YAML file; every mistake in it is told at once, with its line and column."""
    from berdampak.kernel.validation import read_model

    return read_model(path, LogMap, MAP_FILES)
