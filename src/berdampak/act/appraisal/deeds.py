"""What can be done about the predikat of a period: each deed is an entry of its agreement's stream, and rows follow."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.conf import settings
from django.db import transaction

from berdampak.act.appraisal.figures import Figures, find_figures
from berdampak.act.appraisal.law import pack_of, signed_versions
from berdampak.act.appraisal.models import InvitationRow, PredicateRow
from berdampak.act.appraisal.problems import problem
from berdampak.act.appraisal.raters import draw_raters
from berdampak.act.appraisal.rules_course import (
    ANSWER_DAYS,
    FEEDBACK,
    FEEDBACK_DAYS,
    KINDS,
    Course,
    Deed,
    can,
    fold,
    side_of,
)
from berdampak.act.appraisal.rules_feedback import Answer, Group, Summary, Value, summarise
from berdampak.act.appraisal.views import zone_of
from berdampak.act.terms import due_at
from berdampak.kernel.clock import Clock
from berdampak.kernel.errors import BerdampakError
from berdampak.kernel.limits import WORDS_MAX
from berdampak.kernel.wording import day_text, moment_text
from berdampak.ledger.facade import append, open_private, open_vault, stream_of
from berdampak.measure.facade import days_of
from berdampak.people.contracts import Person, RoleName, Thing
from berdampak.people.facade import be_sure, may
from berdampak.promise.agreements.contracts import QUARTERS, Agreement, Parties
from berdampak.promise.agreements.facade import find_agreement
from berdampak.promise.contracts_appraisal import AppraisalRules, Level

STREAM = "appraisal:"
KIND_OF = {deed: kind for kind, deed in KINDS.items()}
ASKED_FROM = timedelta(days=30)
"""How long before the end of a period its feedback may be asked for."""
TRIES = 5
"""How often an answer is written again where others were first; all of them are asked in the same week."""
ABOVE: dict[str, tuple[RoleName, ...]] = {
    "officer": ("agency_head", "region_head"),
    "unit": ("region_head", "inspector"),
    "agency": ("inspector",),
}
"""Who stands above the superior, by what the agreement is for; the inspectorate where there is nobody higher."""


@dataclass(frozen=True, slots=True)
class Appraisal:
    """A period of an agreement: the agreement, how its predikat stands, and the number of entries of the stream."""

    agreement: Agreement
    course: Course
    head: int

    @property
    def parties(self) -> Parties:
        """Who agreed."""
        return self.agreement.parties

    @property
    def law(self) -> AppraisalRules:
        """The rules by which it is appraised; raises `act.E011` where there are none."""
        rules = pack_of(self.agreement, self.course).appraisal
        assert rules is not None, "a pack of a period has them"
        return rules


def periods_of(agreement: Agreement) -> list[str]:
    """The periods that are appraised: the quarters, and the year."""
    year = str(agreement.parties.year)
    return [*(f"{year}-{name}" for name in QUARTERS), year]


def thing_of(parties: Parties) -> Thing:
    """A predikat as the table of acts knows it: the subordinate's own, and of the offices above them."""
    unit = parties.unit if parties.scope_kind == "officer" else None
    return Thing("predicate", unit, parties.agency, parties.region, owner=parties.subordinate)


def find_appraisal(code: str, period: str) -> Appraisal | None:
    """A period of an agreement of which a version was ever signed; the caller asks `may` before it shows anything."""
    agreement = find_agreement(code)
    if agreement is None or period not in periods_of(agreement) or not signed_versions(agreement):
        return None
    entries = stream_of(STREAM + code)
    notes = ((one.seq, one.kind, one.body, datetime.fromisoformat(one.recorded_at)) for one in entries)
    course = fold(notes, agreement.parties).get(period, Course(period))
    return Appraisal(agreement, course, len(entries))


def ask(code: str, period: str, by: Person, clock: Clock) -> None:
    """Ask for feedback on somebody's conduct: from the superior, the person, and some around them."""
    appraisal = _get(code, period)
    _require_day(appraisal, days_of(period).last - ASKED_FROM, clock)
    settings.PACKS.keep()
    pack = pack_of(appraisal.agreement, appraisal.course).sha256
    raters = draw_raters(code, appraisal.parties, period, clock)
    counts = {group: list(raters.values()).count(group) for group in sorted(set(raters.values()))}
    with transaction.atomic():
        _do(appraisal, "ask", "predicate.set", by, clock, {"raters": raters}, n=counts, pack=pack)
        InvitationRow.objects.bulk_create(
            InvitationRow(agreement=code, period=period, rater=rater, group=group) for rater, group in raters.items()
        )


