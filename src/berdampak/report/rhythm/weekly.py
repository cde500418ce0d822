"""All cards of one week: those of offices, then those of officers, some at a time, each batch counted as it is done."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from berdampak.kernel.clock import Clock
from berdampak.kernel.dice import Entropy, system_entropy
from berdampak.measure.facade import Facts, codes_of, week_name
from berdampak.report.compose import compose_cards
from berdampak.report.contracts import Card, SubjectKind
from berdampak.report.evidence import Evidence
from berdampak.report.names import whole_of
from berdampak.report.own import Place, keep_own_cards
from berdampak.report.rhythm import runs
from berdampak.report.rhythm.composing import Rhythms, put_cards
from berdampak.report.rhythm.objections import count_upheld
from berdampak.report.rhythm.own_rows import offices_of_officers, rows_of_officers

Say = Callable[[int, int], None]
"""How many cards are done, of how many."""


def kinds_of(facts: Facts) -> tuple[SubjectKind, ...]:
    """The kinds of offices that have cards, parts before what they are parts of."""
    whole: SubjectKind = whole_of(facts.pack, facts.events).kind
    return ("unit", "service", "agency", whole, *(("region",) if codes_of(facts, "region") else ()))


def publish_weeks(
    facts: Facts, weeks: Sequence[int], folder: Path, clock: Clock, *, officers: Sequence[str] = ()
) -> int:
    """Make the cards of offices, and those of `officers`, of some weeks; how many of offices were new or changed.

    They are out at once where their moment is past.
    """
    kinds, moments = kinds_of(facts), Rhythms(facts)
    cards = (card for kind in kinds for card in compose_cards(facts, kind, weeks))
    changed = put_cards(cards, clock, Evidence(facts, kinds, folder), moments.of)
    if officers:
        _keep_own(facts, compose_cards(facts, "officer", weeks, sorted(officers)), moments, clock)
    return changed


def make_week(
    facts: Facts,
    week: int,
    folder: Path,
    clock: Clock,
    *,
    officers: Sequence[str],
    digest: str,
    say: Say = lambda _done, _all: None,
    entropy: Entropy = system_entropy,
) -> int:
    """Make every card of a week, and those of `officers`; how many of offices were new or changed.

    `digest` says of which facts; a run of the same that was killed goes on where it was.
    """
    name, kinds = week_name(week), kinds_of(facts)
    unfinished = runs.find_unfinished(name, digest)
    evidence = Evidence(facts, kinds, folder, entropy, unfinished.publication if unfinished else "")
    run = unfinished or runs.begin(name, digest, evidence.publication, clock)
    order = (*kinds, "officer")
    codes = {kind: _codes(facts, kind) for kind in kinds} | {"officer": sorted(officers)}
    left = {kind: run.left(kind, order, codes[kind]) for kind in order}
    counter = _Counter(sum(map(len, codes.values())), sum(map(len, left.values())), say)

    def offices() -> Iterator[Card]:
        for kind in kinds:
            yield from counter.count(compose_cards(facts, kind, [week], left[kind]) if left[kind] else iter(()))

    moments = Rhythms(facts)
    changed = put_cards(offices(), clock, evidence, moments.of, mark=run.mark)
    own = counter.count(compose_cards(facts, "officer", [week], left["officer"]))
    _keep_own(facts, own, moments, clock, run.mark)
    count_upheld(name)
    runs.end(run, clock)
    return changed


def find_places(facts: Facts, officers: Sequence[str], week: str) -> Mapping[str, Place]:
    """Where some officers worked, and what they did in a week."""
    rows = rows_of_officers(facts, officers, week)
    offices = offices_of_officers(facts, officers, week)
    return {officer: Place(*offices.get(officer, ("", "", "")), rows.get(officer, ())) for officer in officers}


def _keep_own(
    facts: Facts,
    cards: Iterator[Card],
    moments: Rhythms,
    clock: Clock,
    mark: Callable[[Card], None] = lambda _last: None,
) -> None:
    keep_own_cards(
        cards,
        clock,
        places=lambda some, of_week: find_places(facts, some, of_week),
        moments=lambda place, of_week: moments.of_office("unit", place.unit, of_week),
        mark=mark,
    )


def _codes(facts: Facts, kind: SubjectKind) -> Sequence[str]:
    return [whole_of(facts.pack, facts.events).code] if kind in ("whole", "mall") else codes_of(facts, kind)  # type: ignore[arg-type]


class _Counter:
    """Says how far it is, card by card."""

    def __init__(self, whole: int, left: int, say: Say) -> None:
        self._whole, self._done, self._say = whole, whole - left, say

    def count(self, cards: Iterator[Card]) -> Iterator[Card]:
        for card in cards:
            yield card
            self._done += 1
            self._say(self._done, self._whole)
