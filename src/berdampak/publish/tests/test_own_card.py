"""An officer sees the card of their own, nobody else's, and who looked at it."""

import pytest

from berdampak.kernel.clock import system_clock
from berdampak.ledger.facade import stream_of
from berdampak.people.tests.cast import make_cast, signed_in
from berdampak.publish.tests.exhibits import own_card_of
from berdampak.report.facade import keep_own_cards

pytestmark = pytest.mark.django_db


@pytest.fixture
def cast(settings, tmp_path):
    settings.KEYS = tmp_path / "keys"
    found = make_cast(system_clock)
    keep_own_cards([own_card_of(found.budi.code)], system_clock)
    return found


def test_the_card_bears_the_name_and_not_the_code(cast):
    page = signed_in(cast.budi).get("/rapor/saya/")
    text = page.content.decode()
    assert (page.status_code, cast.budi.name in text, cast.budi.code in text) == (200, True, False)
    assert "no-store" in page["Cache-Control"]


def test_every_look_of_ones_own_is_written_in_the_book_and_counted(cast):
    client = signed_in(cast.budi)
    assert "Belum ada orang lain" in client.get("/rapor/saya/").content.decode()
    client.get("/rapor/saya/")
    entries = stream_of(f"owncard:{cast.budi.code}")
    assert [entry.body["what"] for entry in entries] == ["card:2026-W41", "card:2026-W41"]
    assert "Anda sendiri membuka 2 kali" in client.get("/rapor/saya/dilihat/").content.decode()


def test_nobody_comes_to_the_card_of_another(cast):
    for who in (cast.wulan, cast.anton, cast.admin):
        text = signed_in(who).get("/rapor/saya/").content.decode()
        assert "Belum ada rapor untuk Anda" in text
    assert stream_of(f"owncard:{cast.budi.code}") == []


def test_the_same_card_again_is_kept_once(cast):
    assert keep_own_cards([own_card_of(cast.budi.code)], system_clock) == 0
