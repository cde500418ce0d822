"""The result of a period as PDF: what was rated, what it stands on, and where it is in the book."""

from datetime import datetime
from pathlib import Path
from typing import Any

from django.conf import settings

from berdampak.act.appraisal import periods
from berdampak.act.appraisal import words_predicate as words
from berdampak.act.appraisal.deeds import Appraisal
from berdampak.act.appraisal.views import names_in, office_name, scope_text
from berdampak.front.facade import write_paper
from berdampak.kernel.text import Language, same
from berdampak.kernel.wording import period_text

TEMPLATE = Path(__file__).parent / "sheet.typ"


def write_result(appraisal: Appraisal, language: Language, now: datetime) -> bytes:
    """The sheet on A4; what does not count yet says so."""
    day = {"day": [now.year, now.month, now.day]}
    return write_paper(TEMPLATE, "sheet", _sheet(appraisal, now) | day, language)


def _sheet(appraisal: Appraisal, now: datetime) -> dict[str, Any]:
    course, parties = appraisal.course, appraisal.parties
    state, names = course.state_at(now), names_in([appraisal.agreement])
    law = appraisal.law
    rating = periods.ratings_view(course.ratings, law) if course.ratings else None
    figures = periods.figures_view(appraisal)
    feedback = periods.feedback_view(course.summary or {}, law)
    return {
        "government": settings.PACKS.current().name,
        "office": office_name(parties.agency),
        "title": words.SHEET_TITLE.format(period=period_text(course.period)),
        "mark": None if state == "counts" else words.NOT_YET.format(state=periods.small(words.STATES[state])),
        "facts": [
            [words.NAME, names.get(parties.subordinate, same("–"))],
            [words.RATED_BY, names.get(parties.superior, same("–"))],
            [words.SCOPE, scope_text(parties)],
        ],
        "predicate": rating["predicate"] if rating else words.NO_RATING,
        "made_of": rating["made_of"] if rating else same(""),
        "result": words.RESULT,
        "proposal": figures["proposal"],
        "figures_head": [words.INDICATOR, words.TARGET, words.VALUE, words.REACHED],
        "figures": [[one["name"], one["target"], one["value"], one["percent"]] for one in figures["lines"]],
        "conduct": words.CONDUCT,
        "feedback_head": [law.conduct.name, *feedback["groups"]],
        "feedback": [[value, *(said for _, said in cells)] for value, cells in feedback["rows"]],
        "sources": [periods.thresholds_text(law), periods.sources_text(law)],
        "verify": words.VERIFY.format(
            code=appraisal.agreement.code, period=period_text(course.period), day=periods.day_in(appraisal, now)
        ),
    }
