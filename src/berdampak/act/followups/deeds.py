"""What people do with a follow-up: see it, answer, decide, appeal, learn, agree to be named, and carry it out."""

from dataclasses import dataclass
from typing import Any

from django.db import transaction

from berdampak.act.followups.contracts import COACHING, Choice, Followup
from berdampak.act.followups.keeping import (
    act_to_decide,
    due,
    may_read,
    note,
    policy_of,
    require,
    thing_of,
)
from berdampak.act.followups.passing import begin, get_now, settle
from berdampak.act.followups.problems import problem
from berdampak.act.followups.rules_state import can, fits, is_against
from berdampak.act.priorities.facade import list_problems
from berdampak.kernel.clock import Clock
from berdampak.kernel.limits import WORDS_MAX
from berdampak.kernel.text import Text
from berdampak.people.contracts import Person
from berdampak.people.facade import may
from berdampak.promise.contracts_followups import LEVELS_OF_SANCTION, Learning, SanctionClass, SanctionLevel

LEVEL_WEIGHT = 100
OFFICE_OF_DECIDER = {
    "head": Text("kepala unit", "the head of the unit"),
    "agency_head": Text("kepala instansi", "the head of the agency"),
}


@dataclass(frozen=True, slots=True)
class Ruling:
    """What somebody wants to decide: the kind of a sanction where there is one, what is to be learnt, and why."""

    choice: Choice
    reason: str
    kind: str = ""
    learning: tuple[str, ...] = ()


def see(code: str, by: Person, clock: Clock) -> Followup:
    """Note that the one concerned has seen it, the first time; others change nothing by looking."""
    followup = get_now(code, clock)
    return note(followup, "see", by.code, clock) if can(followup.standing, "see", by.code) else followup


def answer(code: str, words: str, by: Person, clock: Clock) -> Followup:
    """Answer in one's own words, which opens it to whoever decides."""
    followup = get_now(code, clock)
    require(by, "followup.answer", followup.subject)
    more: dict[str, Any] = {}
    if followup.standing.state == "proposed":
        more["due_at"] = due(followup.subject, clock(), followup.rule.terms.decide)
    return note(followup, "answer", by.code, clock, {"words": said(words, "words")}, **more)


def decide(code: str, ruling: Ruling, by: Person, clock: Clock) -> Followup:
    """Decide, as somebody who neither proposed it nor is concerned. Raises `act.E041` to `E045`."""
    followup = get_now(code, clock)
    require(by, act_to_decide(followup.subject), followup.subject)
    require_competent(followup, by)
    body = _weigh(followup, ruling)
    with transaction.atomic():
        term = due(followup.subject, clock(), followup.rule.terms.appeal)
        decided = note(followup, "decide", by.code, clock, _reason(ruling), due_at=term, **body)
        return decided if is_against(decided.standing) else settle(decided, clock)


def appeal(code: str, words: str, by: Person, clock: Clock) -> Followup:
    """Appeal to another person."""
    followup = get_now(code, clock)
    require(by, "followup.appeal", followup.subject)
    term = due(followup.subject, clock(), followup.rule.terms.decide)
    return note(followup, "appeal", by.code, clock, {"words": said(words, "words")}, due_at=term)


def decide_appeal(code: str, ruling: Ruling, by: Person, clock: Clock) -> Followup:
    """Decide anew, as somebody who decided nothing of it before; that stands."""
    followup = get_now(code, clock)
    require(by, "followup.decide_appeal", followup.subject)
    body = _weigh(followup, ruling)
    with transaction.atomic():
        decided = note(followup, "decide_again", by.code, clock, _reason(ruling), **body)
        return settle(decided, clock)


def agree(code: str, by: Person, clock: Clock) -> Followup:
    """Let the decision begin without waiting for the term of appeal to pass."""
    followup = get_now(code, clock)
    require(by, "followup.consent", followup.subject)
    return begin(followup, by.code, clock)


def plan(code: str, words: str, by: Person, clock: Clock) -> Followup:
    """Write down who helps with what, and until when."""
    followup = get_now(code, clock)
    require(by, act_to_decide(followup.subject), followup.subject)
    return note(followup, "plan", by.code, clock, {"words": said(words, "words")})


def mark(code: str, learning: str, by: Person, clock: Clock) -> Followup:
    """Say that something was learnt, as the one who learnt it."""
    followup = get_now(code, clock)
    require(by, "followup.answer", followup.subject)
    last = followup.standing.last
    if last is None or learning not in last.learning or learning in dict(followup.standing.marks):
        raise problem("E044")
    return note(followup, "mark", by.code, clock, learning=learning)


def consent(code: str, by: Person, clock: Clock) -> Followup:
    """Agree to be named in public."""
    followup = get_now(code, clock)
    require(by, "followup.consent", followup.subject)
    return note(followup, "consent", by.code, clock)


def withdraw(code: str, by: Person, clock: Clock) -> Followup:
    """Be named no more."""
    followup = get_now(code, clock)
    require(by, "followup.consent", followup.subject)
    return note(followup, "withdraw", by.code, clock)


def carry_out(code: str, by: Person, clock: Clock) -> Followup:
    """Note that a sanction was carried out."""
    followup = get_now(code, clock)
    require(by, act_to_decide(followup.subject), followup.subject)
    require_competent(followup, by)
    return note(followup, "carry_out", by.code, clock)


def link(code: str, priority: str, by: Person, clock: Clock) -> Followup:
    """Tie an idea that was taken up to a problem in the list of priorities."""
    followup = get_now(code, clock)
    require(by, act_to_decide(followup.subject), followup.subject)
    if priority not in {one.code for one in list_problems(by)}:
        raise problem("E044", "priority")
    return note(followup, "link", by.code, clock, priority=priority)


