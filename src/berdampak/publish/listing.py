"""The cards of a week as a list: who leads, and the agencies with their units."""

from dataclasses import dataclass

from berdampak.kernel.text import Language
from berdampak.publish.addresses import card_address
from berdampak.publish.outline import Table
from berdampak.publish.outlining import outline_parts, part_key
from berdampak.publish.phrases import Phrases
from berdampak.publish.pictures import draw_sparklines
from berdampak.report.contracts import Card


@dataclass(frozen=True, slots=True)
class Listed:
    """A card in a list: its name, its lead and its parts, each with its place."""

    name: str
    address: str
    lead: str
    table: Table
    addresses: dict[str, str]
    sparklines: dict[str, str]


@dataclass(frozen=True, slots=True)
class Listing:
    """The cards that open a week, and under them the agencies that have more than one unit."""

    week_name: str
    span: str
    tops: tuple[Listed, ...]
    agencies: tuple[Listed, ...]


def list_agencies(cards: list[Card], week: str, language: Language) -> Listing:  # noqa: ARG001
    """The listing of one week's cards: the malls lead, or where there is none, the whole log."""
    malls = [card for card in cards if card.subject.kind == "mall"]
    tops = malls or [card for card in cards if card.subject.kind == "whole"] or cards[:1]
    under = [card for card in cards if card.subject.kind == "agency" and card.parts and card not in tops]
    first = cards[0] if cards else None
    phrases = Phrases(first.basis, language) if first else None
    return Listing(
        week_name=phrases.week(first.week.name) if phrases and first else "",
        span=phrases.span(first.week) if phrases and first else "",
        tops=tuple(_listed(card, language) for card in tops),
        agencies=tuple(_listed(card, language) for card in under),
    )


def _listed(card: Card, language: Language) -> Listed:
    phrases = Phrases(card.basis, language)
    week = card.week.name
    return Listed(
        name=phrases.say(card.subject.name),
        address=card_address(card.subject, week, language),
        lead=" ".join(phrases.say(sentence) for sentence in card.lead),
        table=outline_parts(card, language),
        addresses={
            part_key(part): card_address(part.subject, week, language)
            for part in card.parts
            if part.finished is not None
        },
        sparklines=draw_sparklines(card, phrases),
    )
