"""The decision document says what was decided, on which grounds, by which rule, how to appeal, and whether it holds."""

import io

import pikepdf
import pytest

from berdampak.act.followups import deeds
from berdampak.act.followups.deeds import Ruling
from berdampak.act.followups.document import compose_document, write_document
from berdampak.act.followups.keeping import find_followup

pytestmark = pytest.mark.django_db

ADDRESS = "https://mall.example/tindak-lanjut/x/"


def composed(code):
    return compose_document(find_followup(code), ADDRESS)


def test_a_sanction_names_its_ground_its_rule_and_the_way_to_appeal(answered, cast, clock):
    code = answered("sanction")
    deeds.decide(code, Ruling("accept", "Bukti cukup.", "teguran-tertulis"), cast.wulan, clock)
    letter = composed(code)
    assert letter["title"].en == "Decision on a Disciplinary Sanction"
    assert letter["mark"].id.startswith("BELUM BERLAKU")
    assert [one.en for one in letter["decided"]] == ["Written warning (Light disciplinary sanction)."]
    assert "(unverified)" in letter["law"][0].en
    assert any("Bukti cukup." in one.id for one in letter["grounds"])
    assert ADDRESS in letter["appeal"].id
    deeds.appeal(code, "Tidak benar.", cast.budi, clock)
    assert composed(code)["appeal"].en == "An appeal was made and is not decided yet."
    deeds.decide_appeal(code, Ruling("accept", "Tetap."), cast.anton, clock)
    assert composed(code)["mark"] is None
    assert ADDRESS not in composed(code)["appeal"].id


@pytest.mark.parametrize("language", ["id", "en"])
def test_it_is_a_pdf_of_one_page_that_says_it_is_an_example(answered, cast, clock, language):
    code = answered("coaching")
    deeds.decide(code, Ruling("accept", "Perlu."), cast.wulan, clock)
    assert composed(code)["example"]
    with pikepdf.open(io.BytesIO(write_document(find_followup(code), language, ADDRESS))) as document:
        assert len(document.pages) == 1
