"""From the written `appraisal.yaml` to the same as a value."""

from typing import Any

from berdampak.promise.building_form import build_legal
from berdampak.promise.contracts_appraisal import (
    LEVELS,
    AgreementForm,
    AppraisalRules,
    ConductRules,
    ConductValue,
    CreditRules,
    Level,
    Piece,
    Predicate,
    ResultRules,
)
from berdampak.promise.format_appraisal import AppraisalFile, ConductPart, CreditPart, ResultPart


def build_appraisal(part: AppraisalFile) -> AppraisalRules:
    """How work is appraised."""
    form, said = part.agreement, part.predicates
    return AppraisalRules(
        valid_from=part.valid_from,
        legal=build_legal(part.legal),
        agreement=AgreementForm(build_legal(form.legal), form.opening.text, tuple(one.text for one in form.statement)),
        levels={level: name.text for level, name in _by_level(part.levels).items()},
        result=_result(part.result),
        conduct=_conduct(part.conduct),
        predicates={one.code: Predicate(one.code, one.name.text, one.credit) for one in said.names},
        quadrant={level: _by_level(row) for level, row in _by_level(said.quadrant).items()},
        quadrant_legal=build_legal(said.legal),
        credit=_credit(part.credit) if part.credit else None,
    )


def _by_level(part: Any) -> dict[Level, Any]:
    return {level: getattr(part, level) for level in LEVELS}


def _result(part: ResultPart) -> ResultRules:
    pieces = tuple(Piece((one.percent[0], one.percent[1]), (one.value[0], one.value[1])) for one in part.values)
    limits = part.limits
    return ResultRules(
        build_legal(part.legal), pieces, part.highest, limits.below, limits.above, build_legal(limits.legal)
    )


def _conduct(part: ConductPart) -> ConductRules:
    values = tuple(ConductValue(one.code, one.name.text, one.guide.text) for one in part.values)
    return ConductRules(build_legal(part.legal), part.name.text, values)


def _credit(part: CreditPart) -> CreditRules:
    return CreditRules(build_legal(part.legal), part.name.text, part.example)
