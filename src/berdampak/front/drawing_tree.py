"""A tree of boxes, the top at the left, with links between branches; it prints on one sheet."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from textwrap import wrap

from berdampak.front.drawing import ACCENT, INK, LINE, Point, draw_picture, label, polyline, rule, scale, shape

BOX_WIDTH, COLUMN_WIDTH = 208, 250
LINE_HEIGHT, PADDING, GAP = 15, 9, 14
LETTERS_A_LINE, LINES_MAX = 27, 3
TRACK = "#e9edec"


@dataclass(frozen=True, slots=True)
class TreeBox:
    """One node: its title, a small note beneath, how much of it is reached (None: not known), and what is below."""

    code: str
    title: str
    note: str = ""
    share: float | None = None
    below: tuple["TreeBox", ...] = ()


@dataclass(frozen=True, slots=True)
class _Placed:
    box: TreeBox
    left: float
    top: float
    height: float
    lines: tuple[str, ...]

    @property
    def middle(self) -> float:
        return self.top + self.height / 2


def draw_tree(tops: Sequence[TreeBox], links: Sequence[tuple[str, str]], title: str, desc: str) -> str:
    """The boxes with those below them to their right; `links` go from one code to another, dashed."""
    placed: dict[str, _Placed] = {}
    bottom = 0.0
    for top in tops:
        bottom = _place(top, 0, bottom, placed)
    width = max((one.left for one in placed.values()), default=0) + BOX_WIDTH + 2
    branches = [part for one in placed.values() for part in _branches(one, placed)]
    across = [_link(placed[start], placed[end]) for start, end in links if start in placed and end in placed]
    boxes = [part for one in placed.values() for part in _box(one)]
    return draw_picture(int(width), int(max(bottom - GAP, 1)) + 2, title, desc, *branches, *across, *boxes, name="tree")


def _place(box: TreeBox, depth: int, top: float, placed: dict[str, _Placed]) -> float:
    """Put a box and all below it from `top` down; gives where the next one may begin."""
    lines = tuple(_fold(box.title))
    height = 2 * PADDING + LINE_HEIGHT * (len(lines) + bool(box.note)) + (8 if box.share is not None else 0)
    assert box.code not in placed, "every box has a code of its own"
    placed[box.code] = _Placed(box, depth * COLUMN_WIDTH + 1, top + 1, height, lines)
    below = top
    for each in box.below:
        below = _place(each, depth + 1, below, placed)
    if box.below:
        first, last = placed[box.below[0].code], placed[box.below[-1].code]
        middle = max((first.middle + last.middle) / 2, top + 1 + height / 2)
        placed[box.code] = _Placed(box, depth * COLUMN_WIDTH + 1, middle - height / 2, height, lines)
    return max(below, top + height + GAP)


def _fold(title: str) -> list[str]:
    lines = wrap(title, LETTERS_A_LINE) or [""]
    return lines if len(lines) <= LINES_MAX else [*lines[: LINES_MAX - 1], lines[LINES_MAX - 1] + "…"]


def _box(one: _Placed) -> Iterator[str]:
    x, y = one.left + PADDING, one.top + PADDING + 11
    yield shape("rect", x=one.left, y=one.top, width=BOX_WIDTH, height=one.height, fill="#fff", stroke=INK, rx=3)
    for number, words in enumerate(one.lines):
        yield label(x, y + number * LINE_HEIGHT, words, fill=INK, size=13)
    if one.box.note:
        yield label(x, y + len(one.lines) * LINE_HEIGHT, one.box.note)
    if one.box.share is not None:
        across, at = BOX_WIDTH - 2 * PADDING, one.top + one.height - PADDING - 2
        yield shape("rect", x=x, y=at, width=across, height=5, fill=TRACK)
        yield shape("rect", x=x, y=at, width=scale(one.box.share, 0, 1, 0, across), height=5, fill=ACCENT)


def _branches(one: _Placed, placed: dict[str, _Placed]) -> Iterator[str]:
    """The lines from a box to those below it."""
    start, bend = one.left + BOX_WIDTH, one.left + BOX_WIDTH + (COLUMN_WIDTH - BOX_WIDTH) / 2
    for each in one.box.below:
        child = placed[each.code]
        corners: list[Point] = [(bend, one.middle), (bend, child.middle)]
        yield polyline([(start, one.middle), *corners, (child.left, child.middle)], stroke=LINE, width=1.4)


def _link(start: _Placed, end: _Placed) -> str:
    """A dashed line from one branch to another."""
    line = rule((start.left, start.middle), (end.left + BOX_WIDTH, end.middle), stroke=ACCENT, width=1.2)
    return line.replace("/>", ' stroke-dasharray="4 4"/>')
