from pathlib import Path

import pytest

from berdampak.house.tests.test_import_command import said


def test_a_guess_that_cannot_be_written_asks_for_another_output(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BERDAMPAK_LANG", "en")
    log, output = tmp_path / "log.csv", tmp_path / "nowhere" / "map.yaml"
    log.write_text("kasus,langkah,waktu\nK1,Terima,2026-11-02\n")
    code, out, err = said(capsys, "import", str(log), "--guess", "-o", str(output))
    assert (code, out) == (2, "")
    assert err.startswith(f"{output}: The map cannot be written here.")
    assert err.endswith("Choose another place with `-o`. [happening.E019]\n")
