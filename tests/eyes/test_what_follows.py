"""What follows the card, in a real browser: objections, signatures, looks, questions, samples, and what waits."""

import pytest
from tests.eyes.looking import look, walk
from tests.mall import open_mall

pytestmark = pytest.mark.eyes
STAGE = """
from pathlib import Path
from tempfile import mkdtemp
from berdampak.act.questions.tests import exhibits as questions
from berdampak.people.tests.cast import make_cast, signed_in
from berdampak.publish.rhythm.tests import exhibits as rhythm
from berdampak.report.facade import record_look
clock, cast, folder = settings.CLOCK, make_cast(), Path(mkdtemp())
made = {room.__name__.split(".")[2]: room.exhibits(cast, clock, folder) for room in (rhythm, questions)}
record_look(cast.budi.code, cast.anton, "card:" + made["rhythm"]["week"], clock)
session = lambda who: signed_in(who).cookies[settings.SESSION_COOKIE_NAME].value
print(json.dumps({f"{room}_{name}": value for room, found in made.items() for name, value in found.items()}
                 | {who: session(getattr(cast, who)) for who in ("budi", "wulan", "agency_head", "anton", "dewi")}))
"""
ROWS, OBJECTION = "/rapor/saya/{rhythm_week}/langkah/", "/keberatan/{rhythm_week}/{rhythm_officer}/{rhythm_seq}/"
QUESTION, SAMPLE = "/pertanyaan/{questions_code}/", "/uji-petik/{questions_week}/{questions_scope}/"
PAGES = [
    ("budi", "/rapor/saya/"), ("budi", ROWS), ("budi", "/en" + ROWS + "1/"), ("budi", ROWS + "2/"),
    ("budi", "/rapor/saya/dilihat/"), ("budi", "/menunggu/"), ("dewi", "/en/menunggu/"),
    ("wulan", "/menunggu/"), ("wulan", "/en/keberatan/"), ("wulan", OBJECTION), ("dewi", "/unit/rapor/"),
    ("wulan", "/unit/rapor/?kantor=dpmptsp-perizinan"), ("agency_head", "/en/unit/rapor/?kantor=dpmptsp"),
    ("agency_head", "/unit/rapor/"), ("anton", "/menunggu/"), ("anton", "/en/pertanyaan/"), ("budi", "/pertanyaan/"),
    ("budi", QUESTION), ("budi", QUESTION + "jawab/"), ("anton", "/en" + QUESTION), ("anton", QUESTION + "baris/"),
    ("anton", "/pertanyaan/{questions_answered}/temuan/"), ("wulan", "/pertanyaan/{questions_unit}/"),
    ("anton", "/uji-petik/"), ("anton", "/en/uji-petik/hasil/"), ("anton", SAMPLE), ("anton", SAMPLE + "1/"),
]  # fmt: skip


@pytest.fixture(scope="module")
def mall(tmp_path_factory):
    """A mall on a Tuesday, where cards wait for Wednesday and questions for an answer."""
    with open_mall(tmp_path_factory.mktemp("follows"), STAGE, clock="2026-11-17T09:00:00+09:00") as mall:
        yield mall


@pytest.mark.parametrize(("who", "path"), PAGES)
def test_every_page_is_open_to_everyone(visit, who, path):
    page = visit(who, path)
    assert page.answer.status == 200
    look(page)


def test_an_objection_is_answered_by_keyboard_alone_and_without_a_script(visit):
    page = visit("wulan", OBJECTION, java_script_enabled=False)
    walk(page)
    page.focus("[name='answer'] >> nth=1")
    page.keyboard.press("Space")
    page.focus("[name='reason']")
    page.keyboard.type("Sudah diperiksa di catatan unit.")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.get_by_role("status").wait_for()
    assert "Ditolak" in page.locator("main").inner_text()
