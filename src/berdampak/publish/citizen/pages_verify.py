"""Is this paper genuine? What it is, when it was issued, and whether it still holds; nothing of whose it is."""

from django.http import HttpRequest, HttpResponseBase, HttpResponseRedirect
from django.views.decorators.http import require_safe

from berdampak.front.contracts import Field, address_of
from berdampak.happening.casework.facade import find_product
from berdampak.kernel.text import Language
from berdampak.publish.citizen import words_track as words
from berdampak.publish.citizen.leading import show
from berdampak.publish.citizen.visiting import clock_of
from berdampak.publish.citizen.wording import moment_words

WORD_MAX = 40


@require_safe
def ask_word(request: HttpRequest, language: Language) -> HttpResponseBase:
    """The form for the word below the QR code."""
    word = "".join(letter for letter in request.GET.get("kode", "")[:WORD_MAX] if letter.isalnum() or letter in "-_")
    if word:
        return HttpResponseRedirect(address_of("verify-word", language, word=word))
    field = Field("kode", "line", words.WORD, length="middle", autocomplete="off")
    return show(request, "verify", words.VERIFY_TITLE, language, here="verify", words=words, field=field)


@require_safe
def verify(request: HttpRequest, word: str, language: Language) -> HttpResponseBase:
    """What is known of the paper with that word."""
    found = find_product(word)
    if found is None:
        verdict = words.NOT_GENUINE
    elif found.revoked_at:
        verdict = words.REVOKED
    elif found.valid_until and found.valid_until < clock_of(request)():
        verdict = words.EXPIRED
    else:
        verdict = words.GENUINE
    return show(
        request,
        "verified",
        verdict,
        language,
        here="verify",
        words=words,
        status=200 if found else 404,
        product=found,
        verdict=verdict,
        issued_at=moment_words(found.issued_at) if found else None,
        valid_until=moment_words(found.valid_until) if found else None,
        revoked_at=moment_words(found.revoked_at) if found else None,
        verify_address=address_of("verify", language),
    )
