"""What a predikat says in words: its period, its feedback, its figures, and how it went."""

from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal
from typing import Any

from berdampak.act.appraisal import deeds
from berdampak.act.appraisal import words_predicate as words
from berdampak.act.appraisal.rules_achievement import rounded
from berdampak.act.appraisal.rules_course import Ratings
from berdampak.act.appraisal.rules_feedback import ANSWERS, GROUPS, Answer
from berdampak.act.appraisal.rules_predicate import credit_of, predicate_of
from berdampak.act.appraisal.views import zone_of
from berdampak.kernel.text import Text, same
from berdampak.kernel.wording import PERCENT, amount_text, day_text, moment_text, number_text
from berdampak.promise.agreements import facade
from berdampak.promise.agreements.contracts import Aim
from berdampak.promise.contracts_appraisal import AppraisalRules
from berdampak.promise.facade import legal_text


def short_text(period: str) -> Text:
    """A quarter or the whole year, where the year stands beside it."""
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
        level=small(appraisal.law.levels[figures["proposed"]]),
        value=value,
        measured=figures["measured"],
        of=figures["of"],
    )
    return {"lines": lines, "proposal": proposal, "level": figures["proposed"]}


def feedback_view(summary: Mapping[str, Any], law: AppraisalRules) -> dict[str, Any]:
    """What was said of each value, group by group."""
    groups = [group for group in GROUPS if summary.get(group)]
    hidden = [words.GROUPS[group] for group in GROUPS if group in summary and summary[group] is None]
    rows = [
        (one.name, [(words.GROUPS[group], _counts(summary[group][one.code], law)) for group in groups])
        for one in law.conduct.values
    ]
    return {
        "name": law.conduct.name,
        "groups": [words.GROUPS[group] for group in groups],
        "rows": rows,
        "hidden": hidden,
    }


def remarks_view(appraisal: deeds.Appraisal, *, of_all: bool) -> list[tuple[Text, list[Text]]]:
    """What was written about each value: by the superior, and for the superior's eyes by groups that are shown."""
    summary = appraisal.course.summary or {}
    shown = {group for group, said in summary.items() if said is not None} if of_all else {"superior"}
    said = [one["words"] for one in deeds.feedback_of(appraisal) if one["group"] in shown]
    values = appraisal.law.conduct.values
    found = ((value.name, [same(one[value.code]) for one in said if value.code in one]) for value in values)
    return [(value, lines) for value, lines in found if lines]


def story_view(appraisal: deeds.Appraisal) -> list[dict[str, Any]]:
    """What was done, by whom on which side, with what they wrote."""
    code = appraisal.agreement.code
    return [
        {"deed": words.DEEDS[deed], "said": [same(one) for one in written.values() if isinstance(one, str) and one]}
        for deed, entry in appraisal.course.said
        for written in [deeds.read_words(code, entry) if deed not in ("ask", "close") else {}]
    ]


def ratings_view(ratings: Ratings, law: AppraisalRules) -> dict[str, Text]:
    """What was rated, and the predikat of it."""
    result, conduct = (small(law.levels[level]) for level in (ratings.result, ratings.conduct))
    predicate = predicate_of(ratings.result, ratings.conduct, law).name
    return {"predicate": predicate, "made_of": words.MADE_OF.format(result=result, conduct=conduct)}


def credit_view(ratings: Ratings, law: AppraisalRules) -> dict[str, Text] | None:
    """What a predikat is worth in credit, where the law knows such a thing."""
    if law.credit is None:
        return None
    predicate = predicate_of(ratings.result, ratings.conduct, law)
    said = words.CREDIT_MEANS.format(
        share=number_text(predicate.credit or 0),
        coefficient=facade.decimal_text(law.credit.example),
        example=number_text(float(credit_of(law.credit.example, predicate)), 2),
        legal=legal_text(law.credit.legal),
    )
    return {"name": law.credit.name, "said": said}


def thresholds_text(law: AppraisalRules) -> Text:
    """From which value on the figures propose which level, and by which rule."""
    rules = law.result
    return words.THRESHOLDS.format(
        above=facade.decimal_text(rules.above),
        below=facade.decimal_text(rules.below),
        values=legal_text(rules.legal),
        limits=legal_text(rules.limits_legal),
        **{f"level_{level}": small(name) for level, name in law.levels.items()},
    )


def sources_text(law: AppraisalRules) -> Text:
    """The rules that an appraisal follows."""
    legal, quadrant, conduct = map(legal_text, (law.legal, law.quadrant_legal, law.conduct.legal))
    return words.SOURCES.format(legal=legal, quadrant=quadrant, conduct=conduct)


def answer_text(answer: Answer, law: AppraisalRules) -> Text:
    """What an answer about conduct is called."""
    return words.UNKNOWN if answer == "unknown" else law.levels[answer]


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
    value = None if one["value"] is None else amount_text(rounded(Decimal(one["value"])), unit)
    percent = None if one["percent"] is None else amount_text(rounded(Decimal(one["percent"])), PERCENT)
    return {
        "name": row.indicator.name,
        "target": facade.aim_text(Aim(low, high), unit),
        "value": value or words.NOT_MEASURED,
        "percent": percent or same("–"),
    }


def _counts(counts: list[int], law: AppraisalRules) -> Text:
    said = [
        words.COUNT.format(n=n, level=small(answer_text(answer, law)))
        for n, answer in zip(counts, ANSWERS, strict=True)
        if n
    ]
    joined = Text(", ".join(one.id for one in said), ", ".join(one.en for one in said))
    return joined if said else words.NO_ANSWER
