"""Where each page lives. A code may hold any mark, so it is escaped whole; English pages stand under `/en`."""

from urllib.parse import quote

from berdampak.kernel.text import Language
from berdampak.report.contracts import Subject

FILE_FORMATS = {"pdf": "PDF", "xlsx": "Excel", "csv": "CSV", "json": "JSON"}
"""The files beside a card's page, and what people call them."""


def front_address(language: Language) -> str:
    """The front page."""
    return "/" if language == "id" else f"/{language}/"


def cards_address(language: Language) -> str:
    """This week's cards."""
    return f"{front_address(language)}rapor/"


def about_address(language: Language) -> str:
    """How the figures are made."""
    return f"{front_address(language)}tentang/"


def status_address(language: Language) -> str:
    """The state of the book."""
    return f"{front_address(language)}status/"


def week_address(week: str, language: Language) -> str:
    """The cards of one week."""
    return f"{cards_address(language)}{week}/"


def card_address(subject: Subject, week: str, language: Language, format_: str = "") -> str:
    """The card's page, or the file beside it."""
    ending = f".{format_}" if format_ else "/"
    return f"{week_address(week, language)}{subject.kind}/{quote(escape_code(subject.code), safe='')}{ending}"


def escape_code(code: str) -> str:
    """The code as it stands in an address: a `~` before what a browser would take for a folder (`..`)."""
    return f"~{code}" if code.startswith(("~", ".")) or not code else code


def unescape_code(written: str) -> str:
    """The code that `escape_code` wrote."""
    return written.removeprefix("~")
