"""Who may do what, and how far: the one table. Whatever is not in it is refused.

Reach says on which things an act may be done:
own      it is the person's own (`thing.owner`)
held     the person has it in hand, in a unit of theirs
unit     it belongs to the person's unit
asked    the person's unit was asked to advise on it
agency, mall, region    it lies there
anywhere it has no place

An administrator looks after accounts and machines and has no act on a case.
"""

from dataclasses import dataclass
from typing import Literal

from berdampak.people.contracts import RoleName

Reach = Literal["own", "held", "unit", "asked", "agency", "mall", "region", "anywhere"]
RoleOrAll = RoleName | Literal["anybody"]
"""`anybody` is everyone who has signed in."""


@dataclass(frozen=True, slots=True)
class Grant:
    """The acts that a role may do within a reach."""

    reach: Reach
    acts: frozenset[str]


def grant(reach: Reach, *acts: str) -> Grant:
    """A line of the table."""
    return Grant(reach, frozenset(word for act in acts for word in act.split()))


SEE_CASES = "case.list case.read"
DO_STEPS = "case.work case.decide case.return case.advise case.read_answers case.extend case.attach case.note"
COUNTER = "ticket.call ticket.read queue.read display.show"
SUPERVISE = "case.assign case.approve case.read_answers roster.edit outage.edit card.read_officer survey.read"
WRITTEN = "survey.read_words"
"""What citizens wrote at the end of surveys: for who leads the unit and who inspects it, for nobody who serves."""
CONCERNED = (
    "followup.read followup.answer followup.appeal followup.consent predicate.read predicate.answer question.read "
    "question.answer"
)
"""What one does with a question, a follow-up or a predikat that concerns oneself, whatever office one holds by then."""
PARTY = "agreement.read agreement.draft agreement.sign conduct.rate"
"""What a party does with an agreement of its own, and when it is asked about somebody's conduct."""
PRIORITIES = "priority.read priority.add priority.rate priority.edit"
COMPLAINTS = "complaint.list complaint.read complaint.answer"

POLICY: dict[RoleOrAll, tuple[Grant, ...]] = {
    "anybody": (
        grant("own", SEE_CASES, "case.read_answers case.reply case.withdraw case.looked"),
        grant("own", "complaint.read complaint.reopen ticket.read ticket.leave card.read_own"),
        grant("own", "token.manage account.edit card.object"),
        grant("own", CONCERNED),
    ),
    "officer": (
        grant("unit", "idea.send"),
        grant("unit", SEE_CASES, "case.take case.file_for", COUNTER, "roster.read outage.read card.read_unit"),
        grant("unit", "absence.ask"),
        grant("unit", "priority.read priority.add priority.rate"),
        grant("own", PARTY, "priority.done"),
        grant("asked", SEE_CASES, "case.take"),
        grant("held", DO_STEPS, "case.put_back"),
        grant("mall", COUNTER),
    ),
    "head": (
        grant("unit", "idea.send followup.decide followup.propose"),
        grant("unit", "question.read question.answer"),
        grant("unit", SEE_CASES, "case.take case.file_for", COUNTER, "roster.read outage.read card.read_unit"),
        grant("unit", "absence.ask"),
        grant("unit", "predicate.read predicate.set", PRIORITIES),
        grant("unit", "card.sign card.answer_objection"),
        grant("unit", SUPERVISE, COMPLAINTS, WRITTEN, "team.manage complaint.route agreement.read agreement.draft"),
        grant("own", PARTY, "priority.done"),
        grant("asked", SEE_CASES, "case.take case.assign case.approve"),
        grant("held", DO_STEPS, "case.put_back"),
        grant("mall", COUNTER),
    ),
    "agency_head": (
        grant("agency", "followup.decide followup.decide_appeal"),
        grant("agency", SEE_CASES, SUPERVISE, COMPLAINTS, WRITTEN, "team.manage complaint.route"),
        grant("agency", "roster.read outage.read"),
        grant("agency", "question.read"),
        grant("agency", "predicate.read predicate.set predicate.decide_appeal", PRIORITIES),
        grant("agency", "card.sign card.answer_objection"),
        grant("agency", "card.read_unit ticket.read queue.read agreement.read agreement.draft"),
        grant("own", PARTY, "priority.done"),
    ),
    "region_head": (
        grant("region", "agreement.read agreement.draft card.read_unit followup.decide_heads"),
        grant("region", "predicate.read predicate.set predicate.decide_appeal", PRIORITIES),
        grant("own", PARTY, "priority.done"),
    ),
    "mall_manager": (
        grant("mall", COUNTER, "ticket.manage queue.close outage.edit outage.read roster.read card.read_unit"),
        grant("mall", "complaint.list complaint.read complaint.route survey.read"),
        grant("mall", PRIORITIES),
        grant("own", "priority.done"),
    ),
    "inspector": (
        grant("region", SEE_CASES, "case.read_answers case.looked survey.read card.read_officer card.read_unit"),
        grant("region", "complaint.list complaint.read complaint.investigate complaint.read_sender agreement.read"),
        grant("region", WRITTEN),
        grant("region", "question.read question.find audit.read audit.find followup.decide_appeal"),
        grant("region", "predicate.read predicate.decide_appeal priority.read priority.rate card.answer_objection"),
    ),
    "reform": (
        grant("region", "survey.read card.read_unit complaint.list roster.read outage.read agreement.read"),
        grant("region", PRIORITIES, "series.tell"),
    ),
    "admin": (grant("anywhere", "account.manage team.manage webhook.manage outbox.read"),),
}

NEVER_ON_OWN = frozenset(
    [
        "case.take",
        "case.work",
        "case.decide",
        "case.return",
        "case.advise",
        "case.approve",
        "case.assign",
        "case.extend",
        "case.attach",
        "case.note",
        "complaint.answer",
        "complaint.route",
        "complaint.investigate",
        "card.answer_objection",
        "predicate.set",
        "predicate.decide_appeal",
        "question.find",
        "audit.find",
        "followup.decide",
        "followup.decide_appeal",
        "followup.decide_heads",
        "followup.propose",
    ]
)
"""Nobody does these to what is their own, whatever their role: a case they applied for, a complaint they made."""

NEVER_ON_HELD = frozenset({"case.approve"})
"""Four eyes: nobody approves what they have in hand themselves."""

EXCLUSIVE: frozenset[RoleName] = frozenset({"admin"})
"""Roles that are had alone, and are not lent."""
