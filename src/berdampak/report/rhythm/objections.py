"""Objections of officers to rows of their cards: asked, withdrawn, answered by another; each deed is an entry."""

from datetime import datetime
from typing import TYPE_CHECKING, Any

from berdampak.happening.facade import LeftOut, note_left_out
from berdampak.kernel.clock import Clock
from berdampak.people.contracts import Person, Thing
from berdampak.people.facade import be_sure, colleagues, may
from berdampak.report.own import OwnKept, find_own
from berdampak.report.published import stream_of
from berdampak.report.rhythm.contracts import Objection, OwnRow
from berdampak.report.rhythm.own_rows import stamp
from berdampak.report.rhythm.problems import problem
from berdampak.report.rhythm.rules_objections import (
    ANSWERED,
    ANSWERS,
    OBJECTED,
    REASONS,
    WEEKS_OPEN,
    WITHDRAWN,
    WORDS_MAX,
    can_answer,
    can_object,
    can_withdraw,
    fold,
)

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from berdampak.ledger.facade import Vault
    from berdampak.report.rhythm.models import ObjectionRow

OBJECT, ANSWER = "card.object", "card.answer_objection"


def object_to(week: str, place: int, reason: str, words: str, by: Person, vault: "Vault", clock: Clock) -> int:
    """Object to the row at `place` (from 1) of one's own card of a week; the number of the objection.

    Raises `report.E024` to `E028`.
    """
    from django.db import transaction

    from berdampak.ledger.facade import append
    from berdampak.report.rhythm.models import ObjectionRow

    own = find_own(by.code, week)
    be_sure(by, OBJECT, Thing("card", owner=by.code))
    if own is None or not 1 <= place <= len(own.rows):
        raise problem("E024", "row")
    row = own.rows[place - 1]
    if clock() > _end_of(own) + WEEKS_OPEN:
        raise problem("E026")
    if reason not in REASONS:
        raise problem("E027", "reason")
    if not 0 < len(words) <= WORDS_MAX:
        raise problem("E028", "words", most=WORDS_MAX)
    found, head = _read_stream(by.code, week)
    if row.left_out or not can_object(found.values(), row.case, row.step, row.done_at):
        raise problem("E025")
    body = {"by": by.code, "week": week, "unit": row.unit, "reason": reason, **_said(row)}
    with transaction.atomic():
        sealed = append(
            stream_of("officer", by.code, week),
            OBJECTED,
            body,
            private={"words": words},
            vault=vault,
            expected_seq=head + 1,
            clock=clock,
        )
        ObjectionRow.objects.create(
            officer=by.code,
            week=week,
            seq=sealed.seq,
            unit=own.unit,
            agency=own.agency,
            region=own.region,
            state="open",
            asked_at=clock(),
        )
    return sealed.seq


def withdraw(week: str, seq: int, by: Person, clock: Clock) -> None:
    """Take back an objection of one's own that was not answered yet. Raises `report.E029`."""
    be_sure(by, OBJECT, Thing("card", owner=by.code))
    one, head = _get(by.code, week, seq)
    if not can_withdraw(one):
        raise problem("E029")
    _do(one, WITHDRAWN, {"objection": seq, "by": by.code}, "withdrawn", head, clock)


def answer(officer: str, week: str, seq: int, said: str, reason: str, by: Person, vault: "Vault", clock: Clock) -> None:
    """Uphold or refuse an objection of another, with a reason. Raises `report.E028` to `E030`.

    What is upheld is noted in the unit's stream, from where it takes the row out of the officer's figures.
    """
    from django.db import transaction

    from berdampak.ledger.facade import append

    one, head = _get(officer, week, seq)
    be_sure(by, ANSWER, thing_of(officer, week, clock))
    if not can_answer(one, by.code):
        raise problem("E029")
    if said not in ANSWERS:
        raise problem("E030", "answer")
    if not 0 < len(reason) <= WORDS_MAX:
        raise problem("E028", "reason", most=WORDS_MAX)
    body = {"objection": seq, "by": by.code, "answer": said}
    with transaction.atomic():
        _do(one, ANSWERED, body, said, head, clock, {"reason": reason}, vault)
        if said == "upheld":
            left = LeftOut(one.unit, one.officer, one.case, one.step, one.done_at)
            note_left_out(left, by.code, append, clock)


def list_objections(officer: str, week: str) -> list[Objection]:
    """The objections of an officer to rows of one card, oldest first; the caller asks `may`."""
    return list(_read_stream(officer, week)[0].values())


def find_objection(officer: str, week: str, seq: int) -> Objection | None:
    """One objection."""
    return _read_stream(officer, week)[0].get(seq)


