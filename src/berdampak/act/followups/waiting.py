"""What waits for somebody among follow-ups: an answer, a decision to be read, a decision to be taken."""

from datetime import datetime

from berdampak.act.followups import words
from berdampak.act.followups.contracts import Followup
from berdampak.act.followups.deeds import deeds_for
from berdampak.act.followups.listing import list_for
from berdampak.front.facade import Waiting
from berdampak.kernel.clock import Clock
from berdampak.kernel.text import Text
from berdampak.people.contracts import Person


def list_waiting(person: Person, clock: Clock) -> list[Waiting]:  # noqa: ARG001  each has its term
    """Everything of which the next move is this person's."""
    if not person.roles:
        return []
    found = list_for(person, live=True)
    deeds = {one.code: deeds_for(one, person) for one in found.own}
    to_answer = [one for one in found.own if one.standing.state == "proposed" and "answer" in deeds[one.code]]
    decided = [one for one in found.own if "appeal" in deeds[one.code]]
    return [
        *(_waiting(one, words.WAITING_ANSWER, "followup") for one in to_answer),
        *(_waiting(one, words.WAITING_READ, "followup") for one in decided),
        *(_waiting(one, words.DECIDE_TITLE, "followup-decide") for one in found.to_decide),
        *(_waiting(one, words.DECIDE_APPEAL_TITLE, "followup-decide") for one in found.appeals),
    ]


def _waiting(one: Followup, said: Text, url_name: str) -> Waiting:
    until = datetime.fromisoformat(one.standing.due_at)
    return Waiting(said.format(name=one.rule.name), url_name, {"code": one.code}, until)
