"""A picture is valid SVG that names itself, and the same figures give the same picture."""

from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from berdampak.front.drawing_quadrant import BOTTOM, LEFT, RIGHT, TOP
from berdampak.front.facade import (
    Funnel,
    FunnelWords,
    QuadrantWords,
    draw_bar,
    draw_funnel,
    draw_interval,
    draw_quadrant,
    draw_run,
    draw_sparkline,
)

WORDS = QuadrantWords("Judul", "Uraian", "a", "b", "c", "d", "e", "f")
SVG = "{http://www.w3.org/2000/svg}"
PICTURES = {
    "sparkline": draw_sparkline([0.5, None, 1.0], "Judul"),
    "run": draw_run([1, 2, None], ("2026-W45", "2026-W46"), "2", "Judul", "Uraian"),
    "bar": draw_bar(0.5, "Judul"),
    "interval": draw_interval(0.8, 0.9, 0.95, "Judul"),
    "funnel": draw_funnel(Funnel(0.85, (0.7, 0.95), (0.8, 0.9), 0.88), FunnelWords("Judul", "Uraian", *"abcd")),
    "quadrant": draw_quadrant([("2026-W46", 5.0, 0.9)], (5.0, 0.9), WORDS),
}
shares = st.one_of(st.none(), st.floats(0, 1))
points = st.tuples(st.just("2026-W46"), st.floats(0, 1000), st.floats(0, 1))


def parse(svg):
    return ElementTree.fromstring(svg)  # noqa: S314  our own picture


def places(svg):
    return [(float(dot.get("cx")), float(dot.get("cy"))) for dot in parse(svg).iter(f"{SVG}circle")]


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_names_itself(name):
    picture = parse(PICTURES[name])
    assert picture.get("role") == "img"
    assert picture.find(f"{SVG}title").text == "Judul"


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_carries_no_style_of_its_own(name):
    assert "style=" not in PICTURES[name]
    assert "<style" not in PICTURES[name]


def test_words_are_escaped():
    assert "<b>" not in draw_bar(1, '<b>"&\x00')
    assert parse(draw_bar(1, "<b>&\x00")).find(f"{SVG}title").text == "<b>&"


def test_a_week_without_a_figure_is_a_gap():
    gapped = parse(draw_sparkline([0.9, 0.8, None, 0.7, 0.6], ""))
    whole = parse(draw_sparkline([0.9, 0.8, 0.75, 0.7, 0.6], ""))
    assert [len(list(picture.iter(f"{SVG}polyline"))) for picture in (gapped, whole)] == [2, 1]


def test_a_week_that_stands_alone_is_a_dot():
    assert len(places(draw_sparkline([0.9, None, None], ""))) == 1


@given(values=st.lists(shares, max_size=12))
@settings(max_examples=50)
def test_any_run_of_shares_can_be_drawn(values):
    assert all(0 <= x <= 96 and 0 <= y <= 24 for x, y in places(draw_sparkline(values, "")))


@given(weeks=st.lists(points, min_size=1, max_size=12), cross=st.tuples(st.floats(0, 1000), st.floats(0, 1)))
@settings(max_examples=50)
def test_every_week_lies_inside_the_quadrant(weeks, cross):
    dots = places(draw_quadrant(weeks, cross, WORDS))
    assert len(dots) == len(weeks)
    assert all(LEFT <= x <= RIGHT and TOP <= y <= BOTTOM for x, y in dots)


def test_more_busy_is_further_right_and_more_effective_higher():
    (x1, y1), (x2, y2) = places(draw_quadrant([("a", 4.0, 0.8), ("b", 6.0, 0.9)], (5.0, 0.85), WORDS))
    assert x2 > x1
    assert y2 < y1


@given(st.lists(st.floats(0, 1), min_size=6, max_size=6))
def test_every_mark_of_a_funnel_lies_inside(drawn):
    expected, low, high, left, right, seen = drawn
    funnel = Funnel(expected, tuple(sorted((low, high))), tuple(sorted((left, right))), seen)
    svg = draw_funnel(funnel, FunnelWords("Judul", "Uraian", *"abcd"))
    ((across, _),) = places(svg)
    widest = [float(box.get("x")) + float(box.get("width")) for box in parse(svg).iter(f"{SVG}rect")]
    assert 0 <= across <= 400
    assert max(widest) <= 400
