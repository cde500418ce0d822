"""The cards of a week as a list: who leads, and the agencies with their units."""

from dataclasses import dataclass

from berdampak.kernel.text import Language
from berdampak.publish.addresses import card_address
from berdampak.publish.links import Link, links_of_parts, links_to_files
from berdampak.publish.outline import Table
from berdampak.publish.outlining import outline_parts
from berdampak.publish.phrases import Phrases
from berdampak.publish.pictures import draw_sparklines
from berdampak.report.contracts import Card, SubjectKind

LEADING: tuple[SubjectKind, ...] = ("mall", "whole", "agency", "unit", "service")


@dataclass(frozen=True, slots=True)
class Listed:
    """A card in a list: its name, its lead, its files and its parts, each with its place."""

    name: str
    address: str
    lead: str
    files: tuple[Link, ...]
    table: Table
    addresses: dict[str, str]
    sparklines: dict[str, str]


@dataclass(frozen=True, slots=True)
class Listing:
    """The cards that open a week, and under them the agencies that have more than one unit."""

    week_name: str
    tops: tuple[Listed, ...]
    agencies: tuple[Listed, ...]


def list_week(cards: list[Card], language: Language) -> Listing:
    """The listing of one week's cards: the malls lead, or where there is none, what comes next."""
    by_kind = [[card for card in cards if card.subject.kind == kind] for kind in LEADING]
    tops = next(filter(None, by_kind), [])
    agencies = {card.subject.code: card for card in cards if card.subject.kind == "agency" and card not in tops}
    listed = [part.subject.code for top in tops for part in top.parts]
    under = [agencies.pop(code) for code in listed if code in agencies] + list(agencies.values())
    first = cards[0] if cards else None
    phrases = Phrases(first.basis, language) if first else None
    return Listing(
        week_name=phrases.week(first.week.name) if phrases and first else "",
        tops=tuple(_listed(card, language) for card in tops),
        agencies=tuple(_listed(card, language) for card in under if card.parts),
    )


def _listed(card: Card, language: Language) -> Listed:
    phrases = Phrases(card.basis, language)
    return Listed(
        name=phrases.say(card.subject.name),
        address=card_address(card.subject, card.week.name, language),
        lead=" ".join(phrases.say(sentence) for sentence in card.lead),
        files=links_to_files(card, language),
        table=outline_parts(card, language).readable(),
        addresses=links_of_parts(card, language),
        sparklines=draw_sparklines(card, phrases),
    )
