"""Indicators and the tree of outcomes are read from the pack, and what does not hold together is said."""

import pytest

from berdampak.kernel.places import packs_folder
from berdampak.promise.facade import check_pack, load_pack
from berdampak.promise.tests.packs import change, find_one, pointed_at, write_pack

GOALS = """\
valid_from: 2026-01-01
legal: {reference: Contoh, status: example}
indicators:
  - code: tepat
    name: {id: Tepat janji, en: On time}
    unit: {id: persen, en: percent}
    polarity: up
    meaning: {id: Bagian yang tepat., en: The share on time.}
    legal: {reference: Contoh, status: example}
    formula: {kind: share, of: cases, that: on_time, where: {services: [izin]}}
  - code: miskin
    name: {id: Miskin, en: Poor}
    unit: {id: persen, en: percent}
    polarity: down
    meaning: {id: Bagian yang miskin., en: The share of the poor.}
    legal: {reference: Contoh, status: example}
    series: {file: series/miskin.csv, source: {id: BPS, en: Statistics}, read_on: 2026-01-01}
outcomes:
  - code: puncak
    name: {id: Sejahtera, en: Well-being}
    level: final
    indicators: [miskin]
  - code: tengah
    name: {id: Izin pasti, en: Certain licences}
    level: immediate
    parent: puncak
    factor: {id: Kepastian, en: Certainty}
    indicators: [tepat]
  - code: bawah
    name: {id: Izin tepat, en: Licences in time}
    level: output
    parent: tengah
    indicators: [tepat]
    units: [dinas-izin]
  - code: cabang
    name: {id: Loket ramah, en: Friendly desk}
    level: output
    parent: puncak
    indicators: [tepat]
    units: [dinas]
    contributes: [{to: tengah, how: {id: Membantu, en: It helps}}]
"""


def with_goals(folder, goals=GOALS):
    write_pack(folder)
    (folder / "series").mkdir()
    (folder / "series" / "miskin.csv").write_text("period,value\n2025,2.8\n")
    (folder / "goals.yaml").write_text(goals, encoding="utf-8")
    return folder


def test_a_pack_without_them_has_none(tmp_path):
    assert load_pack(write_pack(tmp_path)).goals is None


def test_they_become_values(tmp_path):
    goals = load_pack(with_goals(tmp_path)).goals
    assert goals.indicators["tepat"].formula.services == ("izin",)
    assert (goals.indicators["miskin"].series.file, goals.indicators["miskin"].n_min) == ("series/miskin.csv", 10)
    assert [outcome.code for outcome in goals.children_of("puncak")] == ["tengah", "cabang"]
    assert [outcome.code for outcome in goals.children_of(None)] == ["puncak"]
    assert goals.outcomes["cabang"].contributes[0][0] == "tengah"


def test_an_indicator_is_known_by_its_definition(tmp_path):
    one = load_pack(with_goals(tmp_path / "one")).goals.indicators
    other = load_pack(with_goals(tmp_path / "other", change(GOALS, "that: on_time", "that: granted"))).goals.indicators
    assert one["tepat"].sha256 != other["tepat"].sha256
    assert one["miskin"].sha256 == other["miskin"].sha256


@pytest.mark.parametrize(
    ("old", "new", "number", "pointed"),
    [
        ("that: on_time, where", "where", "E080", "{kind: share"),
        ("kind: share, of: cases, that: on_time", "kind: median, of: cases", "E080", "{kind: median"),
        ("of: cases, that: on_time", "of: steps, that: on_time", "E080", "{kind: share"),
        ("kind: share, of: cases, that: on_time", "kind: index, of: cases", "E080", "{kind: index"),
        ("series/miskin.csv", "series/kaya.csv", "E082", "series/kaya.csv"),
        ("services: [izin]", "services: [izn]", "E083", "izn"),
        ("units: [dinas-izin]", "units: [mal]", "E083", "mal"),
        ("indicators: [miskin]", "indicators: [kaya]", "E083", "kaya"),
        ("parent: tengah\n", "parent: tengh\n", "E083", "tengh"),
        ("level: immediate\n    parent: puncak", "level: immediate", "E085", "immediate"),
        ("level: immediate", "level: output", "E086", "output"),
        ("    units: [dinas]\n", "", "E087", "code: cabang"),
        ("to: tengah", "to: puncak", "E088", "puncak"),
        ("to: tengah", "to: entah", "E088", "entah"),
    ],
)
def test_what_does_not_hold_together_is_said_where_it_stands(tmp_path, old, new, number, pointed):
    found = next(
        each for each in check_pack(with_goals(tmp_path, change(GOALS, old, new))) if each.id == f"promise.{number}"
    )
    assert pointed_at(found).startswith(pointed)


def test_an_indicator_has_a_formula_or_a_series(tmp_path):
    without = change(GOALS, "    formula: {kind: share, of: cases, that: on_time, where: {services: [izin]}}\n", "")
    assert find_one(with_goals(tmp_path, without)).id == "promise.E081"


def test_figures_read_again_on_a_later_day_are_the_same_indicator(tmp_path):
    first = load_pack(with_goals(tmp_path / "a")).goals.indicators["miskin"]
    later = load_pack(with_goals(tmp_path / "b", change(GOALS, "read_on: 2026-01-01", "read_on: 2027-01-01")))
    other = load_pack(with_goals(tmp_path / "c", change(GOALS, "en: Statistics", "en: Someone")))
    assert later.goals.indicators["miskin"].sha256 == first.sha256
    assert other.goals.indicators["miskin"].sha256 != first.sha256


def test_a_series_without_a_file_is_sent_by_programs(tmp_path):
    goals = change(GOALS, "series: {file: series/miskin.csv, ", "series: {").replace(", read_on: 2026-01-01}", "}")
    series = load_pack(with_goals(tmp_path, goals)).goals.indicators["miskin"].series
    assert (series.file, series.read_on) == (None, None)


def test_a_file_without_its_day_is_refused(tmp_path):
    problem = find_one(with_goals(tmp_path, change(GOALS, ", read_on: 2026-01-01}", "}")))
    assert problem.id == "promise.E089"


def test_a_tree_that_goes_round_is_refused(tmp_path):
    circle = change(GOALS, "level: final\n", "level: final\n    parent: bawah\n")
    assert "promise.E084" in [found.id for found in check_pack(with_goals(tmp_path, circle))]


def test_the_demo_has_four_themes_under_one_plan():
    goals = load_pack(packs_folder() / "ternate").goals
    [top] = goals.children_of(None)
    assert len(goals.children_of(top.code)) == 4
    assert goals.example
    assert sum(bool(outcome.contributes) for outcome in goals.outcomes.values()) >= 2
