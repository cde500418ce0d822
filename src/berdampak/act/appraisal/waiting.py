"""What waits for somebody: a text to be signed, conduct to be rated, a rating to be answered, an objection."""

from collections.abc import Iterator

from berdampak.act.appraisal import deeds, words
from berdampak.act.appraisal import words_predicate as said
from berdampak.act.appraisal.models import InvitationRow, PredicateRow
from berdampak.act.appraisal.rules_course import FEEDBACK_DAYS
from berdampak.act.appraisal.views import names_in
from berdampak.front.facade import Waiting
from berdampak.kernel.clock import Clock
from berdampak.kernel.text import Text, same
from berdampak.kernel.wording import period_text
from berdampak.people.contracts import Person
from berdampak.promise.agreements.facade import can, list_own


def list_waiting(person: Person, clock: Clock) -> list[Waiting]:
    """The agreements that were offered and not signed, and what the person is asked of a predikat."""
    if not person.roles:
        return []
    own = list_own(person)
    to_sign = [
        Waiting(words.SIGN_WAITING.format(year=one.parties.year), "agreement-sign", {"code": one.code})
        for one in own
        if can(one.standing, "sign", person.code)
    ]
    rated = [one.code for one in own if one.parties.subordinate == person.code]
    return [*to_sign, *_to_rate(person), *_to_answer(rated, clock), *_to_decide(person)]


def _to_rate(person: Person) -> Iterator[Waiting]:
    for row in InvitationRow.objects.filter(rater=person.code, is_given=False).order_by("pk"):
        one = deeds.find_appraisal(row.agreement, row.period)
        if one is not None and one.course.state == "asked":
            until = one.course.asked_at + FEEDBACK_DAYS if one.course.asked_at else None
            yield Waiting(said.GIVE + same(": ") + _of(one), "conduct", {"code": row.agreement}, until)


def _to_answer(rated: list[str], clock: Clock) -> Iterator[Waiting]:
    for row in PredicateRow.objects.filter(state="shown", agreement__in=rated).order_by("pk"):
        one = deeds.find_appraisal(row.agreement, row.period)
        if one is not None and one.course.state_at(clock()) == "shown":
            named = {"code": row.agreement, "period": row.period}
            yield Waiting(said.RESPOND + same(": ") + _of(one), "predicate-respond", named, one.course.until)


def _to_decide(person: Person) -> Iterator[Waiting]:
    """Objections are few, and only somebody above decides them."""
    if "predicate.decide_appeal" not in person.acts:
        return
    for row in PredicateRow.objects.filter(state="objected").order_by("pk"):
        one = deeds.find_appraisal(row.agreement, row.period)
        if one is not None and deeds.may_decide(person, one.parties):
            named = {"code": row.agreement, "period": row.period}
            yield Waiting(said.DECIDE + same(": ") + _of(one), "predicate-decide", named)


def _of(one: deeds.Appraisal) -> Text:
    name = names_in([one.agreement]).get(one.parties.subordinate, same("–"))
    return said.TO_RATE_LINE.format(name=name, period=period_text(one.course.period))
