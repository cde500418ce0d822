"""The predikat of somebody's year or quarter: result by conduct, three by three, as the pack has it."""

from decimal import ROUND_HALF_UP, Decimal

from berdampak.promise.contracts_appraisal import AppraisalRules, Level, Predicate


def predicate_of(result: Level, conduct: Level, law: AppraisalRules) -> Predicate:
    """The predikat of a result and a conduct."""
    return law.predicates[law.quadrant[result][conduct]]


def credit_of(coefficient: Decimal, predicate: Predicate) -> Decimal:
    """What a predikat is worth in credit for a year, from the coefficient of somebody's level."""
    assert predicate.credit is not None, "a pack has it for all or for none"
    return (coefficient * predicate.credit / 100).quantize(Decimal("0.01"), ROUND_HALF_UP)
