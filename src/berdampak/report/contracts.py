"""The card as a value: everything the weekly card says, and nothing about how it looks.

Shares are rounded to four decimals; times are whole minutes of working time or whole days. A missing figure is null:
either nobody could measure it, or there were too few cases; the `of` or `n` beside it tells which.
"""

from dataclasses import dataclass
from typing import Literal

from berdampak.kernel.text import Text

CARD_FORMAT = "berdampak-card/1"
SubjectKind = Literal["whole", "region", "mall", "agency", "unit", "service", "officer"]


@dataclass(frozen=True, slots=True)
class Subject:
    """Whose card it is. `code` is the key in the pack or the log; for the whole log it is the source's name."""

    kind: SubjectKind
    code: str
    name: Text


@dataclass(frozen=True, slots=True)
class Week:
    """A week, named after the ISO week of its last moment; moments in ISO 8601 with offset, `ends_at` excluded."""

    name: str
    starts_at: str
    ends_at: str
    zone: str


@dataclass(frozen=True, slots=True)
class Share:
    """`met` out of `of`, with its 95 % Wilson interval; the share and interval are null below the minimum n."""

    met: int
    of: int
    share: float | None
    low: float | None
    high: float | None


@dataclass(frozen=True, slots=True)
class Spread:
    """Median and 90th percentile (nearest rank) of `n` values; null below the minimum n."""

    n: int
    median: int | None
    p90: int | None


@dataclass(frozen=True, slots=True)
class Ages:
    """How long the open cases have been open, in calendar days at the end of the week."""

    days_0_7: int
    days_8_30: int
    days_31_90: int
    days_over_90: int
    oldest_days: int | None


@dataclass(frozen=True, slots=True)
class Worked:
    """Of the working time that finished cases took, how much of it somebody worked on them."""

    worked_minutes: int
    working_minutes: int
    share: float | None


@dataclass(frozen=True, slots=True)
class CaseFigures:
    """What happened to cases. A null `on_time` or `overdue`: nothing was promised; a null `worked`: not measured.

    `deemed` were granted by law after silence, `reopened` were opened again after they had been closed, and
    `stopped_minutes` of working time were taken out of `stopped_cases` because an outage stopped the work. These four
    are left out of the JSON where they are zero.
    """

    filed: int
    finished: int
    open: int
    ages: Ages
    overdue: int | None
    on_time: Share | None
    working_minutes: Spread
    working_days: Spread
    calendar_days: Spread
    worked: Worked | None
    rework: Share
    returned: int
    deemed: int = 0
    reopened: int = 0
    stopped_cases: int = 0
    stopped_minutes: int = 0


@dataclass(frozen=True, slots=True)
class StepFigures:
    """What happened to steps. `officer_days` counts days on which an officer did at least one step or was rostered."""

    closed: int
    cases: int
    officers: int
    officer_days: int
    closed_per_officer_day: float | None
    elapsed_minutes: Spread
    elapsed_days: Spread
    waited_minutes: Spread | None
    held_minutes: Spread | None
    repeated: Share
    within_budget: Share | None


@dataclass(frozen=True, slots=True)
class Figures:
    """All figures of one subject over one week, or over several weeks pooled. An officer has no case figures."""

    cases: CaseFigures | None
    steps: StepFigures

    @property
    def led_by_steps(self) -> bool:
        """Whether the steps say most: of an officer, or of an office that closed steps but no case."""
        return self.cases is None or (self.cases.finished == 0 and self.steps.closed > 0)


Direction = Literal["up", "down", "steady"]


@dataclass(frozen=True, slots=True)
class RunPoint:
    """One week of the twelve-week run, oldest first.

    The median in minutes is null where more cases are known by dates alone.
    """

    week: str
    filed: int
    finished: int
    open: int
    on_time: Share | None
    working_minutes_median: int | None
    working_days_median: int | None
    steps_closed: int
    closed_per_officer_day: float | None


@dataclass(frozen=True, slots=True)
class Hold:
    """A step, and how much of the time of finished cases passed before it was done (`share` of all such time).

    Where a log bears dates alone, the minutes are null and the share is of working days. The step `""` is time that
    stood still: the office waited for the citizen.
    """

    step: str
    name: Text
    n: int
    total_minutes: int | None
    median_minutes: int | None
    total_days: int
    median_days: int
    share: float | None


@dataclass(frozen=True, slots=True)
class Part:
    """A subject within this one: a service of the unit, a unit of the agency, an agency of the mall.

    The median in minutes is null where more cases are known by dates alone.
    `direction` is said only when the on-time share left the 99.8 % limits set by the four weeks before.
    On a published card `finished` and `open` are null for an office of fewer than five officers, and for one beside it
    from which that one could be told by subtracting.
    """

    subject: Subject
    officers: int
    finished: int | None
    open: int | None
    on_time: Share | None
    working_minutes_median: int | None
    working_days_median: int | None
    run: tuple[float | None, ...]
    direction: Direction | None


@dataclass(frozen=True, slots=True)
class Quadrant:
    """Busy and effective: closed steps per officer-day (x) by on-time share (y); the cross is the run's own median.

    `points` are this subject's own weeks, oldest first; weeks below the minimum n are left out.
    """

    cross_x: float
    cross_y: float
    points: tuple[tuple[str, float, float], ...]


@dataclass(frozen=True, slots=True)
class Note:
    """A sentence on how a figure came about that the reader must know, with a stable id."""

    id: str
    text: Text


@dataclass(frozen=True, slots=True)
class Origin:
    """A source the figures were computed from.

    `seals` says where the book sealed its batches: stream, number in it, leaf hash; none where it did not seal all.
    """

    name: str
    sha256: str
    rows: int
    rejected: int
    seals: tuple[tuple[str, int, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Basis:
    """The versions that the figures stand on. `day_minutes` is the usual working day, to read minutes as days."""

    calendar: str
    calendar_version: str
    calendar_name: Text
    day_minutes: int
    week_cut: str
    pack: str | None
    pack_version: str | None
    map_sha256: str | None
    cases_min: int
    origins: tuple[Origin, ...]
    seal: Text


@dataclass(frozen=True, slots=True)
class Card:
    """The weekly card of one subject. Same events, same pack: same card, byte for byte. It carries no grade."""

    format: str
    subject: Subject
    within: tuple[Subject, ...]
    week: Week
    as_of: str
    lead: tuple[Text, ...]
    figures: Figures
    last_week: Figures | None
    prior_weeks: Figures | None
    direction: Direction | None
    promise: Text | None
    run: tuple[RunPoint, ...]
    holds: tuple[Hold, ...]
    parts: tuple[Part, ...]
    quadrant: Quadrant | None
    notes: tuple[Note, ...]
    basis: Basis
