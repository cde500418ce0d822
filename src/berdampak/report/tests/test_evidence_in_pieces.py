"""Evidence is gathered and sealed piece by piece, and it is the evidence that it would have been at once."""

import pytest

from berdampak.ledger.contracts import leaf_hash, root_of
from berdampak.measure import evidence as gathering
from berdampak.measure import evidence_rows as reading
from berdampak.measure.facade import parse_week
from berdampak.report.compose import compose_cards
from berdampak.report.evidence import Evidence, read_rows
from berdampak.report.tests.evidence_of import dice, facts_in

WEEKS = [parse_week(name) for name in ("2026-W42", "2026-W45", "2026-W46")]
KINDS = ("unit", "service", "whole")


@pytest.fixture
def some(tmp_path):
    facts = facts_in(tmp_path)
    return facts, [card for kind in KINDS for card in compose_cards(facts, kind, WEEKS)]


def test_however_little_is_taken_at_once(some, tmp_path, monkeypatch):
    facts, cards = some
    at_once = Evidence(facts, KINDS, tmp_path / "at-once", dice).seal(cards)
    monkeypatch.setattr(gathering, "CASES_AT_ONCE", 60)
    monkeypatch.setattr(gathering, "OFFICERS_AT_ONCE", 2)
    monkeypatch.setattr(reading, "ROWS_AT_ONCE", 3)
    assert Evidence(facts, KINDS, tmp_path / "pieces", dice).seal(cards) == at_once


def test_cards_sealed_together_are_sealed_each_by_its_rows(some, tmp_path):
    facts, cards = some
    evidence = Evidence(facts, KINDS, tmp_path / "evidence", dice)
    assert len({card.subject.kind for card in cards}) == len(KINDS)
    for card, seal in zip(cards, evidence.seal(cards), strict=True):
        asked = card.subject.kind, card.subject.code, parse_week(card.week.name)
        _, rows = read_rows(tmp_path / "evidence", evidence.publication, *asked)
        assert (seal.root, seal.rows) == (root_of([leaf_hash(row.encode()) for row in rows]), len(rows))


def test_what_a_killed_run_left_is_in_nobodys_way(some, tmp_path):
    facts, cards = some
    evidence = Evidence(facts, KINDS, tmp_path / "evidence", dice)
    left = tmp_path / "evidence" / f".{evidence.publication}.rows"
    left.mkdir(parents=True)
    (left / "half.parquet").write_bytes(b"PAR1")
    evidence.seal(cards)
    assert [path.name for path in (tmp_path / "evidence").iterdir()] == [evidence.publication]
    assert not (tmp_path / "evidence" / evidence.publication / "half.parquet").exists()
