"""An officer objects to a row; another answers; what is upheld leaves the officer's figures, and no figure of cases."""

import json

import pytest

from berdampak.kernel.clock import fixed_clock
from berdampak.kernel.errors import BerdampakError
from berdampak.ledger.facade import stream_of
from berdampak.people.facade import Refused
from berdampak.report.facade import (
    answer,
    find_card,
    find_held,
    find_own,
    list_objections,
    list_to_answer,
    list_uncounted_weeks,
    object_to,
    open_words,
    sweep_rhythm,
    withdraw,
)
from berdampak.report.rhythm.tests.weeks import FRIDAY, MONDAY, UNIT, WEDNESDAY, WEEK, local

pytestmark = pytest.mark.django_db
SATURDAY = fixed_clock(local(14, 9))


@pytest.fixture
def ask(cast, vault, cards):  # noqa: ARG001
    def ask(by=None, place=1, reason="not_mine", words="Itu dikerjakan rekan saya.", clock=SATURDAY):
        return object_to(WEEK, place, reason, words, by or cast.budi, vault, clock)

    return ask


def noted():
    """What the unit's stream says of steps that are left out, as a projection would bring it."""
    entries = [entry for entry in stream_of(f"unit:{UNIT}") if entry.kind == "row.left_out"]
    return [(UNIT, entry.kind, entry.body) for entry in entries]


def test_an_upheld_objection_takes_the_row_out_before_the_line_sees_the_card(cast, vault, cards, ask):
    before = find_own(cast.budi.code, WEEK)
    seq = ask()
    answer(cast.budi.code, WEEK, seq, "upheld", "Benar, dikerjakan Rina.", cast.wulan, vault, SATURDAY)
    assert list_uncounted_weeks() == [WEEK]
    cards(local(14, 10), noted(), "two")
    after = find_own(cast.budi.code, WEEK)
    assert list_uncounted_weeks() == []
    assert after.card.figures.steps.closed == before.card.figures.steps.closed - 1
    assert [row.left_out for row in after.rows] == [True] + [False] * 7
    assert (after.revision, after.corrected) == (2, ("objection",))
    assert any(note.id == "report.N14" for note in after.card.notes)


def test_what_is_said_of_cases_stays(cast, vault, cards, ask):
    cards()
    before = find_held("unit", UNIT, WEEK, MONDAY).card.figures
    answer(cast.budi.code, WEEK, ask(), "upheld", "Benar.", cast.wulan, vault, SATURDAY)
    cards(local(14, 10), noted(), "two")
    after = find_held("unit", UNIT, WEEK, MONDAY)
    assert after.card.figures.cases == before.cases
    assert after.card.figures.steps.closed == before.steps.closed
    assert after.corrected == ("objection",)


def test_upheld_when_the_card_is_out_it_makes_an_open_correction(cast, vault, cards, ask):
    sweep_rhythm(fixed_clock(WEDNESDAY), 100)
    answer(cast.budi.code, WEEK, ask(), "upheld", "Benar.", cast.wulan, vault, fixed_clock(local(19)))
    cards(local(19), noted(), "two")
    card = find_card("unit", UNIT, WEEK)
    assert (card.revision, card.how, card.corrected) == (2, "corrected", ("objection",))


def test_refused_it_changes_nothing_and_says_why(cast, vault, ask):
    answer(cast.budi.code, WEEK, ask(), "refused", "Tercatat dari akun Anda.", cast.wulan, vault, SATURDAY)
    (one,) = list_objections(cast.budi.code, WEEK)
    assert (one.state, noted()) == ("refused", [])
    assert open_words(one, vault) == ("Itu dikerjakan rekan saya.", "Tercatat dari akun Anda.")


def test_words_are_not_in_the_book(cast, ask):
    ask(words="Kata-kata saya sendiri.")
    _, entry = entries_of(cast.budi.code)
    assert b"sendiri" not in entry.content
    assert set(entry.body) == {"by", "week", "unit", "reason", "case", "step", "done_at"}


def entries_of(officer):
    from berdampak.report.published import stream_of as name

    return stream_of(name("officer", officer, WEEK))


def test_nobody_answers_their_own(cast, vault, ask):
    seq = ask(by=cast.wulan)
    with pytest.raises(Refused):
        answer(cast.wulan.code, WEEK, seq, "upheld", "Saya benar.", cast.wulan, vault, SATURDAY)


@pytest.mark.parametrize("who", ["agency_head", "anton"])
def test_that_of_the_head_is_answered_from_above(cast, vault, ask, who):
    seq = ask(by=cast.wulan)
    assert [one.seq for one in list_to_answer(getattr(cast, who), SATURDAY)] == [seq]
    answer(cast.wulan.code, WEEK, seq, "refused", "Tidak.", getattr(cast, who), vault, SATURDAY)


def test_that_of_an_officer_is_answered_by_the_head_alone(cast, vault, ask):
    seq = ask()
    for who in ("budi", "rudi", "dewi", "agency_head", "anton", "reform", "mall_manager"):
        assert list_to_answer(getattr(cast, who), SATURDAY) == [], who
        with pytest.raises(Refused):
            answer(cast.budi.code, WEEK, seq, "upheld", "Ya.", getattr(cast, who), vault, SATURDAY)
    assert [one.seq for one in list_to_answer(cast.wulan, SATURDAY)] == [seq]


def test_what_cannot_be_objected_to_is_refused_with_why(ask):
    for said, id_ in (
        ({"place": 0}, "report.E024"),
        ({"place": 9}, "report.E024"),
        ({"reason": "because"}, "report.E027"),
        ({"words": ""}, "report.E028"),
        ({"words": "a" * 1001}, "report.E028"),
        ({"clock": fixed_clock(local(13, 16).replace(month=12))}, "report.E026"),
    ):
        with pytest.raises(BerdampakError) as caught:
            ask(**said)
        assert caught.value.problems[0].id == id_, said


def test_a_row_is_objected_to_once_unless_it_was_withdrawn(cast, ask):
    seq = ask()
    with pytest.raises(BerdampakError, match=r"report\.E025"):
        ask()
    withdraw(WEEK, seq, cast.budi, SATURDAY)
    assert ask() > seq


def test_a_row_is_known_again_by_case_step_and_moment(cast, ask):
    ask()
    body = json.loads(json.dumps(entries_of(cast.budi.code)[1].body))
    row = find_own(cast.budi.code, WEEK).rows[0]
    assert (body["case"], body["step"]) == (row.case, row.step)
    assert row.done_at < FRIDAY
