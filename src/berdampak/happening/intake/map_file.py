"""The file of a map: what its keys mean, and what is wrong with it."""

from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, Field, ValidationInfo, field_validator
from pydantic_core import PydanticCustomError

from berdampak.happening.intake import log_map
from berdampak.happening.intake.log_map import LogMap
from berdampak.happening.problems import MAP_PROBLEMS
from berdampak.kernel.canonical import canonical_json, sha256_hex
from berdampak.kernel.file_problems import UNREADABLE, VALUES, FileProblems
from berdampak.kernel.parts import Strict, WeekCut, Zone
from berdampak.kernel.places import packs_folder
from berdampak.kernel.validation import read_model

MAP_FILES = FileProblems(
    "happening",
    {"F001": ["unknown_key"], "F002": ["missing_key"], "F003": VALUES, "F004": UNREADABLE},
    own=MAP_PROBLEMS,
    example="docs/example.yaml",
    at_keys=True,
)
COLUMNS, MAP = log_map.Columns(), LogMap()
LEFT_TO_THE_LOG = ("zone", "date_only", "missing")
"""Keys that the log decides where the map does not write them."""
OF_EVENTS = ("step", "time", "start", "lifecycle")
"""Columns that only a log with a row for every event has."""


def _known_calendar(name: str) -> str:
    from berdampak.calendar.facade import calendar_names

    if name not in (known := calendar_names()):
        raise PydanticCustomError("F006", "no such calendar", {"known": ", ".join(known)})
    return name


Column = Annotated[str, Field(min_length=1)]
Words = Annotated[tuple[str, ...], Field(strict=False)]
Activities = Annotated[tuple[Column, ...], Field(strict=False)]
Calendar = Annotated[Column, AfterValidator(_known_calendar)]


class Columns(Strict):
    """Which column says what. What is not named follows the process-mining convention, if the log has such a column."""

    case: Column = COLUMNS.case
    """The case an event belongs to."""
    step: Column = COLUMNS.step
    """The activity."""
    time: Column = COLUMNS.time
    """When it happened, or ended if `start` is there too; where it is empty, the start is when it happened."""
    start: Column | None = COLUMNS.start
    """When work on it began."""
    officer: Column | None = COLUMNS.officer
    """Who did it, as a code."""
    unit: Column | None = COLUMNS.unit
    """The unit in which it was done."""
    lifecycle: Column | None = COLUMNS.lifecycle
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


class MapFile(Strict):
    """How to read one kind of log."""

    columns: Columns = Columns()
    """Which column says what."""
    milestones: dict[Column, Column] = Field(default_factory=dict)
    """Where a row is a whole case: its activities, each with the column of its stamp."""
    zone: Zone = MAP.zone
    """The zone of stamps that name none; it cuts days and weeks too. If not said, the zone that the stamps fit."""
    believe_z: bool = MAP.believe_z
    """False where a Z or an offset was written by a system that kept local time."""
    time_format: Activities = MAP.time_format
    """strptime formats of stamps that are not ISO 8601, tried in this order; `unix`, `unix_ms`: since 1970."""
    date_only: Activities = MAP.date_only
    """Activities whose stamp is a date, whatever time it shows. A trailing `*` stands for anything, here and below.
    If not said, those that always bear midnight."""
    opens: Activities = MAP.opens
    """Activities that file a case."""
    closes: Activities = MAP.closes
    """Activities that finish a case."""
    pauses: Activities = MAP.pauses
    """Activities after which the clock stands until the case's next event."""
    returns: Activities = MAP.returns
    """Activities that send a case back to the applicant."""
    outcomes: Activities = MAP.outcomes
    """Activities that are themselves the decision."""
    unclosed: Literal["last_event", "open"] = MAP.unclosed
    """What a case without a closing activity is: finished at its last event, or still open."""
    missing: Words = MAP.missing
    """Values that mean: nothing was recorded. If not said, the usual words for it, where they stand for an officer
    or a unit."""
    service: Column | None = None
    """The one service of the whole log."""
    calendar: Calendar | None = None
    """The working calendar, by id."""
    week_cut: WeekCut | None = None
    """When a week ends in local time, such as `FRI 15:00`."""
    pack: Column | None = None
    """The pack that names units and services and promises their terms: its folder, from that of the map, or its name
    among the packs of the house."""
    sheet: Column | None = None
    """The sheet of a workbook; its first one if not said."""

    @field_validator("milestones")
    @classmethod
    def _refuse_columns_of_events(cls, milestones: dict[str, str], info: ValidationInfo) -> dict[str, str]:
        columns = info.data.get("columns")
        named = [name for name in OF_EVENTS if columns and name in columns.model_fields_set]
        if milestones and named:
            raise PydanticCustomError("F007", "a row is a case or an event", {"named": ", ".join(named)})
        return milestones

    @field_validator("pack")
    @classmethod
    def _refuse_unknown_pack(cls, name: str | None, info: ValidationInfo) -> str | None:
        folder = Path(str(info.context))
        if name is not None and _find_pack(name, folder) is None:
            searched = ", ".join(map(str, _places_of_pack(name, folder)))
            raise PydanticCustomError("F005", "no such pack", {"searched": searched})
        return name


def read_map(path: Path) -> LogMap:
    """The map in a YAML file; every mistake in it is told at once, with its line and column."""
    file = read_model(path, MapFile, MAP_FILES, context=path.parent)
    written: dict[str, Any] = file.model_dump(exclude_unset=True)
    pack = _find_pack(file.pack, path.parent) if file.pack is not None else None
    values = written | {
        "columns": log_map.Columns(**file.columns.model_dump()),
        "milestones": tuple(file.milestones.items()),
        "pack": str(pack) if pack else None,
    }
    named = frozenset((*written, *(f"columns.{name}" for name in file.columns.model_fields_set)))
    meant = file.model_dump() | {key: None for key in LEFT_TO_THE_LOG if key not in named}
    return LogMap(**values, named=named, sha256=sha256_hex(canonical_json(meant)))


def map_schema() -> dict[str, Any]:
    """The JSON Schema of the map, for editors."""
    return MapFile.model_json_schema()


def _find_pack(name: str, folder: Path) -> Path | None:
    """The folder of a pack, if there is one."""
    return next((place for place in _places_of_pack(name, folder) if (place / "pack.yaml").is_file()), None)


def _places_of_pack(name: str, folder: Path) -> list[Path]:
    """Where a pack may be: at the path that is named from the folder of the map, or among the packs of the house."""
    return list(dict.fromkeys((place / name).resolve() for place in (folder, packs_folder())))
