"""Why a page is not there, and what to do now."""

import re
from datetime import date

from berdampak.kernel.text import Language, Text
from berdampak.kernel.wording import week_text
from berdampak.publish import words_pages as words
from berdampak.publish.links import Link, link_home, link_to_week
from berdampak.publish.phrases import clean
from berdampak.report.facade import Publication, list_weeks

NEAREST = 2
CODE_CHARACTERS = 80
Explanation = tuple[str, list[Link]]


def explain_week(week: str, weeks: list[str], language: Language) -> Explanation:
    """Why there is no such week, and the nearest weeks there are (newest first in `weeks`)."""
    if not _is_week(week):
        near = [link_to_week(name, language) for name in weeks[:NEAREST]]
        return words.WEEK_MALFORMED.in_(language), [link_home(language), *near]
    why = words.WEEK_FUTURE if weeks and week > weeks[0] else words.WEEK_UNKNOWN
    later = [name for name in weeks if name > week][-NEAREST:]
    earlier = [name for name in weeks if name < week][:NEAREST]
    near = [link_to_week(name, language) for name in (*later, *earlier)]
    return why.format(week=week_text(week)).in_(language), [*near, link_home(language)]


def explain_card(kind: str, code: str, week: str, found: Publication | None, language: Language) -> Explanation:
    """Why there is no such card to see: withheld, a person's, or never made."""
    weeks = list_weeks()
    if week not in weeks:
        return explain_week(week, weeks, language)
    links = [link_to_week(week, language), link_home(language)]
    if kind == "officer":
        return words.OFFICER_PRIVATE.in_(language), links
    why: Text = words.CARD_WITHHELD if found else words.CARD_UNKNOWN
    return why.format(code=clean(code)[:CODE_CHARACTERS], week=week_text(week)).in_(language), links


def _is_week(name: str) -> bool:
    written = re.fullmatch(r"(\d{4})-W(\d{2})", name, re.ASCII)
    if not written:
        return False
    try:
        date.fromisocalendar(int(written[1]), int(written[2]), 1)
    except ValueError:
        return False
    return True
