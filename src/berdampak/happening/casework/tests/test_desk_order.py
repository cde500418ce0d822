"""The desk gives the most urgent first; out of order takes a reason; whoever is away gets nothing."""

from dataclasses import replace

import pytest

from berdampak.happening.casework import order
from berdampak.happening.casework.contracts import Gap, Return, Take
from berdampak.happening.casework.facade import act, desk_of, take_next
from berdampak.happening.casework.tests.town import BUDI, SARI, SIP, Hands, filed, local
from berdampak.kernel.errors import BerdampakError
from berdampak.ledger.facade import stream_of

UNIT = "dpmptsp-loket"


@pytest.mark.django_db
def test_the_soonest_due_comes_first_and_two_that_are_alike_by_when_they_came():
    clock = Hands(2026, 2, 20, 10)
    second, first = filed(at=local(2026, 2, 13, 9)), filed(at=local(2026, 2, 12, 9))
    third = filed(at=local(2026, 2, 13, 10))
    rows = desk_of(BUDI, UNIT, clock).waiting
    assert [row.number for row in rows] == [first, second, third]
    assert rows[0].slack_minutes < rows[1].slack_minutes == rows[2].slack_minutes
    assert rows[0].used_share > rows[1].used_share
    assert [take_next(BUDI, UNIT, clock).number for _ in range(3)] == [first, second, third]


@pytest.mark.django_db
def test_out_of_order_takes_a_reason_which_is_recorded():
    clock = Hands(2026, 2, 20, 10)
    filed(at=local(2026, 2, 12, 9))
    later = filed(at=local(2026, 2, 13, 9))
    with pytest.raises(BerdampakError) as raised:
        act(later, Take("terima"), BUDI, clock)
    assert raised.value.problems[0].id == "happening.E116"
    case = act(later, Take("terima", "Pemohon ada di loket."), BUDI, clock)
    entry = stream_of(f"case:{case.code}")[-1]
    assert (entry.body["own"]["out_of_order"], bool(entry.private)) == (True, True)


@pytest.mark.django_db
def test_whoever_is_away_is_given_nothing(monkeypatch):
    clock = Hands(2026, 2, 20, 10)
    filed()
    monkeypatch.setattr(order, "is_away", lambda *_: True)
    from berdampak.happening.casework import lists

    monkeypatch.setattr(lists, "is_away", lambda *_: True)
    assert take_next(BUDI, UNIT, clock) is None


@pytest.mark.django_db
def test_a_returned_case_waits_on_its_own_list():
    clock = Hands(2026, 2, 20, 10)
    number = filed()
    take_next(BUDI, UNIT, clock)
    act(number, Return("terima", "menunggu-berkas", (Gap("str", "document", "Tidak terbaca"),)), BUDI, clock)
    desk = desk_of(BUDI, UNIT, clock)
    assert [row.number for row in desk.with_applicant] == [number]
    assert (desk.mine, desk.waiting, desk.with_applicant[0].slack_minutes) == ((), (), None)


@pytest.mark.django_db
def test_a_case_that_stands_with_two_officers_is_changed_by_one():
    clock = Hands(2026, 2, 20, 10)
    number = filed()
    seen = take_next(BUDI, UNIT, clock).version
    act(number, Return("terima", "menunggu-berkas", (Gap("str", "document", "Tidak terbaca"),)), BUDI, clock, seen)
    from berdampak.happening.casework.contracts import Withdraw

    with pytest.raises(BerdampakError) as raised:
        act(number, Withdraw(), SARI, clock, seen)
    assert raised.value.problems[0].id == "happening.E108"


@pytest.mark.django_db
def test_sent_twice_it_is_filed_once():
    from berdampak.happening.casework.facade import cases_of, file_case

    once = replace(SIP, key="form-0001")
    clock = Hands(2026, 2, 20, 10)
    one, again = file_case(once, SARI, clock), file_case(once, SARI, clock)
    assert (one.number, again.pin) == (again.number, "")
    assert [case.number for case in cases_of("sari", clock)] == [one.number]
