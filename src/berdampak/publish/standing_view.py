"""A standing in words and as a picture: what was seen, what peers reach, and what may be said of the difference."""

from dataclasses import dataclass
from typing import Any

from berdampak.front.facade import Funnel, FunnelWords, draw_funnel
from berdampak.kernel.limits import CASES_MIN, RUN_WEEKS
from berdampak.kernel.text import LANGUAGES, Language, Text, same
from berdampak.kernel.wording import count_text, number_text, percent
from berdampak.publish import words_standing as words
from berdampak.report.facade import FairStanding

SURE_MIN = 0.95
"""How probable it must be that somebody is above (or below) the median peer, before a card says better or worse."""


@dataclass(frozen=True, slots=True)
class StandingView:
    """What a page shows of a standing: sentences, then the picture with its twin, both empty when nothing is judged."""

    lead: tuple[Text, ...]
    told: tuple[Text, ...]
    how: Text
    picture: str
    rows: tuple[tuple[Text, Text], ...]


def view_standing(one: FairStanding | None, language: Language) -> StandingView | None:
    """A standing as a page shows it; None where nothing with a promise was finished."""
    if one is None or not one.seen_of:
        return None
    lead = [_say_seen(one), *([_say_left_out(one)] if 0 < one.standing.of < one.seen_of else [])]
    if one.standing.of:
        lead.append(judge(one))
    how = words.HOW_WORDS[one.kind]
    if one.standing.shrunk is None:
        return StandingView(tuple(lead), (), how, "", ())
    return StandingView(tuple(lead), _say_estimate(one), how, _draw(one, language), _list_rows(one))


def judge(one: FairStanding) -> Text:
    """What may be said of the difference between what was seen and what was to be expected."""
    standing = one.standing
    if standing.shrunk is None:
        enough = standing.of >= CASES_MIN and standing.reliability is not None
        return words.NO_DIFFERENCE if enough and standing.reliability == 0 else words.FEW
    if standing.beyond is not None:
        return words.ABOVE if standing.beyond == "above" else words.BELOW
    if one.weeks < RUN_WEEKS:
        return words.CHANCE + same(" ") + words.YOUNG
    if (standing.above or 0) >= SURE_MIN:
        return words.ABOVE
    return words.BELOW if (standing.below or 0) >= SURE_MIN else words.CHANCE


def _say_seen(one: FairStanding) -> Text:
    weeks = count_text(one.weeks, words.WEEK, words.WEEKS)
    if not one.standing.of:
        return words.ALONE[one.kind].format(weeks=weeks, of=_counted(one, one.seen_of), met=number_text(one.seen_met))
    standing = one.standing
    expected = number_text(round(standing.expected))
    met = number_text(standing.met)
    return words.SEEN[one.kind].format(weeks=weeks, of=_counted(one, standing.of), met=met, expected=expected)


def _say_left_out(one: FairStanding) -> Text:
    return words.LEFT_OUT.format(of=_counted(one, one.seen_of - one.standing.of))


def _counted(one: FairStanding, number: int) -> Text:
    nouns = (words.STEP, words.STEPS) if one.kind == "officer" else (words.CASE, words.CASES)
    return count_text(number, *nouns)


def _say_estimate(one: FairStanding) -> tuple[Text, ...]:
    standing = one.standing
    shrunk, low, high = (_of_hundred(value or 0.0) for value in (standing.shrunk, standing.low, standing.high))
    real = standing.reliability or 0.0
    return (
        words.BEST.format(shrunk=shrunk, low=low, high=high),
        words.RELIABILITY.format(real=_percent(real), chance=_percent(1 - round(real, 2))),
        words.NO_RANK,
    )


def _of_hundred(share: float) -> Text:
    found = round(share * 100, 1)
    if not found:
        return words.SAME
    return (words.MORE if found > 0 else words.LESS).format(n=number_text(abs(found), 1))


def _list_rows(one: FairStanding) -> tuple[tuple[Text, Text], ...]:
    drawn = _funnel(one)
    between = [
        words.BETWEEN.format(low=_percent(low, 1), high=_percent(high, 1))
        for low, high in (drawn.interval, drawn.limits)
    ]
    return (
        (words.ROW_SEEN, _percent(drawn.seen, 1)),
        (words.ROW_EXPECTED, _percent(drawn.expected, 1)),
        (words.ROW_INTERVAL, between[0]),
        (words.ROW_LIMITS, between[1]),
    )


def _draw(one: FairStanding, language: Language) -> str:
    drawn, rows = _funnel(one), _list_rows(one)

    def said(text: Text, **filled: Any) -> str:
        return text.format(**filled).in_(language)

    desc = "; ".join(f"{name.in_(language)}: {value.in_(language)}" for name, value in rows)
    return draw_funnel(
        drawn,
        FunnelWords(
            title=said(words.TITLE),
            desc=desc,
            expected=said(words.PICTURE_EXPECTED, share=_percent(drawn.expected, 1)),
            seen=said(words.PICTURE_SEEN, share=_percent(drawn.seen, 1)),
            low=said(words.PICTURE_LOW, share=_percent(drawn.limits[0], 1)),
            high=said(words.PICTURE_LOW, share=_percent(drawn.limits[1], 1)),
        ),
    )


def _funnel(one: FairStanding) -> Funnel:
    standing = one.standing
    usual = standing.expected / standing.of

    def share(above: float | None) -> float:
        return min(1.0, max(0.0, usual + (above or 0.0)))

    limits = (share(standing.funnel_low), share(standing.funnel_high))
    return Funnel(usual, limits, (share(standing.low), share(standing.high)), standing.met / standing.of)


def _percent(share: float, decimals: int = 0) -> Text:
    return Text(*(percent(share, language, decimals) for language in LANGUAGES))
