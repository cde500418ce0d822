"""A witness that says it saw something else must show it under the book's own key, or it stops nothing."""

import pytest

from berdampak.kernel.errors import BerdampakError
from berdampak.ledger.notes import cosign
from berdampak.ledger.tests.books import LOG_KEY, OTHER_LOG_KEY, WITNESS_KEY, Book
from berdampak.ledger.witness.asking import BookBehindError, HistoryContradictedError, fetch_seen, request_cosignature
from berdampak.ledger.witness.protocol import SIZE, Answer

URL = "https://saksi.example"
BOOK, REWRITTEN = Book(20), Book(30, changes={3: b"other"})
LOG, WITNESS = LOG_KEY.verifying_key, WITNESS_KEY.verifying_key
BEHIND, CONTRADICTED = Answer(409, b"30\n", SIZE), Answer(422, b"")


def shown(book, size):
    """The last checkpoint as a witness shows it."""
    return Answer(200, (book.note(size) + cosign(book.text(size), WITNESS_KEY, 5)).encode())


def ask(posted, got, log=LOG):
    def open_url(method, url, body=None):  # noqa: ARG001
        return posted if method == "POST" else got

    return request_cosignature(URL, BOOK.note(), WITNESS, BOOK.prove(), log=log, open_url=open_url)


def test_what_it_can_show_stops_the_book():
    with pytest.raises(BookBehindError):
        ask(BEHIND, shown(REWRITTEN, 30))
    with pytest.raises(HistoryContradictedError):
        ask(CONTRADICTED, shown(REWRITTEN, 15))
    with pytest.raises(HistoryContradictedError):
        ask(Answer(409, b"20\n", SIZE), shown(REWRITTEN, 20))


@pytest.mark.parametrize(
    "got",
    [
        Answer(404, b""),
        Answer(503, b""),
        Answer(200, b"garbage"),
        Answer(200, BOOK.note().encode()),
        shown(BOOK, 15),
        shown(Book(30, key=OTHER_LOG_KEY), 30),
    ],
)
@pytest.mark.parametrize("posted", [BEHIND, CONTRADICTED])
def test_what_it_cannot_show_is_a_problem_and_no_more(posted, got):
    with pytest.raises(BerdampakError, match=r"ledger\.E03[78]") as caught:
        ask(posted, got)
    assert type(caught.value) is BerdampakError


def test_without_the_key_of_the_book_it_is_believed():
    with pytest.raises(BookBehindError):
        ask(BEHIND, Answer(404, b""), log=None)


def test_what_it_shows_must_be_of_the_book():
    other = shown(Book(30, key=OTHER_LOG_KEY), 30)
    assert fetch_seen(URL, LOG.name, WITNESS, open_url=lambda *_: other).checkpoint.size == 30
    with pytest.raises(BerdampakError, match=r"ledger\.E036"):
        fetch_seen(URL, LOG.name, WITNESS, log=LOG, open_url=lambda *_: other)
    with pytest.raises(BerdampakError, match=r"ledger\.E036"):
        fetch_seen(URL, "tidore.example/buku", WITNESS, open_url=lambda *_: other)


def test_a_size_that_keeps_changing_is_a_problem():
    sizes = iter([3, 5, 7, 9, 11])
    with pytest.raises(BerdampakError, match=r"keeps changing.*ledger\.E036"):
        request_cosignature(
            URL, BOOK.note(), WITNESS, BOOK.prove(), open_url=lambda *_: Answer(409, b"%d\n" % next(sizes), SIZE)
        )
