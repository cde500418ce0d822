"""How follow-ups are kept: each deed is an entry of its stream, and the row follows."""

import secrets
from collections.abc import Callable
from dataclasses import asdict
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db import transaction

from berdampak.act.followups.contracts import Followup, Proposal, Standing, Subject
from berdampak.act.followups.models import FollowupRow
from berdampak.act.followups.problems import problem
from berdampak.act.followups.rules_state import KINDS, PROPOSED, Deed, can, fold
from berdampak.act.terms import due_at
from berdampak.calendar.facade import load_calendar
from berdampak.kernel.clock import Clock
from berdampak.ledger.facade import append, open_private, open_vault, stream_of
from berdampak.people.contracts import Person, Thing
from berdampak.people.facade import be_sure, may
from berdampak.promise.contracts_followups import FollowupPolicy, Lasts

STREAM = "followup:"
LETTERS = "abcdefghjkmnpqrstvwxyz"
CODE_LETTERS = 14
KIND_OF = {deed: kind for kind, deed in KINDS.items()}


def draw_code(choose: Callable[[str], str] = secrets.choice) -> str:
    """A code that says nothing, and is nobody's number."""
    return "tl-" + "".join(choose(LETTERS) for _ in range(CODE_LETTERS))


def standing_of(code: str) -> Standing | None:
    """How a follow-up stands, from the book alone."""
    return fold((entry.seq, entry.kind, entry.body, entry.recorded_at) for entry in stream_of(STREAM + code))


def find_followup(code: str) -> Followup | None:
    """A follow-up by its code; the caller asks `may_read` before it shows anything of it."""
    standing = standing_of(code)
    if standing is None:
        return None
    return Followup(code, standing, policy_of(standing).rules[standing.proposal.rule])


def get_followup(code: str) -> Followup:
    """The same; raises `act.E040`."""
    found = find_followup(code)
    if found is None:
        raise problem("E040")
    return found


def policy_of(standing: Standing) -> FollowupPolicy:
    """The policy under which it was proposed, whatever the pack says now."""
    policy = settings.PACKS.get(standing.proposal.pack).followups
    assert isinstance(policy, FollowupPolicy), "it was proposed under a policy"
    return policy


def lasts_of(followup: Followup) -> Lasts:
    """How long the sanction that was decided lasts, where its kind says so."""
    last = followup.standing.last
    found = policy_of(followup.standing).find_sanction(last.kind) if last and last.kind else None
    return found[1].lasts if found else None


def act_to_decide(subject: Subject) -> str:
    """The act that deciding is: heads of agencies, who are in no unit, have the head of the region above them."""
    return "followup.decide" if subject.unit else "followup.decide_heads"


def thing_of(subject: Subject) -> Thing:
    """The follow-up as the table of acts knows it; one of a head is not for whoever stands in."""
    unit = None if subject.leads else subject.unit
    return Thing("followup", unit=unit, agency=subject.agency, region=subject.region, owner=subject.person)


def may_read(person: Person, standing: Standing) -> bool:
    """Whether a person may read it: the one concerned always; others once it is their turn, and not before."""
    thing, subject = thing_of(standing.proposal.subject), standing.proposal.subject
    if person.code == subject.person:
        return bool(may(person, "followup.read", thing))
    if not standing.is_seen_by_the_line():
        return False
    if any(person.code == one.by for one in standing.decisions) or may(person, act_to_decide(subject), thing):
        return True
    return bool(standing.appealed_at) and bool(may(person, "followup.decide_appeal", thing))


def require(by: Person, act: str, subject: Subject) -> None:
    """Let nobody do what the table of acts does not allow; raises Refused."""
    be_sure(by, act, thing_of(subject))


def zone_of(subject: Subject) -> ZoneInfo:
    """The zone of the office's calendar."""
    return ZoneInfo(load_calendar(settings.PACKS.current().find_calendar_of(subject.unit or subject.agency)).zone)


def due(subject: Subject, now: datetime, days: int) -> str:
    """When a term of working days ends in that office, as an entry says it."""
    return due_at(subject.unit or subject.agency, now, days).isoformat()


def keep_proposal(code: str, proposal: Proposal, due_at: str, clock: Clock, private: dict[str, Any] | None) -> None:
    """Note a proposal and its row, in the transaction that is open."""
    written = asdict(proposal)
    by = written.pop("by")
    written["evidence"]["figures"] = [list(pair) for pair in proposal.evidence.figures]
    body = {"by": by, "due_at": due_at, "proposal": written}
    append(STREAM + code, PROPOSED, body, expected_seq=1, clock=clock, **_private(private))
    subject = proposal.subject
    row = FollowupRow(
        code=code,
        rule=proposal.rule,
        source=proposal.evidence.source,
        proposes=proposal.proposes,
        concerned=subject.person,
        proposer=by,
        unit=subject.unit,
        agency=subject.agency,
        region=subject.region,
        opened_at=clock(),
    )
    _follow(row, code)


def note(
    followup: Followup, deed: Deed, by: str, clock: Clock, private: dict[str, Any] | None = None, **more: Any
) -> Followup:
    """Note a deed if the follow-up still stands as it was read, and have its row follow; as it stands then."""
    if not can(followup.standing, deed, by):
        raise problem("E041")
    stream, head = STREAM + followup.code, followup.standing.head
    with transaction.atomic():
        append(stream, KIND_OF[deed], {"by": by} | more, expected_seq=head + 1, clock=clock, **_private(private))
        _follow(FollowupRow.objects.get(code=followup.code), followup.code)
    return get_followup(followup.code)


def read_words(code: str, seq: int) -> dict[str, str]:
    """What somebody wrote in an entry of a follow-up; nothing once it was erased."""
    found = open_private(STREAM + code, seq, open_vault(settings.KEYS))
    return {name: str(words) for name, words in (found or {}).items()}


def _private(private: dict[str, Any] | None) -> dict[str, Any]:
    return {} if private is None else {"private": private, "vault": open_vault(settings.KEYS)}


def _follow(row: FollowupRow, code: str) -> None:
    standing = standing_of(code)
    assert standing is not None, "it was noted just now"
    moments = [datetime.fromisoformat(one) for one in (standing.due_at, standing.check_at) if one]
    row.state, row.next_at = standing.state, min(moments, default=None)
    row.was_appealed, row.is_public = bool(standing.appealed_at), standing.is_public
    row.is_seen = bool(standing.seen_at)
    if standing.state == "closed":
        row.closed_at = datetime.fromisoformat(standing.notes[-1].at)
    row.save()
