"""The list is in the book before anybody can know what will be drawn; the draw can be repeated; findings add up."""

import pytest

from berdampak.act.questions import audits
from berdampak.act.questions.models import AuditRow
from berdampak.act.questions.rules_audit import draw
from berdampak.kernel.errors import BerdampakError
from berdampak.ledger.facade import find_root, open_sealer, stream_of
from berdampak.people.facade import Refused
from berdampak.people.tests.cast import REGION

pytestmark = pytest.mark.django_db

WEEK = "2026-W10"


@pytest.fixture
def listed(cast, clock, settings):  # noqa: ARG001
    cases = [["book", f"kasus{number:03}", "dpmptsp-perizinan", "izin"] for number in range(200)]
    pack = settings.PACKS.current()
    audits.list_cases_of(WEEK, "region", REGION, cases, 59, pack, clock)
    return cases


@pytest.fixture
def drawn(listed, clock, settings):  # noqa: ARG001
    seal(settings, clock)
    assert audits.sweep_audits(clock) == 1
    return audits.find_audit(WEEK, REGION)


def seal(settings, clock):
    settings.KEYS.mkdir(parents=True, exist_ok=True)
    open_sealer(settings.KEYS, "example.org/uji", clock).seal()


def test_nothing_is_drawn_before_the_list_is_sealed(listed, clock, settings):  # noqa: ARG001
    assert audits.sweep_audits(clock) == 0
    seal(settings, clock)
    assert audits.sweep_audits(clock) == 1
    assert audits.sweep_audits(clock) == 0


def test_anybody_can_draw_the_same_again(drawn, listed):
    pairs = [(source, case) for source, case, _, _ in listed]
    again = draw(pairs, 59, find_root(drawn.checkpoint))
    assert [(one.source, one.case) for one in drawn.drawn] == again
    assert find_root(drawn.checkpoint).hex() == drawn.root
    assert draw(pairs, 59, b"another root") != again


def test_nothing_is_drawn_from_a_list_that_is_not_the_sealed_one(listed, clock, settings):
    seal(settings, clock)
    AuditRow.objects.update(cases=listed[:150])
    audits.list_cases_of("2026-W11", "region", REGION, listed, 59, settings.PACKS.current(), clock)
    seal(settings, clock)
    with pytest.raises(BerdampakError, match=r"act\.E028"):
        audits.sweep_audits(clock)
    assert [len(audits.find_audit(week, REGION).drawn) for week in (WEEK, "2026-W11")] == [0, 59]


def test_a_list_is_made_once(listed, clock, settings):
    assert audits.list_cases_of(WEEK, "region", REGION, listed[:5], 59, settings.PACKS.current(), clock) == 0
    assert len(stream_of(f"audit:{WEEK}_{REGION}")) == 1


def test_where_there_are_fewer_cases_all_are_drawn(cast, clock, settings):  # noqa: ARG001
    audits.list_cases_of(
        WEEK, "region", REGION, [["book", "satu", "dpmptsp-perizinan", "izin"]], 59, settings.PACKS.current(), clock
    )
    seal(settings, clock)
    audits.sweep_audits(clock)
    assert len(audits.find_audit(WEEK, REGION).drawn) == 1


def test_findings_add_up_and_say_how_many_fakes_there_can_be(cast, clock, drawn):
    for one in drawn.drawn:
        audits.find_in_audit(WEEK, REGION, one.source, one.case, "real", "", cast.anton, clock)
    [sums] = audits.sum_audits()
    assert (sums.drawn, sums.told, sums.fakes, sums.unknown) == (59, 59, 0, 0)
    assert sums.limit < 0.05
    first = drawn.drawn[0]
    audits.find_in_audit(
        WEEK, REGION, first.source, first.case, "not_real", "Pemohon tidak pernah ada.", cast.anton, clock
    )
    [sums] = audits.sum_audits()
    assert (sums.told, sums.fakes) == (59, 1)
    assert sums.limit == pytest.approx(0.0778, abs=0.0005)
    found = audits.find_audit(WEEK, REGION).drawn[0].finding
    assert audits.read_note(WEEK, REGION, found.said.entry) == "Pemohon tidak pernah ada."


def test_only_an_inspector_of_the_region_reads_and_finds(cast, clock, drawn):
    one = drawn.drawn[0]
    for who in (cast.wulan, cast.budi, cast.agency_head, cast.reform, cast.sari, cast.stranger):
        assert audits.list_audits(who) == []
        with pytest.raises(Refused):
            audits.find_in_audit(WEEK, REGION, one.source, one.case, "real", "", who, clock)
    assert len(audits.list_audits(cast.anton)) == 1


def test_what_is_not_real_needs_a_note_and_what_was_not_drawn_has_no_finding(cast, clock, drawn):
    one = drawn.drawn[0]
    with pytest.raises(BerdampakError, match=r"act\.E023"):
        audits.find_in_audit(WEEK, REGION, one.source, one.case, "not_real", " ", cast.anton, clock)
    with pytest.raises(BerdampakError, match=r"act\.E025"):
        audits.find_in_audit(WEEK, REGION, "book", "lain", "real", "", cast.anton, clock)


@pytest.mark.parametrize("written", ["", "region", "region:0.5", "kota:0.05", "unit:x"])
def test_a_setting_that_says_nothing_is_refused_in_words(settings, written):
    settings.AUDIT = written
    with pytest.raises(BerdampakError, match=r"act\.E026"):
        audits.audit_setting()


def test_the_sizes_are_those_of_the_shares(settings):
    for share, size in (("0.05", 59), ("0.02", 149), ("0.01", 299)):
        settings.AUDIT = f"agency:{share}"
        assert audits.audit_setting() == ("agency", size)


def test_rows_say_where_a_sample_belongs(listed):  # noqa: ARG001
    row = AuditRow.objects.get()
    assert (row.region, row.agency, row.unit) == (REGION, "", "")
