"""What is proposed: by rule, from what was measured and found; by a superior; or by an officer who has an idea."""

from dataclasses import replace
from datetime import date, datetime

from django.conf import settings
from django.db import IntegrityError, transaction

from berdampak.act.followups.contracts import Evidence, Proposal, Subject
from berdampak.act.followups.deeds import said, weight_of
from berdampak.act.followups.keeping import draw_code, due, keep_proposal, require, zone_of
from berdampak.act.followups.models import FollowupRow
from berdampak.act.followups.problems import problem
from berdampak.act.followups.rules_propose import Seen, rules_met
from berdampak.act.followups.rules_state import SYSTEM
from berdampak.act.followups.sources import list_seen
from berdampak.kernel.clock import Clock
from berdampak.people.contracts import Person
from berdampak.people.facade import find_person, has_left, names_of
from berdampak.promise.contracts_followups import FollowupPolicy, FollowupRule
from berdampak.promise.facade import has_consequences

IDEA_PARTS = ("what", "where", "effect")
FULL_CLASS = 99
"""Every kind of the class proposed may be decided."""


def propose(
    rule: FollowupRule,
    subject: Subject,
    evidence: Evidence,
    clock: Clock,
    by: str = SYSTEM,
    private: dict[str, str] | None = None,
) -> str | None:
    """Propose what a rule says to somebody; its code, or None when it may not be proposed, or not yet.

    Nothing but an idea is proposed before the day from which consequences may follow, nor later of a week before
    it, and nothing twice: not while one is under way for that person and rule, not before the cool-down is over,
    not from the same source again.
    """
    is_idea = rule.proposes == "idea"
    may_be = _has_begun(subject, clock) and _may_follow(evidence) and _may_be_repeated(rule, subject, clock)
    if not (is_idea or may_be):
        return None
    pack, code, subject = settings.PACKS.keep(), draw_code(), replace(subject, leads=_leads(subject, clock))
    cap = weight_of(rule.sanction, FULL_CLASS) if rule.sanction else 0
    proposal = Proposal(subject, rule.code, rule.sha256, pack.sha256, rule.proposes, by, evidence, cap)
    term = due(subject, clock(), rule.terms.decide if is_idea else rule.terms.answer)
    try:
        with transaction.atomic():
            if FollowupRow.objects.filter(concerned=subject.person, rule=rule.code, source=evidence.source).exists():
                return None
            keep_proposal(code, proposal, term, clock, private)
    except IntegrityError:  # another process was first
        return None
    return code


def propose_seen(seen: list[Seen], clock: Clock) -> int:
    """Propose whatever rules of the pack are met by what was seen; how many proposals that made. Idempotent."""
    policy = settings.PACKS.current().followups
    if policy is None:
        return 0
    people = {one.subject.person for one in seen}
    here = set(names_of(people)) - has_left(people)
    met = rules_met(policy, (one for one in seen if one.subject.person in here))
    return sum(propose(rule, one.subject, one.evidence, clock) is not None for rule, one in met)


def propose_followups(week: str, clock: Clock) -> int:
    """Propose what follows from a week's standings, targets missed, and findings; how many. It may be run again."""
    if settings.PACKS.current().followups is None or not has_consequences(settings.PACKS.current(), clock().date()):
        return 0
    return propose_seen(list_seen(week, clock()), clock)


def propose_as_superior(rule_code: str, subject: Subject, words: str, by: Person, clock: Clock) -> str:
    """Propose, as a superior, what a rule for superiors says, with the ground in words; somebody else decides.

    Raises `act.E042` to `E047`.
    """
    require(by, "followup.propose", subject)
    policy = settings.PACKS.current().followups
    rule = policy.rules.get(rule_code) if policy else None
    if rule is None or rule.trigger.kind != "superior":
        raise problem("E044", "rule")
    private = {"words": said(words, "words")}
    if _leads(subject, clock):
        raise problem("E044", "who")
    if not _has_begun(subject, clock):
        raise problem("E047")
    evidence = Evidence("words", f"superior:{draw_code()}")
    code = propose(rule, subject, evidence, clock, by.code, private)
    if code is None:
        raise problem("E046")
    return code


def send_idea(subject: Subject, words: dict[str, str], by: Person, clock: Clock) -> str:
    """Send an idea for improvement: what, where, with what effect; its code. Raises `act.E042` to `E044`."""
    require(by, "idea.send", subject)
    rule = find_idea_rule(settings.PACKS.current().followups)
    if rule is None or subject.person != by.code:
        raise problem("E044")
    private = {name: said(words.get(name, ""), name) for name in IDEA_PARTS}
    code = propose(rule, subject, Evidence("words", f"idea:{draw_code()}"), clock, by.code, private)
    assert code is not None, "an idea may always be sent"
    return code


def find_idea_rule(policy: FollowupPolicy | None) -> FollowupRule | None:
    """The rule by which ideas enter, if the pack has one."""
    return next(iter(policy.rules_for("idea")), None) if policy else None


def _leads(subject: Subject, clock: Clock) -> bool:
    """Whether somebody is the head of their unit, and not only stands in for one."""
    person = find_person(subject.person, clock) if subject.unit else None
    roles = person.roles if person else ()
    return any(role.name == "head" and role.unit == subject.unit and role.acting is None for role in roles)


def _has_begun(subject: Subject, clock: Clock) -> bool:
    return has_consequences(settings.PACKS.current(), clock().astimezone(zone_of(subject)).date())


def _may_follow(evidence: Evidence) -> bool:
    """Whether it is of a week of which something may follow; of the first weeks, on trial, nothing ever does."""
    if evidence.kind not in ("standing", "finding"):
        return True
    year, week = map(int, evidence.week.split("-W"))
    return has_consequences(settings.PACKS.current(), date.fromisocalendar(year, week, 7))


def _may_be_repeated(rule: FollowupRule, subject: Subject, clock: Clock) -> bool:
    rows = FollowupRow.objects.filter(concerned=subject.person, rule=rule.code)
    if rows.exclude(state="closed").exists():
        return False
    last = rows.order_by("-closed_at").first()
    if last is None or last.closed_at is None:
        return True
    return datetime.fromisoformat(due(subject, last.closed_at, rule.terms.again)) <= clock()
