"""A name leaves no folder, hides nothing, and ends as the content asks."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from berdampak.uploads.rules_name import harmless_name

NAMES = {
    "surat.pdf": "surat.pdf",
    "KTP Sari.JPEG": "KTP Sari.pdf",
    "../../etc/passwd": "passwd.pdf",
    "C:\\fakepath\\foto saya.png": "foto saya.pdf",
    "a\0b.exe": "b.pdf",
    "x.pdf.exe": "x_pdf.pdf",
    ".htaccess": "htaccess.pdf",
    "": "berkas.pdf",
    "....": "berkas.pdf",
    "foto\u202egnp.exe": "fotognp.pdf",
    "=cmd|' /C calc'!A0.csv": "C calc'!A0.pdf",
    "surat\r\nSet-Cookie: a=b.pdf": "a=b.pdf",
    "ดี😀.png": "ดี😀.pdf",
}


@pytest.mark.parametrize(("said", "kept"), NAMES.items())
def test_it_is_made_harmless(said, kept):
    assert harmless_name(said, "pdf", 80) == kept


@given(st.text(max_size=300))
def test_any_name_becomes_one_that_is_short_printable_and_stays_in_its_folder(said):
    name = harmless_name(said, "png", 80)
    assert name.endswith(".png")
    assert len(name) <= 84
    assert not set(name) & set('/\\\0\r\n"<>|:;%')
    assert not any(unicodedata.category(mark).startswith("C") for mark in name)
    assert not name.startswith((".", "=", "+", "-", "@"))
