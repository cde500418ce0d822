"""An operator who rewrites a week with the real key is caught by the witness."""

import pytest

from berdampak.kernel.errors import BerdampakError
from berdampak.ledger.tests.books import LOG_KEY, ORIGIN, Book, ask_directly, make_witness
from berdampak.ledger.witness.asking import (
    BookBehindError,
    HistoryContradictedError,
    fetch_seen,
    request_cosignature,
    require_continued,
)
from berdampak.ledger.witness.keeping import REFUSED, open_folder

URL = "https://saksi.example"
MONDAY, FRIDAY = 40, 100
HONEST = Book(FRIDAY + 60)
REWRITTEN = Book(FRIDAY + 60, changes={MONDAY + 3: b"finished on time"})


@pytest.fixture
def folder(tmp_path):
    return open_folder(tmp_path / "saksi", "saksi.example")


@pytest.fixture
def ask(tmp_path, folder):  # noqa: ARG001  its key is made first
    return ask_directly(make_witness(tmp_path / "saksi"))


@pytest.fixture
def key(folder):
    return folder.key.verifying_key


@pytest.fixture
def cosign(ask, key):
    def cosign(book, size, old_size=0):
        log, prove = LOG_KEY.verifying_key, book.prove(size)
        return request_cosignature(URL, book.note(size), key, prove, old_size=old_size, log=log, open_url=ask)

    return cosign


@pytest.mark.parametrize("old_size", [0, FRIDAY])
@pytest.mark.parametrize("size", [FRIDAY, FRIDAY + 1, FRIDAY + 60])
def test_it_is_caught_at_every_size(cosign, folder, size, old_size):
    cosign(HONEST, MONDAY)
    cosign(HONEST, FRIDAY)
    with pytest.raises(HistoryContradictedError, match=r"ledger\.E037"):
        cosign(REWRITTEN, size, old_size)
    (evidence,) = (folder.folder / REFUSED).iterdir()
    assert evidence.read_text() == REWRITTEN.note(size)
    assert folder.last(ORIGIN).checkpoint.size == FRIDAY


def test_the_honest_book_goes_on(cosign, folder):
    cosign(HONEST, FRIDAY)
    with pytest.raises(HistoryContradictedError):
        cosign(REWRITTEN, FRIDAY + 1)
    assert cosign(HONEST, FRIDAY + 60).at
    assert folder.last(ORIGIN).checkpoint.size == FRIDAY + 60


def test_a_shorter_book_with_another_history_is_behind(cosign):
    cosign(HONEST, FRIDAY)
    with pytest.raises(BookBehindError, match=r"ledger\.E038"):
        cosign(REWRITTEN, FRIDAY - 1)


def test_what_was_never_witnessed_can_still_be_rewritten(cosign):
    cosign(HONEST, MONDAY)
    assert cosign(REWRITTEN, FRIDAY).at


def test_a_restored_old_backup_is_noticed(cosign, ask, key):
    assert fetch_seen(URL, ORIGIN, key, open_url=ask) is None
    cosign(HONEST, FRIDAY)
    seen = fetch_seen(URL, ORIGIN, key, open_url=ask)
    require_continued(seen, FRIDAY, lambda size: root_of(HONEST, size))
    require_continued(seen, FRIDAY + 60, lambda size: root_of(HONEST, size))
    with pytest.raises(BookBehindError):
        require_continued(seen, FRIDAY - 1, lambda size: root_of(HONEST, size))
    with pytest.raises(HistoryContradictedError):
        require_continued(seen, FRIDAY + 60, lambda size: root_of(REWRITTEN, size))


def test_a_witness_with_a_damaged_memory_signs_nothing(cosign, folder):
    cosign(HONEST, FRIDAY)
    (kept,) = (folder.folder / "seen").iterdir()
    kept.write_text(kept.read_text().replace(f"\n{FRIDAY}\n", f"\n{MONDAY}\n"))
    with pytest.raises(BerdampakError, match=r" 503: .*memory.*ledger\.E035"):
        cosign(HONEST, FRIDAY + 1)


def root_of(book, size):
    from berdampak.ledger.rules_tree import root_at

    return root_at(book.read, size)
