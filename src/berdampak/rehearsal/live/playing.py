"""The last days of the demo mall, played in the order of their moments."""

from datetime import datetime

from berdampak.calendar.contracts import Calendar
from berdampak.rehearsal.live.cast import Actors
from berdampak.rehearsal.live.days import Days
from berdampak.rehearsal.live.stage import Stage
from berdampak.rehearsal.live.story import STORY


def play_days(actors: Actors, calendar: Calendar, now: datetime) -> dict[str, str]:
    """Play the story up to now; the numbers of its cases by their names in it."""
    stage = Stage(actors, Days(calendar, now, max(line.back for line in STORY)))
    moments = ((stage.days.at(line.back, line.clock), line) for line in STORY)
    for at, line in sorted(moments, key=lambda each: each[0]):
        line.deed.play(stage, at)
    return stage.cases
