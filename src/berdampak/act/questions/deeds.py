"""What can be done to a question: each deed is an entry of its stream, and the row follows."""

import re
import secrets
from collections.abc import Callable, Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any

from django.conf import settings
from django.db import transaction
from django.db.models import Q

from berdampak.act.questions import words
from berdampak.act.questions.contracts import Asked, Finding, FoundKind, Place, Row, Seen, Tally
from berdampak.act.questions.models import QuestionRow
from berdampak.act.questions.moments import moment_at
from berdampak.act.questions.problems import problem
from berdampak.act.questions.rules_state import KINDS, OPENED, Deed, can, fold, write_evidence
from berdampak.act.terms import due_at
from berdampak.front.facade import Waiting
from berdampak.kernel.canonical import canonical_json, sha256_hex
from berdampak.kernel.clock import Clock
from berdampak.kernel.limits import WORDS_MAX
from berdampak.ledger.facade import append, open_private, open_vault, stream_of
from berdampak.people.contracts import Person, Thing
from berdampak.people.facade import be_sure, may

STREAM = "question:"
LETTERS = "abcdefghjkmnpqrstvwxyz"
CODE_LETTERS = 14
CODE = re.compile(rf"tanya-[{LETTERS}]{{{CODE_LETTERS}}}")
ANSWER_DAYS = 5
"""Working days in which the one concerned is heard before anything is found."""
ROWS_MAX = 200
"""So many rows are kept with a question; how many there were stands beside them."""
KIND_OF = {deed: kind for kind, deed in KINDS.items()}


def draw_code(choose: Callable[[str], str] = secrets.choice) -> str:
    """A code that says nothing, and is nobody's number."""
    return "tanya-" + "".join(choose(LETTERS) for _ in range(CODE_LETTERS))


def thing_of(place: Place) -> Thing:
    """A question as the table of acts knows it: an officer's is their own and no superior's; a unit's is its head's."""
    if place.kind == "officer":
        return Thing("question", region=place.region, owner=place.code)
    return Thing("question", unit=place.unit, agency=place.agency, region=place.region)


def open_question(
    watch: str, week: str, place: Place, seen: Sequence[Seen], rows: Sequence[Row], clock: Clock
) -> str | None:
    """Ask what a watch saw of somebody in the weeks up to one; the question's code, None when it was asked before."""
    key = {"watch": watch, "kind": place.kind, "subject": place.code, "week": week}
    code, now = draw_code(), clock()
    evidence = write_evidence(seen, rows[:ROWS_MAX])
    body = {
        "watch": watch,
        "week": week,
        "place": asdict(place),
        "evidence": evidence,
        "rows_of": len(rows),
        "sha256": sha256_hex(canonical_json(evidence)),
        "answer_by": due_at(place.unit, now, ANSWER_DAYS).isoformat(),
    }
    with transaction.atomic():
        if QuestionRow.objects.filter(**key).exists():
            return None
        append(STREAM + code, OPENED, body, expected_seq=1, clock=clock)
        where = {"unit": place.unit, "agency": place.agency, "region": place.region}
        QuestionRow.objects.create(code=code, state="opened", opened_at=now, **key, **where)
    return code


def answer(code: str, said: str, by: Person, clock: Clock) -> None:
    """Say what one has to say to a question, as the one it concerns. Raises `act.E021`, `E023`."""
    _do(_get(code), "answer", "question.answer", by, clock, {"words": written(said, "words")})


def find(code: str, finding: FoundKind, reason: str, by: Person, clock: Clock) -> None:
    """Find what is the matter, with a reason; a finding is never the machine's. Raises `act.E021` to `E024`."""
    question = _get(code)
    private = {"reason": written(reason, "reason")}
    more = {"finding": finding, "sha256": question.evidence.sha256}
    _do(question, "find", "question.find", by, clock, private, **more)


def written(words: str, where: str) -> str:
    """Words as they are kept; raises `act.E023` or `E027` of the field."""
    if not words.strip():
        raise problem("E023", where)
    if len(words.strip()) > WORDS_MAX:
        raise problem("E027", where, most=WORDS_MAX)
    return words.strip()


