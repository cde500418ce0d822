"""What is to come of it all, as written in `goals.yaml`: indicators, and the tree of outcomes that they measure."""

from typing import Annotated

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from berdampak.kernel.parts import Day, Part, TextPart, Word
from berdampak.promise.contracts import FormulaKind, MeasuredOf, OutcomeLevel, Polarity, That, Value
from berdampak.promise.format_parts import LegalPart, PlainCode

THAT_OF: dict[MeasuredOf, frozenset[str]] = {
    "cases": frozenset({"on_time", "returned", "repeated", "granted", "refused", "deemed", "online"}),
    "steps": frozenset({"within_budget", "repeated"}),
    "answers": frozenset(),
}
VALUES_OF: dict[MeasuredOf, frozenset[str]] = {
    "cases": frozenset({"working_minutes", "working_days", "calendar_days"}),
    "steps": frozenset({"elapsed_minutes", "elapsed_days", "waited_minutes", "held_minutes"}),
    "answers": frozenset(),
}


class WherePart(Part):
    """Only what belongs to one of these; what is left out limits nothing."""

    services: list[Word] = Field(default_factory=list)
    units: list[Word] = Field(default_factory=list)
    agencies: list[Word] = Field(default_factory=list)
    channels: list[Word] = Field(default_factory=list)


class FormulaPart(Part):
    """How an indicator is computed from what took place."""

    kind: FormulaKind
    """`share` of those `that` …; `median` or `p90` of a `value`; `count`; `rate` per officer-day; survey's `index`."""
    of: MeasuredOf = "cases"
    """Finished cases, closed steps, or answers to the survey."""
    that: That | None = None
    value: Value | None = None
    where: WherePart = Field(default_factory=WherePart)

    @model_validator(mode="after")
    def _fits_its_kind(self) -> "FormulaPart":
        of_answers = (self.kind == "index") == (self.of == "answers")
        named = self.that is None or self.that in THAT_OF[self.of]
        valued = self.value is None or self.value in VALUES_OF[self.of]
        whole = (
            (self.kind != "share" or self.that is not None)
            and (self.kind in ("share", "count") or self.that is None)
            and ((self.kind in ("median", "p90")) == (self.value is not None))
            and (self.kind != "rate" or self.of == "steps")
        )
        if not (of_answers and named and valued and whole):
            raise PydanticCustomError("E080", "not a formula")
        return self


class SeriesPart(Part):
    """Figures of somebody else: from a CSV file beside the pack, or sent by a program."""

    source: TextPart
    """Who publishes it, and where."""
    file: Annotated[str, Field(pattern=r"^series/[a-z0-9][a-z0-9-]*\.csv$")] | None = None
    """A file with the columns `period` and `value`; left out: the API takes the figures."""
    read_on: Day | None = None
    """When the file was read there."""
    region: Word | None = None
    """Whose rows count, in a file that has a column `region`; in quotes: "82.71"."""

    @model_validator(mode="after")
    def _has_its_day(self) -> "SeriesPart":
        if (self.file is None) != (self.read_on is None) or (self.region is not None and self.file is None):
            raise PydanticCustomError("E089", "a file and its day go together")
        return self


class IndicatorPart(Part):
    """One thing that is measured, so that it can be agreed on."""

    code: PlainCode
    name: TextPart
    unit: TextPart
    """Percent, working days, an index."""
    polarity: Polarity
    """Which way is better: `up`, `down`, or within a `range`."""
    meaning: TextPart
    """What it says and what it does not say, in one sentence."""
    legal: LegalPart
    n_min: Annotated[int, Field(ge=1, le=100_000)] = 10
    """With fewer cases there is no value."""
    formula: FormulaPart | None = None
    series: SeriesPart | None = None

    @model_validator(mode="after")
    def _from_one_place(self) -> "IndicatorPart":
        if (self.formula is None) == (self.series is None):
            raise PydanticCustomError("E081", "an indicator has a formula or a series")
        return self


class ContributionPart(Part):
    """What a node gives to another branch: an outcome that agencies share."""

    to: Word
    how: TextPart


class OutcomePart(Part):
    """One node of the tree: a condition that is to come about."""

    code: PlainCode
    name: TextPart
    level: OutcomeLevel
    parent: Word | None = None
    """The outcome that it serves; left out only for a final one."""
    factor: TextPart | None = None
    """The critical success factor by which it serves its parent."""
    indicators: Annotated[list[Word], Field(min_length=1)]
    units: list[Word] = Field(default_factory=list)
    """Who brings it about; every leaf names somebody."""
    contributes: list[ContributionPart] = Field(default_factory=list)


class GoalsFile(Part):
    """`goals.yaml`: indicators, and the tree of outcomes (pohon kinerja)."""

    valid_from: Day
    legal: LegalPart
    example: bool = False
    indicators: Annotated[list[IndicatorPart], Field(min_length=1)]
    outcomes: list[OutcomePart] = Field(default_factory=list)


LEVELS: tuple[OutcomeLevel, ...] = ("final", "intermediate", "immediate", "output")
"""From the top; a node stands below its parent."""
