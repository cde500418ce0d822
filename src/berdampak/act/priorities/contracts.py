"""A problem as the rest of the house sees it: where, what, how pressing, whose, and whether what was done helped."""

from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Literal

PlaceKind = Literal["unit", "agency", "mall", "region"]
What = Literal["fell", "holds", "complaints", "element", "finding", "said"]
"""Fewer on time than chance allows; a step that holds much of the time; a topic of complaints; a low element of a
survey; what an inspector confirmed; what a person says."""
MeasureKind = Literal["on_time", "overdue", "rework", "hold", "complaints", "element", "findings", "none"]
State = Literal["open", "taken", "done", "dropped"]
Verdict = Literal["helped", "no_sign", "too_few"]
PART_NAMES = ("urgency", "seriousness", "growth")


@dataclass(frozen=True, slots=True)
class Place:
    """The office whose problem it is, and what that lies in."""

    kind: PlaceKind
    code: str
    unit: str = ""
    agency: str = ""
    mall: str = ""
    region: str = ""


@dataclass(frozen=True, slots=True)
class Measure:
    """The figure by which a problem is seen, and by which it will be seen whether it got better; `of` is a step, "
    "a kind."""

    kind: MeasureKind
    of: str = ""


@dataclass(frozen=True, slots=True)
class Scores:
    """Urgency, seriousness and growth, 1 to 5; None for a part that is for people to rate."""

    urgency: int | None = None
    seriousness: int | None = None
    growth: int | None = None

    def find(self, name: str) -> int | None:
        """A part by its name."""
        found: int | None = getattr(self, name)
        return found


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure over some weeks: a share of counts, a count, values of weeks, or a mean of `n` answers on 25 to "
    "100."""

    kind: Literal["share", "count", "weeks", "index"]
    met: int = 0
    of: int = 0
    values: tuple[Decimal, ...] = ()

    def written(self) -> dict[str, Any]:
        """The figure as an entry keeps it."""
        return {"kind": self.kind, "met": self.met, "of": self.of, "values": [str(one) for one in self.values]}


def read_figure(written: dict[str, Any] | None) -> Figure | None:
    """A figure from what `written` wrote."""
    if written is None:
        return None
    values = tuple(Decimal(one) for one in written["values"])
    return Figure(written["kind"], written["met"], written["of"], values)


@dataclass(frozen=True, slots=True)
class Helped:
    """Whether it helped: the figure afterwards, and by how much it changed, with the 95 % interval."""

    verdict: Verdict
    after: Figure | None
    change: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Problem:
    """A problem, from its entries alone. `said` are the entries that keep words, with what they are."""

    code: str
    place: Place
    what: What
    detail: str
    measure: Measure
    week: str
    by: str
    opened_at: datetime
    state: State = "open"
    scores: Scores = field(default_factory=Scores)
    ratings: tuple[tuple[str, Scores], ...] = ()
    office: str = ""
    person: str = ""
    due: date | None = None
    before: Figure | None = None
    taken_week: str = ""
    done_week: str = ""
    helped: Helped | None = None
    is_gone: bool = False
    said: tuple[tuple[str, int], ...] = ()
    head: int = 1

    @property
    def is_live(self) -> bool:
        """Whether the same problem found again is this one: it is not over, or nobody knows yet whether it helped."""
        return self.state in ("open", "taken") or (self.state == "done" and self.helped is None)
