"""What the table of who may see what is about: the cards of docs/example.csv on the shelf."""

import tempfile
from dataclasses import replace
from functools import cache
from pathlib import Path

from berdampak.happening.facade import EventStore
from berdampak.happening.intake.facade import import_log
from berdampak.kernel.clock import Clock, system_clock
from berdampak.measure.facade import build_facts
from berdampak.people.tests.cast import Cast
from berdampak.report.contracts import Card
from berdampak.report.facade import compose_cards, keep_own_cards, weeks_of
from berdampak.report.shelf import publish_cards

DOCS = Path(__file__).resolve().parents[4] / "docs"


def exhibits(cast: Cast, clock: Clock, folder: Path) -> dict[str, str]:  # noqa: ARG001
    """Publish the cards, and give Budi one of his own; the table names them itself."""
    publish_cards(list(example_cards()), clock)
    keep_own_cards([own_card_of(cast.budi.code)], clock)
    return {"officer": cast.budi.code}


def own_card_of(code: str) -> Card:
    """A card of the example as if it were this officer's."""
    card = next(card for card in example_cards() if card.subject.kind == "officer" and card.week.name == "2026-W41")
    return replace(card, subject=replace(card.subject, code=code))


@cache
def example_cards() -> tuple[Card, ...]:
    """The cards of the example, made once."""
    with tempfile.TemporaryDirectory() as place:
        store = EventStore(Path(place) / "store")
        import_log(DOCS / "example.csv", store, map_path=DOCS / "example.yaml", clock=system_clock)
        facts = build_facts(store.event_set(None), scratch=Path(place))
        kinds = ("whole", "unit", "officer")
        return tuple(card for kind in kinds for card in compose_cards(facts, kind, weeks_of(facts)))
