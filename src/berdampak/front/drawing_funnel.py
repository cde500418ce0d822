"""A share beside what was to be expected: the limits of chance, the estimate's interval, and what was seen."""

from dataclasses import dataclass

from berdampak.front.drawing import ACCENT, INK, LINE, PALE, WASH, dot, draw_picture, label, rule, scale, shape

WIDTH, HEIGHT, LEFT, RIGHT, TOP, LINE_AT, BOTTOM = 400, 114, 14, 386, 24, 46, 68
AROUND = 0.12
"""Room beside the outermost mark, as a part of what is drawn."""


@dataclass(frozen=True, slots=True)
class Funnel:
    """Shares from 0 to 1: what peers reach with the same mix, the limits of chance, the estimate, and what was seen."""

    expected: float
    limits: tuple[float, float]
    interval: tuple[float, float]
    seen: float


@dataclass(frozen=True, slots=True)
class FunnelWords:
    """What the picture says: its title and description, and the figures at its marks."""

    title: str
    desc: str
    expected: str
    seen: str
    low: str
    high: str


def draw_funnel(funnel: Funnel, words: FunnelWords) -> str:
    """One line of shares: a band within which chance may lie, a thick bar for the estimate, a dot for what was seen."""
    marks = (funnel.expected, *funnel.limits, *funnel.interval, funnel.seen)
    room = (max(marks) - min(marks) or 0.1) * AROUND
    low, high = max(0.0, min(marks) - room), min(1.0, max(marks) + room)

    def across(share: float) -> float:
        return scale(share, low, high, LEFT, RIGHT)

    band, bar = [across(one) for one in funnel.limits], [across(one) for one in funnel.interval]
    middle, seen = across(funnel.expected), across(funnel.seen)
    parts = (
        shape("rect", x=band[0], y=TOP, width=band[1] - band[0], height=BOTTOM - TOP, fill=WASH, stroke=LINE),
        rule((LEFT, LINE_AT), (RIGHT, LINE_AT)),
        rule((middle, TOP - 4), (middle, BOTTOM + 4), stroke=INK, width=1.5),
        shape("rect", x=bar[0], y=LINE_AT - 5, width=max(bar[1] - bar[0], 1), height=10, fill=PALE),
        dot((seen, LINE_AT), 5, fill=ACCENT, stroke="#fff"),
        _named(seen, TOP - 9, words.seen, ACCENT),
        _named(middle, BOTTOM + 18, words.expected, INK),
        label(LEFT, HEIGHT - 6, words.low),
        label(RIGHT, HEIGHT - 6, words.high, anchor="end"),
    )
    return draw_picture(WIDTH, HEIGHT, words.title, words.desc, *parts, name="run")


def _named(x: float, y: float, words: str, fill: str) -> str:
    """Words at a mark, turned inwards near an edge."""
    anchor = "start" if x < WIDTH * 0.22 else "end" if x > WIDTH * 0.78 else "middle"
    return label(x, y, words, anchor=anchor, fill=fill)
