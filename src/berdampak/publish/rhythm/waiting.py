"""What of the rhythm waits for somebody: objections to answer, and cards to sign."""

from berdampak.front.facade import Waiting
from berdampak.kernel.clock import Clock
from berdampak.people.contracts import Person
from berdampak.people.facade import may
from berdampak.publish.rhythm import words
from berdampak.publish.rhythm.pages_office import SIGN, offices_of, thing_of
from berdampak.report.facade import Held, find_held, list_held_weeks, list_to_answer


def list_waiting(person: Person, clock: Clock) -> list[Waiting]:
    """What waits for a person: one line for all objections, one for the card of each office to be signed."""
    found = []
    if "card.answer_objection" in person.acts:
        n = sum(one.state == "open" for one in list_to_answer(person, clock))
        found += [Waiting(words.WAITING_ANSWER.format(n=n), "objections")] if n else []
    if SIGN in person.acts:
        found += [_to_sign(held) for held in _unsigned(person, clock)]
    return found


def _unsigned(person: Person, clock: Clock) -> list[Held]:
    """The cards of the newest week that this person heads and has not signed; not those of everyone below."""
    mine = {role.unit or role.agency for role in person.roles if role.name in ("head", "agency_head")}
    found, now = [], clock()
    for office in offices_of(person):
        if office.code in mine and may(person, SIGN, thing_of(office)):
            week = next(iter(list_held_weeks(office.kind, office.code, now)), None)
            held = find_held(office.kind, office.code, week, now) if week else None
            if held and held.state == "held" and held.signed_at is None:
                found.append(held)
    return found


def _to_sign(held: Held) -> Waiting:
    return Waiting(
        words.WAITING_SIGN.format(office=held.card.subject.name), "office-cards", until=held.moments.itself_at
    )
