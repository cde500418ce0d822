"""The one concerned answers first; an inspector finds, never of their own; and what was confirmed is told."""

import pytest

from berdampak.act.questions import deeds
from berdampak.act.questions.contracts import Tally
from berdampak.act.questions.tests.conftest import NOW, ROWS, SEEN, WEEK
from berdampak.kernel.errors import BerdampakError
from berdampak.people.facade import Refused

pytestmark = pytest.mark.django_db


def test_a_question_is_asked_once(about_budi, clock, asked):
    assert deeds.open_question("many_pauses", WEEK, about_budi, SEEN, ROWS, clock) is None
    question = deeds.find_question(asked)
    assert question.state == "opened"
    assert question.evidence.rows == ROWS
    assert question.evidence.seen == SEEN


def test_nothing_is_found_before_the_one_concerned_was_heard(cast, clock, asked):
    with pytest.raises(BerdampakError) as caught:
        deeds.find(asked, "confirmed", "Tidak ada alasan.", cast.anton, clock)
    assert caught.value.problems[0].id == "act.E022"
    deeds.answer(asked, "Formulir baru membingungkan pemohon.", cast.budi, clock)
    deeds.find(asked, "explained", "Formulirnya memang membingungkan.", cast.anton, clock)
    question = deeds.find_question(asked)
    assert (question.state, question.ruling.kind) == ("found", "explained")
    assert deeds.read_words(asked, question.answers[0].entry, "words") == "Formulir baru membingungkan pemohon."
    assert deeds.list_findings(NOW) == []


def test_silence_does_not_stop_an_inspector_for_ever(cast, clock, asked):
    clock.move(days=10)
    deeds.find(asked, "confirmed", "Semua jeda tanpa kekurangan berkas.", cast.anton, clock)
    [finding] = deeds.list_findings(NOW)
    assert (finding.watch, finding.place.code, finding.evidence.rows) == ("many_pauses", cast.budi.code, ROWS)
    assert deeds.list_findings(clock().replace(year=2027)) == []


def test_others_neither_read_nor_answer_nor_find(cast, clock, asked):
    for who in (cast.rudi, cast.wulan, cast.agency_head, cast.sari, cast.reform, cast.stranger):
        assert deeds.list_questions(who) == []
        with pytest.raises(Refused):
            deeds.answer(asked, "Bukan saya.", who, clock)
        with pytest.raises(Refused):
            deeds.find(asked, "nothing", "Tidak ada apa-apa.", who, clock)
    assert [one.code for one in deeds.list_questions(cast.budi)] == [asked]
    assert [one.code for one in deeds.list_questions(cast.anton)] == [asked]


def test_of_a_unit_its_head_answers(cast, about_unit, clock):
    code = deeds.open_question("mass_closure", WEEK, about_unit, SEEN, ROWS, clock)
    with pytest.raises(Refused):
        deeds.answer(code, "Saya petugas biasa.", cast.budi, clock)
    deeds.answer(code, "Sidang komisi selalu Jumat sore.", cast.wulan, clock)
    assert [one.code for one in deeds.list_questions(cast.agency_head)] == [code]


def test_a_finding_that_was_wrong_is_found_anew_and_both_stay_in_the_book(cast, clock, asked):
    deeds.answer(asked, "Lihat lagi baris 3.", cast.budi, clock)
    deeds.find(asked, "confirmed", "Terlalu cepat.", cast.anton, clock)
    deeds.find(asked, "nothing", "Ternyata gangguan jaringan.", cast.anton, clock)
    assert deeds.list_findings(NOW) == []
    assert deeds.count_findings() == [Tally("many_pauses", 1, 1, 1, 0, 0)]
    assert deeds.find_question(asked).head == 4


def test_a_finding_needs_a_reason_and_an_answer_needs_words(cast, clock, asked):
    with pytest.raises(BerdampakError, match=r"act\.E023"):
        deeds.answer(asked, "  ", cast.budi, clock)
    with pytest.raises(BerdampakError, match=r"act\.E023"):
        deeds.find(asked, "nothing", "", cast.anton, clock)
