"""`berdampak preview` writes the page of a service that is being written, and says what is wrong with its pack."""

import re
from pathlib import Path

import pytest

from berdampak.house.command import main

TERNATE = Path(__file__).parents[4] / "packs" / "ternate"


def run(capsys, *words):
    """The exit code and what was printed on both lines."""
    try:
        main(["preview", *map(str, words)])
        code = 0
    except SystemExit as exit_:
        code = exit_.code
    printed = capsys.readouterr()
    assert "Traceback" not in printed.err
    return code, printed.out, printed.err


def test_the_page_stands_alone_and_says_that_it_is_a_preview(capsys, tmp_path):
    code, said, _ = run(capsys, TERNATE, "akta-kelahiran", "-o", tmp_path / "page.html")
    page = (tmp_path / "page.html").read_text()
    assert code == 0
    assert "tanpa kesalahan" in said
    assert "<h1>Akta Kelahiran</h1>" in page
    assert "Pratinjau" in page
    assert '<link rel="stylesheet"' not in page
    assert not re.search(r"href=\"(?!data:)", page)  # nothing that could lead astray from a file


def test_it_speaks_english_when_asked(capsys):
    code, page, said = run(capsys, TERNATE, "akta-kelahiran", "--lang", "en")
    assert code == 0
    assert "Preview: made from the service file" in page
    assert "has no problems" in said


@pytest.mark.parametrize("service", ["", "tidak-ada"])
def test_without_a_known_service_it_names_those_there_are(capsys, service):
    code, page, said = run(capsys, TERNATE, *([service] if service else []))
    assert code != 0
    assert page == ""
    assert "akta-kelahiran, " in said


def test_a_pack_that_is_wrong_gives_its_mistakes_and_no_page(capsys, tmp_path):
    (tmp_path / "pack.yaml").write_text("format: 1\nformat: 1\n")
    code, said, _ = run(capsys, tmp_path, "x", "-o", tmp_path / "page.html")
    assert code == 2
    assert "pack.yaml:2:1" in said
    assert not (tmp_path / "page.html").exists()
