"""The front door of the street: a card in every form in which people take it home, and the page of a service."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Literal, get_args

from berdampak.kernel.text import Language
from berdampak.promise.contracts import Pack, Service
from berdampak.report.contracts import Card
from berdampak.report.facade import encode_card

if TYPE_CHECKING:
    from berdampak.publish.card_seal import CardSeal

Format = Literal["text", "html", "json", "csv", "pdf", "xlsx"]
FORMATS: tuple[Format, ...] = get_args(Format)


def render_card(
    card: Card,
    format: Format,  # noqa: A002
    language: Language,
    seal: "CardSeal | None" = None,
) -> bytes:
    """The card as a file: the same card, format, language and seal are the same bytes. JSON has no language or seal."""
    if format == "json":
        return encode_card(card)
    from berdampak.publish.outlining import outline_card

    return _find_writer(format)(card, outline_card(card, language, seal))


def render_service(pack: Pack, service: Service, language: Language) -> bytes:
    """The page of a service as a file that stands alone, marked as a preview: nothing of it was measured yet."""
    from berdampak.front.facade import render_template, stylesheet
    from berdampak.publish.citizen import words_services as words
    from berdampak.publish.citizen.leading import TEMPLATES
    from berdampak.publish.citizen.service_view import describe
    from berdampak.publish.links import Links

    page = {"title": service.name.in_(language), "words": words, "style": stylesheet(), "links": Links()}
    said = describe(pack, service, None) | page
    return render_template(TEMPLATES, "citizen/preview.html", language, **said).encode()


def _find_writer(format_: Format) -> Callable[..., bytes]:
    """The function that writes a format from the card and its outline; each is loaded only when it is used."""
    import importlib

    return importlib.import_module(f"berdampak.publish.write_{format_}").write  # type: ignore[no-any-return]
