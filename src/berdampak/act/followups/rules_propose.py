"""Which rules are met by what was measured or found, and whether the same may be proposed yet."""

from collections.abc import Iterable
from dataclasses import dataclass

from berdampak.act.followups.contracts import Evidence, Subject
from berdampak.promise.contracts_followups import FollowupPolicy, FollowupRule, Trigger


@dataclass(frozen=True, slots=True)
class Stands:
    """Somebody's standing among peers, over so many weeks; None where nothing may be said."""

    weeks: int
    reliability: float | None
    above: float | None
    below: float | None


@dataclass(frozen=True, slots=True)
class Seen:
    """Something from which a proposal may come: of whom, with what evidence, and either a standing or a percentage."""

    subject: Subject
    evidence: Evidence
    stands: Stands | None = None
    percent: float | None = None


def rules_met(policy: FollowupPolicy, seen: Iterable[Seen]) -> list[tuple[FollowupRule, Seen]]:
    """Every rule that something meets, in order; one rule once for one person."""
    met: dict[tuple[str, str], tuple[FollowupRule, Seen]] = {}
    for one in seen:
        for rule in policy.rules.values():
            if is_met(rule.trigger, one):
                met.setdefault((rule.code, one.subject.person), (rule, one))
    return list(met.values())


def is_met(trigger: Trigger, seen: Seen) -> bool:
    """Whether a trigger is met; by acts of people alone never."""
    match trigger.kind, seen.evidence.kind:
        case "standing.above", "standing":
            return seen.stands is not None and _is_above(trigger, seen.stands)
        case "standing.below", "standing":
            return seen.stands is not None and _is_below(trigger, seen.stands)
        case "target.missed", "target":
            return seen.percent is not None and seen.percent < trigger.below_percent
        case "finding.confirmed", "finding":
            return True
    return False


def _is_above(trigger: Trigger, stands: Stands) -> bool:
    return (
        stands.weeks >= trigger.weeks
        and stands.reliability is not None
        and stands.above is not None
        and stands.reliability >= trigger.reliability
        and stands.above >= trigger.probability
    )


def _is_below(trigger: Trigger, stands: Stands) -> bool:
    return stands.weeks >= trigger.weeks and stands.below is not None and stands.below >= trigger.probability
