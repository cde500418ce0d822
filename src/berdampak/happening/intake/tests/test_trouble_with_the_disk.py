"""A full disk is told from other trouble with the disk."""

import errno
import os
from pathlib import Path

import duckdb
import pytest

from berdampak.happening.facade import EventStore
from berdampak.happening.intake.identity import _disk_problems
from berdampak.happening.store import DISK_FULL
from berdampak.kernel.errors import BerdampakError


@pytest.mark.parametrize("number", DISK_FULL)
def test_what_the_database_finds_no_room_for_is_a_full_disk(tmp_path: Path, number: int) -> None:
    words = f'Could not write file "x": {os.strerror(number)}'
    with (
        pytest.raises(BerdampakError, match="E022"),
        EventStore(tmp_path).writing("a", "Wulan"),
        _disk_problems(),
    ):
        raise duckdb.IOException(words)


def test_what_the_database_cannot_read_is_no_full_disk(tmp_path: Path) -> None:
    with (
        pytest.raises(BerdampakError, match=r"Could not read.*E023"),
        EventStore(tmp_path).writing("a", "Wulan"),
        _disk_problems(),
    ):
        raise duckdb.IOException('Could not read file "x": Input/output error')


def test_a_file_whose_name_speaks_of_space_is_no_full_disk(tmp_path: Path) -> None:
    with pytest.raises(BerdampakError, match="E023"), EventStore(tmp_path).writing("a", "Wulan"):
        raise OSError(errno.EACCES, os.strerror(errno.EACCES), "No space left.csv")
