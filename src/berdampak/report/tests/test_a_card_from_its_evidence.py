"""A card is made again from its rows alone, whoever's it is and whichever its week."""

import hashlib
import json
from dataclasses import replace

import pytest

from berdampak.measure.facade import ROWS, build_facts, code_of, parse_week
from berdampak.measure.tests.events import RULES, at, event, event_set
from berdampak.report.checking import check_bundle
from berdampak.report.evidence import Evidence
from berdampak.report.facade import get_card
from berdampak.report.tests.evidence_of import as_bytes, bundle_in, card_and_seal, dice, facts_in

SUBJECTS = [("whole", ""), ("unit", "front"), ("unit", "back"), ("service", "ktp"), ("service", "kk")]


@pytest.mark.parametrize(("kind", "code"), SUBJECTS)
def test_every_kind_of_subject(tmp_path, kind, code):
    assert check_bundle(bundle_in(tmp_path, kind=kind, code=code)).subject.kind == kind


@pytest.mark.parametrize("week", [f"2026-W{number}" for number in range(41, 47)])
def test_every_week(tmp_path, week):
    assert check_bundle(bundle_in(tmp_path, week=week)).week.name == week


def test_the_root_is_what_the_document_says(tmp_path):
    _, seal, _, rows = card_and_seal(tmp_path)

    def root(hashes):
        if len(hashes) == 1:
            return hashes[0]
        half = 1 << (len(hashes) - 1).bit_length() - 1
        return hashlib.sha256(b"\x01" + root(hashes[:half]) + root(hashes[half:])).digest()

    assert rows == sorted(rows, key=str.encode)
    assert root([hashlib.sha256(b"\x00" + row.encode()).digest() for row in rows]) == seal.root


def test_rows_name_no_case_and_no_officer(tmp_path):
    _, _, _, rows = card_and_seal(tmp_path)
    text = "\n".join(rows)
    assert not any(word in text for word in ("budi", "wulan", "log", "10-05-0"))
    assert {json.loads(row)[0] for row in rows} == set(ROWS) - {"marks", "stops"}


def test_who_has_the_salt_can_open_a_code(tmp_path):
    _, _, _, rows = card_and_seal(tmp_path)
    opening = json.loads(next(tmp_path.glob("evidence/*/opening.json")).read_text())
    code = code_of(bytes.fromhex(opening["salt"]), "service", "officer", "budi")
    assert code in {json.loads(row)[2] for row in rows if row.startswith('["presence"')}


def test_evidence_is_written_once_and_wholly(tmp_path):
    evidence = Evidence(facts_in(tmp_path), ["unit"], tmp_path / "evidence", dice)
    evidence.write()
    before = {path: path.stat().st_mtime_ns for path in tmp_path.glob("evidence/*/*")}
    evidence.write()
    assert {path: path.stat().st_mtime_ns for path in tmp_path.glob("evidence/*/*")} == before
    assert [path.name for path in (tmp_path / "evidence").iterdir()] == [evidence.publication]


def test_the_same_bundle_is_the_same_bytes(tmp_path):
    bundle = bundle_in(tmp_path)
    assert as_bytes(bundle) == as_bytes(bundle)


def test_a_due_date_alone_is_past_due_when_it_was(tmp_path):
    """Every week's overdue, at a cut in the middle of a day, from due days alone."""
    days = ("11-05", "11-06", "11-07", "11-12", "11-13", "11-14")
    rows = [event(f"c{day}{n}", "file", at("11-02", "08:00"), due=at(day)) for day in days for n in range(3)]
    rows.append(event("last", "file", at("11-20", "16:00")))
    facts = build_facts(event_set(tmp_path, rows, replace(RULES, unclosed="open", week_cut="FRI 15:00")))
    for week in ("2026-W45", "2026-W46", "2026-W47"):
        card = get_card(facts, "whole", "", parse_week(week))
        bundle = bundle_in(tmp_path / week, kind="whole", code="", week=week, facts=facts)
        assert check_bundle(bundle).figures.cases.overdue == card.figures.cases.overdue
