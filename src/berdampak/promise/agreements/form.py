"""What an agreement says around its tables: as the pack has it that it was offered under, and a sentence of our own."""

from dataclasses import dataclass

from django.conf import settings

from berdampak.kernel.text import Text
from berdampak.promise.agreements import words
from berdampak.promise.agreements.contracts import Version
from berdampak.promise.wording import legal_text


@dataclass(frozen=True, slots=True)
class Form:
    """The sentence before the parties, those after them, and the rule they come from, if there is one."""

    opening: Text
    statement: tuple[Text, ...]
    source: Text | None = None


def form_of(version: Version) -> Form:
    """The form of a version; that of the pack that holds now while it is a draft."""
    pack = settings.PACKS.get(version.pack) if version.pack else settings.PACKS.current()
    if pack.appraisal is None:
        return Form(words.OPENING, (words.MEASURED,))
    form = pack.appraisal.agreement
    return Form(form.opening, (*form.statement, words.MEASURED), words.SOURCE.format(legal=legal_text(form.legal)))
