"""What is wrong with what citizens are asked, beyond what one line can show."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from berdampak.kernel.errors import Problem
from berdampak.kernel.file_problems import suggest
from berdampak.promise.checking_codes import find_repeated_codes
from berdampak.promise.format_voice import is_index
from berdampak.promise.outline import Entry, Outline
from berdampak.promise.problems import problem

LOWEST = "25.00"


def find_voice_problems(parts: Outline) -> Iterator[Problem]:
    """Codes written twice, grades out of order, and names of what is not there."""
    survey = parts.voice.find_entry("survey") if parts.voice else None
    complaints = parts.voice.find_entry("complaints") if parts.voice else None
    if survey is not None:
        for listed in ("elements", "bands"):
            yield from find_repeated_codes(survey.list_entries(listed))
        yield from _find_grades_out_of_order(survey)
        elements = [entry.code for entry in survey.list_entries("elements") if entry.code]
        yield from _find_unknown(survey, "short", elements, "E072")
        yield from _find_unknown(survey, "short_for", [each.code for each in parts.services if each.code], "E073")
    if complaints is not None:
        yield from find_repeated_codes(complaints.list_entries("kinds"))


def _find_grades_out_of_order(survey: Entry) -> Iterator[Problem]:
    lows = [(band, low) for band in survey.list_entries("bands") if is_index(low := band.find_word("low") or "")]
    for (_, higher), (band, low) in pairwise(lows):
        if Decimal(low) >= Decimal(higher):
            yield problem("E071", band.where("low"))
    if lows and lows[-1][1] != LOWEST:
        yield problem("E071", lows[-1][0].where("low"))


def _find_unknown(survey: Entry, key: str, known: list[str], number: str) -> Iterator[Problem]:
    for code, where in survey.list_words(key) or []:
        if code not in known:
            yield problem(number, where, suggest(code, known), code=code)
