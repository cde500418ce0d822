"""Whatever is changed in a bundle, it is refused, and what differs first is named."""

import gzip
from copy import deepcopy
from dataclasses import replace

import pytest

from berdampak.kernel.canonical import canonical_json, sha256_hex
from berdampak.kernel.errors import BerdampakError
from berdampak.kernel.text import same
from berdampak.ledger.contracts import compose_entry, leaf_hash, root_of
from berdampak.report.bundle import decode_bundle
from berdampak.report.checking import check_bundle
from berdampak.report.contracts import Subject
from berdampak.report.tests.evidence_of import as_bytes, bundle_in, with_card


@pytest.fixture(scope="module")
def good(tmp_path_factory):
    """A bundle in which all is well."""
    return bundle_in(tmp_path_factory.mktemp("good"))


def refused(bundle):
    """The one problem for which a bundle is refused."""
    with pytest.raises(BerdampakError) as raised:
        check_bundle(bundle)
    (found,) = raised.value.problems
    return found


def with_rows(bundle, change):
    """The bundle with its rows changed."""
    rows = deepcopy(list(bundle.rows))
    change(rows)
    return replace(bundle, rows=tuple(rows))


def at(rows, table):
    """Where the first row of a table is."""
    return next(number for number, row in enumerate(rows) if row[0] == table)


def test_a_changed_figure(good):
    card = good.value
    cases = replace(card.figures.cases, finished=card.figures.cases.finished + 1)
    found = refused(with_card(good, replace(card, figures=replace(card.figures, cases=cases))))
    assert found.id == "report.E006"
    assert "figures.cases.finished" in found.why.en


def test_a_changed_name(good):
    card = good.value
    found = refused(with_card(good, replace(card, subject=replace(card.subject, name=same("Depan")))))
    assert found.id == "report.E006"
    assert "figures agree" in found.why.en


@pytest.mark.parametrize("table", ["cases", "presence", "steps", "stretches"])
def test_an_omitted_row(good, table):
    found = refused(with_rows(good, lambda rows: rows.pop(at(rows, table))))
    assert found.id == "report.E005"
    assert f"here: {len(good.rows) - 1} rows" in found.why.en


@pytest.mark.parametrize("table", ["cases", "presence", "steps", "stretches"])
def test_an_extra_row(good, table):
    assert (
        refused(with_rows(good, lambda rows: rows.insert(at(rows, table), rows[at(rows, table)]))).id == "report.E005"
    )


def test_an_altered_duration(good):
    def change(rows):
        rows[at(rows, "stretches")][4] += 600

    found = refused(with_rows(good, change))
    assert found.id == "report.E005"
    assert "holds[" in found.why.en


def test_an_alteration_that_moves_no_figure(good):
    def change(rows):
        rows[at(rows, "presence")][2] = "A" * 16

    assert refused(with_rows(good, change)).id == "report.E005"


def test_rows_in_another_order(good):
    def change(rows):
        rows[0], rows[1] = rows[1], rows[0]

    assert refused(with_rows(good, change)).id == "report.E005"


def test_another_week(good):
    card = good.value
    assert refused(with_card(good, replace(card, week=replace(card.week, name="2026-W45")))).id == "report.E007"


def test_a_relabelled_unit(good):
    card = replace(good.value, subject=Subject("unit", "back", same("back")))
    found = refused(with_card(good, card))
    assert (found.id, "stream" in found.why.en) == ("report.E007", True)


def test_a_relabelled_part(good):
    def change(rows):
        next(row for row in rows if row[0] == "cases" and row[4] == "2026-W46")[1] = "kia"

    found = refused(with_rows(good, change))
    assert found.id == "report.E005"
    assert "parts[" in found.why.en


def test_the_seal_of_another_card(good, tmp_path):
    other = bundle_in(tmp_path, code="back")
    assert refused(replace(good, entry=other.entry)).id == "report.E007"


def test_a_card_sealed_with_rows_that_do_not_make_it(good):
    """A publisher who seals a figure that its own rows do not make."""
    card = good.value
    cases = replace(card.figures.cases, filed=99)
    lying = with_card(good, replace(card, figures=replace(card.figures, cases=cases)))
    body = good.seal.body | {"card": sha256_hex(lying.card.encode())}
    found = refused(replace(lying, entry=compose_entry(replace(good.seal, body=body)).decode()))
    assert found.id == "report.E008"
    assert "figures.cases.filed; the card says 99, its rows make 12" in found.why.en


def test_a_row_too_many_that_was_sealed_is_still_seen_in_the_figures(good):
    changed = with_rows(good, lambda rows: rows.insert(0, rows[0]))
    root = root_of([leaf_hash(canonical_json(row)) for row in changed.rows])
    body = good.seal.body | {"rows": root.hex(), "n": len(changed.rows)}
    assert refused(replace(changed, entry=compose_entry(replace(good.seal, body=body)).decode())).id == "report.E008"


@pytest.mark.parametrize(
    "change",
    [
        lambda rows: rows[0].pop(),
        lambda rows: rows[0].__setitem__(9, "90"),
        lambda rows: rows[0].__setitem__(9, True),
        lambda rows: rows[0].__setitem__(9, 1.5),
        lambda rows: rows[0].__setitem__(0, "complaints"),
        lambda rows: rows.append("cases"),
    ],
)
def test_a_row_of_another_shape(good, change):
    def spoil(rows):
        change(rows)

    with pytest.raises(BerdampakError, match=r"report\.E004"):
        decode_bundle(as_bytes(with_rows(good, spoil)))


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{}",
        gzip.compress(b"[]", mtime=0),
        gzip.compress(b"{}", mtime=0),
        gzip.compress(b"[" * 100_000, mtime=0),
        b"\x1f\x8b\x08\x00cut",
    ],
)
def test_what_is_no_bundle(content):
    with pytest.raises(BerdampakError, match=r"report\.E004"):
        decode_bundle(content)


def test_a_week_or_a_day_that_is_none(good):
    def change(rows):
        rows[at(rows, "cases")][5] = "2026-02-31"

    assert refused(with_rows(good, change)).id == "report.E004"
