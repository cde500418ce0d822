"""Whatever a card says, it can be taken home in every form and in both languages."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from berdampak.kernel.text import LANGUAGES
from berdampak.publish.facade import FORMATS, render_card
from berdampak.publish.tests import samples

CARDS = {
    "full": samples.full_card(),
    "mall": samples.mall_card(),
    "empty": samples.empty_card(),
    "officer": samples.officer_card(),
    "huge": samples.huge_card(),
    "script": samples.named("<script>alert(1)</script>"),
    "right to left": samples.named("طلب רישיון"),
    "turned around": samples.named("\u202eabc\u2066"),
    "emoji": samples.named("👩🏽‍💼 Izin 🏗️"),
    "control marks": samples.named("\x00\x1b[31m\r\n\t"),
    "template marks": samples.named("{x} {{ y }} {% z %} #typst[*] $1 \\"),
    "long": samples.named("Izin " * 2000),
    "nameless": samples.named(""),
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("format_", FORMATS)
@pytest.mark.parametrize("name", CARDS)
def test_a_card_can_be_taken_home(name, format_, language):
    assert render_card(CARDS[name], format_, language)


@given(name=st.text(alphabet=st.characters(codec="utf-8"), max_size=40))
@settings(max_examples=40)
def test_any_name_can_be_written(name):
    for format_ in ("text", "html", "json", "csv", "xlsx"):
        assert render_card(samples.named(name), format_, "id")
