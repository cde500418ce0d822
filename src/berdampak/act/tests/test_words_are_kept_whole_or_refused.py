"""What somebody writes in their own words is kept as written, or refused in words; it is never cut."""

from datetime import UTC, datetime

import pytest

from berdampak.act.followups.contracts import Evidence, Subject
from berdampak.act.followups.keeping import find_followup, read_words
from berdampak.act.followups.proposing import propose
from berdampak.act.priorities.models import ProblemRow
from berdampak.kernel.tests.clocks import MovingClock
from berdampak.people.tests.cast import AGENCY, REGION, UNIT, make_cast, signed_in

pytestmark = pytest.mark.django_db

LINES = "Saya sakit.\r\nLihat surat dokter."
LONG = "Kata " * 500


@pytest.fixture
def clock(settings, tmp_path):
    settings.VAR, settings.KEYS = tmp_path, tmp_path / "keys"
    settings.CLOCK, settings.PACKS.kept = MovingClock(datetime(2026, 4, 10, 6, tzinfo=UTC)), tmp_path / "packs"
    return settings.CLOCK


@pytest.fixture
def cast(db, clock):  # noqa: ARG001
    return make_cast(clock)


@pytest.fixture
def code(cast, clock, settings):
    rule = settings.PACKS.current().followups.rules["temuan-inspektorat"]
    evidence = Evidence("finding", "finding:tanya-abc", "2026-W15", "cd" * 32, "question:tanya-abc")
    return propose(rule, Subject(cast.budi.code, UNIT, AGENCY, REGION), evidence, clock)


def test_an_answer_keeps_its_lines(code, cast):
    assert signed_in(cast.budi).post(f"/tindak-lanjut/{code}/", {"deed": "answer", "words": LINES}).status_code == 302
    assert read_words(code, 2) == {"words": "Saya sakit.\nLihat surat dokter."}


def test_an_answer_that_is_too_long_is_asked_again_with_all_that_was_written(code, cast):
    answer = signed_in(cast.budi).post(f"/tindak-lanjut/{code}/", {"deed": "answer", "words": LONG})
    assert answer.status_code == 422
    assert LONG.strip() in answer.content.decode()
    assert find_followup(code).standing.state == "proposed"


def test_a_problem_that_is_described_at_too_great_length_is_asked_again(cast):
    sent = {"title": "Map hilang", "words": LONG, "place": UNIT, "measure": "none"}
    answer = signed_in(cast.wulan).post("/prioritas/baru/", sent)
    assert answer.status_code == 422
    assert LONG.strip() in answer.content.decode()
    assert not ProblemRow.objects.exists()
