"""Bars: a share of a whole, and an estimate with its interval."""

from berdampak.front.drawing import ACCENT, INK, LINE, PALE, draw_picture, rule, scale, shape


def draw_bar(share: float, title: str) -> str:
    """A bar for a share of one."""
    width, height = 160, 14
    length = scale(share, 0, 1, 0, width)
    track = shape("rect", x=0, y=4, width=width, height=6, fill="#e9edec")
    return draw_picture(
        width, height, title, "", track, shape("rect", x=0, y=4, width=length, height=6, fill=ACCENT), name="bar"
    )


def draw_interval(low: float, share: float, high: float, title: str) -> str:
    """A share on the line from none to all, with the interval it lies in."""
    width, height = 160, 14
    left, middle, right = (scale(value, 0, 1, 0, width) for value in (low, share, high))
    parts = (
        rule((0, 7), (width, 7), stroke=LINE),
        shape("rect", x=left, y=4, width=max(right - left, 1), height=6, fill=PALE),
        rule((middle, 1), (middle, 13), stroke=INK, width=2),
    )
    return draw_picture(width, height, title, "", *parts, name="interval")
