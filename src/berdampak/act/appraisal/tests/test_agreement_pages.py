"""Two people draft, offer and sign an agreement on its pages, and see what was reached of it."""

import re
from datetime import UTC, datetime
from decimal import Decimal

import pytest

from berdampak.kernel.clock import fixed_clock
from berdampak.people.tests.cast import UNIT, make_cast, signed_in
from berdampak.promise.agreements.facade import find_agreement
from berdampak.report.models import IndicatorReading

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 1, 9, 2, 0, tzinfo=UTC)
TARGET = {"goal": "Izin cepat", "outcome": "", "indicator": "tepat-janji", "year": "87,5", "q1": "80–85", "weight": ""}


@pytest.fixture
def cast(db, settings, tmp_path):  # noqa: ARG001
    settings.VAR, settings.KEYS, settings.CLOCK = tmp_path, tmp_path / "keys", fixed_clock(NOW)
    return make_cast(settings.CLOCK)


@pytest.fixture
def above(cast):
    return signed_in(cast.agency_head)


@pytest.fixture
def code(cast, above):
    sent = above.post("/kinerja/baru/", {"subordinate": f"{cast.wulan.code}:{UNIT}", "year": "2026"})
    assert sent.status_code == 302
    return sent.headers["Location"].split("/")[2]


def sign(browser, code):
    page = browser.get(f"/kinerja/{code}/tanda-tangan/").content.decode()
    sha256 = re.search(r'name="sha256" value="(\w{64})"', page)[1]
    return browser.post(f"/kinerja/{code}/tanda-tangan/", {"sha256": sha256, "read": "yes"})


def test_from_a_draft_to_what_was_reached(cast, above, code):
    wulan = signed_in(cast.wulan)
    assert wulan.post(f"/kinerja/{code}/target/0/", TARGET).status_code == 302
    assert wulan.post(f"/kinerja/{code}/program/0/", {"name": "Izin", "budget": "Rp 1.000.000"}).status_code == 302
    assert above.post(f"/kinerja/{code}/", {"deed": "offer"}).status_code == 302
    assert "menunggu tanda tangan Anda" in wulan.get("/kinerja/").content.decode()
    for browser in (wulan, above):
        assert sign(browser, code).status_code == 302
    agreement = find_agreement(code)
    [row] = agreement.terms[1].rows
    IndicatorReading.objects.create(
        indicator="tepat-janji", sha256=row.indicator.sha256, scope_kind="unit", scope_code=UNIT,
        period="2026", value=Decimal("84"), n=412, read_at=NOW,
    )  # fmt: skip
    page = wulan.get(f"/kinerja/{code}/capaian/").content.decode()
    assert "96%" in page
    assert "dari 412" in page
    assert "belum dihitung" in page
    assert "of 412, computed" in wulan.get(f"/en/kinerja/{code}/capaian/").content.decode()


def test_what_was_typed_wrong_is_kept_and_explained(above, code):
    wrong = TARGET | {"goal": "Izin <cepat>", "year": "sembilan puluh", "indicator": "tidak-ada"}
    answer = above.post(f"/kinerja/{code}/target/0/", wrong)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert 'value="sembilan puluh"' in page
    assert "Izin &lt;cepat&gt;" in page
    assert find_agreement(code).terms[1].rows == ()


@pytest.mark.parametrize("odd", ["\x00", "😀" * 9000, "-5", "NaN", "[]"])
def test_odd_input_is_refused_in_words(above, code, odd):
    for field in TARGET:
        assert above.post(f"/kinerja/{code}/target/0/", TARGET | {field: odd, "year": odd}).status_code == 422
    for field in ("name", "budget"):
        assert above.post(f"/kinerja/{code}/program/0/", {"name": "", field: odd}).status_code == 422
    assert above.post(f"/kinerja/{code}/", {"deed": f"row.{odd}"}).status_code == 409


def test_a_draft_can_be_changed_and_the_change_undone(above, code):
    above.post(f"/kinerja/{code}/target/0/", TARGET)
    above.post(f"/kinerja/{code}/target/1/", TARGET | {"year": "90"})
    assert find_agreement(code).terms[1].rows[0].year.low == Decimal(90)
    above.post(f"/kinerja/{code}/", {"deed": "row.1"})
    assert find_agreement(code).terms[1].rows == ()
    above.post(f"/kinerja/{code}/", {"deed": "undo"})
    assert find_agreement(code).terms[1].rows[0].year.low == Decimal(90)


def test_nobody_signs_without_having_said_that_they_read_it(above, code):
    above.post(f"/kinerja/{code}/target/0/", TARGET)
    above.post(f"/kinerja/{code}/", {"deed": "offer"})
    sha256 = find_agreement(code).standing.last.sha256
    assert above.post(f"/kinerja/{code}/tanda-tangan/", {"sha256": sha256}).status_code == 422
    assert find_agreement(code).standing.last.signatures == ()


def test_whoever_has_no_agreement_is_told_how_one_begins(cast):
    assert "Belum ada perjanjian" in signed_in(cast.budi).get("/kinerja/").content.decode()
