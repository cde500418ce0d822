"""What was typed comes as it can be read: lines stay lines, and nothing hides in it."""

import pytest
from django.test import RequestFactory

from berdampak.front.contracts import typed


def sent(words):
    return RequestFactory().post("/", {"words": words})


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Saya sakit.\r\nLihat surat.", "Saya sakit.\nLihat surat."),
        ("satu\rdua\u2028tiga\x0bempat", "satu\ndua\ntiga\nempat"),
        ("  Budi\x00man \u202e", "Budiman"),
        ("e\u0301", "é"),
        ("👩\u200d🔧 kolom\tdua", "👩\u200d🔧 kolom\tdua"),
        ("\x00\u2066\r\n", ""),
    ],
)
def test_lines_stay_and_what_nobody_can_see_goes(written, read):
    assert typed(sent(written), "words") == read


def test_a_long_answer_is_kept_whole():
    assert len(typed(sent("a" * 3_000), "words")) == 3_000


def test_what_was_not_sent_is_empty():
    assert typed(sent("x"), "other") == ""
