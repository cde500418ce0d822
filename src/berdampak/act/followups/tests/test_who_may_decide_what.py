"""Who sees, answers, decides and appeals, and what each outcome comes to."""

import pytest

from berdampak.act.followups import deeds
from berdampak.act.followups.deeds import Ruling
from berdampak.act.followups.keeping import find_followup, may_read, read_words
from berdampak.act.followups.listing import list_for, list_public
from berdampak.act.followups.sweeping import sweep_followups
from berdampak.act.followups.waiting import list_waiting
from berdampak.kernel.errors import BerdampakError
from berdampak.people.facade import Refused

pytestmark = pytest.mark.django_db

YES = Ruling("accept", "Sudah cukup jelas.")
NO = Ruling("refuse", "Belum cukup alasan.")


def test_the_one_concerned_sees_it_first(proposed, cast, clock):
    code = proposed("coaching")
    assert [one.url_name for one in list_waiting(cast.budi, clock)] == ["followup"]
    assert not may_read(cast.wulan, find_followup(code).standing)
    with pytest.raises(BerdampakError):
        deeds.decide(code, YES, cast.wulan, clock)
    deeds.answer(code, "Saya sedang mengganti rekan yang sakit.", cast.budi, clock)
    assert [one.code for one in list_for(cast.wulan).to_decide] == [code]
    assert list_waiting(cast.budi, clock) == []
    assert [one.url_name for one in list_waiting(cast.wulan, clock)] == ["followup-decide"]


def test_silence_opens_it_when_the_first_term_is_over(proposed, cast, clock):
    code = proposed("coaching")
    clock.move(days=6)
    assert sweep_followups(clock, 10) == 0
    clock.move(days=3)
    assert sweep_followups(clock, 10) == 1
    assert find_followup(code).standing.state == "open"
    assert may_read(cast.wulan, find_followup(code).standing)


def test_recognition_is_public_with_consent_and_until_that_is_withdrawn(answered, cast, clock):
    code = answered("recognition")
    assert deeds.decide(code, YES, cast.wulan, clock).standing.state == "running"
    assert list_public(clock) == []
    with pytest.raises(Refused):
        deeds.consent(code, cast.wulan, clock)
    deeds.consent(code, cast.budi, clock)
    assert [one.code for one in list_public(clock)] == [code]
    deeds.withdraw(code, cast.budi, clock)
    assert list_public(clock) == []


def test_recognition_that_was_refused_can_be_appealed(answered, cast, clock):
    code = answered("recognition")
    deeds.decide(code, NO, cast.wulan, clock)
    deeds.appeal(code, "Angkanya jelas.", cast.budi, clock)
    assert deeds.decide_appeal(code, YES, cast.anton, clock).standing.state == "running"


def test_coaching_waits_for_the_appeal_unless_agreed_to(answered, cast, clock):
    code = answered("coaching")
    assert deeds.decide(code, YES, cast.wulan, clock).standing.state == "decided"
    standing = deeds.agree(code, cast.budi, clock).standing
    assert (standing.state, standing.last.learning) == ("running", ("kelola-berkas", "magang-rekan"))
    deeds.plan(code, "Tiap Rabu bersama Bu Rina.", cast.wulan, clock)
    deeds.mark(code, "kelola-berkas", cast.budi, clock)
    with pytest.raises(BerdampakError):
        deeds.mark(code, "kelola-berkas", cast.budi, clock)


def test_coaching_that_was_refused_is_over_at_once(answered, cast, clock):
    standing = deeds.decide(answered("coaching"), NO, cast.wulan, clock).standing
    assert (standing.state, standing.end) == ("closed", "refused")


def test_a_sanction_names_a_kind_of_its_class_and_is_no_heavier(answered, cast, clock):
    code = answered("sanction")
    for ruling in (YES, Ruling("accept", "Ya.", "potong-6"), Ruling("change", "Ya.", "turun-jabatan")):
        with pytest.raises(BerdampakError):
            deeds.decide(code, ruling, cast.wulan, clock)
    decided = deeds.decide(code, Ruling("accept", "Ya.", "teguran-tertulis"), cast.wulan, clock)
    deeds.appeal(code, "Terlalu berat.", cast.budi, clock)
    with pytest.raises(BerdampakError):
        deeds.decide_appeal(code, Ruling("change", "Lebih berat.", "tidak-puas"), cast.agency_head, clock)
    lighter = deeds.decide_appeal(code, Ruling("change", "Lebih ringan.", "teguran-lisan"), cast.agency_head, clock)
    assert lighter.standing.last.weight < decided.standing.last.weight
    assert deeds.carry_out(code, cast.wulan, clock).standing.carried_at


def test_a_sanction_can_become_coaching(answered, cast, clock):
    code = answered("sanction")
    ruling = Ruling("change", "Perlu belajar dulu.", "coaching", ("kelola-berkas",))
    deeds.decide(code, ruling, cast.wulan, clock)
    standing = deeds.agree(code, cast.budi, clock).standing
    assert (standing.comes_to, bool(standing.check_at)) == ("coaching", True)


def test_whoever_proposed_a_sanction_never_decides_it_and_the_law_says_who_may(answered, cast, clock):
    code = answered("moderate")
    with pytest.raises(BerdampakError) as error:
        deeds.decide(code, Ruling("accept", "Ya.", "potong-6"), cast.wulan, clock)
    assert error.value.problems[0].id == "act.E045"
    deeds.decide(code, Ruling("accept", "Ya.", "potong-6"), cast.agency_head, clock)
    deeds.appeal(code, "Saya sakit; suratnya ada.", cast.budi, clock)
    with pytest.raises(BerdampakError):
        deeds.decide_appeal(code, NO, cast.agency_head, clock)
    assert [one.code for one in list_for(cast.anton).appeals] == [code]
    assert deeds.decide_appeal(code, NO, cast.anton, clock).standing.end == "refused"


def test_what_nobody_decides_is_over_by_itself(answered, clock):
    open_, appealed = answered("coaching"), None
    clock.move(days=20)
    sweep_followups(clock, 10)
    assert find_followup(open_).standing.end == "lapsed"
    assert appealed is None


def test_an_appeal_that_nobody_decides_ends_for_the_one_who_made_it(answered, cast, clock):
    code = answered("sanction")
    deeds.decide(code, Ruling("accept", "Ya.", "teguran-lisan"), cast.wulan, clock)
    deeds.appeal(code, "Tidak benar.", cast.budi, clock)
    clock.move(days=30)
    sweep_followups(clock, 10)
    standing = find_followup(code).standing
    assert (standing.state, standing.end, standing.began_at) == ("closed", "lapsed", "")


def test_words_are_private_facts(answered, cast, clock):
    code = answered("coaching")
    deeds.decide(code, YES, cast.wulan, clock)
    standing = find_followup(code).standing
    assert read_words(code, standing.last.seq) == {"reason": "Sudah cukup jelas."}
    assert read_words(code, 2) == {"words": "Saya menangani berkas yang sulit."}


@pytest.mark.parametrize("words", ["", "   ", "x" * 2_001])
def test_words_that_cannot_be_kept_are_refused(proposed, cast, clock, words):
    with pytest.raises(BerdampakError):
        deeds.answer(proposed("coaching"), words, cast.budi, clock)
