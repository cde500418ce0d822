"""Questions answered and found, and samples, in a real browser: for the ear, the keyboard, a narrow screen."""

import pytest
from tests.eyes.looking import look
from tests.mall import open_mall

pytestmark = pytest.mark.eyes
STAGE = """
from pathlib import Path
from berdampak.act.questions.tests.exhibits import exhibits
from berdampak.people.tests.cast import make_cast, signed_in
cast = make_cast()
session = lambda who: signed_in(who).cookies[settings.SESSION_COOKIE_NAME].value
print(json.dumps({**exhibits(cast, settings.CLOCK, Path()),
                  **{who: session(getattr(cast, who)) for who in ("budi", "wulan", "anton")}}))
"""
PAGES = [
    ("budi", "/pertanyaan/"), ("anton", "/en/pertanyaan/"), ("wulan", "/pertanyaan/"),
    ("budi", "/pertanyaan/{code}/"), ("wulan", "/en/pertanyaan/{unit}/"), ("anton", "/pertanyaan/{answered}/"),
    ("budi", "/pertanyaan/{code}/baris/"), ("budi", "/pertanyaan/{code}/jawab/"),
    ("anton", "/pertanyaan/{answered}/temuan/"), ("anton", "/uji-petik/"),
    ("anton", "/uji-petik/{week}/{scope}/"), ("anton", "/en/uji-petik/{week}/{scope}/1/"),
    ("", "/uji-petik/hasil/"), ("", "/en/uji-petik/hasil/"),
]  # fmt: skip


@pytest.fixture(scope="module")
def mall(tmp_path_factory):
    """A mall where an inspector has questions."""
    with open_mall(tmp_path_factory.mktemp("questions"), STAGE, clock="2026-11-25T12:00:00+09:00") as mall:
        yield mall


@pytest.mark.parametrize(("who", "path"), PAGES)
def test_every_page_is_open_to_everyone(visit, who, path):
    look(visit(who, path))


def test_a_question_is_answered_and_found_by_keyboard_alone_and_without_a_script(visit):
    page = visit("budi", "/pertanyaan/{code}/jawab/", java_script_enabled=False)
    page.focus("[name='words']")
    page.keyboard.type("Berkas minggu itu memang berkas sulit.")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.get_by_text("Sudah tersimpan.").wait_for()
    page = visit("anton", "/pertanyaan/{code}/temuan/", java_script_enabled=False)
    page.focus("[name='kind'] >> nth=0")
    page.keyboard.press("Space")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.locator("[role=alert]").wait_for()
    assert page.locator("[name='kind']:checked").get_attribute("value") == "explained"
    page.focus("[name='reason']")
    page.keyboard.type("Berkasnya diserahkan kepadanya oleh kepala unit.")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.get_by_text("Benar, ada alasannya").wait_for()
