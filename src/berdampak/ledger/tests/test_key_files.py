"""A file of a key is made once, for its owner only, and read back or refused with a reason."""

import stat

import pytest

from berdampak.kernel.errors import BerdampakError
from berdampak.ledger.key_files import read_key, replace_file, write_key, write_new
from berdampak.ledger.tests.books import LOG_KEY, OTHER_LOG_KEY


def test_a_key_is_read_back_and_nobody_else_may(tmp_path):
    path = tmp_path / "key"
    write_key(path, LOG_KEY)
    assert read_key(path) == LOG_KEY
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert list(tmp_path.iterdir()) == [path]


def test_a_key_that_is_there_is_never_overwritten(tmp_path):
    path = tmp_path / "key"
    write_key(path, LOG_KEY)
    with pytest.raises(BerdampakError, match=r"ledger\.E022"):
        write_key(path, OTHER_LOG_KEY)
    assert read_key(path) == LOG_KEY
    assert list(tmp_path.iterdir()) == [path]


def test_a_key_that_others_can_read_is_refused(tmp_path):
    path = tmp_path / "key"
    write_key(path, LOG_KEY)
    path.chmod(0o640)
    with pytest.raises(BerdampakError, match=r"chmod 600 .*key \[ledger\.E024\]"):
        read_key(path)


def test_a_key_that_is_not_there_is_a_problem(tmp_path):
    with pytest.raises(BerdampakError, match=r"ledger\.E023"):
        read_key(tmp_path / "key")
    with pytest.raises(BerdampakError, match=r"ledger\.E023"):
        read_key(tmp_path)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff\xfe",
        str(LOG_KEY.verifying_key).encode(),
        LOG_KEY.written().encode()[:-1],
        LOG_KEY.written().encode() + b"\n\n",
        LOG_KEY.written().replace("ternate", "tidore").encode(),
        b"A" * 10_000,
    ],
)
def test_what_is_no_key_is_a_problem(tmp_path, content):
    write_new(tmp_path / "key", content)
    with pytest.raises(BerdampakError, match=r"key: .*ledger\.E021"):
        read_key(tmp_path / "key")


def test_a_file_that_cannot_be_replaced_stays_and_leaves_nothing_beside_it(tmp_path):
    (tmp_path / "place").mkdir()
    with pytest.raises(IsADirectoryError):
        replace_file(tmp_path / "place", b"new")
    assert [path.name for path in tmp_path.iterdir()] == ["place"]
