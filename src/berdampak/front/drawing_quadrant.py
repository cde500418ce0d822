"""Busy and effective: a subject's own weeks around its own median."""

from dataclasses import dataclass

from berdampak.front.drawing import (
    ACCENT,
    INK,
    LINE,
    WASH,
    Point,
    dot,
    draw_picture,
    label,
    rule,
    scale,
    shape,
)

LEFT, RIGHT, TOP, BOTTOM = 26, 394, 6, 246


@dataclass(frozen=True, slots=True)
class QuadrantWords:
    """What the picture says: its title and description, its corners, its axes."""

    title: str
    desc: str
    busy_effective: str
    light_effective: str
    light_idle: str
    busy_thin: str
    across: str
    up: str


def draw_quadrant(points: list[tuple[str, float, float]], cross: Point, words: QuadrantWords) -> str:
    """The weeks as (name, busy, effective), oldest first, around the cross; the last one is emphasised and named."""
    across, up = _range(points, cross, 0), _range(points, cross, 1)
    placed = [_place((x, y), across, up) for _, x, y in points]
    middle = _place(cross, across, up)
    frame = (
        shape("rect", x=LEFT, y=TOP, width=RIGHT - LEFT, height=BOTTOM - TOP, fill=WASH),
        rule((middle[0], TOP), (middle[0], BOTTOM), stroke=LINE),
        rule((LEFT, middle[1]), (RIGHT, middle[1]), stroke=LINE),
        label(RIGHT - 6, TOP + 16, words.busy_effective, anchor="end"),
        label(LEFT + 6, TOP + 16, words.light_effective),
        label(LEFT + 6, BOTTOM - 8, words.light_idle),
        label(RIGHT - 6, BOTTOM - 8, words.busy_thin, anchor="end"),
        label(RIGHT, BOTTOM + 17, words.across + " →", anchor="end"),
        f'<g transform="translate(16 {TOP}) rotate(-90)">{label(0, 0, words.up + " →", anchor="end")}</g>',
    )
    return draw_picture(400, 268, words.title, words.desc, *frame, *_weeks(points, placed), name="quadrant")


def _weeks(points: list[tuple[str, float, float]], placed: list[Point]) -> list[str]:
    if not placed:
        return []
    before = [dot(point, 3.5, fill="#fff", stroke=ACCENT) for point in placed[:-1]]
    x, y = placed[-1]
    name_at = (x - 12, "end") if x > (LEFT + RIGHT) / 2 else (x + 12, "start")
    name = label(name_at[0], y + 4, points[-1][0], anchor=name_at[1], fill=INK, size=13, halo=WASH)
    return [*before, dot((x, y), 7), name]


def _range(points: list[tuple[str, float, float]], cross: Point, axis: int) -> Point:
    """The cross in the middle, and every point inside with room around it."""
    reach = max((abs((busy, effective)[axis] - cross[axis]) for _, busy, effective in points), default=0) or 0.1
    return (cross[axis] - 1.35 * reach, cross[axis] + 1.35 * reach)


def _place(point: Point, across: Point, up: Point) -> Point:
    return (scale(point[0], *across, LEFT, RIGHT), scale(point[1], *up, BOTTOM, TOP))
