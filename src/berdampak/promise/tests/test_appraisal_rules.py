"""The law of appraisal is read from the pack, and a table that would be unfair is refused where it stands."""

from decimal import Decimal

import pytest

from berdampak.kernel.places import packs_folder
from berdampak.promise.contracts_appraisal import LEVELS
from berdampak.promise.facade import check_pack, load_pack
from berdampak.promise.tests.packs import change, pointed_at, write_pack
from berdampak.promise.tests.test_schemas import errors

RULES = (packs_folder() / "ternate" / "appraisal.yaml").read_text(encoding="utf-8")


def with_rules(folder, text=RULES):
    write_pack(folder)
    (folder / "appraisal.yaml").write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def rules(tmp_path_factory):
    return load_pack(with_rules(tmp_path_factory.mktemp("pack"))).appraisal


def test_a_pack_without_it_appraises_nobody(tmp_path):
    assert load_pack(write_pack(tmp_path)).appraisal is None


def test_it_becomes_a_value(rules):
    assert rules.levels["as"].id == "Sesuai ekspektasi"
    assert rules.conduct.codes[0] == "pelayanan"
    assert len(rules.conduct.codes) == 7
    assert [one.credit for one in rules.predicates.values()] == [150, 100, 75, 50, 25]
    assert rules.result.pieces[1].value == (Decimal(50), Decimal(69))


def test_all_nine_cells_are_there_and_nothing_claims_to_be_read_law(rules):
    assert {(result, conduct) for result in LEVELS for conduct in LEVELS if rules.quadrant[result][conduct]} == {
        (result, conduct) for result in LEVELS for conduct in LEVELS
    }
    grounds = (
        rules.legal, rules.agreement.legal, rules.result.legal, rules.result.limits_legal, rules.conduct.legal,
        rules.quadrant_legal, rules.credit.legal,
    )  # fmt: skip
    assert {one.status for one in grounds} == {"unverified"}


@pytest.mark.parametrize(
    ("old", "new", "number", "pointed"),
    [
        ("above: {below: kurang, as: baik, above: sangat-baik}", "above: {below: kurang, as: baik}", "E021", "{below"),
        ("    below: {below: sangat-kurang, as: butuh-perbaikan, above: butuh-perbaikan}\n", "", "E021", ""),
        ("as: {below: kurang, as: baik,", "as: {under: kurang, below: kurang, as: baik,", "E020", "under"),
        ("as: {below: kurang, as: baik,", "as: {below: kurang, as: bagus,", "E166", "bagus"),
        ("{code: baik,", "{code: sangat-baik,", "E040", "sangat-baik"),
        ("code: akuntabel", "code: loyal", "E040", "loyal"),
        ("credit: 25}", "credit: 0}", "E029", "0"),
        (", credit: 25}", "}", "E167", "sangat-kurang"),
        ("below: 89", "below: 89.5", "E160", "89.5"),
        ("below: 89", 'below: "89,5"', "E160", '"89,5"'),
        ("highest: 120", "highest: 12000", "E160", "12000"),
        ("percent: [60, 79]", "percent: [79, 60]", "E161", "{percent: [79"),
        ("percent: [80, 99]", "percent: [80, 80]", "E161", "{percent: [80"),
        ("value: [70, 89]", "value: [89, 70]", "E161", "{percent: [80"),
        ("percent: [0, 59]", "percent: [1, 59]", "E162", "[1, 59]"),
        ("percent: [60, 79]", "percent: [58, 79]", "E163", "[58"),
        ("value: [50, 69]", "value: [48, 69]", "E164", "[48"),
        ("highest: 120", "highest: 109", "E164", "109"),
        ("above: 110", "above: 89", "E165", "89"),
        ("name: {id: Loyal, en: Loyal}", "name: {id: Loyal}", "E022", "{id: Loyal}"),
    ],
)
def test_an_odd_table_is_refused_where_it_stands(tmp_path, old, new, number, pointed):
    found = check_pack(with_rules(tmp_path, change(RULES, old, new)))
    assert f"promise.{number}" in {each.id for each in found}
    assert pointed_at(next(each for each in found if each.id == f"promise.{number}")).startswith(pointed)


def test_without_credit_no_predicate_has_one(tmp_path):
    text = RULES[: RULES.index("\ncredit:")]
    assert {each.id for each in check_pack(with_rules(tmp_path / "one", text))} == {"promise.E167"}
    for share in (150, 100, 75, 50, 25):
        text = change(text, f", credit: {share}}}", "}")
    assert load_pack(with_rules(tmp_path / "two", text)).appraisal.credit is None


def test_an_editor_is_told_the_same():
    assert errors("appraisal", RULES) == []
    assert errors("appraisal", change(RULES, "below: 89", "below: 89.5"))
    assert errors("appraisal", change(RULES, ", above: sangat-baik}", "}"))
