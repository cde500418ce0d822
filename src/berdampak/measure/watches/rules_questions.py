"""From sightings to questions: few enough false ones each week, and only of what lasts.

False discoveries are held by Benjamini and Hochberg (1995) over all sightings of a week.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from berdampak.measure.watches.contracts import Question, Sighting
from berdampak.measure.watches.rules_watches import FALSE_SHARE_MAX, LASTING_OF, LASTING_WEEKS

AUDIT_SIZES = {0.05: 59, 0.02: 149, 0.01: 299}
"""So many cases drawn at random hold at least one fake with probability 0.95, when this share of all is fake."""


def stand_out(sightings: Sequence[Sighting]) -> list[Sighting]:
    """The sightings of one week that stand out, when at most this share of those named may be chance."""
    ranked = sorted(sightings, key=lambda one: (one.chance, one.watch, one.subject))
    count = len(ranked)
    kept = max((at for at, one in enumerate(ranked, 1) if one.chance <= FALSE_SHARE_MAX * at / count), default=0)
    return ranked[:kept]


def ask(sightings: Iterable[Sighting], week: int) -> list[Question]:
    """The questions that arise in a week, from the sightings of that week and the three before it.

    A question arises in the week in which it becomes lasting, and again only after it has not been lasting.
    """
    by_week: dict[int, list[Sighting]] = defaultdict(list)
    for one in sightings:
        by_week[one.week].append(one)
    return ask_of({number: stand_out(found) for number, found in by_week.items()}, week)


def ask_of(out: Mapping[int, Sequence[Sighting]], week: int) -> list[Question]:
    """The same from what stood out in each week, as it was sealed."""
    now, before = _lasting(out, week), _lasting(out, week - 1)
    new = sorted(now.keys() - before.keys())
    return [Question(watch, subject, week, tuple(now[watch, subject])) for watch, subject in new]  # type: ignore[arg-type]


def _lasting(out: Mapping[int, Sequence[Sighting]], week: int) -> dict[tuple[str, str], list[Sighting]]:
    """What stood out often enough in the weeks that end with this one, and did so in this one."""
    found: dict[tuple[str, str], list[Sighting]] = defaultdict(list)
    for number in range(week - LASTING_OF + 1, week + 1):
        for one in out.get(number, ()):
            found[one.watch, one.subject].append(one)
    return {key: seen for key, seen in found.items() if len(seen) >= LASTING_WEEKS and seen[-1].week == week}
