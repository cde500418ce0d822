"""The pictures of a card, drawn from its figures; each stands beside the table that says the same."""

from dataclasses import dataclass
from math import floor

from berdampak.front.facade import (
    QuadrantWords,
    draw_bar,
    draw_interval,
    draw_quadrant,
    draw_run,
    draw_sparkline,
)
from berdampak.kernel.text import Text
from berdampak.publish import words
from berdampak.publish.outline import Cell, Outline
from berdampak.publish.outlining import part_key
from berdampak.publish.phrases import Phrases
from berdampak.report.contracts import Card, Part, RunPoint


@dataclass(frozen=True, slots=True)
class Pictures:
    """SVG texts: `sparklines`, `holds` and `ages` go with the rows of their tables, by the row's key."""

    interval: str
    quadrant: str
    runs: tuple[tuple[str, str], ...]
    sparklines: dict[str, str]
    holds: dict[str, str]
    ages: dict[str, str]


def draw_pictures(card: Card, outline: Outline) -> Pictures:
    """Every picture of a card in the language of its outline."""
    phrases = Phrases(card.basis, outline.language)
    return Pictures(
        interval=_draw_interval(card, phrases),
        quadrant=_draw_quadrant(card, phrases),
        runs=tuple(_draw_runs(card, phrases)),
        sparklines=draw_sparklines(card, phrases),
        holds={hold.step: draw_bar(hold.share, phrases.percent(hold.share)) for hold in card.holds if hold.share},
        ages=_draw_ages(card, phrases),
    )


def draw_sparklines(card: Card, phrases: Phrases) -> dict[str, str]:
    """The sparklines of a card's parts, by the key of their row; all on one scale, so that they compare."""
    known = [value for part in card.parts for value in part.run if value is not None]
    low = floor(min(known, default=0) * 10) / 10
    return {part_key(part): _draw_part(part, low, phrases) for part in card.parts}


def _draw_part(part: Part, low: float, phrases: Phrases) -> str:
    if all(value is None for value in part.run):
        return ""
    gap = phrases.say(words.GAP)
    values = ", ".join(gap if value is None else phrases.percent(value) for value in part.run)
    return draw_sparkline(part.run, phrases.say(words.SPARKLINE, n=len(part.run), values=values), low)


def _draw_interval(card: Card, phrases: Phrases) -> str:
    share = card.figures.cases.on_time if card.figures.cases else None
    if share is None or share.share is None or share.low is None or share.high is None:
        return ""
    ends = {"share": share.share, "low": share.low, "high": share.high}
    said = {name: phrases.percent(value) for name, value in ends.items()}
    return draw_interval(share.low, share.share, share.high, phrases.say(words.INTERVAL, **said))


def _draw_ages(card: Card, phrases: Phrases) -> dict[str, str]:
    cases = card.figures.cases
    if cases is None or not cases.open:
        return {}
    shares = {key: getattr(cases.ages, key) / cases.open for key in words.AGE_BANDS}
    return {key: draw_bar(share, phrases.percent(share)) for key, share in shares.items()}


Line = tuple[Text, list[Cell], float | None]
"""What a run chart shows: its name, the weeks, and the top of its scale (else the greatest week)."""


def _draw_runs(card: Card, phrases: Phrases) -> list[tuple[str, str]]:
    """Small charts through the weeks, each with its name; one without figures, or of zeros alone, is left out."""
    lines = _lines_of_steps(card, phrases) if card.figures.led_by_steps else _lines_of_cases(card, phrases)
    return [
        (phrases.say(label), _draw_line(label, card.run, cells, high, phrases))
        for label, cells, high in lines
        if any(cell.value for cell in cells)
    ]


def _lines_of_cases(card: Card, phrases: Phrases) -> list[Line]:
    return [
        (words.ON_TIME, [phrases.share(point.on_time) for point in card.run], 1.0),
        (words.WORKING_MEDIAN, _medians(card.run, phrases), None),
        (words.FINISHED, [phrases.count(point.finished) for point in card.run], None),
    ]


def _lines_of_steps(card: Card, phrases: Phrases) -> list[Line]:
    return [
        (words.STEPS_CLOSED, [phrases.count(point.steps_closed) for point in card.run], None),
        (words.PER_OFFICER_DAY, [phrases.rate(point.closed_per_officer_day) for point in card.run], None),
    ]


def _draw_line(label: Text, run: tuple[RunPoint, ...], cells: list[Cell], high: float | None, phrases: Phrases) -> str:
    numbers = [cell.value if isinstance(cell.value, (int, float)) else None for cell in cells]
    greatest = max((cell for cell in cells if cell.value is not None), key=lambda cell: float(cell.value or 0))
    top = phrases.percent(high) if high else greatest.shown
    ends = (phrases.short_week(run[0].week), phrases.short_week(run[-1].week))
    said = ", ".join(cell.shown for cell in cells)
    title = phrases.say(words.HIGHEST, label=label, high=top)
    return draw_run(
        numbers, ends, top, title, phrases.say(words.RUN_DESC, start=ends[0], end=ends[1], values=said), high
    )


def _medians(run: tuple[RunPoint, ...], phrases: Phrases) -> list[Cell]:
    """The medians of the weeks in one unit, as one line needs: in days only where no week knows minutes."""
    dated = all(point.working_minutes_median is None for point in run)
    return [
        phrases.median_time(point.working_minutes_median, point.working_days_median if dated else None, point.finished)
        for point in run
    ]


def _draw_quadrant(card: Card, phrases: Phrases) -> str:
    quadrant = card.quadrant
    if quadrant is None or not quadrant.points or quadrant.points[-1][0] != card.week.name:
        return ""  # this week had too few cases to have its point
    week, x, y = quadrant.points[-1]
    said = {
        "week": phrases.short_week(week),
        "x": phrases.rate(x).shown,
        "y": phrases.percent(y),
        "cross_x": phrases.rate(quadrant.cross_x).shown,
        "cross_y": phrases.percent(quadrant.cross_y),
    }
    return draw_quadrant(
        [(phrases.short_week(name), busy, effective) for name, busy, effective in quadrant.points],
        (quadrant.cross_x, quadrant.cross_y),
        QuadrantWords(
            title=phrases.say(words.QUADRANT),
            desc=phrases.say(words.QUADRANT_DESC, **said),
            busy_effective=phrases.say(words.BUSY_EFFECTIVE),
            light_effective=phrases.say(words.LIGHT_EFFECTIVE),
            light_idle=phrases.say(words.LIGHT_IDLE),
            busy_thin=phrases.say(words.BUSY_THIN),
            across=phrases.say(words.ACROSS),
            up=phrases.say(words.UP),
        ),
    )
