import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from berdampak.house.command import main

pytestmark = pytest.mark.django_db  # whatever is imported or simulated is sealed in the book

HEADER = "case:concept:name,concept:name,time:timestamp\n"
Said = tuple[int, str, str]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, settings: Any) -> Iterator[Path]:
    settings.VAR, settings.KEYS = tmp_path / "var", tmp_path / "var" / "keys"  # not those of a demo beside the tests
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("BERDAMPAK_STORE", raising=False)
    return tmp_path


def said(capsys: pytest.CaptureFixture[str], *words: str) -> Said:
    """Exit code, and what was said on the screen and beside it."""
    code = 0
    try:
        main([*words])
    except SystemExit as exit_:
        code = int(exit_.code or 0)
    out, err = capsys.readouterr()
    return code, re.sub(r"hash [0-9a-f]{16}…", "hash …", out), err


def test_an_import_is_summed_up_with_its_rejects(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = "K1,Terima,2026-11-02\nK1,Terima,2026-11-02\nK2,Terima,kemarin\nK3,Terima,2026-11-13\n"
    (folder / "log.csv").write_text(HEADER + rows)
    assert said(capsys, "import", "log.csv", "--lang", "en") == (
        0,
        "log: 4 rows read; 3 new events, 0 already there, 1 rejected.\n"
        "2 cases, 2 November 2026 to 13 November 2026 (2 weeks).\n"
        "1 row identical to an earlier one; all are kept and counted.\n"
        "  line 4: the time cannot be read: kemarin (write it like 2026-02-13 09:30:00, or give `time_format` in the "
        "map): K2,Terima,kemarin\n"
        f"All rejected rows: {next((folder / 'var/store/events/log/rejects').iterdir()).relative_to(folder)}\n"
        "Sealed in the book: batch:log no. 1, hash …\n",
        "",
    )


def test_the_same_file_again_is_answered_with_nothing_changed(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "log.csv").write_text(HEADER + "K1,Terima,2026-11-02\n")
    said(capsys, "import", "log.csv")
    assert said(capsys, "import", "log.csv") == (
        0,
        "log: file ini sudah pernah diimpor (1 kejadian); tidak ada yang berubah.\n",
        "",
    )


def test_what_cannot_be_read_is_one_sentence_and_exit_code_2(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = said(capsys, "import", str(folder))
    assert (code, out) == (2, "")
    assert err.startswith(f"{folder}: Ini folder, ")
    assert err.endswith("[happening.E002]\n")


def test_a_guess_is_written_to_a_new_file_and_never_over_another(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "log.csv").write_text("kasus,langkah,waktu\nK1,Terima,2026-11-02\n")
    assert said(capsys, "import", "log.csv", "--guess", "-o", "map.yaml")[0] == 0
    written = (folder / "map.yaml").read_text()
    assert 'case: "kasus"' in written
    code, _, err = said(capsys, "import", "log.csv", "--guess", "-o", "map.yaml")
    assert (code, "E017" in err) == (2, True)
    assert (folder / "map.yaml").read_text() == written
    assert said(capsys, "import", "log.csv", "--map", "map.yaml")[0] == 0


def test_a_guess_without_a_file_goes_to_the_screen(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "log.csv").write_text("kasus,langkah,waktu\nK1,Terima,2026-11-02\n")
    assert said(capsys, "import", "log.csv", "--guess")[1].startswith("# Peta untuk log.csv")
    assert not (folder / "var").exists()
