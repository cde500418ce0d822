"""A PDF is tagged, titled and in its language, as PDF/UA-1 asks."""

import io
from dataclasses import replace

import pytest
from pypdf import PdfReader

from berdampak.kernel.text import LANGUAGES
from berdampak.publish.facade import render_card
from berdampak.publish.tests.samples import empty_card, full_card, mall_card, named, officer_card

FULL = full_card()
FEW = replace(FULL, quadrant=replace(FULL.quadrant, points=FULL.quadrant.points[:-1]))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("card", [FULL, FEW, empty_card(), officer_card(), mall_card()])
def test_it_claims_pdf_ua_and_says_its_language(card, language):
    content = render_card(card, "pdf", language)
    catalog = PdfReader(io.BytesIO(content)).trailer["/Root"]
    assert b"<pdfuaid:part>1</pdfuaid:part>" in content
    assert catalog["/Lang"] == language
    assert catalog["/MarkInfo"]["/Marked"]
    assert catalog["/StructTreeRoot"]


def test_the_lead_stands_on_the_first_page():
    pages = PdfReader(io.BytesIO(render_card(full_card(), "pdf", "id"))).pages
    assert "412 berkas masuk" in pages[0].extract_text().replace("\n", " ")


def test_a_name_in_other_letters_is_still_written():
    assert render_card(named("申请 🙂"), "pdf", "id").startswith(b"%PDF")
