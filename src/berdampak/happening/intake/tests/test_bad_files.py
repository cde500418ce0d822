"""A file that cannot be read at all says why, and leaves no trace in the store."""

import errno
import gzip
import hashlib
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from berdampak.happening.facade import EventStore
from berdampak.happening.intake.tests.logs import CASE, STEP, TIME, run, write_log
from berdampak.kernel.errors import BerdampakError

HEADER = f"{CASE},{STEP},{TIME}\n".encode()
XES = b"<log><trace><string key='concept:name' value='K1'/></trace></log>"
BOMB = b"""<?xml version="1.0"?><!DOCTYPE log [<!ENTITY a "aaaaaaaaaa">%s]><log><trace>
<string key="concept:name" value="&z9;"/></trace></log>""" % b"".join(
    b'<!ENTITY z%d "%s">' % (n, b"&z%d;" % (n - 1) * 99 if n else b"&a;" * 99) for n in range(10)
)


def zipped(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("surat.txt", "bukan buku kerja")


FILES: dict[str, tuple[Callable[[Path], object], str]] = {
    "missing": (lambda _path: None, "E001"),
    "folder": (lambda path: path.mkdir(), "E002"),
    "empty": (lambda path: path.write_bytes(b""), "E004"),
    "blank": (lambda path: path.write_bytes(b" \n\n"), "E004"),
    "empty gzip": (lambda path: path.write_bytes(gzip.compress(b"")), "E004"),
    "header alone": (lambda path: path.write_bytes(HEADER), "E005"),
    "XES without events": (lambda path: path.write_bytes(XES), "E005"),
    "binary": (lambda path: path.write_bytes(bytes(range(256)) * 20), "E006"),
    "zip of something else": (zipped, "E006"),
    "half a zip": (lambda path: path.write_bytes(b"PK\x03\x04half"), "E006"),
    "half a Parquet": (lambda path: path.write_bytes(b"PAR1half"), "E006"),
    "one line of 10 MB": (lambda path: path.write_bytes(b"x" * 10_000_000), "E006"),
    "gzip cut short": (lambda path: path.write_bytes(gzip.compress(HEADER + b"K1,a,2026-11-02\n" * 9)[:-12]), "E007"),
    "damaged gzip": (lambda path: path.write_bytes(gzip.compress(HEADER)[:20] + b"xxxxxxxxxx"), "E007"),
    "XES cut short": (lambda path: path.write_bytes(XES[:-9]), "E008"),
    "XES gzip cut short": (lambda path: path.write_bytes(gzip.compress(XES * 9)[:-12]), "E007"),
    "a page saved as a log": (lambda path: path.write_bytes(b"<!DOCTYPE html><html><body>Masuk</body></html>"), "E006"),
    "XML that is not a log": (lambda path: path.write_bytes(b"<surat><isi/></surat>"), "E006"),
    "XML bomb": (lambda path: path.write_bytes(BOMB), "E009"),
    "other columns": (lambda path: path.write_bytes(b"a,b\n1,2\n"), "E010"),
    "a column twice": (lambda path: path.write_bytes(HEADER.strip() + b",%s\n" % CASE.encode()), "E011"),
    "no good row": (lambda path: path.write_bytes(HEADER + b"K1,Terima,kemarin\n"), "E012"),
}


@pytest.mark.parametrize("name", FILES)
def test_a_file_that_cannot_be_read_says_why(tmp_path: Path, name: str) -> None:
    make, number = FILES[name]
    log = tmp_path / "log"
    make(log)
    store = EventStore(tmp_path / "store")
    with pytest.raises(BerdampakError) as refused:
        run(log, store)
    assert [problem.id for problem in refused.value.problems] == [f"happening.{number}"]
    assert store.sources() == ()
    assert not (tmp_path / "store").exists()


def test_a_folder_that_was_there_stays(tmp_path: Path) -> None:
    (tmp_path / "store").mkdir()
    with pytest.raises(BerdampakError):
        run(write_log(tmp_path / "log.csv", []), EventStore(tmp_path / "store"))
    assert list((tmp_path / "store").iterdir()) == []


def test_a_disk_that_fails_under_the_log_is_not_taken_for_the_store(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_file: object, _digest: str) -> None:
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(hashlib, "file_digest", fail)
    log = write_log(tmp_path / "log.csv")
    with pytest.raises(BerdampakError, match=rf"{log}: .*Input/output error.*E018"):
        run(log, EventStore(tmp_path / "store"))
