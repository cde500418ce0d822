"""The evidence of a public card as a file, for anyone to compute the card again."""

from functools import lru_cache
from pathlib import Path

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseBase

from berdampak.kernel.errors import BerdampakError
from berdampak.kernel.text import Language, Text
from berdampak.ledger.facade import find_entry, find_proof
from berdampak.publish import words_pages as words
from berdampak.publish.addresses import unescape_code
from berdampak.publish.links import Link, link_home, link_to_week
from berdampak.publish.missing import explain_card
from berdampak.publish.pages import file_name
from berdampak.publish.pages_error import error_page, read_only
from berdampak.report.facade import Publication, find_card, make_bundle

make_kept = lru_cache(maxsize=8)(make_bundle)
"""Bundles lately asked for stay in memory: that of a whole city takes a second to make."""


@read_only
def evidence(request: HttpRequest, week: str, kind: str, code: str, language: Language) -> HttpResponseBase:
    """The bundle of one card; none where a small office could be told from its rows."""
    code = unescape_code(code)
    found = find_card(kind, code, week)
    if found is None or found.card is None:
        return error_page(request, 404, explain_card(kind, code, week, found, language), language)
    if not found.has_public_evidence:
        why = words.EVIDENCE_WITHHELD if found.entry_seq is not None else words.EVIDENCE_MISSING
        return error_page(request, 404, _explain(why, week, language), language)
    try:
        content = _make(found)
    except BerdampakError:
        return error_page(request, 404, _explain(words.EVIDENCE_MISSING, week, language), language)
    response = HttpResponse(content, content_type="application/gzip")
    response["Content-Encoding"] = "identity"  # it is compressed already
    response["Content-Disposition"] = f'attachment; filename="{week}-{kind}-{file_name(code)}.bukti"'
    response["Cache-Control"] = "no-cache"
    return response


def _make(found: Publication) -> bytes:
    assert found.entry_seq is not None
    entry = find_entry(found.stream, found.entry_seq)
    proof = find_proof(found.stream, found.entry_seq)
    return make_kept(found, Path(settings.STORE) / "evidence", entry.content.decode() if entry else None, proof)


def _explain(why: Text, week: str, language: Language) -> tuple[str, list[Link]]:
    return why.in_(language), [link_to_week(week, language), link_home(language)]
