"""A tree shows every node once, what is below to the right of it, and never two on one spot."""

from xml.etree import ElementTree

from hypothesis import given
from hypothesis import strategies as st

from berdampak.front.facade import TreeBox, draw_tree

SVG = "{http://www.w3.org/2000/svg}"


def numbered(shape, counter):
    code = f"n{next(counter)}"
    return TreeBox(code, f"Hasil {code}", "90%", 0.9, tuple(numbered(each, counter) for each in shape))


def boxes(svg):
    """Left, top, width and height of every box."""
    found = ElementTree.fromstring(svg).iter(f"{SVG}rect")  # noqa: S314  our own picture
    return [tuple(float(box.get(key)) for key in ("x", "y", "width", "height")) for box in found if box.get("rx")]


shapes = st.recursive(st.just([]), lambda inner: st.lists(inner, max_size=3), max_leaves=8)


@given(st.lists(shapes, min_size=1, max_size=2))
def test_no_two_boxes_overlap_and_all_are_inside(drawn):
    counter = iter(range(1000))
    svg = draw_tree([numbered(shape, counter) for shape in drawn], [], "Pohon", "")
    picture, placed = ElementTree.fromstring(svg), boxes(svg)  # noqa: S314  our own picture
    assert len(placed) == next(counter)
    for at, (x, y, width, height) in enumerate(placed):
        assert x >= 0
        assert y >= 0
        assert x + width <= float(picture.get("width"))
        assert y + height <= float(picture.get("height"))
        for left, top, _, tall in placed[at + 1 :]:
            assert left != x or top >= y + height or y >= top + tall


def test_a_long_title_is_folded_and_ends_in_dots():
    svg = draw_tree([TreeBox("a", "kata " * 60)], [], "Pohon", "")
    words = [text.text for text in ElementTree.fromstring(svg).iter(f"{SVG}text")]  # noqa: S314  our own picture
    assert len(words) == 3
    assert words[-1].endswith("…")


def test_a_link_between_branches_is_dashed_and_one_to_nowhere_is_left_out():
    tops = [TreeBox("a", "A", below=(TreeBox("b", "B"), TreeBox("c", "C")))]
    assert draw_tree(tops, [("b", "c"), ("b", "none")], "Pohon", "").count("stroke-dasharray") == 1


def test_no_tree_is_a_picture_too():
    assert boxes(draw_tree([], [], "Pohon", "")) == []
