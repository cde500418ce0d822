"""Conduct rated, a predikat answered and objected to, in a real browser: for the ear, the keyboard, a narrow screen."""

import pytest
from tests.eyes.looking import look
from tests.mall import open_mall

pytestmark = pytest.mark.eyes
STAGE = """
from datetime import UTC, datetime, timedelta
from berdampak.act.appraisal import deeds
from berdampak.act.appraisal.tests.conftest import VALUES, reading, signed
from berdampak.people.contracts import Role
from berdampak.people.tests.cast import AGENCY, REGION, UNIT, make_cast, person_with, signed_in
from berdampak.promise.agreements.contracts import Parties
clock, cast = settings.CLOCK, make_cast()
role = Role("officer", unit=UNIT, agency=AGENCY, region=REGION)
peers = [person_with(f"peer_{at}", f"Rekan {at}", role, clock) for at in range(4)]
code = signed(Parties(cast.wulan.code, cast.budi.code, "officer", cast.budi.code, UNIT, AGENCY, REGION, 2026),
              cast.wulan, cast.budi, clock)
odd = dict.fromkeys(VALUES, "as") | {"harmonis": "below", "adaptif": "above"}
said = {"harmonis": "Sering memotong pembicaraan.", "adaptif": "Membuat daftar periksa yang dipakai semua."}
for period in ("2026-Q1", "2026-Q2", "2026-Q3"):
    deeds.ask(code, period, cast.wulan, clock)
for period in ("2026-Q1", "2026-Q2"):
    for one in (cast.wulan, cast.budi, *peers[:3]):
        deeds.give(code, period, one, dict.fromkeys(VALUES, "as"), {}, clock)
    deeds.give(code, period, peers[3], odd, said, clock)
    deeds.close(code, period, cast.wulan, clock)
reading(code, "93", "2026-Q1")
deeds.set_(code, "2026-Q1", ("as", "above"), ("", "Membantu rekan setiap hari."), cast.wulan, clock)
deeds.set_(code, "2026-Q2", ("as", "as"), ("Tidak ada yang terukur.", ""), cast.wulan, clock)
deeds.respond(code, "2026-Q2", "object", "Pekerjaan saya di loket tidak dihitung.", cast.budi, clock)
session = lambda who: signed_in(who).cookies[settings.SESSION_COOKIE_NAME].value
print(json.dumps({"code": code, "peer": session(peers[0]), **{who: session(getattr(cast, who))
                  for who in ("budi", "wulan", "agency_head", "anton")}}))
"""
PREDICATE = "/kinerja/{code}/predikat/"
PAGES = [
    ("wulan", PREDICATE + "?masa=2026-Q1"), ("budi", "/en" + PREDICATE + "?masa=2026-Q1"),
    ("wulan", PREDICATE + "?masa=2026-Q3"), ("wulan", PREDICATE + "?masa=2026-Q4"),
    ("agency_head", PREDICATE + "?masa=2026-Q2"), ("anton", PREDICATE + "?masa=2026-Q1"),
    ("wulan", PREDICATE + "2026-Q1/menetapkan/"), ("budi", PREDICATE + "2026-Q1/tanggapan/"),
    ("agency_head", "/en" + PREDICATE + "2026-Q2/keberatan/"), ("peer", "/kinerja/{code}/perilaku/?masa=2026-Q3"),
    ("peer", "/en/kinerja/{code}/perilaku/?masa=2026-Q1"), ("budi", "/kinerja/"),
]  # fmt: skip


@pytest.fixture(scope="module")
def mall(tmp_path_factory):
    """A mall where Budi's three quarters are appraised."""
    with open_mall(tmp_path_factory.mktemp("appraisal"), STAGE, clock="2026-11-25T12:00:00+09:00") as mall:
        yield mall


@pytest.mark.parametrize(("who", "path"), PAGES)
def test_every_page_is_open_to_everyone(visit, who, path):
    look(visit(who, path))


def test_seven_values_are_rated_by_keyboard_alone_and_without_a_script(visit):
    page = visit("peer", "/kinerja/{code}/perilaku/?masa=2026-Q3", java_script_enabled=False)
    names = ("pelayanan", "akuntabel", "kompeten", "harmonis", "loyal", "adaptif", "kolaboratif")
    for name in names[:-1]:
        page.focus(f"[name='{name}'] >> nth=0")
        page.keyboard.press("Space")
        page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.locator("[role=alert]").wait_for()
    assert page.locator("[role=alert] a").count() == 1
    assert page.locator("[name='loyal']:checked").get_attribute("value") == "as"
    page.focus("[name='kolaboratif'] >> nth=1")
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    page.get_by_text("jawaban Anda sudah dicatat").wait_for()
