"""Nothing is kept for longer than it is for: drafts that ran out, and bytes that a killed server left."""

import os
from datetime import timedelta

import pytest

from berdampak.kernel.clock import fixed_clock
from berdampak.uploads import disk
from berdampak.uploads.facade import find_file, hand_over, keep, remove_all, sweep_files
from berdampak.uploads.tests import files
from berdampak.uploads.tests.conftest import NOON

pytestmark = pytest.mark.django_db
LATER = fixed_clock(NOON + timedelta(days=2))


def age(hours):
    """Have everything on the disk be so old."""
    for _, path in disk.everything():
        os.utime(path, (NOON.timestamp() - hours * 3600,) * 2)


def test_what_runs_out_is_removed_and_what_was_handed_over_stays(clock, django_capture_on_commit_callbacks):
    soon = NOON + timedelta(days=1)
    forgotten, handed = (keep(files.incoming(files.pdf()), "draft:1", ("pdf",), clock, soon) for _ in range(2))
    hand_over([handed.code], "draft:1", "case:1")
    with django_capture_on_commit_callbacks(execute=True):
        assert sweep_files(LATER) == 1
        assert sweep_files(LATER) == 0
    assert find_file(forgotten.code) is None
    assert [code for code, _ in disk.everything()] == [handed.code]


def test_bytes_of_which_nobody_knows_are_removed_once_they_are_old(clock):
    kept = keep(files.incoming(files.pdf()), "draft:1", ("pdf",), clock)
    disk.write(disk.new_code(), b"from a server that was killed")
    disk.path_of(kept.code).with_suffix(".part").write_bytes(b"half")
    age(hours=1)
    assert sweep_files(clock) == 0, "they may still be on their way"
    age(hours=25)
    assert sweep_files(clock) == 2
    assert [code for code, _ in disk.everything()] == [kept.code]


def test_a_draft_goes_with_all_its_files(clock, django_capture_on_commit_callbacks):
    for owner in ("draft:1", "draft:1", "draft:2"):
        keep(files.incoming(files.pdf()), owner, ("pdf",), clock)
    with django_capture_on_commit_callbacks(execute=True):
        assert remove_all("draft:1") == 2
    assert len(list(disk.everything())) == 1


def test_a_row_that_cannot_be_written_leaves_no_bytes(clock, monkeypatch):
    def refuse(*_, **__):
        raise OSError

    monkeypatch.setattr("berdampak.uploads.models.UploadedFile.save", refuse)
    with pytest.raises(OSError):  # noqa: PT011  whatever it says
        keep(files.incoming(files.pdf()), "draft:1", ("pdf",), clock)
    assert list(disk.everything()) == []