def require_findable(question: Asked, by: Person, now: datetime) -> None:
    """Raise what stands in the way of finding: `act.E021`, `E022` or `E024`; who may at all is asked elsewhere."""
    if question.place.kind == "unit" and by.serves(question.place.unit):
        raise problem("E024")
    if not can(question, "find", now):
        if question.state == "opened":
            raise problem("E022", until=moment_at(question.place.unit, question.answer_by))
        raise problem("E021")


def list_waiting(person: Person, clock: Clock) -> list[Waiting]:
    """What waits for a person: questions to answer, and for an inspector those that can be found."""
    waits = []
    for one in list_questions(person) if "question.read" in person.acts else ():
        thing, named = thing_of(one.place), {"code": one.code}
        if one.state == "opened" and may(person, "question.answer", thing):
            waits.append(Waiting(words.WAITING_ANSWER, "question-answer", named, one.answer_by))
        elif one.state != "found" and can(one, "find", clock()) and may(person, "question.find", thing):
            waits.append(Waiting(words.WAITING_FIND, "question", named))
    return waits


def find_question(code: str) -> Asked | None:
    """A question by its code; the caller asks `may` before it shows anything of it (`thing_of`)."""
    entries = stream_of(STREAM + code)
    return fold(code, ((entry.seq, entry.kind, entry.body, entry.recorded_at) for entry in entries))


def read_words(code: str, entry: int, name: str) -> str:
    """What somebody wrote in an entry of a question; empty once it was erased."""
    found = open_private(STREAM + code, entry, open_vault(settings.KEYS))
    return str(found.get(name, "")) if found else ""


def list_questions(person: Person, most: int = 200) -> list[Asked]:
    """Every question that the person may read, the newest first."""
    rows = QuestionRow.objects.filter(_readable(person)).order_by("-opened_at", "code")[:most]
    found = (find_question(row.code) for row in rows)
    return [one for one in found if one and may(person, "question.read", thing_of(one.place))]


def list_findings(since: datetime) -> list[Finding]:
    """What inspectors confirmed from a moment on, oldest first, each with its frozen evidence."""
    rows = QuestionRow.objects.filter(finding="confirmed", found_at__gte=since).order_by("found_at", "code")
    found = [one for row in rows if (one := find_question(row.code))]
    return [
        Finding(one.code, one.watch, one.week, one.place, one.ruling.said.at, one.ruling.said.by, one.evidence)
        for one in found
        if one.ruling is not None
    ]


def count_findings() -> list[Tally]:
    """How the questions of each watch ended; how many turned out to be nothing is what the watches are judged by."""
    tallies: dict[str, list[int]] = {}
    for watch, finding in QuestionRow.objects.order_by("watch").values_list("watch", "finding"):
        counts = tallies.setdefault(watch, [0, 0, 0, 0, 0])
        counts[0] += 1
        if finding:
            counts[1] += 1
            counts[2 + ("nothing", "explained", "confirmed").index(finding)] += 1
    return [Tally(watch, *counts) for watch, counts in tallies.items()]


def _readable(person: Person) -> Q:
    asked = Q(kind="officer", subject=person.code)
    for role in person.roles:
        if role.name == "head" and role.unit:
            asked |= Q(kind="unit", unit=role.unit)
        elif role.name == "agency_head" and role.agency:
            asked |= Q(kind="unit", agency=role.agency)
        elif role.name == "inspector" and role.region:
            asked |= Q(region=role.region) | Q(region__startswith=f"{role.region}.")
    return asked


def _get(code: str) -> Asked:
    question = find_question(code)
    if question is None:
        raise problem("E020")
    return question


def _do(question: Asked, deed: Deed, act: str, by: Person, clock: Clock, private: dict[str, Any], **more: Any) -> None:
    """Note the deed, if the question still stands as it was read, and have its row follow."""
    be_sure(by, act, thing_of(question.place))
    if deed == "find":
        require_findable(question, by, clock())
    elif not can(question, deed, clock()):
        raise problem("E021")
    vault = open_vault(settings.KEYS)
    with transaction.atomic():
        stream = STREAM + question.code
        body = {"by": by.code} | more
        append(stream, KIND_OF[deed], body, private=private, vault=vault, expected_seq=question.head + 1, clock=clock)
        after = _get(question.code)
        ruling = after.ruling
        QuestionRow.objects.filter(code=question.code).update(
            state=after.state, finding=ruling.kind if ruling else "", found_at=ruling.said.at if ruling else None
        )
