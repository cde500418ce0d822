"""A signed note is read strictly: what is not exactly one is refused, and only known keys count."""

import pytest

from berdampak.kernel.errors import BerdampakError
from berdampak.ledger.keys import VerifyingKey, make_key
from berdampak.ledger.notes import (
    NOTE_BYTES_MAX,
    SIGNATURES_MAX,
    Signature,
    add_lines,
    compose_checkpoint,
    cosign,
    parse_checkpoint,
    parse_note,
    sign_note,
    verify_note,
)
from berdampak.ledger.tests.books import LOG_KEY, ORIGIN, OTHER_LOG_KEY, WITNESS_KEY, Book

TEXT = Book(9).text()
NOTE = sign_note(TEXT, LOG_KEY)
LOG, WITNESS = LOG_KEY.verifying_key, WITNESS_KEY.verifying_key
STRANGER = "— orang.example AAAAAAB0ZXN0\n"


def test_a_note_is_read_back_as_it_was_written():
    note = NOTE + cosign(TEXT, WITNESS_KEY, 1_800_000_000)
    assert str(parse_note(note)) == str(parse_note(note.encode())) == note
    assert [each.at for each in verify_note(parse_note(note), [LOG, WITNESS])] == [None, 1_800_000_000]


def test_a_text_may_have_empty_lines():
    text = "one\n\n\ntwo\n"
    note = parse_note(sign_note(text, LOG_KEY))
    assert note.text == text
    assert verify_note(note, [LOG])


@pytest.mark.parametrize(
    "note",
    [
        "",
        "\n",
        "\n\n",
        TEXT,
        TEXT + "\n",
        NOTE[:-1],
        NOTE + "\n",
        NOTE + "text\n",
        NOTE.replace("\n\n", "\n"),
        NOTE.replace("— ", "- "),
        NOTE.replace("— ", "—"),
        NOTE.replace("— ", "—  "),
        NOTE.replace(f"— {ORIGIN}", "— "),
        NOTE.replace(f"— {ORIGIN}", "— a+b"),
        NOTE.replace(f"— {ORIGIN}", "— a\u00a0b"),
        NOTE.replace(f"— {ORIGIN}", "— a\u2003b"),
        NOTE.replace("\n", "\r\n"),
        NOTE.replace("\n", "\n\t", 1),
        "\x00" + NOTE,
        NOTE + "— orang.example AAAAAA==\n",
        NOTE + "— orang.example AAAAAAB0ZXN0=\n",
        NOTE + "— orang.example AAAAAAB\n",
        NOTE + "— orang.example AAAAAAB0ZXN1 \n",
        NOTE + "— orang.example AAAAAAB0ZR==\n",
        NOTE + STRANGER * SIGNATURES_MAX,
        "a" * NOTE_BYTES_MAX + NOTE,
        "\ud800" + NOTE,
        b"\xff" + NOTE.encode(),
    ],
)
def test_what_is_not_exactly_a_note_is_refused(note):
    with pytest.raises(BerdampakError, match=r"ledger\.E025"):
        parse_note(note)


def test_signatures_of_unknown_keys_are_passed_over():
    other = sign_note(TEXT, OTHER_LOG_KEY).removeprefix(TEXT + "\n")
    renamed = VerifyingKey("orang.example", LOG.kind, LOG.public)
    note = parse_note(NOTE + STRANGER + other)
    assert [each.key for each in verify_note(note, [LOG, renamed])] == [LOG]


def test_a_note_that_no_known_key_signed_is_refused():
    with pytest.raises(BerdampakError, match=r"None is by a key that is trusted.*ledger\.E026"):
        verify_note(parse_note(NOTE), [WITNESS])


def test_a_false_signature_of_a_known_key_spoils_the_note_even_beside_a_good_one():
    (line,) = NOTE.splitlines(keepends=True)[4:]
    false = line[:-10] + ("A" if line[-10] != "A" else "B") + line[-9:]
    for note in (TEXT + "\n" + false, NOTE + false, TEXT + "\n" + false + line):
        with pytest.raises(BerdampakError, match=r"ledger\.E026"):
            verify_note(parse_note(note), [LOG])


def test_a_key_that_signed_twice_counts_once():
    twice = NOTE + cosign(TEXT, WITNESS_KEY, 5) + cosign(TEXT, WITNESS_KEY, 6)
    assert [each.at for each in verify_note(parse_note(twice), [WITNESS])] == [5]


def test_a_signature_of_one_kind_is_none_of_the_other():
    as_log = VerifyingKey(WITNESS.name, LOG.kind, WITNESS.public)
    with pytest.raises(BerdampakError, match=r"ledger\.E026"):
        verify_note(parse_note(f"{TEXT}\n{cosign(TEXT, WITNESS_KEY, 5)}"), [as_log])


def test_a_moment_that_no_clock_shows_is_none():
    late = 253_402_300_800
    content = late.to_bytes(8, "big") + WITNESS_KEY.sign(f"cosignature/v1\ntime {late}\n{TEXT}".encode())
    line = Signature(WITNESS.name, WITNESS.id, content).line
    with pytest.raises(BerdampakError, match=r"ledger\.E026"):
        verify_note(parse_note(f"{TEXT}\n{line}"), [WITNESS])


def test_a_line_is_added_once():
    line = cosign(TEXT, WITNESS_KEY, 5)
    assert add_lines(add_lines(NOTE, line, line), line) == NOTE + line


@pytest.mark.parametrize("size", [0, 1, 2**63 - 1])
def test_a_checkpoint_is_read_back_as_it_was_written(size):
    text = compose_checkpoint(ORIGIN, size, bytes(32))
    read = parse_checkpoint(text)
    assert (read.origin, read.size, read.root, read.extensions) == (ORIGIN, size, bytes(32), ())


def test_further_lines_of_other_logs_are_kept():
    assert parse_checkpoint(TEXT + "more\n").extensions == ("more",)


ROOT = TEXT.splitlines()[2]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "a\n1\n",
        f"a\n1\n{ROOT}",
        f"\n1\n{ROOT}\n",
        f"a\n01\n{ROOT}\n",
        f"a\n-1\n{ROOT}\n",
        f"a\n+1\n{ROOT}\n",
        f"a\n1_0\n{ROOT}\n",
        f"a\n\u0661\n{ROOT}\n",
        f"a\n{2**63}\n{ROOT}\n",
        f"a\n1\n{ROOT[:-4]}\n",
        f"a\n1\n{ROOT[:-1]}\n",
        f"a\n1\n{ROOT} \n",
        f"a\n1\n{ROOT}\n\n",
        f"a\n1\n{ROOT}\n\nb\n",
    ],
)
def test_what_is_not_exactly_a_checkpoint_is_refused(text):
    with pytest.raises(BerdampakError, match=r"ledger\.E027"):
        parse_checkpoint(text)


@pytest.mark.parametrize("name", ["", "a b", "a+b", "a\nb", "a\u00a0b", "a" * 201])
def test_a_key_is_not_named_what_no_note_can_carry(name):
    with pytest.raises(BerdampakError, match=r"ledger\.E020"):
        make_key(name, LOG_KEY.kind)


def test_a_secret_key_does_not_show_itself():
    assert LOG_KEY.seed.hex() not in repr(LOG_KEY)
    assert repr(LOG_KEY.seed) not in repr(LOG_KEY)
