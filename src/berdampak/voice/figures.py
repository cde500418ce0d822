"""What surveys say of offices and services in a period; what too few said is not shown, nor found by subtraction."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from typing import Any

from django.db.models import Count, F, Q, Sum

from berdampak.promise.contracts_voice import SurveyRules
from berdampak.voice import offices
from berdampak.voice.contracts import Cell, CellKind, Form, SkmFigure, Source
from berdampak.voice.models import Answer, Invitation, Score
from berdampak.voice.rules_period import Period
from berdampak.voice.rules_skm import (
    Tally,
    averages_of,
    element_indices,
    grade_of,
    hidden_among,
    index_of,
    interval_of,
    rounded,
    sample_size,
)

PLACES = ("service", "unit", "agency", "mall", "region")
PARENT: dict[CellKind, str] = {"service": "unit", "unit": "agency"}
"""The whole that a figure could be subtracted from; else that is everything."""
WHOLE = "whole"
SHARE_PLACES = 4
Key = tuple[Form, Source]


@dataclass(slots=True)
class _Sums:
    """What is added up of one form from one source."""

    counts: Counter[str] = field(default_factory=Counter)
    elements: Counter[str] = field(default_factory=Counter)

    def add(self, other: "_Sums") -> None:
        self.counts.update(other.counts)
        self.elements.update(other.elements)


Group = tuple[dict[str, str], Key, _Sums]


def cells_of(kind: CellKind, period: Period) -> list[Cell]:
    """Every office or service of a kind that anybody was asked about in the period, in the order of codes."""
    survey = offices.voice_rules().survey
    sums: dict[Key, dict[tuple[str, str], _Sums]] = defaultdict(lambda: defaultdict(_Sums))
    for where, key, found in _groups(period):
        parent = where[PARENT[kind]] if kind in PARENT else ""
        sums[key][parent, WHOLE if kind == "whole" else where[kind]].add(found)
    cells: dict[str, list[SkmFigure]] = defaultdict(list)
    for key, parts in sorted(sums.items()):
        for code, figure in _figures(key, parts, survey):
            cells[code].append(figure)
    return [Cell(kind, code, tuple(figures)) for code, figures in sorted(cells.items())]


def skm_of(kind: CellKind, code: str, period: Period) -> Cell | None:
    """The figures of one office or service; None when nobody was asked about it."""
    return next((cell for cell in cells_of(kind, period) if cell.code == code), None)


def _groups(period: Period) -> list[Group]:
    """Answers, scores and invitations of the period, added up by all that they are about."""
    found: dict[tuple[str, ...], _Sums] = defaultdict(_Sums)
    days = {"day__gte": period.first, "day__lte": period.last}
    by = (*PLACES, "form", "source")
    whole = Q(is_complete=True)
    answers = Answer.objects.filter(**days).values(*by)
    for row in answers.annotate(
        n=Count("pk", filter=whole),
        incomplete=Count("pk", filter=~whole),
        squares=Sum(F("total") * F("total"), filter=whole),
        in_time_n=Count("in_time"),
        in_time_yes=Count("pk", filter=Q(in_time=True)),
        solved_n=Count("solved"),
        solved_yes=Count("pk", filter=Q(solved=True)),
    ).order_by():
        found[_key(row, by)].counts.update({name: value or 0 for name, value in row.items() if name not in by})
    scored = {f"answer__{name}": value for name, value in days.items()}
    scores = Score.objects.filter(**scored, answer__is_complete=True)
    along = tuple(f"answer__{name}" for name in by)
    for row in scores.values(*along, "element").annotate(sum=Sum("score")).order_by():
        found[_key(row, along)].elements[row["element"]] += row["sum"]
    invitations = Invitation.objects.filter(**days).values(*PLACES, "form")
    for row in invitations.annotate(asked=Count("pk"), used=Count("pk", filter=Q(is_used=True))).order_by():
        counts = found[(*_key(row, (*PLACES, "form")), "case")].counts
        counts.update({"asked": row["asked"], "used": row["used"]})
    return [(dict(zip(PLACES, key[:-2], strict=True)), (key[-2], key[-1]), sums) for key, sums in found.items()]  # type: ignore[misc]


def _key(row: Mapping[str, Any], names: Iterable[str]) -> tuple[str, ...]:
    return tuple(str(row[name]) for name in names)


def _figures(key: Key, parts: Mapping[tuple[str, str], _Sums], survey: SurveyRules) -> Iterable[tuple[str, SkmFigure]]:
    """The figures of one form from one source, by code; what belongs to no office is only counted."""
    hidden = {name: _hidden(parts, name, survey.cell_min) for name in ("n", "in_time_n", "solved_n")}
    for place, sums in parts.items():
        if place[1]:
            shown = set() if place in hidden["n"] else {name for name in hidden if place not in hidden[name]}
            yield place[1], _figure(key, sums, shown, survey)


def _hidden(parts: Mapping[tuple[str, str], _Sums], name: str, cell_min: int) -> set[tuple[str, str]]:
    """Places of which a count is too small to be shown, or would show another that is."""
    siblings: dict[str, dict[str, int]] = defaultdict(dict)
    for (parent, code), sums in parts.items():
        siblings[parent][code] = sums.counts[name]
    return {(parent, code) for parent, counts in siblings.items() for code in hidden_among(counts, cell_min)} | {
        place for place, sums in parts.items() if not sums.counts[name]
    }


def _figure(key: Key, sums: _Sums, shown: set[str], survey: SurveyRules) -> SkmFigure:
    (form, source), counts = key, sums.counts
    asked = counts["asked"] if source == "case" else None
    rate = _share(counts["used"], asked) if asked and asked >= survey.cell_min and shown else None
    wanted = sample_size(asked) if asked is not None else None
    if not shown:
        n = 0 if not counts["n"] + counts["incomplete"] else None
        return SkmFigure(form, source, n=n, asked=asked, wanted=wanted, weight=survey.weight)
    asked_for = [each.code for each in survey.elements if form == "full" or each.code in survey.short]
    answers = Tally(counts["n"], {code: sums.elements[code] for code in asked_for}, counts["squares"])
    averages = averages_of(answers) if "n" in shown else {}
    index = index_of(averages, survey.weight)
    value = rounded(index) if index is not None else None
    lows = {band.code: band.low for band in survey.bands}
    return SkmFigure(
        form,
        source,
        n=counts["n"],
        incomplete=counts["incomplete"],
        asked=asked,
        rate=rate,
        index=value,
        grade=grade_of(value, lows) if value is not None and form == "full" else None,
        interval=interval_of(answers, survey.weight),
        elements={code: rounded(each) for code, each in element_indices(averages).items()},
        wanted=wanted,
        weight=survey.weight,
        in_time=_share(counts["in_time_yes"], counts["in_time_n"]) if "in_time_n" in shown else None,
        in_time_n=counts["in_time_n"] if "in_time_n" in shown else 0,
        solved=_share(counts["solved_yes"], counts["solved_n"]) if "solved_n" in shown else None,
        solved_n=counts["solved_n"] if "solved_n" in shown else 0,
    )


def _share(part: int, whole: int) -> Decimal:
    return rounded(Fraction(part, whole), SHARE_PLACES)
