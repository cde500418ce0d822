"""The map: how the columns and activities of a log are to be understood. Without one the convention holds."""

from dataclasses import dataclass, fields
from typing import Literal

from berdampak.happening.contracts import Rules
from berdampak.kernel.canonical import canonical_json, sha256_hex


@dataclass(frozen=True, slots=True)
class Columns:
    """Which column says what; by the process-mining convention, where the map does not name one."""

    case: str = "case:concept:name"
    step: str = "concept:name"
    time: str = "time:timestamp"
    start: str | None = "start_timestamp"
    officer: str | None = "org:resource"
    unit: str | None = "org:group"
    lifecycle: str | None = "lifecycle:transition"
    agency: str | None = None
    service: str | None = None
    channel: str | None = None
    due: str | None = None
    outcome: str | None = None

    @property
    def wanted(self) -> dict[str, str]:
        """Every column to look for, by what it says."""
        values = ((field.name, getattr(self, field.name)) for field in fields(self))
        return {name: column for name, column in values if column is not None}


@dataclass(frozen=True, slots=True)
class LogMap:
    """How to read one kind of log; `map_file` says what each of these means."""

    columns: Columns = Columns()
    milestones: tuple[tuple[str, str], ...] = ()
    zone: str = "UTC"
    believe_z: bool = True
    time_format: tuple[str, ...] = ()
    date_only: tuple[str, ...] = ()
    opens: tuple[str, ...] = ()
    closes: tuple[str, ...] = ()
    pauses: tuple[str, ...] = ()
    returns: tuple[str, ...] = ()
    outcomes: tuple[str, ...] = ()
    unclosed: Literal["last_event", "open"] = "last_event"
    missing: tuple[str, ...] = ()
    service: str | None = None
    calendar: str | None = None
    week_cut: str | None = None
    pack: str | None = None
    sheet: str | None = None
    named: frozenset[str] = frozenset()
    """Keys that the map itself writes, those of columns as `columns.case`."""
    sha256: str = sha256_hex(canonical_json({}))
    """What makes this map another one; comments and order of keys do not."""

    @property
    def wanted(self) -> frozenset[str]:
        """Every column to look for."""
        return frozenset((*self.columns.wanted.values(), *(column for _, column in self.milestones)))

    @property
    def required(self) -> frozenset[str]:
        """Columns that the log must have: those that the map names, and what no event can do without."""
        columns = self.columns
        of_step = [column for _, column in self.milestones] or [columns.step, columns.time]
        named = [column for field, column in columns.wanted.items() if f"columns.{field}" in self.named]
        return frozenset((columns.case, *of_step, *named))

    @property
    def rules(self) -> Rules:
        """The rules that the events of a log read by this map are under."""
        own = {name: value for name in ("calendar", "week_cut") if (value := getattr(self, name)) is not None}
        return Rules(
            zone=self.zone,
            unclosed=self.unclosed,
            pack=self.pack,
            map_named=bool(self.named),
            **own,
        )
