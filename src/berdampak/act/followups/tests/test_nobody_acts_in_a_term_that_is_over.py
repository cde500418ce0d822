"""A term is over at its moment, to the second, whether or not anybody has swept since."""

from datetime import datetime, timedelta

import pytest

from berdampak.act.followups import deeds
from berdampak.act.followups.deeds import Ruling
from berdampak.act.followups.keeping import find_followup
from berdampak.kernel.errors import BerdampakError
from berdampak.people.tests.cast import signed_in

pytestmark = pytest.mark.django_db

YES = Ruling("accept", "Sudah jelas.", "teguran-lisan")
A_SECOND = timedelta(seconds=1)


def to_the_end_of_its_term(code, clock, *, less=timedelta(0)):
    due_at = datetime.fromisoformat(find_followup(code).standing.due_at)
    clock.move(seconds=(due_at - clock() - less).total_seconds())


def how(code):
    standing = find_followup(code).standing
    return standing.state, standing.end


def test_an_appeal_is_taken_in_the_last_second_and_not_after(answered, cast, clock):
    code = answered("sanction")
    deeds.decide(code, YES, cast.wulan, clock)
    to_the_end_of_its_term(code, clock, less=A_SECOND)
    assert deeds.appeal(code, "Tidak benar.", cast.budi, clock).standing.state == "appealed"


def test_a_decision_that_was_not_appealed_in_time_begins(answered, cast, clock):
    code = answered("sanction")
    deeds.decide(code, YES, cast.wulan, clock)
    to_the_end_of_its_term(code, clock)
    with pytest.raises(BerdampakError, match=r"act\.E041"):
        deeds.appeal(code, "Tidak benar.", cast.budi, clock)
    assert how(code) == ("running", None)


def test_who_decides_too_late_decides_nothing(answered, cast, clock):
    code = answered("sanction")
    to_the_end_of_its_term(code, clock)
    with pytest.raises(BerdampakError, match=r"act\.E041"):
        deeds.decide(code, YES, cast.wulan, clock)
    assert how(code) == ("closed", "lapsed")


def test_an_appeal_that_nobody_heard_in_time_ends_it(answered, cast, clock):
    code = answered("sanction")
    deeds.decide(code, YES, cast.wulan, clock)
    deeds.appeal(code, "Tidak benar.", cast.budi, clock)
    to_the_end_of_its_term(code, clock)
    with pytest.raises(BerdampakError, match=r"act\.E041"):
        deeds.decide_appeal(code, Ruling("accept", "Tetap."), cast.anton, clock)
    assert how(code) == ("closed", "lapsed")


def test_an_answer_that_comes_late_is_heard_all_the_same(proposed, cast, clock):
    code = proposed("coaching")
    to_the_end_of_its_term(code, clock)
    assert deeds.answer(code, "Saya sakit waktu itu.", cast.budi, clock).standing.answered_at
    assert how(code) == ("open", None)


def test_a_name_is_public_no_longer_than_its_term(answered, cast, clock):
    code = answered("recognition")
    deeds.decide(code, Ruling("accept", "Layak."), cast.wulan, clock)
    deeds.consent(code, cast.budi, clock)
    browser = signed_in(cast.stranger)
    to_the_end_of_its_term(code, clock, less=A_SECOND)
    assert "Budi" in browser.get("/penghargaan/").content.decode()
    clock.move(seconds=1)
    assert "Budi" not in browser.get("/penghargaan/").content.decode()


def test_a_page_shows_what_can_be_done_now(answered, cast, clock):
    code = answered("sanction")
    to_the_end_of_its_term(code, clock)
    assert signed_in(cast.wulan).get(f"/tindak-lanjut/{code}/keputusan/").status_code == 409
