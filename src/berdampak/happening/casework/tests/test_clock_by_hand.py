"""The statutory clock counts as one would by hand, with the real calendar of 2026."""

from dataclasses import replace

import pytest

from berdampak.happening.casework.contracts import Gap, Reply, Return, Take
from berdampak.happening.casework.rules_clock import find_legal, find_promise, is_running, used_minutes, view_clock
from berdampak.happening.casework.tests.made import CALENDAR, SERVICE, after, made_case
from berdampak.happening.casework.tests.town import local
from berdampak.promise.contracts import Term

LACKS = Return("periksa", "kurang", (Gap("nama", "answer", "belum lengkap"),))


def test_five_working_days_from_friday_13_february_end_on_tuesday_24_february():
    # Mon 16 joint leave, Tue 17 Imlek; day 1 is Wed 18, day 5 Tue 24, at the close of work.
    case = made_case(SERVICE, local(2026, 2, 13, 10))
    due = find_legal(case, SERVICE, CALENDAR)
    assert due.due_at.date() == local(2026, 2, 24).date()
    assert find_promise(case, SERVICE, CALENDAR).due_at == due.due_at


@pytest.mark.parametrize(
    ("today", "sentence"),
    [
        ((2026, 2, 13, 11), "Hari ini hari ke-0; hari ke-1 dari 5 adalah hari kerja berikutnya"),
        ((2026, 2, 18, 11), "Hari ke-1 dari 5"),
        ((2026, 2, 20, 11), "Hari ke-3 dari 5"),
        ((2026, 2, 24, 11), "Hari ke-5 dari 5"),
        ((2026, 2, 25, 11), "Hari ke-6, lewat dari 5 hari kerja"),
    ],
)
def test_the_day_is_told_with_what_was_not_counted(today, sentence):
    case = made_case(SERVICE, local(2026, 2, 13, 10))
    said = view_clock(case, SERVICE, CALENDAR, local(*today)).sentence
    off = "; 2 hari tidak dihitung karena cuti bersama 16 Februari; hari libur 17 Februari."
    assert said.id == sentence + off
    assert "not counted: joint leave 16 February; public holiday 17 February." in said.en


def test_lebaran_is_left_out_of_a_term():
    # Nyepi and Idul Fitri 2026: 18 to 24 March, all off; day 1 is Tue 17, day 2 Wed 25.
    case = made_case(replace(SERVICE, promised=Term(days=2)), local(2026, 3, 16, 9))
    service = replace(SERVICE, promised=Term(days=2))
    assert find_promise(case, service, CALENDAR).due_at.date() == local(2026, 3, 25).date()
    said = view_clock(case, service, CALENDAR, local(2026, 3, 17, 9)).sentence.id
    assert said.startswith("Hari ke-1 dari 2; 5 hari tidak dihitung karena ")
    assert "cuti bersama 18, 20, 23 dan 24 Maret" in said
    assert "hari libur 19 Maret" in said


def test_the_clock_stands_while_the_case_is_with_its_applicant():
    case = made_case(SERVICE, local(2026, 2, 4, 9))
    case = after(case, Take("periksa"), SERVICE, local(2026, 2, 4, 10))
    case = after(case, LACKS, SERVICE, local(2026, 2, 5, 10))
    assert not is_running(case)
    used = used_minutes(case, CALENDAR, local(2026, 2, 5, 10))
    assert used_minutes(case, CALENDAR, local(2026, 2, 9, 15)) == used
    view = view_clock(case, SERVICE, CALENDAR, local(2026, 2, 9, 15))
    assert (view.day_no, view.promised_at, view.legal_at) == (1, None, None)
    assert view.sentence.id.startswith("Waktu berhenti dihitung sejak Kamis, 5 Februari 2026 pukul 10.00 WIT")


def returned_and_completed(service):
    case = made_case(service, local(2026, 2, 4, 9))
    case = after(case, Take("periksa"), service, local(2026, 2, 4, 10))
    case = after(case, LACKS, service, local(2026, 2, 5, 10))
    return after(case, Reply({"nama": "Sari"}), service, local(2026, 2, 9, 10), "sari")


def test_the_clock_goes_on_after_a_reply_where_the_service_says_so():
    # Wed 4 Feb; day 1 Thu 5; paused Thu 5 to Mon 9, which takes Fri 6 and Mon 9; day 2 Tue 10, day 5 Fri 13.
    case = returned_and_completed(SERVICE)
    assert find_promise(case, SERVICE, CALENDAR).due_at.date() == local(2026, 2, 13).date()
    view = view_clock(case, SERVICE, CALENDAR, local(2026, 2, 10, 9))
    assert view.day_no == 2
    assert (
        view.sentence.id == "Hari ke-2 dari 5; 2 hari tidak dihitung karena menunggu Anda melengkapi 6 dan 9 Februari."
    )


def test_the_clock_begins_anew_after_a_reply_where_the_service_says_so():
    # Complete Mon 9 Feb: day 1 Tue 10, day 4 Fri 13, then 16 and 17 off, day 5 Wed 18.
    service = replace(SERVICE, on_reply="reset")
    case = returned_and_completed(service)
    assert case.complete_at == local(2026, 2, 9, 10)
    assert find_promise(case, service, CALENDAR).due_at.date() == local(2026, 2, 18).date()


def test_law_promise_and_observed_are_three_numbers():
    service = replace(SERVICE, promised=Term(days=3), legal_term=Term(days=10))
    case = made_case(service, local(2026, 2, 4, 9))
    view = view_clock(case, service, CALENDAR, local(2026, 2, 5, 10))
    assert view.promised_at.date() == local(2026, 2, 9).date()
    assert view.legal_at.date() == local(2026, 2, 20).date()
    assert 0 < view.used_minutes < view.term_minutes
    assert "UU 30/2014 Pasal 53" in view.legal_sentence.id


def test_a_term_of_minutes_counts_minutes_of_work():
    service = replace(SERVICE, promised=Term(minutes=60))
    case = made_case(service, local(2026, 2, 4, 9))
    view = view_clock(case, service, CALENDAR, local(2026, 2, 4, 9, 20))
    assert (view.used_minutes, view.term_minutes, view.day_no, view.days) == (20, 60, None, None)
    assert view.sentence.id == "20 dari 60 menit kerja terpakai."
