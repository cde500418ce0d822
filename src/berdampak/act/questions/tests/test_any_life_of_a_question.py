"""Whatever people do in whatever order: rows are the fold of the book, and nobody is judged unheard."""

import contextlib

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from berdampak.act.questions import deeds
from berdampak.act.questions.models import QuestionRow
from berdampak.act.questions.tests.conftest import ROWS, SEEN, WEEK
from berdampak.kernel.errors import BerdampakError
from berdampak.ledger.facade import stream_of

WHO = ("budi", "wulan", "anton", "rudi", "sari")
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("answer"), st.sampled_from(WHO), st.sampled_from(["", "Begini ceritanya."])),
        st.tuples(
            st.sampled_from(["nothing", "explained", "confirmed"]),
            st.sampled_from(WHO),
            st.sampled_from(["", "Sebab."]),
        ),
        st.tuples(st.just("wait"), st.just(""), st.just("")),
    ),
    max_size=12,
)


@pytest.mark.django_db
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(STEPS, st.booleans())
def test_rows_follow_the_book_and_nobody_is_judged_unheard(cast, clock, about_budi, about_unit, steps, is_officer):
    QuestionRow.objects.all().delete()
    place = about_budi if is_officer else about_unit
    code = deeds.open_question("refusals", WEEK, place, SEEN, ROWS, clock)
    may_answer = cast.budi.code if is_officer else cast.wulan.code
    for deed, who, words in steps:
        with contextlib.suppress(BerdampakError):
            if deed == "wait":
                clock.move(days=3)
            elif deed == "answer":
                deeds.answer(code, words, getattr(cast, who), clock)
            else:
                deeds.find(code, deed, words, getattr(cast, who), clock)
        question, row = deeds.find_question(code), QuestionRow.objects.get(code=code)
        assert (row.state, row.finding) == (question.state, question.ruling.kind if question.ruling else "")
        assert question.head == len(stream_of(f"question:{code}"))
        assert all(one.by == may_answer for one in question.answers)
        assert question.evidence.seen == SEEN
        if question.ruling:
            assert question.ruling.said.by == cast.anton.code
            assert question.answers or question.ruling.said.at >= question.answer_by
