"""The pack as the rest of the house sees it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Literal

from berdampak.kernel.text import Text
from berdampak.promise.contracts_rhythm import Rhythm

if TYPE_CHECKING:
    from berdampak.promise.contracts_appraisal import AppraisalRules
    from berdampak.promise.contracts_followups import FollowupPolicy
    from berdampak.promise.contracts_voice import Voice

OfficeKind = Literal["government", "agency", "unit", "mall", "counter"]
StepKind = Literal["check", "recommend", "decide", "issue"]
FieldKind = Literal[
    "text", "long_text", "number", "money", "date", "choice", "choices", "yes_no",
    "address", "region", "phone", "email", "identity", "file", "group",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Term:
    """A length of working time: so many working days, or so many working minutes, never both."""

    days: int | None = None
    minutes: int | None = None

    def __post_init__(self) -> None:
        assert (self.days is None) != (self.minutes is None), "a term is in days or in minutes"


@dataclass(frozen=True, slots=True)
class Legal:
    """The rule something rests on; `unverified` is shown as such, never as law."""

    reference: str
    status: Literal["sourced", "unverified", "example"] = "sourced"


@dataclass(frozen=True, slots=True)
class Office:
    """A place in government. `parent` is the office it belongs to; a counter or a unit may sit in a mall."""

    code: str
    kind: OfficeKind
    name: Text
    parent: str | None = None
    mall: str | None = None
    region: str | None = None
    calendar: str | None = None


@dataclass(frozen=True, slots=True)
class Condition:
    """Holds when the answer to that field is, or has among it, one of these."""

    field: str
    any_of: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer among several."""

    code: str
    label: Text


@dataclass(frozen=True, slots=True)
class FormField:
    """One question of a form; a `group` asks its `fields` together, and again and again when it is `many`.

    `min` and `max` bound a number or an amount, the length of a text, the years from today of a date, how many are
    chosen, or how often a group is answered. `accepts` names the kinds of file a `file` may be.
    """

    code: str
    kind: FieldKind
    label: Text
    help: Text | None = None
    required: bool = True
    when: Condition | None = None
    choices: tuple[Choice, ...] = ()
    fields: tuple["FormField", ...] = ()
    many: bool = False
    min: int | None = None
    max: int | None = None
    accepts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DocumentRule:
    """A paper that goes with an application."""

    code: str
    name: Text
    required: bool = True
    when: Condition | None = None
    accepts: tuple[str, ...] = ("pdf", "jpg", "png")


@dataclass(frozen=True, slots=True)
class Fee:
    """What a service costs, in whole rupiah, by which rule."""

    code: str
    name: Text
    amount: int
    legal: Legal
    when: Condition | None = None


@dataclass(frozen=True, slots=True)
class Product:
    """What a granted application gives: a numbered paper. `number` is such as `AKL-{year}-{seq:06}`."""

    code: str
    name: Text
    number: str
    text: Text
    valid_years: int | None = None


@dataclass(frozen=True, slots=True)
class Ground:
    """A reason to pause, refuse or extend, with the rule it rests on."""

    code: str
    name: Text
    legal: Legal


@dataclass(frozen=True, slots=True)
class Deemed:
    """What silence means once the legal term is over (fiktif positif), by which law."""

    outcome: Literal["granted"]
    legal: Legal


@dataclass(frozen=True, slots=True)
class ProcedureStep:
    """One step of a service: who does it, in how much working time, after which other steps.

    A step whose condition does not hold is passed over: whatever comes after it need not wait for it.
    """

    code: str
    name: Text
    unit: str
    budget: Term | None
    after: tuple[str, ...] = ()
    kind: StepKind = "check"
    when: Condition | None = None


ComponentRole = Literal["requirements", "procedure", "time", "complaints", "legal_basis"]


@dataclass(frozen=True, slots=True)
class Component:
    """One component of a service standard, and what it says of a service."""

    code: str
    name: Text
    text: Text
    role: ComponentRole | None = None


@dataclass(frozen=True, slots=True)
class Service:
    """A public service and its standard.

    `promised` is what the office undertakes; `legal_term` what the law demands; neither stands in for the other.
    `components` are those of the pack's standard, in its order.
    """

    code: str
    name: Text
    unit: str
    valid_from: date
    legal: Legal
    promised: Term | None
    legal_term: Term | None
    legal_term_ground: Legal | None
    steps: tuple[ProcedureStep, ...]
    components: tuple[Component, ...]
    calendar: str | None = None
    example: bool = False
    form: tuple[FormField, ...] = ()
    documents: tuple[DocumentRule, ...] = ()
    fees: tuple[Fee, ...] = ()
    product: Product | None = None
    deemed: Deemed | None = None
    pause_grounds: tuple[Ground, ...] = ()
    refuse_grounds: tuple[Ground, ...] = ()
    extend_grounds: tuple[Ground, ...] = ()
    on_reply: Literal["continue", "reset"] = "continue"
    """Whether a citizen's reply to a return lets the clock go on, or starts it anew."""
    audience: Literal["citizen", "official"] = "citizen"
    words: tuple[str, ...] = ()
    """What people call it, for the search."""

    def find_step(self, code: str) -> ProcedureStep | None:
        """The step of that code, if the procedure has one."""
        return next((step for step in self.steps if step.code == code), None)

    def say(self, role: ComponentRole) -> Text | None:
        """What the component of that role says, if the standard has one."""
        return next((one.text for one in self.components if one.role == role), None)


