"""A problem as pages show it: what it is called, how pressing it is and why, whose it is, and whether it helped."""

from datetime import date
from decimal import Decimal
from typing import Any

from django.conf import settings

from berdampak.act.priorities import deeds, words
from berdampak.act.priorities.contracts import PART_NAMES, Figure, Problem
from berdampak.act.priorities.figures import cards_of
from berdampak.act.priorities.places import place_name
from berdampak.act.priorities.rules_score import RATERS_MIN, rating_of
from berdampak.act.priorities.rules_usg import Rating
from berdampak.act.questions.facade import WATCH_NAMES
from berdampak.kernel.text import Text, same
from berdampak.kernel.wording import day_text, number_text
from berdampak.people.facade import names_of


def title_of(one: Problem) -> Text:
    """What a problem is called."""
    return words.TITLES[one.what].format(detail=_detail(one))


def rating_of_problem(one: Problem) -> Rating | None:
    """What figures and raters come to, where that is enough."""
    return rating_of(one.scores, [scores for _, scores in one.ratings])


def score_text(rating: Rating) -> Text:
    """The total, with its parts."""
    parts = [number_of(part) for part in rating.parts]
    return number_of(rating.total) + same(" (") + parts[0] + same("+") + parts[1] + same("+") + parts[2] + same(")")


def parts_view(one: Problem) -> list[dict[str, Text]]:
    """Each part with its score and where it comes from."""
    return [_part(name, one) for name in PART_NAMES]


def owner_text(one: Problem) -> Text | None:
    """Who deals with it; None while nobody does."""
    if not one.person:
        return None
    name = names_of([one.person]).get(one.person, "–")
    return words.OWNER_IN.format(name=same(name), office=place_name(one.office))


def due_view(one: Problem, today: date) -> dict[str, Any] | None:
    """Until when, and whether that is past."""
    if one.due is None:
        return None
    return {"day": day_text(one.due), "is_late": one.state == "taken" and one.due < today}


def effect_view(one: Problem) -> dict[str, Any] | None:
    """The figure before and after, and whether it helped; None before anybody took it up."""
    if one.state not in ("taken", "done"):
        return None
    helped, measure = one.helped, words.MEASURES[one.measure.kind]
    change = None
    if helped and helped.change is not None and helped.low is not None and helped.high is not None:
        unit = 1 if one.before and one.before.kind == "index" else 100
        said = [_signed(value * unit, unit) for value in (helped.change, helped.low, helped.high)]
        change = words.CHANGE_IS.format(change=said[0], low=said[1], high=said[2])
    return {
        "measure": measure,
        "before": figure_text(one.before),
        "after": figure_text(helped.after) if helped else words.NOT_YET,
        "change": change,
        "verdict": words.VERDICTS[helped.verdict] if helped else None,
        "is_good": helped is not None and helped.verdict == "helped",
    }


def story_view(one: Problem) -> list[dict[str, Any]]:
    """What was done, with what was written."""
    written = [(deed, deeds.read_words(one.code, entry)) for deed, entry in one.said]
    return [
        {"deed": words.DEEDS[deed], "said": [same(text) for text in said.values() if text]} for deed, said in written
    ]


def figure_text(figure: Figure | None) -> Text:
    """A figure in words."""
    if figure is None:
        return words.NO_FIGURE
    if figure.kind == "share":
        share = number_text(100 * figure.met / figure.of, 1) if figure.of else same("–")
        return words.SHARE_IS.format(share=share, met=number_text(figure.met), of=number_text(figure.of))
    if figure.kind == "count":
        return number_text(figure.met)
    if figure.kind == "index":
        return words.INDEX_IS.format(value=number_text(float(figure.values[0]), 2), n=number_text(figure.of))
    mean = sum(figure.values, Decimal(0)) / len(figure.values)
    return words.WEEKS_IS.format(share=number_text(float(mean * 100), 1), n=len(figure.values))


def number_of(value: Decimal) -> Text:
    """A score, with a half where it has one."""
    return number_text(float(value), 0 if value == value.to_integral_value() else 1)


def _part(name: str, one: Problem) -> dict[str, Text]:
    computed = one.scores.find(name)
    said = {"name": words.PARTS[name], "score": words.NO_SCORE, "source": words.FORMULAS[name]}
    if computed is not None:
        return said | {"score": number_text(computed)}
    given = [scores.find(name) for _, scores in one.ratings if scores.find(name) is not None]
    if len(given) < RATERS_MIN:
        return said | {"source": words.TOO_FEW_RATERS.format(n=len(given))}
    rating = rating_of_problem(one)
    value = getattr(rating, name) if rating else None
    score = number_of(value) if value is not None else words.NO_SCORE
    return said | {"score": score, "source": words.RATED.format(n=len(given))}


def _detail(one: Problem) -> Text:
    """The step, the kind of complaint, the element or the words that a problem is about."""
    pack = settings.PACKS.current()
    if one.what == "said":
        title = deeds.read_words(one.code, 1).get("title")
        return same(title) if title else words.ERASED
    if one.what == "holds":
        holds = (hold for card in cards_of(one.place, [one.week]) for hold in card.holds)
        name = next((hold.name for hold in holds if hold.step == one.detail), same(one.detail))
        return _find_step_name(one.detail, one.place.unit) or name
    if one.what == "complaints" and pack.voice:
        kind = pack.voice.complaints.find_kind(one.detail)
        return kind.name if kind else same(one.detail)
    if one.what == "element" and pack.voice:
        found = [element.name for element in pack.voice.survey.elements if element.code == one.detail]
        return found[0] if found else same(one.detail)
    name = WATCH_NAMES.get(one.detail, same(one.detail))
    return Text(name.id[:1].lower() + name.id[1:], name.en[:1].lower() + name.en[1:])


def _find_step_name(code: str, unit: str) -> Text | None:
    """What a step of a unit is called in the pack, if all its services call it so."""
    services = settings.PACKS.current().services.values()
    names = {step.name for service in services for step in service.steps if (step.code, step.unit) == (code, unit)}
    return names.pop() if len(names) == 1 else None


def _signed(value: Decimal, unit: int) -> Text:
    number = number_text(abs(float(value)), 1)
    sign = same("+" if value > 0 else "−" if value < 0 else "")
    return sign + number + same(" %" if unit == 100 else "")
