"""The page of the tree of outcomes, and the same as data."""

import re

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils.cache import patch_cache_control

from berdampak.front.contracts import address_of
from berdampak.kernel.text import Language
from berdampak.kernel.wording import period_text
from berdampak.publish import words_goals as words
from berdampak.publish.goals_view import draw_outcomes, goals_as_data, outcome_rows
from berdampak.publish.links import Link
from berdampak.publish.pages import page
from berdampak.publish.pages_error import read_only
from berdampak.report.facade import list_public_values, list_read_periods

SECONDS_KEPT = 300
PERIODS_SHOWN = 12
PERIOD = re.compile(r"\d{4}(-Q[1-4])?")


@read_only
def goals(request: HttpRequest, language: Language) -> HttpResponse:
    """What is to come about, what it takes, who brings it about, and how far it has come."""
    pack, known = settings.PACKS.current(), list_read_periods()
    context: dict[str, object] = {"rows": [], "goals": words}
    if pack.goals is not None:
        period = _period(request, known)
        values = list_public_values(period)
        context |= {
            "rows": outcome_rows(pack, pack.goals, values, language),
            "picture": draw_outcomes(pack, pack.goals, values, language),
            "period": period,
            "period_words": words.PERIOD.format(period=period_text(period)).in_(language),
            "periods": [
                Link(f"{address_of('goals', language)}?p={one}", period_text(one).in_(language))
                for one in known[:PERIODS_SHOWN]
                if one != period
            ],
            "is_example": pack.goals.example,
            "data": f"{address_of('goals-data', language)}?p={period}",
        }
    title = words.TITLE.in_(language)
    return page("goals", language, lambda one: address_of("goals", one), here="goals", title=title, **context)


@read_only
def goals_data(request: HttpRequest, language: Language) -> HttpResponse:  # noqa: ARG001
    """The same for programs."""
    pack = settings.PACKS.current()
    period = _period(request, list_read_periods())
    data = goals_as_data(pack, pack.goals, period, list_public_values(period)) if pack.goals else {"outcomes": []}
    answer = JsonResponse(data)
    patch_cache_control(answer, public=True, max_age=SECONDS_KEPT)
    return answer


def _period(request: HttpRequest, known: list[str]) -> str:
    """The period asked for, if it is one; else the newest of which there are values."""
    asked = request.GET.get("p", "")
    return asked if PERIOD.fullmatch(asked) else next(iter(known), "")
