"""A witness cosigns what continues the book it knows, and answers everything else with the status the protocol says."""

from datetime import UTC, datetime, timedelta

import pytest

from berdampak.kernel.clock import fixed_clock
from berdampak.ledger.keys import encode_base64
from berdampak.ledger.notes import parse_note, verify_note
from berdampak.ledger.tests.books import LOG_KEY, OTHER_LOG_KEY, Book, make_witness
from berdampak.ledger.witness.keeping import open_folder
from berdampak.ledger.witness.protocol import compose_request

BOOK = Book(12)
NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)


@pytest.fixture
def witness(tmp_path):
    return make_witness(tmp_path / "saksi", fixed_clock(NOON))


@pytest.fixture
def key(tmp_path, witness):  # noqa: ARG001  the folder is made by it
    return open_folder(tmp_path / "saksi").key.verifying_key


def test_it_cosigns_the_first_checkpoint_and_what_continues_it(witness, key):
    for old, size in ((0, 5), (5, 5), (5, 12)):
        answer = witness.add_checkpoint(BOOK.request(old, size))
        assert answer.status == 200
        (cosigned,) = verify_note(parse_note(BOOK.note(size) + answer.content.decode()), [key])
        assert cosigned.at == NOON.timestamp()


def test_it_gives_back_the_last_checkpoint_with_its_cosignature(witness, key):
    assert witness.last_checkpoint(BOOK.key.name).status == 404
    line = witness.add_checkpoint(BOOK.request(0, 7)).content
    answer = witness.last_checkpoint(BOOK.key.name)
    assert answer.content == BOOK.note(7).encode() + line
    assert len(verify_note(parse_note(answer.content), [key, LOG_KEY.verifying_key])) == 2


def test_it_says_its_size_to_whoever_thinks_it_saw_another(witness):
    witness.add_checkpoint(BOOK.request(0, 5))
    for old in (0, 4, 6):
        answer = witness.add_checkpoint(BOOK.request(old, 12))
        assert (answer.status, answer.content, answer.content_type) == (409, b"5\n", "text/x.tlog.size")


def test_it_knows_a_smaller_book_only_as_a_conflict(witness):
    witness.add_checkpoint(BOOK.request(0, 12))
    assert witness.add_checkpoint(BOOK.request(5, 5)).content == b"12\n"


@pytest.mark.parametrize("empty", [0, 3])
def test_an_empty_book_has_one_root_only(witness, empty):
    request = BOOK.request(0, 0)
    root = encode_base64(b"\xe3\xb0\xc4\x42\x98\xfc\x1c\x14")[:5]
    assert root.encode() in request
    assert witness.add_checkpoint(request).status == 200
    assert witness.add_checkpoint(BOOK.request(0, empty)).status == 200


def test_a_false_proof_or_a_proof_too_many_is_refused(witness):
    witness.add_checkpoint(BOOK.request(0, 5))
    proof = BOOK.prove(12)(5)
    for wrong in (proof[:-1], proof[::-1], [*proof, proof[0]], [bytes(32), *proof[1:]], []):
        assert witness.add_checkpoint(compose_request(5, wrong, BOOK.note(12))).status == 422
    assert witness.add_checkpoint(compose_request(5, proof[:1], BOOK.note(5))).status == 422
    assert witness.add_checkpoint(BOOK.request(5, 12)).status == 200


def test_a_book_that_it_does_not_know_is_not_found(witness):
    other = BOOK.note(5).replace("ternate.example/buku\n5", "tidore.example/buku\n5")
    assert witness.add_checkpoint(compose_request(0, [], other)).status == 404


def test_a_checkpoint_that_the_book_did_not_sign_is_forbidden(witness):
    assert witness.add_checkpoint(Book(5, key=OTHER_LOG_KEY).request(0)).status == 403
    altered = BOOK.note(5).replace("\n5\n", "\n6\n")
    assert witness.add_checkpoint(compose_request(0, [], altered)).status == 403


def test_an_old_size_beyond_the_new_one_is_a_bad_request(witness):
    assert witness.add_checkpoint(compose_request(6, [], BOOK.note(5))).status == 400


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"old 0\n",
        b"old 0\n\n",
        b"old 00\n\n" + BOOK.note(5).encode(),
        b"old -1\n\n" + BOOK.note(5).encode(),
        b"old 0\nAAAA\n\n" + BOOK.note(5).encode(),
        b"new 0\n\n" + BOOK.note(5).encode(),
        b"old 0\n" + (encode_base64(bytes(32)).encode() + b"\n") * 64 + b"\n" + BOOK.note(5).encode(),
        b"old 0\n\n" + BOOK.text(5).encode(),
        b"old 0\n\n\xff" + BOOK.note(5).encode(),
    ],
)
def test_what_is_no_request_is_a_bad_request(witness, body):
    assert witness.add_checkpoint(body).status == 400


def test_signatures_of_others_are_left_out_of_what_it_keeps(witness):
    stranger = "— orang.example AAAAAAB0ZXN0\n"
    witness.add_checkpoint(compose_request(0, [], BOOK.note(5) + stranger))
    assert stranger.encode() not in witness.last_checkpoint(BOOK.key.name).content


def test_a_clock_that_goes_back_does_not_stop_it(tmp_path):
    moments = iter([NOON, NOON - timedelta(hours=1)])
    witness = make_witness(tmp_path / "saksi", lambda: next(moments))
    assert witness.add_checkpoint(BOOK.request(0, 5)).status == 200
    assert witness.add_checkpoint(BOOK.request(5, 6)).status == 200


def test_it_introduces_itself_in_two_languages(witness, key):
    assert "belum pernah terlihat" in witness.introduce().content.decode()
    witness.add_checkpoint(BOOK.request(0, 5))
    said = witness.introduce().content.decode()
    assert "Buku ternate.example/buku: terlihat sampai 5 catatan." in said
    assert "Book ternate.example/buku: seen up to 5 entries." in said
    assert said.endswith(f"\n{key}\n")
