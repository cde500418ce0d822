"""The pages on the book itself: its state, its last seal and its tree, for anyone to check."""

import re

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from berdampak.kernel.text import Language
from berdampak.ledger.facade import find_note, find_tile, read_vitals
from berdampak.publish import words_book
from berdampak.publish.addresses import status_address
from berdampak.publish.book_state import list_advice, list_facts, list_lines, write_metrics
from berdampak.publish.pages import page
from berdampak.publish.pages_error import not_found, read_only

PLAIN = "text/plain; charset=utf-8"
TILE_SECONDS_KEPT = 365 * 24 * 3600
TILE_WIDTH = 256
LEVEL_MAX = 6
NUMBER = re.compile(r"(x\d{3}/){0,4}\d{3}")


@read_only
def status(request: HttpRequest, language: Language) -> HttpResponse:  # noqa: ARG001
    """How the book is."""
    vitals, now = read_vitals(), settings.CLOCK()
    lines = list_lines(vitals, now, language)
    response = page(
        "status",
        language,
        status_address,
        here="status",
        title=words_book.TITLE.in_(language),
        book=words_book,
        empty=not vitals.sealed and not vitals.pending,
        lines=lines,
        facts=list_facts(vitals, language),
        advice=list_advice(lines, language),
        seal=find_note(),
    )
    response["Cache-Control"] = "no-cache"
    return response


@read_only
def metrics(request: HttpRequest, language: Language) -> HttpResponse:  # noqa: ARG001
    """The same for machines, in the text format of Prometheus."""
    response = HttpResponse(write_metrics(read_vitals(), settings.CLOCK()), content_type="text/plain; version=0.0.4")
    response["Cache-Control"] = "no-cache"
    return response


@read_only
def checkpoint(request: HttpRequest, language: Language) -> HttpResponse:  # noqa: ARG001
    """The last checkpoint, with whatever cosignatures there are (C2SP tlog-tiles)."""
    note = find_note()
    if note is None:
        return not_found(request)
    response = HttpResponse(note, content_type=PLAIN)
    response["Cache-Control"] = "no-cache"
    return response


@read_only
def tile(
    request: HttpRequest,
    level: int,
    number: str,
    language: Language,  # noqa: ARG001
    width: int = TILE_WIDTH,
) -> HttpResponse:
    """Hashes of the tree, as C2SP tlog-tiles cuts them; a tile once given never changes."""
    found = None
    if level <= LEVEL_MAX and NUMBER.fullmatch(number) and 1 <= width <= TILE_WIDTH:
        found = find_tile(level, int(number.replace("/", "").replace("x", "")), width)
    if found is None:
        return not_found(request)
    response = HttpResponse(found, content_type="application/octet-stream")
    response["Cache-Control"] = f"public, max-age={TILE_SECONDS_KEPT}, immutable"
    return response
