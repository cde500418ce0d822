"""On a terminal a card keeps to eighty columns, and is the same through a pipe."""

import pytest

from berdampak.kernel.text import LANGUAGES
from berdampak.publish.facade import render_card
from berdampak.publish.tests import samples


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "card", [samples.full_card(), samples.officer_card(), samples.named("Izin" * 60)], ids=["full", "officer", "long"]
)
def test_no_line_is_wider_than_eighty_columns(card, language):
    lines = render_card(card, "text", language).decode().splitlines()
    assert max(map(len, lines)) <= 80


def test_what_matters_comes_before_any_figure():
    text = render_card(samples.full_card(), "text", "id").decode()
    assert text.index("412 berkas masuk dan 398 selesai") < text.index("Waktu penyelesaian")


def test_what_is_printed_does_not_depend_on_the_terminal(monkeypatch):
    before = render_card(samples.full_card(), "text", "id")
    for name, value in {"COLUMNS": "40", "FORCE_COLOR": "1", "TERM": "xterm-256color"}.items():
        monkeypatch.setenv(name, value)
    assert render_card(samples.full_card(), "text", "id") == before
