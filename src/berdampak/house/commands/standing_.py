"""`berdampak standing TABLE`: where peers stand, from counts that anyone can write down and check."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from berdampak.house.command import language_option
from berdampak.kernel.text import Language, Text

if TYPE_CHECKING:
    from berdampak.measure.facade import Standing


@click.command("standing")
@click.argument("table", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@language_option
def command(table: Path, language: Language) -> None:
    """Say where each peer of TABLE stands: a CSV of peer, kind of work, met and of."""
    from berdampak.report.facade import stand_by_hand

    for one in stand_by_hand(table.read_text(encoding="utf-8", errors="replace"), str(table)):
        click.echo(_line(one, language))


def _line(one: "Standing", language: Language) -> str:
    from berdampak.kernel.wording import number, percent

    seen = {"peer": one.code, "met": number(one.met, language), "of": number(one.of, language)}
    said = SEEN.format(**seen, expected=number(one.expected, language, 1)).in_(language)
    if one.shrunk is None or one.low is None or one.high is None or one.above is None:
        known = "–" if one.reliability is None else percent(one.reliability, language)
        return said + FEW.format(reliability=known).in_(language)
    figures = {name: number(value * 100, language, 1) for name, value in _shares(one).items()}
    beyond = {None: "", "above": OVER.in_(language), "below": UNDER.in_(language)}[one.beyond]
    reliability, above = percent(one.reliability or 0, language), percent(one.above, language, 1)
    return said + JUDGED.format(**figures, reliability=reliability, above=above).in_(language) + beyond


def _shares(one: "Standing") -> dict[str, float]:
    names = ("raw", "shrunk", "low", "high", "funnel_low", "funnel_high")
    return {name: getattr(one, name) or 0.0 for name in names}


SEEN = Text("{peer}: {met} dari {of}, diharapkan {expected}", "{peer}: {met} of {of}, expected {expected}")
FEW = Text("; data belum cukup (keandalan {reliability})", "; not enough cases (reliability {reliability})")
JUDGED = Text(
    "; tampak {raw} poin, perkiraan {shrunk} ({low} sampai {high}), batas kebetulan {funnel_low} sampai {funnel_high}, "
    "keandalan {reliability}, peluang di atas rekan tengah {above}",
    "; seen {raw} points, estimate {shrunk} ({low} to {high}), limits of chance {funnel_low} to {funnel_high}, "
    "reliability {reliability}, probability above the median peer {above}",
)
OVER, UNDER = Text("; di atas batas", "; above the limits"), Text("; di bawah batas", "; below the limits")
