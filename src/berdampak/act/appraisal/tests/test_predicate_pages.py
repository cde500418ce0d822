"""On its pages a predikat goes from feedback to what counts; who may see what at which time is kept to."""

from datetime import timedelta

import pytest

from berdampak.act.appraisal import deeds
from berdampak.act.appraisal.facade import list_waiting
from berdampak.act.appraisal.tests.conftest import APRIL, MARCH, PERIOD, VALUES, reading
from berdampak.people.tests.cast import signed_in
from berdampak.report.facade import list_looks

pytestmark = pytest.mark.django_db

AS = dict.fromkeys(VALUES, "as")
SAID = "Sering memotong pembicaraan."


@pytest.fixture
def page(code):
    return f"/kinerja/{code}/predikat/"


@pytest.fixture
def rated(page, code, cast, peers, hand):
    """Feedback given by all, closed, and rated by Wulan."""
    hand.now, wulan = MARCH, signed_in(cast.wulan)
    assert wulan.post(f"{page}?masa={PERIOD}", {"deed": "ask"}).status_code == 302
    for one in (cast.wulan, *peers[:3]):
        sent = signed_in(one).post(f"/kinerja/{code}/perilaku/?masa={PERIOD}", AS)
        assert sent.status_code == 302
    odd = AS | {"harmonis": "below", "harmonis_words": SAID}
    assert signed_in(peers[3]).post(f"/kinerja/{code}/perilaku/?masa={PERIOD}", odd).status_code == 302
    hand.now = APRIL
    assert wulan.post(f"{page}?masa={PERIOD}", {"deed": "close"}).status_code == 302
    reading(code, "93")
    sent = wulan.post(f"{page}{PERIOD}/menetapkan/", {"result": "as", "conduct": "as"})
    assert sent.status_code == 302
    return page


def text(person, address):
    answer = signed_in(person).get(address)
    assert answer.status_code == 200
    return answer.content.decode()


def test_the_one_concerned_sees_it_first_and_objects(rated, cast, hand):
    mine = f"{rated}?masa={PERIOD}"
    assert "Baik." in text(cast.budi, mine)
    assert "Baik." not in text(cast.agency_head, mine)
    assert "1 di bawah ekspektasi, 3 sesuai ekspektasi" in text(cast.budi, mine)
    sent = signed_in(cast.budi).post(f"{rated}{PERIOD}/tanggapan/", {"response": "object", "words": "Bukan saya."})
    assert sent.status_code == 302
    [appeal] = list_waiting(cast.agency_head, hand)
    assert (appeal.url_name, appeal.named["period"]) == ("predicate-decide", PERIOD)
    assert "Bukan saya." in text(cast.agency_head, mine)
    ruling = {"result": "above", "conduct": "as", "reason": "Dihitung ulang."}
    assert signed_in(cast.agency_head).post(f"{rated}{PERIOD}/keberatan/", ruling).status_code == 302
    assert "Berlaku" in text(cast.budi, mine)
    assert "Counts" in text(cast.budi, f"/en{mine}")


def test_whoever_else_looks_is_written_down_and_shown(rated, cast):
    for one in (cast.wulan, cast.anton, cast.budi):
        text(one, f"{rated}?masa={PERIOD}")
    assert [(one.by, one.what) for one in list_looks(cast.budi.code)][:2] == [
        (cast.anton.code, f"predicate:{PERIOD}"),
        (cast.wulan.code, f"predicate:{PERIOD}"),
    ]


def test_what_peers_wrote_is_for_the_superior_alone(rated, cast, hand):
    mine = f"{rated}?masa={PERIOD}"
    assert SAID in text(cast.wulan, mine)
    assert SAID not in text(cast.budi, mine)
    hand.now += timedelta(days=7)
    assert SAID not in text(cast.anton, mine)


def test_before_it_is_closed_nobody_sees_what_was_said(page, code, cast, peers, hand):
    hand.now = MARCH
    deeds.ask(code, PERIOD, cast.wulan, hand)
    [one] = list_waiting(peers[0], hand)
    assert one.words.id == "Nilai perilaku kerja: Budi, Triwulan 1 tahun 2026"
    for one in peers:
        deeds.give(code, PERIOD, one, AS, {}, hand)
    assert "4 sesuai" not in text(cast.wulan, f"{page}?masa={PERIOD}")
    assert "4 dari 6 sudah menjawab" in text(cast.wulan, f"{page}?masa={PERIOD}")


def test_what_was_typed_is_kept_when_something_lacks(code, cast, peers, hand):
    hand.now = MARCH
    deeds.ask(code, PERIOD, cast.wulan, hand)
    typed = AS | {"loyal": "", "adaptif": "above", "kompeten_words": "Rajin <belajar>"}
    answer = signed_in(peers[0]).post(f"/kinerja/{code}/perilaku/?masa={PERIOD}", typed)
    said = answer.content.decode()
    assert answer.status_code == 422
    assert "Rajin &lt;belajar&gt;" in said
    assert said.count('class="error"') == 2


@pytest.mark.parametrize("odd", ["", "\x00", "😀" * 3000, "[]", "sangat baik"])
def test_odd_input_is_refused_in_words(page, code, cast, hand, odd):
    hand.now = MARCH
    deeds.ask(code, PERIOD, cast.wulan, hand)
    wulan = signed_in(cast.wulan)
    assert wulan.post(f"/kinerja/{code}/perilaku/?masa={PERIOD}", dict.fromkeys(VALUES, odd)).status_code == 422
    assert wulan.post(f"{page}?masa={PERIOD}", {"deed": odd}).status_code == 409
    assert wulan.get(f"{page}?masa={odd}").status_code == (409 if odd else 200)
    assert wulan.get(f"/kinerja/{code}/perilaku/?masa={odd}").status_code == (403 if odd.strip("\x00") else 200)


def test_the_sheet_says_whether_it_counts(rated, cast):
    answer = signed_in(cast.budi).get(f"{rated}{PERIOD}/lembar.pdf")
    assert answer["Content-Type"] == "application/pdf"
    assert answer.content.startswith(b"%PDF")
    assert signed_in(cast.agency_head).get(f"{rated}{PERIOD}/lembar.pdf").status_code == 409


def test_a_year_says_what_it_is_worth_in_credit(page, code, cast, hand):
    hand.now = APRIL.replace(year=2027, month=1)
    for deed in (deeds.ask,):
        deed(code, "2026", cast.wulan, hand)
    deeds.give(code, "2026", cast.wulan, AS, {}, hand)
    deeds.give(code, "2026", cast.budi, AS, {}, hand)
    deeds.close(code, "2026", cast.wulan, hand)
    deeds.set_(code, "2026", ("above", "above"), ("x", "y"), cast.wulan, hand)
    deeds.respond(code, "2026", "accept", "", cast.budi, hand)
    said = text(cast.budi, f"{page}?masa=2026")
    assert "150%" in said
    assert "7,50" in said
