"""The demo's weeks leave everyone something to find on each of their pages, and are played once."""

import pytest

from berdampak.act.followups.keeping import get_followup
from berdampak.act.followups.models import FollowupRow
from berdampak.act.priorities.models import ProblemRow
from berdampak.act.questions.models import QuestionRow
from berdampak.happening.casework import writing
from berdampak.happening.casework.tests.town import local
from berdampak.happening.facade import EventStore
from berdampak.house import demo_weeks
from berdampak.house.commands.demo_ import SOURCE, WEEKS, play
from berdampak.house.demo_agreed import find_agreed
from berdampak.house.demo_weeks import Demo, begin_of, make_actors, play_first_week, play_weeks, seal
from berdampak.house.fridays import Fridays
from berdampak.kernel.clock import fixed_clock
from berdampak.kernel.places import packs_folder
from berdampak.ledger.facade import find_last
from berdampak.measure.facade import build_facts
from berdampak.people.tests.cast import signed_in
from berdampak.promise.facade import load_pack
from berdampak.rehearsal.facade import CITY, find_cast, simulate_city
from berdampak.report.facade import find_standing
from berdampak.report.models import OwnCard
from berdampak.report.rhythm.models import HeldCard, ObjectionRow

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]
NOW = local(2026, 11, 28, 10)
FOUND = {
    "budi": ("/rapor/saya/", "/rapor/saya/2026-W47/langkah/", "/tindak-lanjut/", "/menunggu/", "/prioritas/"),
    "yusuf": ("/rapor/saya/", "/tindak-lanjut/", "/rapor/saya/dilihat/"),
    "rudi": ("/rapor/saya/", "/menunggu/"),
    "laila": ("/rapor/saya/", "/pertanyaan/", "/tindak-lanjut/", "/menunggu/"),
    "wulan": (
        "/unit/rapor/",
        "/keberatan/",
        "/tindak-lanjut/",
        "/menunggu/",
        "/prioritas/",
        "/kinerja/",
        "/survei/masuk/",
    ),
    "hasan": ("/survei/masuk/dlh-tata-lingkungan/", "/keberatan/", "/tindak-lanjut/", "/menunggu/"),
    "rahmat": ("/tindak-lanjut/", "/prioritas/", "/kinerja/", "/menunggu/"),
    "anton": ("/survei/masuk/", "/pertanyaan/", "/uji-petik/", "/tindak-lanjut/"),
    "maya": ("/kinerja/",),
}
"""Pages on which a person of the demo finds something of their own."""


@pytest.fixture
def demo(settings, tmp_path, monkeypatch):
    """A smaller city, its people and their last days."""
    settings.VAR, settings.KEYS, settings.FILES = tmp_path, tmp_path / "keys", tmp_path / "files"
    settings.CLOCK = clock = fixed_clock(NOW)
    monkeypatch.setattr(writing, "_VAULTS", {})
    pack, store = load_pack(packs_folder() / "ternate"), tmp_path / "store"
    city = simulate_city(
        pack, seed=8273, until=NOW.date(), weeks=WEEKS, store=EventStore(store), scale=0.5,
        conditions=CITY,
    )  # fmt: skip
    codes = find_cast(city.truth_folder)
    assert play(pack, clock, codes)
    demo = Demo(
        pack, Fridays(store, settings.PACKS.folder, (SOURCE,)), codes, clock, lambda _words: None, city.truth_folder
    )
    play_first_week(demo, build_facts(EventStore(store).event_set(SOURCE)))
    return demo


def test_everyone_finds_something_and_it_is_played_once(demo, monkeypatch):
    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    agreement = find_agreed(demo.pack, begin_of(demo.pack, NOW))
    seal(demo.clock)
    with monkeypatch.context() as patched:
        patched.setattr(demo_weeks, "sweep", killed)
        with pytest.raises(KeyboardInterrupt):
            play_weeks(demo, agreement)
    assert play_weeks(demo, agreement)
    assert all(find_last(f"demo:{part}") for part in ("first", "said", "problem", "week", "now"))
    rules = set(FollowupRow.objects.values_list("rule", flat=True))
    assert {"apresiasi-kerja", "pendampingan-kerja", "usul-perbaikan", "apresiasi-atasan"} <= rules
    checks = [get_followup(row.code).standing for row in FollowupRow.objects.filter(rule="pendampingan-atasan")]
    assert {one.check and one.check.helped for one in checks} == {"helped", "no_sign"}
    assert find_standing("unit", "dpmptsp-gerai-utara").standing.above is not None
    adopted = [one.link for row in FollowupRow.objects.all() if (one := get_followup(row.code).standing).link]
    assert ProblemRow.objects.get(code__in=adopted).person == demo.codes["yusuf"]
    assert {"proposed", "appealed", "running"} <= set(FollowupRow.objects.values_list("state", flat=True))
    assert FollowupRow.objects.filter(is_public=True).count() == 1
    assert set(ObjectionRow.objects.values_list("state", flat=True)) == {"open", "upheld"}
    assert HeldCard.objects.exclude(signed_by="").count() == 1
    assert set(QuestionRow.objects.filter(watch="refusals").values_list("subject", flat=True)) == {demo.codes["laila"]}
    assert {"open", "done"} <= set(ProblemRow.objects.values_list("state", flat=True))
    counts = [one.objects.count() for one in (FollowupRow, ObjectionRow, QuestionRow, OwnCard)]
    assert not play_weeks(demo, agreement)
    assert [one.objects.count() for one in (FollowupRow, ObjectionRow, QuestionRow, OwnCard)] == counts
    actors = make_actors(demo, new=True)
    for key, paths in FOUND.items():
        browser = signed_in(actors[key])
        for path in paths:
            page = browser.get(path)
            assert page.status_code == 200, (key, path)
            is_card = path == "/rapor/saya/"  # which also says what there is too little of
            assert is_card or b'<p class="missing">' not in page.content.split(b"<main", 1)[1], (key, path)
    assert signed_in(actors["anton"]).get(f"/rapor/petugas/{demo.codes['budi']}/").status_code == 200
