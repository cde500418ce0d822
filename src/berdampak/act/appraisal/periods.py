"""What a predikat says in words: its period, its feedback, its figures, and how it went."""

from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal
from typing import Any

from berdampak.act.appraisal import deeds
from berdampak.act.appraisal import words_predicate as words
from berdampak.act.appraisal.rules_course import Ratings
from berdampak.act.appraisal.rules_feedback import ANSWERS, GROUPS, VALUES
from berdampak.act.appraisal.rules_predicate import CREDIT_SHARES, Predicate, credit_of
from berdampak.act.appraisal.views import zone_of
from berdampak.kernel.text import Text, same
from berdampak.kernel.wording import day_text, moment_text, number_text
from berdampak.promise.agreements import facade
from berdampak.promise.agreements.contracts import Aim

EXAMPLE = Decimal(5)
"""The coefficient of the level Terampil, as an example."""


def period_text(period: str) -> Text:
    """A quarter or a year with its number."""
    year, _, quarter = period.partition("-Q")
    return words.QUARTER.format(number=quarter) + same(f" {year}") if quarter else same(year)


def short_text(period: str) -> Text:
    """The same where the year stands beside it."""
    quarter = period.partition("-Q")[2]
    return words.QUARTER.format(number=quarter) if quarter else words.YEAR


def figures_view(appraisal: deeds.Appraisal) -> dict[str, Any]:
    """The figures: as they were frozen, or as they are now while nothing is set."""
    figures = appraisal.course.figures or deeds.figures_of(appraisal).written()
    rows = appraisal.agreement.terms[figures["version"]].rows
    lines = [_line(one, rows[one["place"] - 1]) for one in figures["rows"]]
    if figures["proposed"] is None:
        return {"lines": lines, "proposal": words.NOT_PROPOSED, "level": None}
    value = number_text(float(figures["value"]), 2)
    proposal = words.PROPOSED.format(
        level=small(words.LEVELS[figures["proposed"]]), value=value, measured=figures["measured"], of=figures["of"]
    )
    return {"lines": lines, "proposal": proposal, "level": figures["proposed"]}


def feedback_view(summary: Mapping[str, Any]) -> dict[str, Any]:
    """What was said of each value, group by group."""
    groups = [group for group in GROUPS if summary.get(group)]
    hidden = [words.GROUPS[group] for group in GROUPS if group in summary and summary[group] is None]
    rows = [
        (words.VALUES[value], [(words.GROUPS[group], _counts(summary[group][value])) for group in groups])
        for value in VALUES
    ]
    return {"groups": [words.GROUPS[group] for group in groups], "rows": rows, "hidden": hidden}


def remarks_view(appraisal: deeds.Appraisal, *, of_all: bool) -> list[tuple[Text, list[Text]]]:
    """What was written about each value: by the superior, and for the superior's eyes by groups that are shown."""
    summary = appraisal.course.summary or {}
    shown = {group for group, said in summary.items() if said is not None} if of_all else {"superior"}
    said = [one["words"] for one in deeds.feedback_of(appraisal) if one["group"] in shown]
    found = ((words.VALUES[value], [same(one[value]) for one in said if value in one]) for value in VALUES)
    return [(value, lines) for value, lines in found if lines]


def story_view(appraisal: deeds.Appraisal) -> list[dict[str, Any]]:
    """What was done, by whom on which side, with what they wrote."""
    code = appraisal.agreement.code
    return [
        {"deed": words.DEEDS[deed], "said": [same(one) for one in written.values() if isinstance(one, str) and one]}
        for deed, entry in appraisal.course.said
        for written in [deeds.read_words(code, entry) if deed not in ("ask", "close") else {}]
    ]


def ratings_view(ratings: Ratings) -> dict[str, Text]:
    """What was rated, and the predikat of it."""
    made_of = words.MADE_OF.format(
        result=small(words.LEVELS[ratings.result]), conduct=small(words.LEVELS[ratings.conduct])
    )
    return {"predicate": words.PREDICATES[ratings.predicate], "made_of": made_of}


def credit_text(predicate: Predicate) -> Text:
    """What a predikat is worth in credit."""
    share = number_text(float(CREDIT_SHARES[predicate] * 100))
    return words.CREDIT_MEANS.format(share=share, example=number_text(float(credit_of(EXAMPLE, predicate)), 2))


def moment_in(appraisal: deeds.Appraisal, at: datetime) -> Text:
    """A moment in the office's zone."""
    return moment_text(at.astimezone(zone_of(appraisal.parties)))


def day_in(appraisal: deeds.Appraisal, at: datetime) -> Text:
    """A day in the office's zone."""
    return day_text(at.astimezone(zone_of(appraisal.parties)).date())


def small(text: Text) -> Text:
    """A text as it stands within a sentence."""
    return Text(text.id[:1].lower() + text.id[1:], text.en[:1].lower() + text.en[1:])


def _line(one: Mapping[str, Any], row: Any) -> dict[str, Text]:
    unit = row.indicator.unit
    low, high = (Decimal(each) for each in one["target"])
    value = None if one["value"] is None else facade.decimal_text(Decimal(one["value"])) + same(" ") + unit
    percent = None if one["percent"] is None else number_text(float(one["percent"]), 2) + same("%")
    return {
        "name": row.indicator.name,
        "target": facade.aim_text(Aim(low, high), unit),
        "value": value or words.NOT_MEASURED,
        "percent": percent or same("–"),
    }


def _counts(counts: list[int]) -> Text:
    said = [
        words.COUNT.format(n=n, level=small(words.LEVELS[answer]))
        for n, answer in zip(counts, ANSWERS, strict=True)
        if n
    ]
    joined = Text(", ".join(one.id for one in said), ", ".join(one.en for one in said))
    return joined if said else words.NO_ANSWER
