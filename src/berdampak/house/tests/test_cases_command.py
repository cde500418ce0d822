"""`berdampak cases` lists what is behind a card."""

import csv
import json
from pathlib import Path

import pytest

from berdampak.house.command import main

DOCS = Path(__file__).parents[4] / "docs"
LOG = ["cases", str(DOCS / "example.csv"), "--map", str(DOCS / "example.yaml"), "--week", "2026-W41"]


def test_it_lists_as_many_cases_as_the_card_counts(capfd):
    main([*LOG, "--format", "json"])
    listed = json.loads(capfd.readouterr().out)
    main(["card", *LOG[1:], "--format", "json"])
    assert len(listed) == json.loads(capfd.readouterr().out)["figures"]["cases"]["finished"] > 0


def test_csv_has_a_head_and_a_row_each(capfd):
    main([*LOG, "--format", "csv", "--which", "open"])
    rows = list(csv.DictReader(capfd.readouterr().out.splitlines()))
    assert rows
    assert all(row["case_id"] and row["filed_at"] for row in rows)


def test_a_cell_that_looks_like_a_formula_is_not_one(tmp_path, capfd):
    log = tmp_path / "log.csv"
    log.write_text("case:concept:name,concept:name,time:timestamp\n=1+1,file,2026-10-05T09:00:00Z\n")
    main(["cases", str(log), "--format", "csv"])
    assert "'=1+1" in capfd.readouterr().out


def test_an_officer_has_steps_and_no_cases(capfd):
    with pytest.raises(SystemExit) as stopped:
        main([*LOG, "--subject", "officer:budi", "--which", "open", "--lang", "en"])
    assert stopped.value.code == 2
    assert "house.E004" in capfd.readouterr().err


def test_nothing_of_the_kind_is_said_to_be_nothing(capfd, tmp_path):
    log = tmp_path / "log.csv"
    log.write_text("case:concept:name,concept:name,time:timestamp\na,file,2026-10-05T09:00:00Z\n")
    main(["cases", str(log), "--which", "overdue", "--lang", "en"])
    assert capfd.readouterr().out == "There is nothing of the kind.\n"
