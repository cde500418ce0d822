"""What the strip on the front page says of today: who waits at the counters, and what citizens said last week."""

from zoneinfo import ZoneInfo

from berdampak.calendar.facade import load_calendar
from berdampak.happening.queue.facade import count_waiting
from berdampak.kernel.clock import Clock
from berdampak.kernel.text import Text, same
from berdampak.kernel.wording import count_text, number_text
from berdampak.promise.contracts import Pack
from berdampak.publish.citizen import words_services as words
from berdampak.voice.facade import period_before, skm_of, week_of


def live_figures(pack: Pack, clock: Clock) -> list[tuple[Text, Text]]:
    """Who waits now, and how satisfied citizens were in the week before this one: figure and words, or that there is
    none."""
    found = []
    malls = [one.code for one in pack.offices.values() if one.kind == "mall"]
    if malls:
        found.append(_waiting(malls, clock))
    if pack.voice is not None:
        found.append(_satisfied(pack, clock))
    return found


def _waiting(malls: list[str], clock: Clock) -> tuple[Text, Text]:
    counts = [n for mall in malls if (n := count_waiting(mall, clock)) is not None]
    figure = count_text(sum(counts), words.PERSON, words.PEOPLE) if counts else words.NONE_YET
    return figure, words.WAITING if counts else words.NOBODY_WAITS


def _satisfied(pack: Pack, clock: Clock) -> tuple[Text, Text]:
    today = clock().astimezone(ZoneInfo(load_calendar(pack.calendar).zone)).date()
    cell = skm_of("whole", "whole", period_before(week_of(today)))
    figure = cell.find() if cell else None
    if figure is None or figure.index is None or figure.n is None:
        return words.NONE_YET, words.TOO_FEW_SAID
    index = number_text(float(figure.index), 2)
    said = index + same(f" · {figure.grade}") if figure.grade else index
    return said, words.SATISFIED.format(answers=count_text(figure.n, words.ANSWER, words.ANSWERS))