Polarity = Literal["up", "down", "range"]
FormulaKind = Literal["share", "median", "p90", "count", "rate", "index"]
MeasuredOf = Literal["cases", "steps", "answers"]
That = Literal["on_time", "returned", "repeated", "granted", "refused", "deemed", "online", "within_budget"]
Value = Literal[
    "working_minutes", "working_days", "calendar_days",
    "elapsed_minutes", "elapsed_days", "waited_minutes", "held_minutes",
]  # fmt: skip
OutcomeLevel = Literal["final", "intermediate", "immediate", "output"]


@dataclass(frozen=True, slots=True)
class Formula:
    """How an indicator is computed from facts; an empty filter limits nothing."""

    kind: FormulaKind
    of: MeasuredOf
    that: That | None = None
    value: Value | None = None
    services: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    agencies: tuple[str, ...] = ()
    channels: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Series:
    """Figures of somebody else: in a CSV file beside the pack, read on that day; without one, a program sends them.

    `region` says which rows of a file are ours, where it tells of several.
    """

    source: Text
    file: str | None = None
    read_on: date | None = None
    region: str | None = None


@dataclass(frozen=True, slots=True)
class Indicator:
    """One thing that is measured, by a formula over facts or from somebody else's series.

    `sha256` is of its definition: an agreement keeps it, and so is held to what was signed.
    """

    code: str
    name: Text
    unit: Text
    polarity: Polarity
    meaning: Text
    legal: Legal
    n_min: int
    sha256: str
    formula: Formula | None = None
    series: Series | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """A node of the tree of outcomes; `contributes` are outcomes of other branches that it serves too, and how."""

    code: str
    name: Text
    level: OutcomeLevel
    parent: str | None
    factor: Text | None
    indicators: tuple[str, ...]
    units: tuple[str, ...]
    contributes: tuple[tuple[str, Text], ...] = ()


@dataclass(frozen=True, slots=True)
class Goals:
    """What is to come of it all, from a day on."""

    valid_from: date
    legal: Legal
    example: bool
    indicators: dict[str, Indicator]
    outcomes: dict[str, Outcome]

    def children_of(self, code: str | None) -> tuple[Outcome, ...]:
        """The outcomes right below one, or those at the top, in the order in which they are written."""
        return tuple(outcome for outcome in self.outcomes.values() if outcome.parent == code)


@dataclass(frozen=True, slots=True)
class Pack:
    """What one government owes, at one version."""

    code: str
    version: str
    sha256: str
    valid_from: date
    name: Text
    calendar: str
    week_cut: str
    """Local moment at which a week ends, such as `FRI 15:00`; a week bears the ISO week of its last moment."""
    offices: dict[str, Office]
    services: dict[str, Service]
    voice: "Voice | None" = None
    """None: citizens are not asked here, and complaints are not taken."""
    goals: Goals | None = None
    """None: nothing is agreed and no outcome is written down."""
    rhythm: Rhythm = field(default_factory=Rhythm)
    followups: "FollowupPolicy | None" = None
    """None: nothing follows from what is measured."""
    appraisal: "AppraisalRules | None" = None
    """None: nobody's work is appraised."""
    standard: Legal | None = None
    """The rule that says which components a service standard has; None: none is asked for."""

    @property
    def region(self) -> str | None:
        """The region of its government, if one is said."""
        return next((at.region for at in self.offices.values() if at.kind == "government" and at.region), None)

    def find_agency(self, office: str | None) -> Office | None:
        """The agency an office belongs to, itself included."""
        return next((at for at in self._walk_up(office) if at.kind == "agency"), None)

    def find_region(self, office: str | None) -> str | None:
        """The region of the nearest office that says one, from this one upwards."""
        return next((at.region for at in self._walk_up(office) if at.region is not None), None)

    def find_calendar_of(self, office: str | None) -> str:
        """The calendar an office keeps: its own, else the nearest above it, else the pack's."""
        return next((at.calendar for at in self._walk_up(office) if at.calendar is not None), self.calendar)

    def _walk_up(self, office: str | None) -> Iterator[Office]:
        at = self.offices.get(office or "")
        while at is not None:
            yield at
            at = self.offices.get(at.parent or "")