def give(
    code: str, period: str, by: Person, answers: Mapping[Value, Answer], words: Mapping[Value, str], clock: Clock
) -> None:
    """Say how somebody lives up to each of the values, once; the entry says neither who spoke nor what.

    Raises `act.E006`, `E007` (words are needed where it is not as expected) and `E009`.
    """
    appraisal = _get(code, period)
    values = appraisal.law.conduct.codes
    if missing := [value for value in values if value not in answers]:
        raise problem("E006", missing[0])
    if wordless := [one for one in values if answers[one] in ("below", "above") and not words.get(one, "").strip()]:
        raise problem("E007", f"{wordless[0]}_words")
    said = {one: words[one].strip() for one in values if words.get(one, "").strip()}
    for tries in range(1, TRIES + 1):
        try:
            _give(_get(code, period), by, {"answers": dict(answers), "words": said}, clock)
        except BerdampakError as error:  # another rater was first, and takes nothing from this one
            if tries == TRIES or {one.id for one in error.problems} != {"ledger.E003"}:
                raise
        else:
            return


def _give(appraisal: Appraisal, by: Person, said: dict[str, Any], clock: Clock) -> None:
    code, period = appraisal.agreement.code, appraisal.course.period
    with transaction.atomic():
        row = InvitationRow.objects.select_for_update().filter(agreement=code, period=period, rater=by.code).first()
        if row is None or row.is_given or appraisal.course.state != "asked":
            raise problem("E009")
        be_sure(by, "conduct.rate", Thing("conduct", owner=row.rater))
        private = {"by": by.code, "group": row.group} | said
        _append(code, FEEDBACK, {"period": period}, appraisal.head + 1, clock, private)
        row.is_given = True
        row.save()


def close(code: str, period: str, by: Person, clock: Clock) -> None:
    """End the feedback and freeze what it came to. Raises `act.E004` while it is too early, `E005`."""
    appraisal = _get(code, period)
    rows = InvitationRow.objects.filter(agreement=code, period=period)
    if rows.filter(group="superior", is_given=False).exists():
        raise problem("E005")
    asked_at = appraisal.course.asked_at
    if asked_at is not None and clock() < asked_at + FEEDBACK_DAYS and rows.filter(is_given=False).exists():
        until = (asked_at + FEEDBACK_DAYS).astimezone(zone_of(appraisal.parties))
        raise problem("E004", until=moment_text(until))
    _do(appraisal, "close", "predicate.set", by, clock, summary=_summary(appraisal))


def set_(
    code: str, period: str, ratings: tuple[Level, Level], reasons: tuple[str, str], by: Person, clock: Clock
) -> None:
    """Rate the result and the conduct of a period that is over; what the figures say is frozen with it.

    Raises `act.E007` for a result other than the figures propose, or conduct other than as expected, without a reason.
    """
    appraisal = _get(code, period)
    _require_day(appraisal, days_of(period).last + timedelta(days=1), clock)
    figures = figures_of(appraisal)
    (result, conduct), (of_result, of_conduct) = ratings, reasons
    of_result, of_conduct = _said(of_result, "result_reason"), _said(of_conduct, "conduct_reason")
    if result != figures.proposal.level and not of_result:
        raise problem("E007", "result_reason")
    if conduct != "as" and not of_conduct:
        raise problem("E007", "conduct_reason")
    private = {"result_reason": of_result, "conduct_reason": of_conduct}
    until = due_at(appraisal.parties.unit or appraisal.parties.agency, clock(), ANSWER_DAYS)
    more = {"result": result, "conduct": conduct, "figures": figures.written(), "until": until.isoformat()}
    _do(appraisal, "set", "predicate.set", by, clock, private, **more)


def respond(code: str, period: str, deed: Deed, words: str, by: Person, clock: Clock) -> None:
    """Answer as the one concerned: `answer` in words, `accept`, or `object`, which needs a reason."""
    assert deed in ("answer", "accept", "object")
    said = _said(words, "words")
    if deed != "accept" and not said:
        raise problem("E007", "words")
    private = {"words": said} if said else None
    _do(_get(code, period), deed, "predicate.answer", by, clock, private)


