"""The drawing kit: small pictures as SVG text, the same bytes for the same figures, readable in grey on paper.

Every picture names itself (`title`, `desc`) and stands beside a table that says the same.
"""

from html import escape

INK = "#1b2430"
SOFT = "#566070"
LINE = "#c9ced6"
WASH = "#f3f5f4"
ACCENT = "#0b5d4e"
PALE = "#9dc3ba"

Point = tuple[float, float]


def draw_picture(width: int, height: int, title: str, desc: str, *inside: str, name: str = "picture") -> str:
    """The picture as one SVG element; `name` is its CSS class."""
    label = f"<title>{_text(title)}</title>" + (f"<desc>{_text(desc)}</desc>" if desc else "")
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="{name}" viewBox="0 0 {width} {height}" '
        f'width="{width}" height="{height}" role="img">{label}{"".join(inside)}</svg>'
    )


def shape(tag: str, **attributes: str | float) -> str:
    """One SVG shape; `_` in a name stands for `-`, numbers are written with at most one decimal."""
    written = "".join(f' {name.rstrip("_").replace("_", "-")}="{_value(value)}"' for name, value in attributes.items())
    return f"<{tag}{written}/>"


def label(
    x: float, y: float, words: str, *, anchor: str = "start", fill: str = SOFT, size: int = 12, halo: str = ""
) -> str:
    """Words in a picture; a `halo` of the ground's colour keeps them readable over lines."""
    place = f'x="{_value(x)}" y="{_value(y)}" text-anchor="{anchor}" fill="{fill}" font-size="{size}"'
    around = f' stroke="{halo}" stroke-width="4" paint-order="stroke"' if halo else ""
    return f'<text {place}{around} font-family="system-ui,sans-serif">{_text(words)}</text>'


def polyline(points: list[Point], *, stroke: str = ACCENT, width: float = 1.6) -> str:
    """A line through the points."""
    through = " ".join(f"{_value(x)},{_value(y)}" for x, y in points)
    return shape("polyline", points=through, fill="none", stroke=stroke, stroke_width=width, stroke_linejoin="round")


def dot(point: Point, radius: float = 2.5, *, fill: str = ACCENT, stroke: str = "none") -> str:
    """A point."""
    return shape("circle", cx=point[0], cy=point[1], r=radius, fill=fill, stroke=stroke)


def rule(start: Point, end: Point, *, stroke: str = LINE, width: float = 1) -> str:
    """A straight line."""
    return shape("line", x1=start[0], y1=start[1], x2=end[0], y2=end[1], stroke=stroke, stroke_width=width)


def scale(value: float, low: float, high: float, start: float, end: float) -> float:
    """Where `value` of low..high falls between start and end; the middle when low and high are one."""
    if high <= low:
        return (start + end) / 2
    return start + (min(max(value, low), high) - low) / (high - low) * (end - start)


def _value(value: str | float) -> str:
    if isinstance(value, str):
        return escape(value)
    written = f"{value:.1f}".removesuffix(".0")
    return "0" if written in ("-0", "-0.0") else written


def _text(words: str) -> str:
    """The words escaped, without the characters that XML cannot hold."""
    return escape("".join(mark for mark in words if mark >= " " or mark in "\t\n"), quote=False)
