"""The pages of a unit's notes: who may, noting, undoing, answering, and nothing lost on error."""

from datetime import UTC, datetime

import pytest

from berdampak.happening.casework.unit.facade import absences, notes_of, on_duty, outages
from berdampak.ledger.facade import stream_of
from berdampak.people.tests.cast import MALL, OTHER_UNIT, UNIT, signed_in

WEDNESDAY_AFTERNOON = datetime(2026, 11, 25, 5, tzinfo=UTC)
READING = ["/unit/jadwal/", "/unit/cuti/", "/unit/gangguan/"]
EDITING = ["/unit/jadwal/minggu/", "/unit/jadwal/hari/", "/unit/cuti/catat/", "/unit/gangguan/catat/"]
LEAVE = {"person": "p-budi", "kind": "sick", "first": "2026-11-26", "last": "2026-11-27", "note": "Demam"}
OUTAGE = {"cause": "power", "reaches": "unit", "from_at": "2026-11-25T10:00", "reason": "PLN padam satu kota"}


@pytest.fixture
def head(cast):
    return signed_in(cast.wulan)


@pytest.fixture
def officer(cast):
    return signed_in(cast.budi)


def kinds():
    return [entry.kind for entry in stream_of(f"unit:{UNIT}")]


@pytest.mark.parametrize("language", ["", "/en"])
@pytest.mark.parametrize("address", READING + EDITING)
def test_the_head_reads_every_page_in_both_languages(head, address, language):
    response = head.get(language + address)
    assert response.status_code == 200
    assert response["Content-Language"] == (language[1:] or "id")


@pytest.mark.parametrize("address", READING)
def test_an_officer_reads_and_does_not_edit(officer, address):
    page = officer.get(address)
    assert page.status_code == 200
    assert b"batalkan" not in page.content
    assert officer.get(f"{address}?unit={OTHER_UNIT}").status_code == 403


@pytest.mark.parametrize("address", EDITING)
def test_an_officer_may_not_note(officer, address):
    assert officer.get(address).status_code == 403
    assert officer.post(address, LEAVE | OUTAGE).status_code == 403
    assert kinds() == []


@pytest.mark.parametrize("who", ["sari", "anton", "admin"])
def test_whoever_has_nothing_to_do_with_the_unit_is_refused(cast, who):
    client = signed_in(getattr(cast, who))
    assert {client.get(f"{address}?unit={UNIT}").status_code for address in READING + EDITING} == {403}


def test_a_week_that_the_head_sets_holds(head):
    week = {f"day{at}": "08.00–12.00" for at in range(5)}
    sent = head.post("/unit/jadwal/minggu/", {"person": "p-budi", "first": "2026-11-23", "which": "own", **week})
    assert sent.status_code == 302
    assert not on_duty("p-budi", UNIT, WEDNESDAY_AFTERNOON)
    assert on_duty("p-wulan", UNIT, WEDNESDAY_AFTERNOON)
    page = head.get(sent.url).content.decode()
    assert "Jadwal tersimpan." in page
    assert "Senin–Jumat 08.00–12.00; Sabtu–Minggu libur" in page


def test_a_single_day_comes_before_the_week_and_can_be_undone(head):
    head.post("/unit/jadwal/hari/", {"person": "p-budi", "day": "2026-11-25", "hours": ""})
    assert not on_duty("p-budi", UNIT, WEDNESDAY_AFTERNOON)
    back = head.post(f"/unit/catatan/1/batalkan/?unit={UNIT}", {"dari": "jadwal"})
    assert back.url.startswith("/unit/jadwal/")
    assert on_duty("p-budi", UNIT, WEDNESDAY_AFTERNOON)
    assert kinds() == ["roster.day", "entry.undone"]


def test_undoing_twice_says_that_the_note_holds_no_more(head):
    head.post("/unit/jadwal/hari/", {"person": "p-budi", "day": "2026-11-25", "hours": ""})
    answers = [head.post("/unit/catatan/1/batalkan/").status_code for _ in range(2)]
    assert answers == [302, 409]
    assert kinds() == ["roster.day", "entry.undone"]


def test_hours_that_cannot_be_read_are_shown_again_as_they_were_typed(head):
    sent = head.post("/unit/jadwal/hari/", {"person": "p-budi", "day": "2026-11-25", "hours": "pagi sampai sore"})
    assert sent.status_code == 422
    page = sent.content.decode()
    assert 'value="pagi sampai sore"' in page
    assert 'href="#f-hours"' in page
    assert kinds() == []


def test_leave_is_asked_granted_and_seen(officer, head, cast):
    asked = officer.post("/unit/cuti/minta/", {**LEAVE, "stand_in": "p-wulan"})
    assert asked.status_code in (302, 403)
    assert kinds() == ["absence.asked"]
    assert absences(UNIT) == []
    assert head.post("/unit/cuti/1/setujui/").status_code == 302
    [one] = absences(UNIT)
    assert (one.person, one.stand_in, str(one.first), str(one.last)) == (
        cast.budi.code,
        "p-wulan",
        "2026-11-26",
        "2026-11-27",
    )
    assert "Demam" in head.get("/unit/cuti/").content.decode()
    assert head.post("/unit/cuti/1/setujui/").status_code == 409


def test_a_request_is_declined_with_a_reason_that_the_asker_reads(officer, head):
    officer.post("/unit/cuti/minta/", LEAVE)
    assert head.post("/unit/cuti/1/tolak/", {"reason": ""}).status_code == 422
    assert head.post("/unit/cuti/1/tolak/", {"reason": "Hari itu ada peresmian"}).status_code == 302
    assert "Hari itu ada peresmian" in officer.get("/unit/cuti/").content.decode()
    assert absences(UNIT) == []


