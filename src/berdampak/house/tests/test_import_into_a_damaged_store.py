from pathlib import Path

import pytest

from berdampak.house.tests.test_import_command import HEADER, said

pytestmark = pytest.mark.django_db  # whatever is imported or simulated is sealed in the book


@pytest.mark.parametrize(
    ("language", "sentence"),
    [("id", "Bagian penyimpanan ini rusak atau hilang."), ("en", "This part of the store is damaged or missing.")],
)
def test_a_damaged_part_is_one_sentence_and_exit_code_2(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    language: str,
    sentence: str,
) -> None:
    monkeypatch.setenv("BERDAMPAK_LANG", language)
    log, store = tmp_path / "log.csv", tmp_path / "store"
    words = ("import", str(log), "--store", str(store))
    log.write_text(HEADER + "K1,Terima,2026-11-02\n")
    said(capsys, *words)
    part = store / "events/log/part-000001.parquet"
    part.write_bytes(b"damaged")
    code, out, err = said(capsys, *words)
    assert (code, out) == (2, "")
    assert err.startswith(f"{part}: {sentence}")
    assert err.endswith("[happening.E028]\n")
