"""Follow-ups read, answered and decided in a real browser: for the ear, the keyboard, a narrow screen."""

import pytest
from tests.eyes.looking import look, walk
from tests.mall import open_mall

pytestmark = pytest.mark.eyes
STAGE = """
from dataclasses import replace
from berdampak.act.followups import deeds
from berdampak.act.followups.contracts import Subject
from berdampak.act.followups.deeds import Ruling
from berdampak.act.followups.proposing import propose, propose_as_superior, send_idea
from berdampak.act.followups.tests.conftest import FIGURES, FINDING, STANDING, rule_of
from berdampak.people.tests.cast import AGENCY, OTHER_UNIT, REGION, UNIT, make_cast, signed_in
clock, cast = settings.CLOCK, make_cast()
budi, rudi = Subject(cast.budi.code, UNIT, AGENCY, REGION), Subject(cast.rudi.code, OTHER_UNIT, AGENCY, REGION)
good = dict(FIGURES) | {"met": "231", "raw": "0.1125", "shrunk": "0.0920", "above": "0.9970", "below": "0.0030"}
made = {"fresh": propose(rule_of("coaching"), budi, STANDING, clock),
        "named": propose(rule_of("recognition"), budi, replace(STANDING, figures=tuple(good.items())), clock),
        "sanction": propose(rule_of("sanction"), budi, FINDING, clock),
        "learning": propose(rule_of("coaching"), rudi, replace(STANDING, source="standings:2026-W15:rudi"), clock),
        "superior": propose_as_superior("pelanggaran-disiplin", budi, "Tiga hari tidak masuk.", cast.wulan, clock),
        "idea": send_idea(budi, {"what": "Satu map untuk satu berkas, diberi warna per layanan.",
                                 "where": "Ruang arsip lantai dua.", "effect": "Mencari berkas lima menit."},
                          cast.budi, clock)}
said = "Dua bulan saya menggantikan rekan yang sakit, dengan berkas yang bukan bagian saya."
for name in ("named", "sanction", "superior"):
    deeds.answer(made[name], said, cast.budi, clock)
deeds.answer(made["learning"], said, cast.rudi, clock)
deeds.decide(made["named"], Ruling("accept", "Layak dicontoh."), cast.wulan, clock)
deeds.consent(made["named"], cast.budi, clock)
deeds.decide(made["sanction"], Ruling("accept", "Bukti cukup.", "teguran-tertulis"), cast.wulan, clock)
deeds.appeal(made["sanction"], "Sistem padam; catatannya ada di unit.", cast.budi, clock)
deeds.decide(made["learning"], Ruling("accept", "Perlu."), cast.agency_head, clock)
deeds.agree(made["learning"], cast.rudi, clock)
deeds.plan(made["learning"], "Rabu pagi bersama Bu Rina, sampai akhir triwulan.", cast.agency_head, clock)
deeds.mark(made["learning"], "kelola-berkas", cast.rudi, clock)
session = lambda who: signed_in(who).cookies[settings.SESSION_COOKIE_NAME].value
print(json.dumps({**made, **{who: session(getattr(cast, who))
                  for who in ("budi", "rudi", "wulan", "agency_head", "anton", "dewi")}}))
"""
ONE = "/tindak-lanjut/{%s}/"
PAGES = [
    ("budi", "/tindak-lanjut/"), ("wulan", "/en/tindak-lanjut/"), ("dewi", "/tindak-lanjut/"),
    ("budi", ONE % "fresh"), ("budi", "/en" + ONE % "named"), ("budi", ONE % "sanction"),
    ("rudi", ONE % "learning"), ("agency_head", "/en" + ONE % "learning"), ("budi", ONE % "superior"),
    ("wulan", ONE % "idea"), ("agency_head", ONE % "superior" + "keputusan/"),
    ("anton", "/en" + ONE % "sanction" + "keputusan/"), ("wulan", ONE % "idea" + "keputusan/"),
    ("budi", "/tindak-lanjut/usul/"), ("wulan", "/en/tindak-lanjut/baru/"), ("", "/penghargaan/"),
    ("budi", "/menunggu/"),
]  # fmt: skip


@pytest.fixture(scope="module")
def mall(tmp_path_factory):
    """A mall where something follows for Budi and Rudi."""
    with open_mall(tmp_path_factory.mktemp("followups"), STAGE, clock="2026-04-10T15:30:00+09:00") as mall:
        yield mall


@pytest.mark.parametrize(("who", "path"), PAGES)
def test_every_page_is_open_to_everyone(visit, who, path):
    look(visit(who, path))


def test_a_decision_is_taken_by_keyboard_alone_and_without_a_script(visit):
    page = visit("wulan", ONE % "idea" + "keputusan/", java_script_enabled=False)
    walk(page)
    page.focus("[name='reason']")
    page.keyboard.type("Mulai Senin di arsip.")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.locator("[role=alert] a").wait_for()
    assert page.locator("[name='reason']").input_value() == "Mulai Senin di arsip."
    page.focus("[name='choice'] >> nth=0")
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    page.get_by_role("status").wait_for()
    assert "Dipakai oleh Wulan" in page.locator("main").inner_text()
