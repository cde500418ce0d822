"""Problems in one list, rated, given away and finished, in a real browser: for ear, keyboard and narrow screen."""

import pytest
from tests.eyes.looking import look, walk
from tests.mall import open_mall

pytestmark = pytest.mark.eyes
STAGE = """
from datetime import timedelta
from berdampak.act.priorities import deeds
from berdampak.act.priorities.contracts import Measure, Scores
from berdampak.act.priorities.facade import refresh_problems
from berdampak.act.priorities.models import ProblemRow
from berdampak.act.priorities.places import find_place
from berdampak.act.priorities.tests.conftest import card, publish
from berdampak.people.tests.cast import UNIT, make_cast, signed_in
clock, cast, place = settings.CLOCK, make_cast(), find_place("dpmptsp-perizinan")
publish(*(card(f"2026-W{week}") for week in (42, 43)), card("2026-W44", direction="down", held=0.55))
refresh_problems("2026-W44", clock)
fell, holds = (ProblemRow.objects.get(key=key).code for key in (f"fell:{UNIT}:", f"holds:{UNIT}:periksa"))
deeds.take(fell, UNIT, cast.budi.code, clock().date() + timedelta(days=14), cast.wulan, clock)
deeds.done(fell, "Dua petugas lagi pada jam sibuk.", cast.budi, clock)
said = deeds.add(place, "Printer loket sering macet pada pagi hari", "Warga menunggu sampai dinyalakan ulang.",
                 Measure("on_time"), cast.budi, clock)
rated = deeds.add(place, "Nomor antrean tidak terdengar di ruang tunggu belakang", "", Measure("none"), cast.wulan,
                  clock)
for one, score in ((cast.budi, 4), (cast.wulan, 3)):
    deeds.rate(rated, Scores(score, 3, 2), one, clock)
publish(*(card(f"2026-W{week}", met=90) for week in (49, 50, 51, 52)))
refresh_problems("2026-W52", clock)
gone = deeds.add(place, "Formulir lama", "", Measure("none"), cast.wulan, clock)
deeds.drop(gone, "Sudah diganti.", cast.wulan, clock)
names = ("budi", "wulan", "agency_head", "dewi")
print(json.dumps({"fell": fell, "holds": holds, "said": said, "rated": rated,
                  **{one: signed_in(getattr(cast, one)).cookies[settings.SESSION_COOKIE_NAME].value for one in names}}))
"""
PAGES = [
    ("wulan", "/prioritas/"), ("agency_head", "/en/prioritas/?di=dpmptsp-perizinan"), ("dewi", "/prioritas/"),
    ("wulan", "/prioritas/{fell}/"), ("budi", "/en/prioritas/{holds}/"), ("budi", "/prioritas/{said}/"),
    ("budi", "/prioritas/baru/"), ("budi", "/prioritas/{said}/nilai/"), ("wulan", "/en/prioritas/{said}/ambil/"),
    ("wulan", "/prioritas/{holds}/selesai/"),
]  # fmt: skip


@pytest.fixture(scope="module")
def mall(tmp_path_factory):
    """A mall with problems."""
    with open_mall(tmp_path_factory.mktemp("priorities"), STAGE, clock="2026-11-25T12:00:00+09:00") as mall:
        yield mall


@pytest.mark.parametrize(("who", "path"), PAGES)
def test_every_page_is_open_to_everyone(visit, who, path):
    look(visit(who, path))


def test_a_problem_is_added_and_rated_by_keyboard_alone_and_without_a_script(visit):
    page = visit("budi", "/prioritas/baru/", java_script_enabled=False)
    page.focus("[name='title']")
    page.keyboard.type("Kursi tunggu kurang")
    page.keyboard.press("Enter")
    page.get_by_text("Tersimpan dan tercatat di buku.").wait_for()
    page.focus("a.button >> nth=0")
    page.keyboard.press("Enter")
    for name in ("urgency", "seriousness", "growth"):
        page.focus(f"[name='{name}'] >> nth=0")
        page.keyboard.press("Space")
        page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.get_by_text("perlu dua penilai, baru ada 1").first.wait_for()


def test_the_tab_key_reaches_everything_in_the_list(visit):
    walk(visit("wulan", "/prioritas/"))