def decide(code: str, period: str, ratings: tuple[Level, Level], reason: str, by: Person, clock: Clock) -> None:
    """Decide an objection, as somebody above the superior and no party; always with a reason. Raises `act.E010`."""
    appraisal = _get(code, period)
    if not stands_above(by, appraisal.parties):
        raise problem("E010")
    said = _said(reason, "reason")
    if not said:
        raise problem("E007", "reason")
    now = appraisal.course.ratings
    is_changed = now is not None and ratings != (now.result, now.conduct)
    more = {"result": ratings[0], "conduct": ratings[1], "changed": is_changed}
    _do(appraisal, "decide", "predicate.decide_appeal", by, clock, {"reason": said}, **more)


def stands_above(person: Person, parties: Parties) -> bool:
    """Whether somebody may decide objections to what the superior of these parties set."""
    roles = ABOVE[parties.scope_kind]
    return person.code not in parties and any(role.name in roles for role in person.roles)


def may_decide(person: Person, parties: Parties) -> bool:
    """Whether an objection to what the superior of these parties set is this person's to decide."""
    return stands_above(person, parties) and bool(may(person, "predicate.decide_appeal", thing_of(parties)))


def read_words(code: str, entry: int) -> dict[str, str]:
    """What was written in an entry, by the names of its parts; nothing once it was erased."""
    return open_private(STREAM + code, entry, open_vault(settings.KEYS)) or {}


def figures_of(appraisal: Appraisal) -> Figures:
    """What the targets of the period came to by now, and what that proposes for the result."""
    return find_figures(appraisal.agreement, appraisal.course.period, appraisal.law.result)


def feedback_of(appraisal: Appraisal) -> list[dict[str, Any]]:
    """Everything that was said of a period's conduct, in no order that tells who said it when."""
    code, period = appraisal.agreement.code, appraisal.course.period
    entries = [one for one in stream_of(STREAM + code) if one.kind == FEEDBACK and one.body["period"] == period]
    vault = open_vault(settings.KEYS)
    said = [found for one in entries if (found := open_private(STREAM + code, one.seq, vault))]
    return sorted(said, key=lambda one: sorted(one["words"].values()))


def find_invitation(code: str, period: str, person: Person) -> InvitationRow | None:
    """Whether somebody was asked about a period; about the one still to be answered, where none is named."""
    asked = InvitationRow.objects.filter(agreement=code, rater=person.code)
    return (asked.filter(period=period) if period else asked.filter(is_given=False).order_by("pk")).first()


def _said(words: str, where: str) -> str:
    """Words as they are kept; raises `act.E008` of the field."""
    if len(words.strip()) > WORDS_MAX:
        raise problem("E008", where, most=WORDS_MAX)
    return words.strip()


def _summary(appraisal: Appraisal) -> Summary:
    given: list[tuple[Group, Mapping[Value, Answer]]] = [
        (one["group"], one["answers"]) for one in feedback_of(appraisal)
    ]
    return summarise(given, appraisal.law.conduct.codes)


def _get(code: str, period: str) -> Appraisal:
    appraisal = find_appraisal(code, period)
    if appraisal is None:
        raise problem("E001")
    return appraisal


def _require_day(appraisal: Appraisal, first: date, clock: Clock) -> None:
    if clock().astimezone(zone_of(appraisal.parties)).date() < first:
        raise problem("E003", day=day_text(first))


def _do(
    appraisal: Appraisal,
    deed: Deed,
    act: str,
    by: Person,
    clock: Clock,
    private: dict[str, Any] | None = None,
    **more: Any,
) -> None:
    """Note the deed, if the appraisal still stands as it was read, and have its row follow."""
    code, course = appraisal.agreement.code, appraisal.course
    be_sure(by, act, thing_of(appraisal.parties))
    if not can(course, deed, side_of(by.code, appraisal.parties), clock()):
        raise problem("E002")
    body = {"period": course.period, "by": by.code} | more
    with transaction.atomic():
        _append(code, KIND_OF[deed], body, appraisal.head + 1, clock, private)
        after = find_appraisal(code, course.period)
        assert after is not None, "it was there before"
        PredicateRow.objects.update_or_create(
            agreement=code, period=course.period, defaults={"state": after.course.state}
        )


def _append(
    code: str, kind: str, body: dict[str, Any], expected_seq: int, clock: Clock, private: dict[str, Any] | None
) -> None:
    vault = open_vault(settings.KEYS) if private is not None else None
    append(STREAM + code, kind, body, private=private, vault=vault, expected_seq=expected_seq, clock=clock)
