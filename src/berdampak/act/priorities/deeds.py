"""What can be done about a problem: each deed is an entry of its stream, and its row follows."""

import secrets
from collections.abc import Callable
from dataclasses import asdict
from datetime import date, datetime
from typing import Any

from django.conf import settings
from django.db import transaction
from django.db.models import Q

from berdampak.act.priorities.contracts import Helped, Measure, Place, Problem, Scores, What
from berdampak.act.priorities.figures import day_at, find_figure, last_week_at, week_at, weeks_before
from berdampak.act.priorities.models import ProblemRow
from berdampak.act.priorities.places import find_place, places_of, thing_of
from berdampak.act.priorities.problems import problem
from berdampak.act.priorities.rules_score import missing_of
from berdampak.act.priorities.rules_state import KINDS, OPENED, Deed, can, fold
from berdampak.kernel.clock import Clock
from berdampak.kernel.limits import WORDS_MAX
from berdampak.ledger.facade import append, open_private, open_vault, stream_of
from berdampak.people.contracts import Person, Thing
from berdampak.people.facade import be_sure, may

STREAM = "priority:"
LETTERS, CODE_LETTERS = "abcdefghjkmnpqrstvwxyz", 12
KIND_OF = {deed: kind for kind, deed in KINDS.items()}
SYSTEM = "system"
UNSCORED = Scores()


def draw_code(choose: Callable[[str], str] = secrets.choice) -> str:
    """A code that says nothing."""
    return "pr-" + "".join(choose(LETTERS) for _ in range(CODE_LETTERS))


def add(place: Place, title: str, words: str, measure: Measure, by: Person, clock: Clock) -> str:
    """Enter a problem that somebody sees, with the figure that should get better, if there is one; its code.

    People rate how pressing it is. Raises `act.E072` without a title.
    """
    be_sure(by, "priority.add", thing_of(place))
    if not title.strip():
        raise problem("E072", "title")
    code, private = draw_code(), {"title": title.strip(), "words": _said(words)}
    body = _opened(place, "said", "", measure, UNSCORED)
    _open(code, f"said:{code}", place, body | {"week": week_at(place, clock()), "by": by.code}, clock, private)
    return code


def open_found(
    key: str, place: Place, what: What, detail: str, measure: Measure, scores: Scores, week: str, clock: Clock
) -> None:
    """Put a problem on the list that figures show."""
    body = _opened(place, what, detail, measure, scores)
    _open(draw_code(), key, place, body | {"week": week, "by": SYSTEM}, clock, None)


def rate(code: str, scores: Scores, by: Person, clock: Clock) -> None:
    """Say how pressing a problem is, in the parts that no figure says; once more replaces what one said before."""
    one = _get(code)
    be_sure(by, "priority.rate", thing_of(one.place))
    missing = missing_of(one.scores)
    if not missing:
        raise problem("E075")
    given = {name: scores.find(name) if name in missing else None for name in asdict(UNSCORED)}
    for name in missing:
        if given[name] not in range(1, 6):
            raise problem("E072", name)
    _do(one, "rate", by.code, clock, scores=given)


def take(code: str, office: str, person: str, due: date, by: Person, clock: Clock) -> None:
    """Give a problem its owner and due date; the figure of the weeks before is frozen the first time.

    Raises `act.E072` for an office that the place does not hold, `E074` for a day that is past.
    """
    one = _get(code)
    be_sure(by, "priority.edit", thing_of(one.place))
    if office not in offices_of(one.place) or not person:
        raise problem("E072", "owner")
    if due < day_at(one.place, clock()):
        raise problem("E074", "due")
    week = week_at(one.place, clock())
    before = (
        find_figure(one.measure, one.place, weeks_before(last_week_at(one.place, clock())))
        if one.state == "open"
        else None
    )
    more = {"office": office, "person": person, "due": due.isoformat(), "week": week}
    _do(one, "take", by.code, clock, None, before=before.written() if before else None, **more)


def done(code: str, words: str, by: Person, clock: Clock) -> None:
    """Say that it was dealt with, and how; whether it helped is seen four weeks later."""
    one = _get(code)
    owner = Thing("priority", owner=one.person)
    if not may(by, "priority.done", owner):
        be_sure(by, "priority.edit", thing_of(one.place))
    said = _said(words)
    if not said:
        raise problem("E072", "words")
    _do(one, "done", by.code, clock, {"words": said}, week=week_at(one.place, clock()))


def drop(code: str, reason: str, by: Person, clock: Clock) -> None:
    """Take a problem off the list, with the reason."""
    one = _get(code)
    be_sure(by, "priority.edit", thing_of(one.place))
    said = _said(reason)
    if not said:
        raise problem("E072", "words")
    _do(one, "drop", by.code, clock, {"words": said})


