"""Every code has an address, and every address leads back to its code."""

from urllib.parse import unquote

import pytest
from django.urls import resolve
from hypothesis import given, settings
from hypothesis import strategies as st

from berdampak.kernel.text import same
from berdampak.publish.addresses import card_address, escape_code, unescape_code
from berdampak.report.contracts import Subject

CODES = ("izin", "a/b", "..", ".", "~", "a.json", "a/", "ü 🙂", "50%", "a?b#c", "\n", "a//b", "")


@given(code=st.text(alphabet=st.characters(codec="utf-8")))
@settings(max_examples=200)
def test_an_escaped_code_is_read_back(code):
    assert unescape_code(escape_code(code)) == code


@pytest.mark.parametrize("format_", ["", "json", "pdf"])
@pytest.mark.parametrize("code", CODES)
def test_an_address_leads_back_to_its_code(code, format_):
    address = card_address(Subject("unit", code, same(code)), "2026-W46", "en", format_)
    found = resolve(unquote(address))
    assert found.url_name == ("card-file" if format_ else "card")
    assert unescape_code(found.kwargs["code"]) == code
    assert found.kwargs["language"] == "en"


def test_a_code_is_one_folder_of_the_address():
    assert card_address(Subject("unit", "a/../b", same("")), "2026-W46", "id") == "/rapor/2026-W46/unit/a%2F..%2Fb/"
