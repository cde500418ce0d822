"""The front door of follow-ups: propose, decide, let terms pass, and see how each stands."""

from berdampak.act.followups.deeds import (
    Ruling,
    agree,
    answer,
    appeal,
    carry_out,
    consent,
    decide,
    decide_appeal,
    link,
    mark,
    plan,
    see,
    withdraw,
)
from berdampak.act.followups.keeping import find_followup, may_read, read_words
from berdampak.act.followups.listing import list_for, list_public
from berdampak.act.followups.proposing import propose, propose_as_superior, propose_followups, propose_seen, send_idea
from berdampak.act.followups.sweeping import sweep_followups
from berdampak.act.followups.waiting import list_waiting

__all__ = [
    "Ruling",
    "agree",
    "answer",
    "appeal",
    "carry_out",
    "consent",
    "decide",
    "decide_appeal",
    "find_followup",
    "link",
    "list_for",
    "list_public",
    "list_waiting",
    "mark",
    "may_read",
    "plan",
    "propose",
    "propose_as_superior",
    "propose_followups",
    "propose_seen",
    "read_words",
    "see",
    "send_idea",
    "sweep_followups",
    "withdraw",
]
