"""From the written `followups.yaml` to the same as a value."""

from berdampak.kernel.canonical import canonical_json, sha256_hex
from berdampak.promise.building_form import build_legal
from berdampak.promise.contracts_followups import (
    WEEKS_FLOOR,
    FollowupPolicy,
    FollowupRule,
    FollowupTerms,
    Learning,
    SanctionClass,
    SanctionKind,
    Trigger,
)
from berdampak.promise.format_followups import (
    FollowupRulePart,
    FollowupsFile,
    FollowupTermsPart,
    LearningPart,
    SanctionClassPart,
    TriggerPart,
)


def build_followups(part: FollowupsFile) -> FollowupPolicy:
    """What may follow."""
    return FollowupPolicy(
        part.valid_from,
        build_legal(part.legal),
        part.example,
        {each.code: _rule(each, part.terms) for each in part.rules},
        {each.code: _learning(each) for each in part.learning},
        {each.level: _class(each) for each in part.sanctions},
    )


def _rule(part: FollowupRulePart, usual: FollowupTermsPart) -> FollowupRule:
    terms = part.terms or usual
    written = part.model_dump(mode="json", exclude_none=True) | {"terms": terms.model_dump(mode="json")}
    return FollowupRule(
        code=part.code,
        name=part.name.text,
        proposes=part.proposes,
        trigger=_trigger(part.when),
        terms=FollowupTerms(terms.answer, terms.decide, terms.appeal, terms.last, terms.again),
        sha256=sha256_hex(canonical_json(written)),
        learning=tuple(part.learning),
        check_after_weeks=part.check_after_weeks or WEEKS_FLOOR,
        sanction=part.sanction,
    )


def _trigger(part: TriggerPart) -> Trigger:
    said = part.model_dump(exclude_none=True)
    return Trigger(**said)


def _learning(part: LearningPart) -> Learning:
    return Learning(part.code, part.name.text, part.hours, part.where.text, part.link or "")


def _class(part: SanctionClassPart) -> SanctionClass:
    kinds = tuple(SanctionKind(each.code, each.name.text, each.lasts) for each in part.kinds)
    return SanctionClass(part.level, part.name.text, kinds, tuple(part.decided_by), build_legal(part.legal))