def score(one: Problem, scores: Scores, week: str, clock: Clock) -> None:
    """Note what figures say now of how pressing it is."""
    _do(one, "score", SYSTEM, clock, scores=asdict(scores), week=week)


def mark_gone(one: Problem, week: str, clock: Clock) -> None:
    """Note that the figures show it no more; it stays on the list."""
    _do(one, "gone", SYSTEM, clock, week=week)


def mark_back(one: Problem, week: str, clock: Clock) -> None:
    """Note that the figures show it again."""
    _do(one, "back", SYSTEM, clock, week=week)


def check(one: Problem, helped: Helped, week: str, clock: Clock) -> None:
    """Note whether it helped."""
    more = {name: None if value is None else str(value) for name, value in _change_of(helped).items()}
    after = helped.after.written() if helped.after else None
    _do(one, "check", SYSTEM, clock, None, verdict=helped.verdict, after=after, week=week, **more)


def find_one(code: str) -> Problem | None:
    """A problem by its code; the caller asks `may` before it shows anything of it."""
    entries = stream_of(STREAM + code)
    return fold(code, ((one.seq, one.kind, one.body, datetime.fromisoformat(one.recorded_at)) for one in entries))


def read_words(code: str, entry: int) -> dict[str, str]:
    """What was written in an entry, by the names of its parts; nothing once it was erased."""
    return open_private(STREAM + code, entry, open_vault(settings.KEYS)) or {}


def list_problems(person: Person, most: int = 300) -> list[Problem]:
    """Every problem that the person may read, those changed last first, and those that are theirs to deal with."""
    reached = Q(person=person.code)
    for place in places_of(person):
        reached |= Q(**{name: value for name, value in _columns(place).items() if value})
    rows = ProblemRow.objects.filter(reached).order_by("-changed_at", "code")[:most]
    found = (find_one(row.code) for row in rows)
    return [one for one in found if one and may_read(person, one)]


def may_read(person: Person, one: Problem) -> bool:
    """Whether somebody may read a problem: by their roles, or because it is theirs to deal with."""
    return bool(may(person, "priority.read", thing_of(one.place))) or bool(
        one.person and may(person, "priority.done", Thing("priority", owner=one.person))
    )


def offices_of(place: Place) -> list[str]:
    """The offices that may be given a problem of a place: itself, and those within it."""
    pack = settings.PACKS.current()
    within = [found for code in pack.offices if (found := find_place(code, pack))]
    if place.kind == "unit":
        return [one.code for one in within if one.code in (place.unit, place.agency)]
    return [one.code for one in within if _columns(one).get(place.kind) == _columns(place)[place.kind]]


def _opened(place: Place, what: What, detail: str, measure: Measure, scores: Scores) -> dict[str, Any]:
    return {
        "place": asdict(place),
        "what": what,
        "detail": detail,
        "measure": asdict(measure),
        "scores": asdict(scores),
    }


def _open(
    code: str, key: str, place: Place, body: dict[str, Any], clock: Clock, private: dict[str, Any] | None
) -> None:
    where = {"unit": place.unit, "agency": place.agency, "mall": place.mall, "region": place.region}
    with transaction.atomic():
        _append(code, OPENED, body, 1, clock, private)
        ProblemRow.objects.create(code=code, key=key, kind=place.kind, state="open", changed_at=clock(), **where)


def _said(words: str) -> str:
    """Words as they are kept; raises `act.E073`."""
    if len(words.strip()) > WORDS_MAX:
        raise problem("E073", "words", most=WORDS_MAX)
    return words.strip()


def _columns(place: Place) -> dict[str, str]:
    return {place.kind: getattr(place, place.kind)}


def _change_of(helped: Helped) -> dict[str, Any]:
    return {"change": helped.change, "low": helped.low, "high": helped.high}


def _get(code: str) -> Problem:
    one = find_one(code)
    if one is None:
        raise problem("E070")
    return one


def _do(one: Problem, deed: Deed, by: str, clock: Clock, private: dict[str, Any] | None = None, **more: Any) -> None:
    """Note the deed, if the problem still stands as it was read, and have its row follow."""
    if not can(one, deed):
        raise problem("E071")
    with transaction.atomic():
        _append(one.code, KIND_OF[deed], {"by": by} | more, one.head + 1, clock, private)
        after = find_one(one.code)
        assert after is not None, "it was there before"
        live = after.is_live
        row = {"state": after.state, "is_live": live, "person": after.person}
        ProblemRow.objects.filter(code=one.code).update(changed_at=clock(), **row)


def _append(code: str, kind: str, body: dict[str, Any], seq: int, clock: Clock, private: dict[str, Any] | None) -> None:
    vault = open_vault(settings.KEYS) if private is not None else None
    append(STREAM + code, kind, body, private=private, vault=vault, expected_seq=seq, clock=clock)
