"""`berdampak simulate` answers what cannot be done with one sentence, and exit code 2."""

import sys
from datetime import date
from pathlib import Path

import pytest

from berdampak.house.command import main
from berdampak.kernel.places import packs_folder
from berdampak.promise.facade import load_pack
from berdampak.rehearsal.facade import get_until
from berdampak.rehearsal.window import week_end

pytestmark = pytest.mark.django_db  # whatever is imported or simulated is sealed in the book

ASKED = ("--until", "2026-04-10", "--weeks", "1", "--lang", "en")


def run(monkeypatch: pytest.MonkeyPatch, *words: str) -> int:
    monkeypatch.setattr(sys, "argv", ["berdampak", "simulate", *words])
    try:
        main(["simulate", *words])
    except SystemExit as end:
        return int(end.code or 0)
    return 0


def test_it_writes_the_city_of_ternate(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(monkeypatch, "--out", str(tmp_path), *ASKED) == 0
    assert "events of" in capsys.readouterr().out
    assert (tmp_path / "events" / "ternate-demo" / "manifest.json").is_file()
    assert run(monkeypatch, "--out", str(tmp_path), *ASKED) == 0
    assert "here already" in capsys.readouterr().out
    assert run(monkeypatch, "--out", str(tmp_path), "--seed", "2", *ASKED) == 2
    assert "rehearsal.E005" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "problem"),
    [
        (("--weeks", "0"), "rehearsal.E001"),
        (("--events", "0"), "rehearsal.E001"),
        (("--seed", "-1"), "rehearsal.E001"),
        (("--until", "9000-01-01"), "rehearsal.E002"),
        (("--until", "2020-01-10"), "rehearsal.E003"),
        (("--until", "yesterday"), "does not match the format"),
    ],
)
def test_what_makes_no_city_is_refused(
    words: tuple[str, ...],
    problem: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(monkeypatch, "--out", str(tmp_path), *ASKED, *words) == 2
    assert problem in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_a_place_that_cannot_be_written_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "file"
    file.touch()
    assert run(monkeypatch, "--out", str(file), *ASKED) == 2
    assert str(file) in capsys.readouterr().err


def test_without_a_date_it_ends_with_the_last_whole_week() -> None:
    pack = load_pack(packs_folder() / "ternate")
    friday = week_end(date(2026, 4, 10), "FRI 15:00", "Asia/Jayapura")
    assert get_until(pack, None, friday) == date(2026, 4, 10)
    assert get_until(pack, None, friday.replace(hour=14)) == date(2026, 4, 3)
