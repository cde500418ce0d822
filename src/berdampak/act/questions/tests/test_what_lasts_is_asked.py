"""A week is looked at once; what lasts becomes a question with its rows, and what does not is only sealed."""

from datetime import UTC, datetime
from types import SimpleNamespace

import pytest

from berdampak.act.questions import deeds, weekly
from berdampak.act.questions.models import QuestionRow
from berdampak.act.questions.problems import problem
from berdampak.kernel.errors import BerdampakError
from berdampak.ledger.facade import stream_of
from berdampak.measure.facade import Sighting, WeekCut, parse_week
from berdampak.measure.watches.contracts import EvidenceRow
from berdampak.people.tests.cast import AGENCY, REGION, UNIT

pytestmark = pytest.mark.django_db

FIRST = parse_week("2026-W08")


@pytest.fixture
def facts(cast, settings):  # noqa: ARG001
    rules = SimpleNamespace(zone="Asia/Jayapura")
    return SimpleNamespace(
        pack=settings.PACKS.current(), week_cut=WeekCut.parse("FRI 15:00"), events=SimpleNamespace(rules=rules)
    )


def look(monkeypatch, facts, clock, week, *seen):
    honest = [Sighting("refusals", f"officer:p{at}", week, 1, 20, 0.05, 0.5, UNIT) for at in range(40)]
    monkeypatch.setattr(weekly, "sightings_of", lambda *_: [*honest, *seen])
    return weekly.ask_questions(facts, week, clock)


def refused(who, week, rows=2, case="kasus"):
    at = datetime(2026, 2, 20, 3, tzinfo=UTC)
    behind = tuple(EvidenceRow("book", f"{case}{number}", "putus", at) for number in range(rows))
    return Sighting("refusals", f"officer:{who}", week, 9, 40, 0.05, 1e-6, UNIT, behind)


def test_what_stands_out_twice_is_asked_once(monkeypatch, facts, clock, cast):
    budi = cast.budi.code
    assert look(monkeypatch, facts, clock, FIRST, refused(budi, FIRST)) == 0
    assert look(monkeypatch, facts, clock, FIRST + 1, refused(budi, FIRST + 1)) == 1
    assert look(monkeypatch, facts, clock, FIRST + 2, refused(budi, FIRST + 2)) == 0
    [question] = deeds.list_questions(cast.budi)
    assert (question.place.unit, question.place.agency, question.place.region) == (UNIT, AGENCY, REGION)
    assert [one.week for one in question.evidence.seen] == ["2026-W08", "2026-W09"]
    assert [one.case for one in question.evidence.rows] == ["kasus0", "kasus1"]


def test_a_week_is_looked_at_once_and_what_stood_out_is_sealed(monkeypatch, facts, clock, cast):
    seen = refused(cast.budi.code, FIRST)
    look(monkeypatch, facts, clock, FIRST, seen)
    assert look(monkeypatch, facts, clock, FIRST, seen, refused("lain", FIRST)) == 0
    [entry] = stream_of("watch:2026-W08")
    assert (entry.body["tests"], entry.body["stood_out"]) == (41, 1)
    [sealed] = weekly.sightings_in(FIRST)
    assert (sealed.subject, sealed.seen, sealed.of, sealed.chance) == (seen.subject, 9, 40, 1e-6)


def test_where_asking_fails_the_week_was_not_looked_at(monkeypatch, facts, clock, cast):
    look(monkeypatch, facts, clock, FIRST, refused(cast.budi.code, FIRST))

    def fail(*_):
        raise RuntimeError

    with monkeypatch.context() as broken:
        broken.setattr(weekly, "open_question", fail)
        with pytest.raises(RuntimeError):
            look(monkeypatch, facts, clock, FIRST + 1, refused(cast.budi.code, FIRST + 1))
    assert stream_of("watch:2026-W09") == []
    assert look(monkeypatch, facts, clock, FIRST + 1, refused(cast.budi.code, FIRST + 1)) == 1


def test_cases_numbered_like_people_stay_out_of_the_book(monkeypatch, facts, clock, cast):
    odd = "0812-3456-78"  # as another system might number its cases
    look(monkeypatch, facts, clock, FIRST, refused(cast.budi.code, FIRST, case=odd))
    assert look(monkeypatch, facts, clock, FIRST + 1, refused(cast.budi.code, FIRST + 1, case=odd)) == 1
    [question] = deeds.list_questions(cast.budi)
    assert question.evidence.rows == ()


def test_a_unit_is_asked_through_its_head(monkeypatch, facts, clock, cast):
    for week in (FIRST, FIRST + 1):
        seen = Sighting("rush", f"unit:{UNIT}", week, 90, 400, 0.05, 1e-9, UNIT)
        look(monkeypatch, facts, clock, week, seen)
    [question] = deeds.list_questions(cast.wulan)
    assert question.place.kind == "unit"
    assert QuestionRow.objects.count() == 1


def test_an_error_of_the_book_is_not_swallowed(monkeypatch, facts, clock, cast):
    def fail(*_):
        raise BerdampakError(*problem("E021").problems)

    look(monkeypatch, facts, clock, FIRST, refused(cast.budi.code, FIRST))
    monkeypatch.setattr(weekly, "open_question", fail)
    with pytest.raises(BerdampakError):
        look(monkeypatch, facts, clock, FIRST + 1, refused(cast.budi.code, FIRST + 1))
