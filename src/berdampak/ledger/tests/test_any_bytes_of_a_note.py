"""Whatever bytes come in, notes, policies, proofs, keys and witnesses answer with a problem and never break."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from berdampak.kernel.errors import BerdampakError
from berdampak.ledger.keys import parse_signing_key, parse_verifying_key
from berdampak.ledger.notes import add_lines, cosign, parse_checkpoint, parse_note, verify_note
from berdampak.ledger.policy import parse_policy
from berdampak.ledger.proofs import Proof, parse_proof, verify_proof, write_proof
from berdampak.ledger.tests.books import LOG_KEY, WITNESS_KEY, Book, make_witness
from berdampak.ledger.witness.asking import fetch_seen, request_cosignature
from berdampak.ledger.witness.protocol import Answer

BOOK = Book(9)
NOTE = add_lines(BOOK.note(), cosign(BOOK.text(), WITNESS_KEY, 1_800_000_000))
POLICY_TEXT = f"log {LOG_KEY.verifying_key}\nwitness a {WITNESS_KEY.verifying_key}\ngroup g 1 a\nquorum g\n"
POLICY = parse_policy(POLICY_TEXT.encode())
PROOF = write_proof(Proof(4, BOOK.path(4), NOTE))
BITS = st.sampled_from(
    ["\n", "\n\n", " ", "— ", "+", "=", "A", "0", "old ", "index ", "\0", "\x85", "é", "#", "quorum "]
)
CHANGE = st.one_of(st.binary(max_size=8), BITS.map(str.encode))


def altered(content):
    """The content with some of it replaced by something else, or anything at all."""
    whole = content.encode()
    places = st.integers(0, len(whole))

    def change(start, length, put):
        return whole[:start] + put + whole[start + length :]

    return st.one_of(st.binary(max_size=200), st.builds(change, places, st.integers(0, 40), CHANGE))


def answered(work):
    """What comes of the work, or the problem it gave, said in both languages."""
    try:
        return work()
    except BerdampakError as error:
        for problem in error.problems:
            assert problem.say("id")
            assert problem.say("en").encode()
        return None


@settings(max_examples=400)
@given(altered(NOTE))
def test_any_note_is_answered_and_no_altered_text_is_believed(content):
    note = answered(lambda: parse_note(content))
    if note is None:
        return
    assert str(note).encode() == content
    if answered(lambda: verify_note(note, [LOG_KEY.verifying_key])):
        assert note.text == BOOK.text()


@settings(max_examples=200)
@given(st.text(max_size=80) | altered(BOOK.text()).map(lambda content: content.decode(errors="replace")))
def test_any_checkpoint_is_answered(text):
    answered(lambda: parse_checkpoint(text))


@settings(max_examples=400)
@given(altered(PROOF))
def test_any_proof_is_answered_and_proves_nothing_else(content):
    def work():
        proof = parse_proof(content)
        return proof, verify_proof(proof, BOOK.entry(4), POLICY)

    if found := answered(work):
        proof, judged = found
        assert (proof.index, proof.path, judged.checkpoint.size) == (4, BOOK.path(4), 9)


@settings(max_examples=300)
@given(altered(POLICY_TEXT))
def test_any_policy_is_answered(content):
    answered(lambda: parse_policy(content))


@settings(max_examples=200)
@given(altered(LOG_KEY.written()), st.booleans())
def test_any_key_is_answered(content, secret):
    text = content.decode(errors="replace")
    answered(lambda: parse_signing_key(text) if secret else parse_verifying_key(text.removeprefix("PRIVATE+KEY+")))


@pytest.fixture(scope="module")
def witness():
    with tempfile.TemporaryDirectory() as folder:
        made = make_witness(Path(folder))
        made.add_checkpoint(BOOK.request(0, 5))
        yield made


@settings(max_examples=300)
@given(altered(BOOK.request(5).decode()))
def test_any_request_is_answered_by_the_witness(witness, content):
    answer = witness.add_checkpoint(content)
    assert answer.status in {400, 403, 404, 409, 422} or content.endswith(BOOK.note().encode())
    assert int(answer.status) < 500


@settings(max_examples=100)
@given(st.text(max_size=60))
def test_any_origin_is_answered_by_the_witness(witness, origin):
    assert witness.last_checkpoint(origin).status == 404


@settings(max_examples=200)
@given(
    st.sampled_from([200, 200, 409, 409, 422, 404, 500, 302]),
    altered(cosign(BOOK.text(), WITNESS_KEY, 5)) | st.sampled_from([b"4\n", b"9\n", b"10\n", b"-1\n"]),
    st.sampled_from(["text/x.tlog.size", "text/plain"]),
)
def test_any_answer_of_a_witness_is_understood_or_a_problem(status, content, content_type):
    def open_url(*_):
        return Answer(status, content, content_type)

    key = WITNESS_KEY.verifying_key
    given_line = answered(lambda: request_cosignature("https://a", BOOK.note(), key, BOOK.prove(), open_url=open_url))
    assert given_line is None or given_line.key == key
    answered(lambda: fetch_seen("https://a", BOOK.key.name, key, open_url=open_url))
