"""A policy says whom to trust, and is refused with line and column where it does not."""

import pytest

from berdampak.kernel.errors import BerdampakError
from berdampak.ledger.keys import KeyKind, SigningKey
from berdampak.ledger.notes import add_lines, cosign
from berdampak.ledger.policy import judge_checkpoint, parse_policy, read_policy, require_witnessed
from berdampak.ledger.tests.books import LOG_KEY, ORIGIN, OTHER_LOG_KEY, SECOND_WITNESS_KEY, WITNESS_KEY, Book

LOG, LOG_TOO = LOG_KEY.verifying_key, OTHER_LOG_KEY.verifying_key
FIRST, SECOND = WITNESS_KEY.verifying_key, SECOND_WITNESS_KEY.verifying_key
THIRD_KEY = SigningKey("saksi-ketiga.example", KeyKind.WITNESS, b"third" + bytes(27))
THIRD = THIRD_KEY.verifying_key
POLICY = f"""\
# the book of Ternate
log {LOG} https://ternate.example/

  witness\tuniversity {FIRST} https://saksi.example/
witness press {SECOND}
witness inspectorate {THIRD}
group outside any university press
group both all outside inspectorate
quorum both
"""
BOOK = Book(9)
WITNESSES = {"university": WITNESS_KEY, "press": SECOND_WITNESS_KEY, "inspectorate": THIRD_KEY}


def cosigned(*names):
    return add_lines(BOOK.note(), *(cosign(BOOK.text(), WITNESSES[name], 1_800_000_000) for name in names))


def test_a_policy_is_read():
    policy = parse_policy(POLICY.encode())
    assert policy.log_keys(ORIGIN) == (LOG,)
    assert policy.logs[0].url == "https://ternate.example/"
    assert [witness.name for witness in policy.witnesses] == ["university", "press", "inspectorate"]


@pytest.mark.parametrize(
    ("names", "enough"),
    [
        ((), False),
        (("university", "press"), False),
        (("inspectorate",), False),
        (("press", "inspectorate"), True),
        (("university", "press", "inspectorate"), True),
    ],
)
def test_a_checkpoint_is_witnessed_when_the_quorum_is(names, enough):
    policy = parse_policy(POLICY.encode())
    judged = judge_checkpoint(cosigned(*names), policy)
    assert judged.is_witnessed is enough
    assert judged.cosigned == tuple((name, 1_800_000_000) for name in names)
    if not enough:
        with pytest.raises(BerdampakError, match=r"ledger\.E032"):
            require_witnessed(judged, policy)


def test_two_of_three_and_nobody_at_all():
    keys = f"log {LOG}\nwitness a {FIRST}\nwitness b {SECOND}\nwitness c {THIRD}\n"
    two = parse_policy(f"{keys}group g 2 a b c\nquorum g\n".encode())
    assert not judge_checkpoint(cosigned("press"), two).is_witnessed
    assert judge_checkpoint(cosigned("press", "inspectorate"), two).is_witnessed
    assert judge_checkpoint(cosigned(), parse_policy(f"{keys}quorum none\n".encode())).is_witnessed
    assert not judge_checkpoint(cosigned("press"), parse_policy(f"{keys}quorum a\n".encode())).is_witnessed


def test_a_book_that_changes_keys_has_two():
    policy = parse_policy(f"log {LOG}\nlog {LOG_TOO}\nquorum none\n".encode())
    assert judge_checkpoint(BOOK.note(), policy).checkpoint.size == 9
    assert judge_checkpoint(Book(9, key=OTHER_LOG_KEY).note(), policy).checkpoint.size == 9


def test_another_book_or_another_key_is_refused():
    policy = parse_policy(f"log {LOG}\nquorum none\n".encode())
    with pytest.raises(BerdampakError, match=r"ledger\.E026"):
        judge_checkpoint(Book(9, key=OTHER_LOG_KEY).note(), policy)
    stranger = SigningKey("tidore.example/buku", KeyKind.LOG, LOG_KEY.seed)
    with pytest.raises(BerdampakError, match=r"ledger\.E033"):
        judge_checkpoint(Book(9, key=stranger).note(), policy)


def test_a_false_cosignature_spoils_the_checkpoint():
    line = cosign(Book(8).text(), WITNESS_KEY, 5)
    with pytest.raises(BerdampakError, match=r"ledger\.E026"):
        judge_checkpoint(BOOK.note() + line, parse_policy(POLICY.encode()))


@pytest.mark.parametrize(
    ("written", "where", "said"),
    [
        ("", "1:1", "There is no line `quorum`"),
        ("quorum none\nquorum none\n", "2:8", "There is a line `quorum` already"),
        ("quorum a\n", "1:8", "`a` is not named above"),
        ("quorum\n", "1:1", "ends too early"),
        ("quorum none none\n", "1:13", "one word too many"),
        ("  trust none\n", "1:3", "`trust` is not known"),
        ("log\n", "1:1", "ends too early"),
        ("log x\n", "1:5", "not a valid key"),
        (f"log {FIRST}\n", "1:5", "the key of a witness, not of a book"),
        (f"log {LOG} ftp://a\n", f"1:{len(str(LOG)) + 6}", "no http address"),
        (f"log {LOG}\n\nlog {LOG}\n", "3:5", "named already"),
        (f"witness a {LOG}\n", "1:11", "the key of a book, not of a witness"),
        (f"witness none {FIRST}\n", "1:9", "is taken"),
        (f"witness a {FIRST}\nwitness a {SECOND}\n", "2:9", "is taken"),
        (f"witness a {FIRST}\nwitness b {FIRST}\n", "2:11", "named already"),
        (f"witness a {FIRST}\ngroup a any a\n", "2:7", "is taken"),
        (f"witness a {FIRST}\ngroup g 2 a\n", "2:9", "`2` of 1 cannot be"),
        (f"witness a {FIRST}\ngroup g 0 a\n", "2:9", "`0` of 1 cannot be"),
        (f"witness a {FIRST}\ngroup g all\n", "2:9", "`all` of 0 cannot be"),
        (f"witness a {FIRST}\ngroup g 1\ta a\n", "2:13", "is a member already"),
        (f"witness a {FIRST}\ngroup g any a\ngroup h any a\n", "3:13", "is a member already"),
        ("group g any g\n", "1:13", "`g` is not named above"),
        ("group g any none\n", "1:13", "`none` is not named above"),
        ("quorum none\r\n", "1:12", "control character"),
        ("#" * 70_000, "1:1", "longer than"),
    ],
)
def test_what_is_wrong_is_said_with_its_line_and_column(written, where, said):
    with pytest.raises(BerdampakError) as caught:
        parse_policy(written.encode(), "policy.txt")
    first = caught.value.problems[0]
    assert first.where == f"policy.txt:{where}"
    assert said in first.say("en")


def test_everything_that_is_wrong_is_said_at_once():
    with pytest.raises(BerdampakError) as caught:
        parse_policy(b"log x\nwitness y\nquorum z\n")
    assert [problem.where for problem in caught.value.problems] == ["policy:1:5", "policy:2:9", "policy:3:8"]


def test_a_policy_that_cannot_be_read_is_a_problem(tmp_path):
    with pytest.raises(BerdampakError, match=r"ledger\.E029"):
        read_policy(tmp_path / "policy")
    (tmp_path / "policy").write_bytes(b"\xff")
    with pytest.raises(BerdampakError, match=r"policy:1:1: .*ledger\.E028"):
        read_policy(tmp_path / "policy")