def test_what_leave_is_for_stays_out_of_the_book_and_from_colleagues(head, cast):
    head.post("/unit/cuti/catat/", LEAVE)
    assert all("Demam" not in str(entry.body) and "sick" not in str(entry.body) for entry in stream_of(f"unit:{UNIT}"))
    head.post("/unit/cuti/catat/", LEAVE | {"person": "p-wulan", "note": "Operasi"})
    page = signed_in(cast.budi).get("/unit/cuti/").content.decode()
    assert "Demam" in page, "one's own"
    assert "Operasi" not in page
    assert "Wulan" in page


def test_leave_sent_twice_is_noted_once_and_other_leave_then_is_refused(head):
    assert [head.post("/unit/cuti/catat/", LEAVE).status_code for _ in range(2)] == [302, 302]
    assert kinds() == ["absence.recorded"]
    other = head.post("/unit/cuti/catat/", LEAVE | {"last": "2026-11-30"})
    assert other.status_code == 422
    assert "Demam" in other.content.decode()


@pytest.mark.parametrize(
    "wrong",
    [
        {"last": "2026-11-25"},
        {"first": "besok"},
        {"kind": "liburan"},
        {"person": "p-dewi"},
        {"stand_in": "p-budi"},
        {"note": "x" * 5000},
        {"person": "\x00", "first": "\x00", "last": "\u202e", "kind": "🙂"},
    ],
)
def test_leave_that_is_wrong_is_asked_again_and_nothing_is_noted(head, wrong):
    assert head.post("/unit/cuti/catat/", LEAVE | wrong).status_code == 422
    assert kinds() == []


def test_an_outage_goes_on_until_its_end_is_noted(head):
    assert head.post("/unit/gangguan/catat/", OUTAGE).status_code == 302
    [one] = outages(UNIT)
    assert one.until_at is None
    assert one.from_at == datetime(2026, 11, 25, 1, tzinfo=UTC)
    assert "PLN padam satu kota" in head.get("/unit/gangguan/").content.decode()
    assert head.post("/unit/gangguan/1/selesai/", {"until_at": "2026-11-25T09:00"}).status_code == 422
    assert head.post("/unit/gangguan/1/selesai/", {"until_at": "2026-11-25T11:30"}).status_code == 302
    assert outages(UNIT)[0].until_at == datetime(2026, 11, 25, 2, 30, tzinfo=UTC)
    assert head.post("/unit/gangguan/1/selesai/", {"until_at": "2026-11-25T11:40"}).status_code == 422


def test_an_outage_sent_twice_is_noted_once(head):
    assert [head.post("/unit/gangguan/catat/", OUTAGE).status_code for _ in range(2)] == [302, 302]
    assert kinds() == ["outage.recorded"]


def test_an_outage_noted_late_needs_evidence(head):
    late = OUTAGE | {"from_at": "2026-11-23T10:00", "until_at": "2026-11-23T12:00"}
    answer = head.post("/unit/gangguan/catat/", late)
    assert answer.status_code == 422
    assert "perlu bukti" in answer.content.decode()
    assert head.post("/unit/gangguan/catat/", late | {"evidence": "Tiket PLN A-17"}).status_code == 302


@pytest.mark.parametrize(
    "wrong",
    [
        {"from_at": "2026-11-26T10:00"},
        {"until_at": "2026-11-25T09:00"},
        {"cause": "malas"},
        {"reason": " "},
        {"from_at": "2026-11-25"},
        {"from_at": "9999-12-31T23:59"},
        {"from_at": "0001-01-01T00:00"},
    ],
)
def test_an_outage_that_makes_no_sense_is_asked_again(head, wrong):
    assert head.post("/unit/gangguan/catat/", OUTAGE | wrong).status_code == 422
    assert kinds() == []


def test_an_outage_of_the_mall_is_noted_by_its_manager_and_reaches_every_unit(cast, head):
    assert head.post("/unit/gangguan/catat/", OUTAGE | {"reaches": "mall"}).status_code == 422
    assert kinds() == []
    manager = signed_in(cast.mall_manager)
    assert manager.post("/unit/gangguan/catat/", OUTAGE).status_code == 302
    assert [(one.unit, one.reaches) for one in outages(UNIT)] == [(MALL, "mall")]
    assert "Seluruh mal pelayanan" in head.get("/unit/gangguan/").content.decode()


def test_two_heads_who_note_at_once_do_not_both_count(head, monkeypatch):
    before = notes_of(UNIT)
    head.post("/unit/cuti/catat/", LEAVE)
    monkeypatch.setattr("berdampak.happening.casework.unit.facade.notes_of", lambda *_, **__: before)
    assert head.post("/unit/cuti/catat/", LEAVE | {"last": "2026-11-30"}).status_code == 422
    assert kinds() == ["absence.recorded"]


@pytest.mark.parametrize("unit", ["tidak-ada", "\x00", "🙂", "../etc", "x" * 5000, "dpmptsp"])
@pytest.mark.parametrize("address", READING + EDITING)
def test_a_unit_that_is_none_gives_a_clear_answer(head, address, unit):
    assert head.get(address, {"unit": unit}).status_code in (403, 409)


@pytest.mark.parametrize("week", ["", "kapan", "0001-01-01", "9999-12-31", "\x00"])
def test_any_week_may_be_asked_for(head, week):
    assert head.get("/unit/jadwal/", {"minggu": week}).status_code == 200
