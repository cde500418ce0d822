"""The desk: what waits, the next one, and the desk of the head."""

from datetime import timedelta

import pytest

from berdampak.happening.casework.contracts import Take
from berdampak.happening.casework.desk.tests.office import LOKET, NOON, PERIZINAN, filed, furnish, returned, taken
from berdampak.happening.casework.facade import act, find_case
from berdampak.happening.casework.unit.facade import record_absence
from berdampak.kernel.clock import fixed_clock
from berdampak.people.tests.cast import signed_in

CLOCK = fixed_clock(NOON)


@pytest.mark.parametrize("language", ["", "/en"])
@pytest.mark.parametrize(("who", "address"), [("budi", "/meja/"), ("wulan", "/meja/unit/"), ("budi", "/meja/ajukan/")])
def test_every_page_stands_in_both_languages_with_work_and_without(cast, who, address, language):
    client = signed_in(getattr(cast, who))
    assert client.get(language + address).status_code == 200
    furnish(cast)
    assert client.get(language + address).status_code == 200


def test_the_headline_counts_what_waits_and_not_what_waits_for_the_citizen(cast):
    client = signed_in(cast.budi)
    assert "Tidak ada berkas yang menunggu" in client.get("/meja/").content.decode()
    taken(cast)
    returned(cast)
    assert "1 berkas menunggu Anda" in client.get("/meja/").content.decode()
    filed(cast)
    page = client.get("/meja/").content.decode()
    assert "2 berkas menunggu Anda" in page
    assert "Menunggu warga (1)" in page


def test_while_a_case_waits_for_the_citizen_its_terms_stand_still(cast):
    page = signed_in(cast.budi).get(f"/meja/{returned(cast)}/").content.decode()
    assert "Janji layanan</dt><dd>berhenti sampai berkas dilengkapi" in page


def test_the_next_case_is_the_one_that_is_due_first(cast):
    late = filed(cast, NOON - timedelta(days=3))
    filed(cast)
    page = signed_in(cast.budi).get("/meja/").content.decode()
    assert page.index("Kerjakan</button>") > page.index(late)


def test_taking_the_next_case_leads_to_it(cast):
    number = filed(cast)
    answer = signed_in(cast.budi).post("/meja/kerjakan/", {"unit": LOKET})
    assert answer.url == f"/meja/{number}/"
    assert find_case(number, CLOCK).steps[0].holder == cast.budi.code


def test_two_officers_who_ask_at_once_get_different_cases(cast):
    filed(cast)
    filed(cast)
    answers = {signed_in(who).post("/meja/kerjakan/", {"unit": LOKET}).url for who in (cast.budi, cast.wulan)}
    assert len(answers) == 2
    assert "telah=kosong" in signed_in(cast.budi).post("/meja/kerjakan/", {"unit": LOKET}).url


def test_whoever_is_on_leave_gets_nothing(cast):
    filed(cast)
    day = NOON.date()
    record_absence(LOKET, cast.budi.code, day, day, "annual", "", "", cast.wulan, CLOCK)
    assert "telah=kosong" in signed_in(cast.budi).post("/meja/kerjakan/", {"unit": LOKET}).url


@pytest.mark.parametrize("unit", [PERIZINAN, "", "\x00", "🙂", "x" * 3000])
def test_nobody_takes_from_a_unit_that_is_not_theirs(cast, unit):
    assert signed_in(cast.budi).post("/meja/kerjakan/", {"unit": unit}).status_code == 403


@pytest.mark.parametrize("who", ["sari", "anton", "admin", "mall_manager", "reform"])
def test_a_desk_is_for_those_who_work_there(cast, who):
    assert signed_in(getattr(cast, who)).get("/meja/").status_code == 403


def test_only_the_head_sees_the_desk_of_the_unit(cast):
    furnish(cast)
    page = signed_in(cast.wulan).get("/meja/unit/").content.decode()
    assert "Beban per petugas" in page
    load = page[page.index("Beban per petugas") :]
    assert load.index("Budi</bdi>") < load.index("Wulan</bdi>")
    assert signed_in(cast.budi).get("/meja/unit/").status_code == 403
    assert signed_in(cast.wulan).get(f"/meja/unit/?unit={PERIZINAN}").status_code == 403


def test_the_desk_leads_to_ones_own_card_once_there_is_such_a_page(cast, monkeypatch):
    client = signed_in(cast.budi)
    with_card = client.get("/meja/").content.decode().count("Rapor saya")
    monkeypatch.setattr("berdampak.happening.casework.desk.pages.find_address", lambda *_, **__: "")
    assert client.get("/meja/").content.decode().count("Rapor saya") == with_card - 1


def test_done_today_is_counted(cast):
    number = taken(cast)
    client = signed_in(cast.budi)
    client.post(f"/meja/{number}/selesai/", {"version": find_case(number, CLOCK).version, "langkah": "terima"})
    assert "1 langkah Anda selesai hari ini" in client.get("/meja/").content.decode()


def test_what_another_agency_was_asked_stands_apart(cast):
    furnish(cast)
    page = signed_in(cast.rudi).get("/meja/").content.decode()
    assert "Sedang di unit lain" in page


def test_a_case_of_ones_own_is_nobodys_to_take(cast):
    number = filed(cast)
    with pytest.raises(Exception, match=r"happening\.E107"):
        act(number, Take("terima"), cast.sari, CLOCK)
    assert signed_in(cast.sari).get(f"/meja/{number}/").status_code == 403
