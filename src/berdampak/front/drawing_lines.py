"""Lines through the weeks: the sparkline of a table row, and the run chart of a card."""

from collections.abc import Sequence

from berdampak.front.drawing import ACCENT, PALE, Point, dot, draw_picture, label, polyline, rule, scale

Values = Sequence[float | None]


def draw_sparkline(values: Values, title: str, low: float = 0, high: float = 1) -> str:
    """A line of the values, oldest first, on the scale low..high; a gap where a value is None, a dot at the last."""
    width, height = 96, 24
    points = _place(values, low, high, (4, width - 4), (height - 4, 4))
    return draw_picture(width, height, title, "", *_lines(points), name="sparkline")


def draw_run(values: Values, ends: tuple[str, str], top: str, title: str, desc: str, high: float | None = None) -> str:
    """A run chart from zero to `high`, else to the greatest value.

    `ends` name the first and the last week, `top` the highest line.
    """
    width, height, floor = 280, 132, 104
    known = [value for value in values if value is not None]
    points = _place(values, 0, high or max(known, default=1) or 1, (6, width - 8), (floor, 22))
    frame = (
        rule((0, 22), (width, 22)),
        rule((0, floor), (width, floor)),
        label(0, 14, top),
        label(0, height - 10, ends[0]),
        label(width, height - 10, ends[1], anchor="end"),
    )
    return draw_picture(width, height, title, desc, *frame, *_lines(points), name="run")


def _place(values: Values, low: float, high: float, across: Point, up: Point) -> list[Point | None]:
    last = max(len(values) - 1, 1)
    return [
        None if value is None else (scale(at, 0, last, *across), scale(value, low, high, *up))
        for at, value in enumerate(values)
    ]


def _lines(points: list[Point | None]) -> list[str]:
    """Lines between neighbours, a small dot for a value that stands alone, a full dot for the last week."""
    shapes: list[str] = []
    stretch: list[Point] = []
    for point in [*points, None]:
        if point is not None:
            stretch.append(point)
        elif stretch:
            shapes.append(polyline(stretch) if len(stretch) > 1 else dot(stretch[0], 1.5, fill=PALE, stroke=ACCENT))
            stretch = []
    if points and points[-1] is not None:
        shapes.append(dot(points[-1], 3))
    return shapes
