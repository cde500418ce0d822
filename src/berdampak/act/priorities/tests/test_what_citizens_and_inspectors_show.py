"""Topics of complaints, low elements of surveys and findings about units become problems; others do not."""

from datetime import UTC, datetime
from decimal import Decimal

import pytest

from berdampak.act.priorities import figures, finding
from berdampak.act.priorities.contracts import Figure, Measure, Scores
from berdampak.act.priorities.finding import find_problems
from berdampak.act.priorities.places import find_place
from berdampak.act.questions.contracts import Evidence, Finding, Place, Row, Seen
from berdampak.people.tests.cast import AGENCY, REGION, UNIT
from berdampak.voice.contracts import Cell, ComplaintFigure, SkmFigure

pytestmark = pytest.mark.django_db
WEEK = "2026-W46"
CITY = "kota-ternate"


@pytest.fixture(autouse=True)
def _quiet(cast, monkeypatch):  # noqa: ARG001
    for module in (finding, figures):
        monkeypatch.setattr(module, "complaints_of", lambda *_: ())
        monkeypatch.setattr(module, "list_findings", lambda _: [])
    monkeypatch.setattr(finding, "cells_of", lambda *_: ())
    monkeypatch.setattr(figures, "skm_of", lambda *_: None)


def complain(monkeypatch, kind, *runs, **more):
    """So many complaints of a kind in each span of four weeks up to the week."""
    spans = {span.first: at for at, span in enumerate(finding._spans(WEEK))}

    def complaints_of(period, _):
        return [ComplaintFigure(kind, runs[spans[period.first]] if len(runs) > 1 else runs[0], **more)]

    for module in (finding, figures):
        monkeypatch.setattr(module, "complaints_of", complaints_of)


def test_a_topic_that_many_write_about_and_few_see_solved(monkeypatch):
    complain(monkeypatch, "keluhan", 10, 12, 12, 20, 60, solved=Decimal("0.4"), overdue=6)
    [one] = find_problems(WEEK)
    assert (one.key, one.place.kind) == (f"complaints:{CITY}:keluhan", "region")
    assert one.scores == Scores(4, 3, 4)
    assert figures.find_figure(one.measure, one.place, figures.weeks_before(WEEK)) == Figure("count", 60)


@pytest.mark.parametrize(
    ("filed", "more"),
    [(9, {"overdue": 5}), (None, {}), (40, {"solved": Decimal("0.5"), "overdue": 0}), (40, {"overdue": 0})],
)
def test_few_or_well_answered_complaints_are_no_problem(monkeypatch, filed, more):
    complain(monkeypatch, "keluhan", filed, **more)
    assert find_problems(WEEK) == []


def test_what_only_the_inspectorate_sees_is_never_listed(monkeypatch, settings):
    kinds = [kind.code for kind in settings.PACKS.current().voice.complaints.kinds if kind.inspected]
    assert kinds
    complain(monkeypatch, kinds[0], 40, overdue=20)
    assert find_problems(WEEK) == []


def survey(monkeypatch, index, n=60):
    cell = Cell("unit", UNIT, (SkmFigure("full", "case", n, elements={"waktu": Decimal(index)}),))
    monkeypatch.setattr(finding, "cells_of", lambda *_: [cell])
    monkeypatch.setattr(figures, "skm_of", lambda *_: cell)


def test_a_low_element_of_a_survey(monkeypatch):
    survey(monkeypatch, "76.60")
    [one] = find_problems(WEEK)
    assert (one.key, one.measure) == (f"element:{UNIT}:waktu", Measure("element", "waktu"))
    assert one.scores == Scores(None, 3, 1)
    assert figures.find_figure(one.measure, one.place, [WEEK]) == Figure("index", of=60, values=(Decimal("76.60"),))


@pytest.mark.parametrize(("index", "n"), [("76.61", 60), ("20", None)])
def test_a_good_or_withheld_element_is_no_problem(monkeypatch, index, n):
    survey(monkeypatch, index, n)
    assert find_problems(WEEK) == []


def confirmed(kind, code, at=datetime(2026, 11, 10, tzinfo=UTC)):
    seen = tuple(Seen(f"2026-W{week}", met, 40, "0.1", "0.0001") for week, met in ((44, 8), (45, 12), (46, 16)))
    rows = tuple(Row("book", f"c{each}", "", "2026-11-09") for each in range(3))
    return Finding(
        "q", "rush", WEEK, Place(kind, code, UNIT, AGENCY, REGION), at, "p-anton", Evidence(seen, rows, 36, "")
    )


def test_what_was_confirmed_about_a_unit(monkeypatch):
    monkeypatch.setattr(finding, "list_findings", lambda _: [confirmed("unit", UNIT)])
    monkeypatch.setattr(figures, "list_findings", lambda _: [confirmed("unit", UNIT)])
    [one] = find_problems(WEEK)
    assert (one.key, one.scores) == (f"finding:{UNIT}:rush", Scores(None, 2, 3))
    assert figures.find_figure(one.measure, find_place(UNIT), figures.weeks_before(WEEK)) == Figure("count", 1)


def test_what_was_confirmed_about_a_person_or_later_is_not_listed(monkeypatch):
    found = [confirmed("officer", "p-budi"), confirmed("unit", UNIT, datetime(2026, 11, 20, tzinfo=UTC))]
    monkeypatch.setattr(finding, "list_findings", lambda _: found)
    assert find_problems(WEEK) == []
