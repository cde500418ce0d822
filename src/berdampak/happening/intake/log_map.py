"""The map: how the columns and activities of a log are to be understood. Without one the convention holds."""

from pathlib import Path
from typing import Annotated, Any, Literal
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError

from berdampak.happening.contracts import Rules
from berdampak.kernel.canonical import canonical_json, sha256_hex
from berdampak.kernel.errors import BerdampakError
from berdampak.kernel.text import Text
from berdampak.kernel.yaml_file import problems_of, read_yaml


def _known_zone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (ValueError, OSError) as error:
        raise ValueError(
            Text(
                "Zona waktu tidak dikenal; contoh: Asia/Jayapura.", "The zone is not known; an example: Asia/Jayapura."
            )
        ) from error
    return name


class Strict(BaseModel):
    """No key but the known ones, no value of another type, and no change once read."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


Column = Annotated[str, Field(min_length=1)]


class Columns(Strict):
    """Which column says what. What is not named follows the process-mining convention, if the log has such a column."""

    case: Column = Field(default="case:concept:name", description="The case an event belongs to.")
    step: Column = Field(default="concept:name", description="The activity.")
    time: Column = Field(default="time:timestamp", description="When it happened, or ended if `start` is there too.")
    start: Column | None = Field(default="start_timestamp", description="When work on it began.")
    officer: Column | None = Field(default="org:resource", description="Who did it, as a code.")
    unit: Column | None = Field(default="org:group", description="The unit in which it was done.")
    lifecycle: Column | None = Field(default="lifecycle:transition", description="Scheduled, started, completed, and so on.")
    agency: Column | None = Field(default=None, description="The agency the unit belongs to.")
    service: Column | None = Field(default=None, description="The service applied for.")
    channel: Column | None = Field(default=None, description="The way the application came in.")
    due: Column | None = Field(default=None, description="When the case is due.")
    outcome: Column | None = Field(default=None, description="What was decided.")

    @property
    def named(self) -> dict[str, str]:
        """The columns that the map itself names, by what they say; the log must have them."""
        return {field: getattr(self, field) for field in self.model_fields_set if getattr(self, field) is not None}

    @property
    def wanted(self) -> dict[str, str]:
        """Every column to look for, by what it says."""
        return {field: column for field, column in self.model_dump().items() if column is not None}


Activities = Annotated[tuple[Column, ...], Field(default=strict=False)]


class LogMap(Strict):
    """How to read one kind of log."""

    columns: Columns = Columns()
    zone: Annotated[str, AfterValidator(_known_zone)] = Field(default="UTC", description="Zone of stamps that name none.")
    believe_z: bool = Field(default=True, description="False: a Z or offset was written by a system that kept local time.")
    time_format: Activities = Field(default=(), description="strptime formats of stamps that are not ISO 8601; `unix`, `unix_ms`."
    )
    date_only: Activities = Field(default=(), description="Activities whose stamp is a date, whatever time it shows.")
    opens: Activities = Field(default=(), description="Activities that file a case.")
    closes: Activities = Field(default=(), description="Activities that finish a case.")
    pauses: Activities = Field(default=(), description="Activities after which the clock stands until the case's next event.")
    returns: Activities = Field(default=(), description="Activities that send a case back to the applicant.")
    outcomes: Activities = Field(default=(), description="Activities that are themselves the decision.")
    unclosed: Literal["last_event", "open"] = Field(default="last_event", description="A case without a closing activity is …")
    missing: Annotated[tuple[str, ...], Field(default=strict=False)] = Field(default=(), description="Values that mean: nothing recorded."
    )
    service: Column | None = Field(default=None, description="The one service of the whole log.")
    calendar: Column | None = Field(default=None, description="Working calendar, by id.")
    week_cut: Annotated[str, Field(pattern=r"^(MON|TUE|WED|THU|FRI|SAT|SUN) ([01]\d|2[0-3]):[0-5]\d$")] | None = Field(default=None, description="When a week ends, such as FRI 15:00."
    )
    pack: Column | None = Field(default=None, description="Folder of the pack that names units and promises terms.")
    sheet: Column | None = Field(default=None, description="Sheet of a workbook; the first one if not said.")

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
    data, locate = read_yaml(path)
    try:
        return LogMap.model_validate(data)
    except ValidationError as error:
        raise BerdampakError(*problems_of(error, locate, path, "happening")) from error
