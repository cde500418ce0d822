"""Whoever leads or inspects reads an officer's card from Monday on, and the officer sees every look of theirs."""

from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from berdampak.kernel.clock import fixed_clock
from berdampak.ledger.facade import stream_of
from berdampak.people.tests.cast import make_cast, signed_in
from berdampak.publish.tests.exhibits import own_card_of
from berdampak.report.facade import keep_own_cards, list_looks, record_look

pytestmark = pytest.mark.django_db
CUT = datetime(2026, 10, 9, 15, tzinfo=ZoneInfo("Asia/Jayapura"))
"""The end of the week 2026-W41, a Friday."""
MONDAY = CUT + timedelta(days=2, hours=16)


@pytest.fixture
def office(settings, tmp_path):
    """Move the clock of the whole house; Budi has a card of the week."""

    def at(moment):
        settings.CLOCK = fixed_clock(moment)
        return cast

    settings.KEYS = tmp_path / "keys"
    settings.CLOCK = fixed_clock(CUT)
    cast = make_cast(settings.CLOCK)
    keep_own_cards([own_card_of(cast.budi.code)], settings.CLOCK)
    return at


def read(who, code, week=""):
    return signed_in(who).get(f"/rapor/petugas/{code}/" + (f"?minggu={week}" if week else ""))


def test_the_officer_is_first_and_the_line_reads_from_monday(office):
    cast = office(MONDAY - timedelta(minutes=1))
    assert signed_in(cast.budi).get("/rapor/saya/").content.decode().count("2026-W41")
    assert "Belum ada rapor yang dapat dibaca" in read(cast.wulan, cast.budi.code).content.decode()
    assert read(cast.wulan, cast.budi.code, "2026-W41").status_code == 404
    assert [look.by for look in list_looks(cast.budi.code)] == [cast.budi.code]
    office(MONDAY)
    page = read(cast.wulan, cast.budi.code)
    assert (page.status_code, "Budi" in page.content.decode()) == (200, True)
    assert "no-store" in page["Cache-Control"]


def test_the_officer_sees_who_looked_as_what_at_what_and_when(office):
    cast = office(MONDAY)
    read(cast.wulan, cast.budi.code)
    read(cast.anton, cast.budi.code)
    text = signed_in(cast.budi).get("/rapor/saya/dilihat/").content.decode()
    for words in ("Wulan", "Kepala unit", "Pak Anton", "Inspektorat", "rapor 5–9 Oktober 2026", "12 Oktober 2026"):
        assert words in text
    assert "Wulan" in signed_in(cast.budi).get("/rapor/saya/").content.decode()
    assert cast.wulan.code not in text


def test_the_book_has_codes_alone(office):
    cast = office(MONDAY)
    read(cast.wulan, cast.budi.code)
    (entry,) = stream_of(f"owncard:{cast.budi.code}")
    assert entry.body == {
        "of": cast.budi.code,
        "by": cast.wulan.code,
        "what": "card:2026-W41",
        "role": "head",
        "office": "dpmptsp-perizinan",
    }


@pytest.mark.parametrize("who", ["budi", "rudi", "dewi", "sari", "reform", "mall_manager", "admin"])
def test_nobody_else_comes_to_it_and_no_look_is_written(office, who):
    cast = office(MONDAY)
    assert read(getattr(cast, who), cast.budi.code).status_code == 403
    assert signed_in(getattr(cast, who)).get("/rapor/petugas/").status_code == 403
    assert list_looks(cast.budi.code) == []


def test_a_head_of_another_unit_reads_nothing_here(office):
    cast = office(MONDAY)
    assert read(cast.wulan, cast.rudi.code).status_code == 403
    assert read(cast.wulan, "p-nobody").status_code == 403


def test_the_list_names_those_of_ones_own_units_and_no_figure(office):
    cast = office(MONDAY)
    text = signed_in(cast.wulan).get("/rapor/petugas/").content.decode()
    assert f"/rapor/petugas/{cast.budi.code}/" in text
    assert f"/rapor/petugas/{cast.wulan.code}/" not in text
    assert f"/rapor/petugas/{cast.rudi.code}/" not in text
    assert list_looks(cast.budi.code) == []


def test_who_has_many_units_chooses_one_first(office):
    cast = office(MONDAY)
    client = signed_in(cast.anton)
    assert "?unit=dpmptsp-perizinan" in client.get("/rapor/petugas/").content.decode()
    assert "Budi" in client.get("/rapor/petugas/?unit=dpmptsp-perizinan").content.decode()
    assert client.get("/rapor/petugas/?unit=none").status_code == 404


def test_later_rooms_record_their_looks_by_the_same_door(office):
    cast = office(MONDAY)
    record_look(cast.budi.code, cast.agency_head, "followup:abc", fixed_clock(MONDAY))
    (look,) = list_looks(cast.budi.code)
    assert (look.by, look.role, look.office, look.what) == (
        cast.agency_head.code,
        "agency_head",
        "dpmptsp",
        "followup:abc",
    )
    text = signed_in(cast.budi).get("/en/rapor/saya/dilihat/").content.decode()
    assert "a follow-up" in text


def test_a_stand_in_is_named_by_the_role_they_stand_in_for(office):
    cast = office(MONDAY)
    both = replace(cast.rudi, roles=(*cast.rudi.roles, *cast.wulan.roles))
    record_look(cast.budi.code, both, "card:2026-W41", fixed_clock(MONDAY))
    assert list_looks(cast.budi.code)[0].role == "head"
