"""Where a page leads."""

from collections.abc import Callable
from dataclasses import dataclass

from berdampak.kernel.text import LANGUAGES, Language
from berdampak.kernel.wording import week_text
from berdampak.publish import words_pages
from berdampak.publish.addresses import FILE_FORMATS, card_address, cards_address, week_address
from berdampak.publish.outlining import part_key
from berdampak.report.contracts import Card

LANGUAGE_NAMES = {"id": "Indonesia", "en": "English"}


@dataclass(frozen=True, slots=True)
class Link:
    """A place to go, and what it is called; `code` is the language of the place, when that is the point of it."""

    address: str
    words: str
    code: str = ""


@dataclass(frozen=True, slots=True)
class Links:
    """From a page up to whom it is within, down to its parts by their key, and to the same in other forms."""

    within: tuple[Link, ...] = ()
    parts: tuple[tuple[str, str], ...] = ()
    files: tuple[Link, ...] = ()
    languages: tuple[Link, ...] = ()


def links_of_card(card: Card, language: Language, *, with_evidence: bool = False) -> Links:
    """Every place a card's page leads to."""
    subject, week = card.subject, card.week.name
    top = Link(week_address(week, language), week_text(week).in_(language))
    within = (Link(card_address(one, week, language), one.name.in_(language)) for one in card.within)
    languages = links_to_languages(lambda one: card_address(subject, week, one))
    files = (*links_to_files(card, language), *([link_to_evidence(card, language)] if with_evidence else []))
    return Links((top, *within), tuple(links_of_parts(card, language).items()), files, languages)


def links_to_files(card: Card, language: Language) -> tuple[Link, ...]:
    """The card in other forms."""
    subject, week = card.subject, card.week.name
    return tuple(Link(card_address(subject, week, language, one), name) for one, name in FILE_FORMATS.items())


def link_to_evidence(card: Card, language: Language) -> Link:
    """The rows behind the card, from which anyone can compute it again."""
    return Link(card_address(card.subject, card.week.name, language, "bukti"), words_pages.EVIDENCE.in_(language))


def links_of_parts(card: Card, language: Language) -> dict[str, str]:
    """The pages of a card's parts by their key; one whose figures are withheld has none."""
    shown = (part for part in card.parts if part.finished is not None)
    return {part_key(part): card_address(part.subject, card.week.name, language) for part in shown}


def links_to_languages(address: Callable[[Language], str]) -> tuple[Link, ...]:
    """The same page in each language."""
    return tuple(Link(address(language), LANGUAGE_NAMES[language], language) for language in LANGUAGES)


def link_to_week(week: str, language: Language) -> Link:
    """The cards of one week."""
    return Link(week_address(week, language), words_pages.CARDS_OF.format(week=week_text(week)).in_(language))


def link_home(language: Language) -> Link:
    """This week's cards."""
    return Link(cards_address(language), words_pages.TO_THIS_WEEK.in_(language))
