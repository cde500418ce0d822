"""A page says better or worse only when it is sure, after twelve weeks or beyond the limits; it never ranks anybody."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from berdampak.kernel.clock import system_clock
from berdampak.measure.facade import Peer, Standing, stand
from berdampak.publish import words_standing as words
from berdampak.publish.standing_view import judge, view_standing
from berdampak.publish.tests.exhibits import example_cards
from berdampak.report.facade import FairStanding, publish_cards

SURE = {"reliability": 0.8, "raw": 0.02, "shrunk": 0.018, "low": -0.01, "high": 0.04, "above": 0.9, "below": 0.1}
SURE |= {"funnel_low": -0.1, "funnel_high": 0.06}


def fair(weeks=12, kind="officer", seen=214, of=214, met=187, expected=181.3, **said):
    standing = Standing("budi", met, of, expected, **(SURE | said))
    return FairStanding(kind, "budi", "front", None, None, "2026-W47", weeks, met + seen - of, seen, standing, "")


def said_of(one, language="id"):
    return " ".join(text.in_(language) for text in view_standing(one, language).lead)


def test_one_plain_sentence():
    assert said_of(fair()) == (
        "Dalam 12 minggu: dari 214 langkah, 187 selesai dalam waktunya; rekan dengan pekerjaan serupa rata-rata 181. "
        "Bedanya masih bisa kebetulan."
    )


@pytest.mark.parametrize(
    ("more", "verdict"),
    [
        ({}, words.CHANCE),
        ({"above": 0.95, "below": 0.05}, words.ABOVE),
        ({"above": 0.05, "below": 0.95}, words.BELOW),
        ({"above": 0.9499, "below": 0.0501}, words.CHANCE),
        ({"beyond": "below", "weeks": 2}, words.BELOW),
        ({"beyond": "above", "weeks": 2}, words.ABOVE),
        (dict.fromkeys(SURE) | {"reliability": 0.0}, words.NO_DIFFERENCE),
        (dict.fromkeys(SURE) | {"reliability": 0.29}, words.FEW),
        (dict.fromkeys(SURE) | {"of": 9, "seen": 9, "met": 9}, words.FEW),
    ],
)
def test_the_verdict(more, verdict):
    assert judge(fair(**more)) == verdict


@given(st.integers(1, 11), st.floats(0, 1))
def test_before_twelve_weeks_nobody_is_better_or_worse_within_the_limits(weeks, above):
    said = judge(fair(weeks=weeks, above=above, below=1 - above)).en
    assert "better," not in said
    assert "worse," not in said
    assert "twelve weeks" in said


def test_what_cannot_be_compared_is_said():
    alone = fair(of=0, met=0, expected=0.0, **dict.fromkeys(SURE))
    assert "Belum cukup rekan mengerjakan langkah yang sama" in said_of(alone)
    assert view_standing(alone, "id").picture == ""
    assert "14 langkah lainnya tidak dibandingkan" in said_of(fair(of=200))


def test_whoever_finished_nothing_that_was_promised_has_no_standing():
    assert view_standing(None, "id") is None
    assert view_standing(fair(seen=0, of=0, met=0), "id") is None


@pytest.mark.parametrize("language", ["id", "en"])
def test_the_picture_and_its_twin_say_the_same(language):
    shown = view_standing(fair(), language)
    for _, value in shown.rows:
        assert value.in_(language) in shown.picture


@given(st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), min_size=5, max_size=12))
def test_whatever_is_computed_can_be_shown(drawn):
    peers = [Peer(f"p{at}", min(one), max(one), max(one) * 0.8, max(one) * 0.16) for at, one in enumerate(drawn)]
    for standing in stand(peers):
        one = FairStanding("unit", standing.code, None, None, None, "", 12, standing.met, standing.of, standing, "")
        shown = view_standing(one, "en")
        assert (shown is None) == (standing.of == 0)


@pytest.mark.django_db
def test_a_card_without_a_standing_is_shown_as_before(client):
    publish_cards(list(example_cards()), system_clock)
    assert words.TITLE.id not in client.get("/rapor/2026-W41/whole/example/").content.decode()
