"""Cards made public: composed from facts, sealed in the book, and put on the shelf."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from berdampak.kernel.clock import Clock, system_clock
from berdampak.report.contracts import SubjectKind

if TYPE_CHECKING:
    from berdampak.measure.facade import Facts


def publish_weeks(facts: "Facts", weeks: Sequence[int], store: Path, clock: Clock = system_clock) -> int:
    """Publish the cards of whom the public may read, in these weeks; how many were new or changed.

    Their evidence is kept under the store. The book must be open.
    """
    from berdampak.report.facade import Evidence, compose_cards
    from berdampak.report.shelf import publish_cards

    kinds: tuple[SubjectKind, ...] = ("mall" if facts.pack else "whole", "agency", "unit", "service")
    cards = (card for kind in kinds for card in compose_cards(facts, kind, weeks))
    return publish_cards(cards, clock, evidence=Evidence(facts, kinds, store / "evidence"))


def make_own_cards(facts: "Facts", week: int, clock: Clock) -> int:
    """Make the week's cards of the officers who have an account here, for themselves alone; how many changed."""
    from berdampak.measure.facade import codes_of
    from berdampak.people.facade import names_of
    from berdampak.report.facade import compose_cards, keep_own_cards

    codes = sorted(names_of(codes_of(facts, "officer")))
    return keep_own_cards(compose_cards(facts, "officer", [week], codes), clock) if codes else 0
