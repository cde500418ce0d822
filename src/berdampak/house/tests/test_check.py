"""`berdampak check` says what is wrong with a pack, where, and what to do; or in one line what there is."""

import json
from pathlib import Path

import pytest

from berdampak.house.command import main

TERNATE = Path(__file__).parents[4] / "packs" / "ternate"


def run(capsys, *words):
    """The exit code and what was printed."""
    try:
        main(["check", *map(str, words)])
        code = 0
    except SystemExit as exit_:
        code = exit_.code
    printed = capsys.readouterr()
    assert "Traceback" not in printed.err
    return code, printed.out


@pytest.fixture
def bad(tmp_path):
    """A pack with two mistakes in two files."""
    (tmp_path / "pack.yaml").write_text("format: 1\nformat: 1\n")
    (tmp_path / "offices.yaml").write_text("offices: 5\n")
    return tmp_path


def test_a_good_pack_is_answered_in_one_line(capsys):
    code, said = run(capsys, TERNATE, "--lang", "en")
    assert code == 0
    assert said.startswith("Pack City of Ternate, version 2026.1, has no problems: 18 agencies, ")
    assert said.count("\n") == 1


def test_a_bad_pack_is_answered_with_file_line_and_column_and_exit_two(capsys, bad):
    code, said = run(capsys, bad, "--lang", "en")
    assert code == 2
    assert f"{bad}/pack.yaml:2:1: The key `format` is written twice. The first one is on line 1." in said
    assert f"{bad}/offices.yaml:1:10: This is of the wrong kind; " in said


def test_it_speaks_indonesian_unless_asked(capsys, bad):
    _, said = run(capsys, bad)
    assert "Kunci `format` tertulis dua kali." in said
    assert said.splitlines()[-1].endswith("Paket belum dapat dipakai.")


def test_programs_get_json(capsys, bad):
    code, said = run(capsys, bad, "--format", "json")
    answer = json.loads(said)
    assert (code, answer["pack"]) == (2, None)
    assert {"promise.E011", "promise.E021", "promise.E024"} <= {problem["id"] for problem in answer["problems"]}
    code, said = run(capsys, TERNATE, "--format", "json")
    answer = json.loads(said)
    assert (code, answer["problems"], answer["pack"]["code"]) == (0, [], "ternate")


@pytest.mark.parametrize(
    ("name", "number"),
    [("nowhere", "E001"), ("file.txt", "E001"), ("empty", "E002"), ("x" * 5000, "E004")],
    ids=["nowhere", "a file", "empty", "a name too long"],
)
def test_what_is_no_pack_is_answered_with_a_sentence(capsys, tmp_path, name, number):
    (tmp_path / "file.txt").write_text("x")
    (tmp_path / "empty").mkdir()
    code, said = run(capsys, tmp_path / name, "--lang", "en")
    assert code == 2
    assert f"[promise.{number}]" in said