def list_to_answer(person: Person, clock: Clock, most: int = 200) -> list[Objection]:
    """Every open objection that the person may answer, oldest first, then those answered in their offices."""
    found = [
        one
        for row in _readable(person).order_by("asked_at")[:most]
        if may(person, ANSWER, thing_of(row.officer, row.week, clock))
        and (one := find_objection(row.officer, row.week, row.seq))
    ]
    return [one for one in found if one.state == "open"] + [one for one in found[::-1] if one.state != "open"]


def thing_of(officer: str, week: str, clock: Clock) -> Thing:
    """The card as the table of acts knows it when an objection to it is answered.

    It is the head of the unit who does; where that is the one who objects, or there is none, whoever stands above.
    """
    own = find_own(officer, week)
    if own is None:
        return Thing("objection", owner=officer)
    others = [
        one
        for one in colleagues(own.unit, clock)
        if one.code != officer and any(role.name == "head" and role.unit == own.unit for role in one.roles)
    ]
    if others:
        return Thing("objection", unit=own.unit, owner=officer)
    return Thing("objection", agency=own.agency or None, region=own.region or None, owner=officer)


def open_words(one: Objection, vault: "Vault") -> tuple[str, str]:
    """What the officer wrote, and the reason of the answer; empty where there is none, or they were erased."""
    from berdampak.ledger.facade import open_private

    stream = stream_of("officer", one.officer, one.week)
    words = open_private(stream, one.seq, vault) or {}
    reason = (open_private(stream, one.answer_seq, vault) or {}) if one.answer_seq else {}
    return words.get("words", ""), reason.get("reason", "")


def list_uncounted_weeks() -> list[str]:
    """The weeks of which an objection was upheld and the card not made anew since."""
    from berdampak.report.rhythm.models import ObjectionRow

    rows = ObjectionRow.objects.filter(state="upheld", is_counted=False)
    return sorted(set(rows.values_list("week", flat=True)))


def count_upheld(week: str) -> None:
    """Note which upheld objections the cards of a week take into account now."""
    from berdampak.report.rhythm.models import ObjectionRow

    for row in ObjectionRow.objects.filter(week=week, state="upheld", is_counted=False):
        own, one = find_own(row.officer, week), find_objection(row.officer, week, row.seq)
        if own and one and any(each.left_out and _said(each) == _said(one) for each in own.rows):
            ObjectionRow.objects.filter(pk=row.pk).update(is_counted=True)


def _readable(person: Person) -> "QuerySet[ObjectionRow]":
    from django.db.models import Q

    from berdampak.report.rhythm.models import ObjectionRow

    asked = Q(pk__in=[])
    for role in person.roles:
        if role.name == "head" and role.unit:
            asked |= Q(unit=role.unit)
        elif role.name == "agency_head" and role.agency:
            asked |= Q(agency=role.agency)
        elif role.name == "inspector" and role.region:
            asked |= Q(region__startswith=role.region)
    return ObjectionRow.objects.filter(asked).exclude(officer=person.code).exclude(state="withdrawn")


def _get(officer: str, week: str, seq: int) -> tuple[Objection, int]:
    found, head = _read_stream(officer, week)
    if seq not in found:
        raise problem("E029")
    return found[seq], head


def _read_stream(officer: str, week: str) -> tuple[dict[int, Objection], int]:
    """The objections to one card by their numbers, and how many entries its stream has."""
    from berdampak.ledger.facade import stream_of as entries_of

    entries = entries_of(stream_of("officer", officer, week))
    found = fold((entry.seq, entry.kind, entry.body, entry.recorded_at) for entry in entries)
    return found, entries[-1].seq if entries else 0


def _do(
    one: Objection,
    kind: str,
    body: dict[str, Any],
    state: str,
    head: int,
    clock: Clock,
    private: dict[str, Any] | None = None,
    vault: "Vault | None" = None,
) -> None:
    """Note the deed, if the stream still stands as it was read, and have the row follow."""
    from django.db import transaction

    from berdampak.ledger.facade import append
    from berdampak.report.rhythm.models import ObjectionRow

    stream = stream_of("officer", one.officer, one.week)
    with transaction.atomic():
        append(stream, kind, body, private=private, vault=vault, expected_seq=head + 1, clock=clock)
        ObjectionRow.objects.filter(officer=one.officer, week=one.week, seq=one.seq).update(state=state)


def _said(row: OwnRow | Objection) -> dict[str, str]:
    """By what a row is known again."""
    return {"case": row.case, "step": row.step, "done_at": stamp(row.done_at)}


def _end_of(own: OwnKept) -> datetime:
    return datetime.fromisoformat(own.card.week.ends_at)