def classes_for(followup: Followup) -> tuple[SanctionClass, ...]:
    """The classes of sanctions that may be decided now: none heavier than what was proposed or decided before."""
    policy, level = policy_of(followup.standing), followup.rule.sanction
    if followup.rule.proposes != "sanction" or level is None:
        return ()
    levels = LEVELS_OF_SANCTION[: LEVELS_OF_SANCTION.index(level) + 1]
    return tuple(policy.sanctions[one] for one in levels if one in policy.sanctions)


def weight_of(level: SanctionLevel, place: int) -> int:
    """How much a kind of sanction weighs: first its class, then its place there; coaching weighs nothing."""
    return LEVEL_WEIGHT * (1 + LEVELS_OF_SANCTION.index(level)) + place


def is_competent(followup: Followup, by: Person) -> bool:
    """Whether the person holds an office to which the law gives the class of sanctions proposed."""
    level, subject = followup.rule.sanction, followup.subject
    if followup.rule.proposes != "sanction" or level is None:
        return True
    named = {*policy_of(followup.standing).sanctions[level].decided_by, "region_head"}
    held = {
        role.name
        for role in by.roles
        if (role.name == "head" and role.unit == subject.unit)
        or (role.name == "agency_head" and role.agency == subject.agency)
        or (role.name == "region_head" and not subject.unit)
    }
    return bool(held & named)


def require_competent(followup: Followup, by: Person) -> None:
    """Raise `act.E045` unless the person may decide on this class of sanctions."""
    if not is_competent(followup, by):
        level = followup.rule.sanction
        assert level is not None, "only a sanction has classes"
        names = [OFFICE_OF_DECIDER[one] for one in policy_of(followup.standing).sanctions[level].decided_by]
        who = Text(", ".join(one.id for one in names), ", ".join(one.en for one in names))
        raise problem("E045", who=who)


def deeds_for(followup: Followup, person: Person) -> frozenset[str]:
    """What this person could do with it now."""
    standing, thing, deciding = followup.standing, thing_of(followup.subject), act_to_decide(followup.subject)
    acts = {
        "answer": "followup.answer", "mark": "followup.answer", "appeal": "followup.appeal",
        "agree": "followup.consent", "consent": "followup.consent", "withdraw": "followup.consent",
        "decide": deciding, "plan": deciding, "carry_out": deciding,
        "link": deciding, "decide_again": "followup.decide_appeal",
    }  # fmt: skip
    able = {
        deed
        for deed, act in acts.items()
        if can(standing, deed, person.code) and may(person, act, thing)  # type: ignore[arg-type]
    }
    if not may_read(person, standing):
        return frozenset()
    return frozenset(able if is_competent(followup, person) else able - {"decide", "carry_out"})


def _weigh(followup: Followup, ruling: Ruling) -> dict[str, object]:
    """What is decided as an entry says it, once it is sure that it may be."""
    said(ruling.reason, "reason")
    body = _sanction(followup, ruling) if followup.rule.proposes == "sanction" else _coaching(followup, ruling)
    if not fits(followup.standing, ruling.choice, int(str(body["weight"]))):
        raise problem("E044", "choice")
    return body


def _sanction(followup: Followup, ruling: Ruling) -> dict[str, object]:
    nothing: dict[str, object] = {"choice": ruling.choice, "kind": "", "learning": [], "weight": 0}
    last = followup.standing.last
    if ruling.choice == "refuse":
        return nothing
    if ruling.choice == "accept" and last is not None:
        return nothing | {"kind": last.kind, "learning": list(last.learning), "weight": last.weight}
    if ruling.choice == "change" and ruling.kind == COACHING:
        return nothing | {"learning": _learning(followup, ruling.learning)}
    for one in classes_for(followup):
        kind = one.find_kind(ruling.kind)
        is_proposed = one.level == followup.rule.sanction
        if kind is not None and (last is not None or (ruling.choice == "accept") == is_proposed):
            return nothing | {"kind": kind.code, "weight": weight_of(one.level, one.kinds.index(kind))}
    raise problem("E044", "kind")


def _coaching(followup: Followup, ruling: Ruling) -> dict[str, object]:
    body: dict[str, object] = {"choice": ruling.choice, "weight": 0}
    if followup.rule.proposes == COACHING and ruling.choice == "accept":
        last = followup.standing.last
        return body | {"learning": list(last.learning if last else followup.rule.learning)}
    if followup.rule.proposes == COACHING and ruling.choice == "change":
        return body | {"learning": _learning(followup, ruling.learning)}
    return body


def _learning(followup: Followup, codes: tuple[str, ...]) -> list[str]:
    """What is to be learnt, once it is sure that it is there, and on an appeal no more hours than before."""
    known, last = policy_of(followup.standing).learning, followup.standing.last
    if not codes or not set(codes) <= set(known):
        raise problem("E044", "learning")
    if last is not None and last.learning and _hours(codes, known) > _hours(last.learning, known):
        raise problem("E044", "learning")
    return sorted(set(codes))


def _hours(codes: tuple[str, ...], known: dict[str, Learning]) -> int:
    return sum(known[code].hours for code in set(codes))


def _reason(ruling: Ruling) -> dict[str, str]:
    return {"reason": said(ruling.reason, "reason")}


def said(words: str, where: str) -> str:
    """Words as they are kept; raises `act.E042` or `E043` of the field."""
    if not words.strip():
        raise problem("E042", where)
    if len(words.strip()) > WORDS_MAX:
        raise problem("E043", where, most=WORDS_MAX)
    return words.strip()
