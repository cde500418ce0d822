"""What waits for somebody among agreements: a text to be signed."""

from berdampak.act.appraisal import words
from berdampak.front.facade import Waiting
from berdampak.kernel.clock import Clock
from berdampak.people.contracts import Person
from berdampak.promise.agreements.facade import can, list_agreements


def list_waiting(person: Person, clock: Clock) -> list[Waiting]:  # noqa: ARG001  nothing of it has a term
    """The agreements that were offered and that the person has not signed."""
    return [
        Waiting(words.WAITING.format(year=one.parties.year), "agreement-sign", {"code": one.code})
        for one in list_agreements(person)
        if can(one.standing, "sign", person.code)
    ]
