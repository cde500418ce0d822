"""The same card is the same file, and a file is dated by its card."""

import io
import zipfile

import pytest
from pypdf import PdfReader

from berdampak.kernel.text import LANGUAGES
from berdampak.publish.facade import FORMATS, render_card
from berdampak.publish.tests.samples import full_card
from berdampak.report.facade import decode_card, encode_card


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("format_", FORMATS)
def test_a_card_read_back_gives_the_same_file(format_, language):
    card = full_card()
    again = decode_card(encode_card(card))
    assert render_card(card, format_, language) == render_card(again, format_, language)


def test_a_workbook_is_dated_by_the_card():
    with zipfile.ZipFile(io.BytesIO(render_card(full_card(), "xlsx", "id"))) as book:
        assert ">2026-11-13T15:00:00Z</dcterms:created>" in book.read("docProps/core.xml").decode()
        assert {member.date_time[0] for member in book.infolist()} == {1980}


def test_a_pdf_is_dated_by_the_card():
    created = PdfReader(io.BytesIO(render_card(full_card(), "pdf", "id"))).metadata.creation_date
    assert (created.year, created.month, created.day) == (2026, 11, 13)
