"""From the written `goals.yaml` to the same as a value."""

from berdampak.kernel.canonical import canonical_json, sha256_hex
from berdampak.promise.building_form import build_legal
from berdampak.promise.contracts import Formula, Goals, Indicator, Outcome, Series
from berdampak.promise.format_goals import FormulaPart, GoalsFile, IndicatorPart, OutcomePart, SeriesPart


def build_goals(part: GoalsFile) -> Goals:
    """Indicators and the tree of outcomes."""
    return Goals(
        part.valid_from,
        build_legal(part.legal),
        part.example,
        {each.code: _indicator(each) for each in part.indicators},
        {each.code: _outcome(each) for each in part.outcomes},
    )


def _indicator(part: IndicatorPart) -> Indicator:
    return Indicator(
        code=part.code,
        name=part.name.text,
        unit=part.unit.text,
        polarity=part.polarity,
        meaning=part.meaning.text,
        legal=build_legal(part.legal),
        n_min=part.n_min,
        sha256=_hash(part),
        formula=_formula(part.formula) if part.formula else None,
        series=_series(part.series) if part.series else None,
    )


def _hash(part: IndicatorPart) -> str:
    """The hash of the definition; figures that were read again on another day are still the same indicator."""
    return sha256_hex(canonical_json(part.model_dump(mode="json", exclude_none=True, exclude={"series": {"read_on"}})))


def _formula(part: FormulaPart) -> Formula:
    where = part.where
    return Formula(
        part.kind,
        part.of,
        part.that,
        part.value,
        services=tuple(where.services),
        units=tuple(where.units),
        agencies=tuple(where.agencies),
        channels=tuple(where.channels),
    )


def _series(part: SeriesPart) -> Series:
    return Series(part.source.text, part.file, part.read_on, part.region)


def _outcome(part: OutcomePart) -> Outcome:
    return Outcome(
        part.code,
        part.name.text,
        part.level,
        part.parent,
        part.factor.text if part.factor else None,
        tuple(part.indicators),
        tuple(part.units),
        tuple((each.to, each.how.text) for each in part.contributes),
    )
