"""Every command asks whether the person may; nobody works on an application of their own."""

from dataclasses import replace

import pytest

from berdampak.happening.casework.contracts import Assign, Complete, PutBack, Take, Withdraw
from berdampak.happening.casework.facade import act, desk_of, file_case, find_case, read_answers, take_next, who_looked
from berdampak.happening.casework.tests.town import BUDI, RINA, SARI, SIP, STRANGER, WULAN, Hands, filed, officer
from berdampak.kernel.errors import BerdampakError
from berdampak.people.contracts import Person, Role

CLOCK = Hands(2026, 2, 13, 10)
ANTON = Person(code="anton", kind="officer", roles=(Role("inspector", region="82.71"),))


def refused(call, *words):
    with pytest.raises(BerdampakError) as raised:
        call(*words)
    return raised.value.problems[0].id


@pytest.mark.django_db
@pytest.mark.parametrize("who", [SARI, STRANGER, RINA, officer("eko", "dinsos-x", agency="dinsos")])
def test_others_take_nothing(who):
    assert refused(act, filed(), Take("terima"), who, CLOCK) == "happening.E107"


@pytest.mark.django_db
def test_only_whoever_has_a_step_in_hand_finishes_it():
    number = filed()
    act(number, Take("terima"), BUDI, CLOCK)
    other = officer("dewi", "dpmptsp-loket")
    assert refused(act, number, Complete("terima"), other, CLOCK) == "happening.E107"
    assert refused(act, number, Complete("terima"), WULAN, CLOCK) == "happening.E107"


@pytest.mark.django_db
def test_an_official_never_works_on_what_they_applied_for():
    number = file_case(replace(SIP, applicant="budi"), BUDI, CLOCK).number
    assert refused(act, number, Take("terima"), BUDI, CLOCK) == "happening.E107"
    assert desk_of(BUDI, "dpmptsp-loket", CLOCK).waiting == ()
    assert take_next(BUDI, "dpmptsp-loket", CLOCK) is None


@pytest.mark.django_db
def test_only_the_applicant_withdraws():
    number = filed()
    assert refused(act, number, Withdraw(), BUDI, CLOCK) == "happening.E107"
    assert act(number, Withdraw(), SARI, CLOCK).outcome == "withdrawn"


@pytest.mark.django_db
def test_a_head_gives_a_step_to_a_colleague_and_puts_it_back(monkeypatch):
    from berdampak.happening.casework import acting

    people = {person.code: person for person in (BUDI, RINA)}
    monkeypatch.setattr(acting, "find_person", lambda code, _: people.get(code))
    number = filed()
    assert act(number, Assign("terima", "budi", "Sudah kenal."), WULAN, CLOCK).steps[0].holder == "budi"
    assert refused(act, number, Assign("terima", "rina", "Bantu."), WULAN, CLOCK) == "happening.E132"
    assert refused(act, number, Assign("terima", "nobody", "Bantu."), WULAN, CLOCK) == "happening.E132"
    assert act(number, PutBack("terima", "Budi sakit."), WULAN, CLOCK).steps[0].state == "ready"


@pytest.mark.django_db
def test_answers_are_opened_after_it_is_recorded_who_reads_them_and_what_for():
    number = filed()
    act(number, Take("terima"), BUDI, CLOCK)
    before = find_case(number, CLOCK).version
    assert refused(read_answers, number, BUDI, " ", CLOCK) == "happening.E131"
    assert refused(read_answers, number, RINA, "ingin tahu", CLOCK) == "happening.E107"
    assert read_answers(number, BUDI, "Memeriksa STR", CLOCK)["praktik-ke"] == "1"
    assert read_answers(number, SARI, "", CLOCK)["praktik-ke"] == "1"
    assert [(by, purpose) for _, by, purpose in who_looked(number)] == [("budi", "Memeriksa STR")]
    assert find_case(number, CLOCK).version == before


@pytest.mark.django_db
def test_whoever_has_finished_a_step_opens_the_answers_no_more_and_their_head_still_does():
    number = filed()
    act(number, Take("terima"), BUDI, CLOCK)
    act(number, Complete("terima"), BUDI, CLOCK)
    assert refused(read_answers, number, BUDI, "Ingin tahu", CLOCK) == "happening.E107"
    assert read_answers(number, WULAN, "Pengawasan", CLOCK)["praktik-ke"] == "1"
    assert read_answers(number, ANTON, "Pemeriksaan", CLOCK)["praktik-ke"] == "1"
    assert [by for _, by, _ in who_looked(number)] == ["wulan", "anton"]


@pytest.mark.django_db
def test_what_people_typed_is_in_no_plain_table():
    from django.db import connection

    filed()
    with connection.cursor() as cursor:
        cursor.execute("select * from casework_case")
        rows = str(cursor.fetchall())
        cursor.execute("select content from ledger_entry")
        book = b"".join(bytes(content) for (content,) in cursor.fetchall())
    for private in ("Sari", "Klinik Sehat", "example.invalid"):
        assert private not in rows
        assert private.encode() not in book


@pytest.mark.django_db
def test_filing_for_somebody_else_takes_an_officer_of_the_unit():
    at_counter = replace(SIP, applicant=None, channel="counter", counter_officer="budi")
    assert file_case(at_counter, BUDI, CLOCK).number
    assert (
        refused(file_case, replace(at_counter, counter_officer="rina2"), officer("rina2", "x"), CLOCK)
        == "happening.E107"
    )
    assert refused(file_case, at_counter, SARI, CLOCK) == "happening.E101"
    assert refused(file_case, SIP, STRANGER, CLOCK) == "happening.E101"
    assert refused(file_case, replace(SIP, service="cuti-pegawai"), SARI, CLOCK) == "happening.E102"
    assert file_case(replace(SIP, applicant=None), STRANGER, CLOCK).number
