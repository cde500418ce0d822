"""The sealer before its witnesses: they cosign what grows, and a book that shrank or was rewritten is not signed."""

from datetime import UTC, datetime

import pytest
from django.db import connection, transaction

from berdampak.kernel.clock import fixed_clock
from berdampak.ledger.facade import append, find_note, find_proof, standing
from berdampak.ledger.keys import KeyKind, make_key
from berdampak.ledger.policy import TrustedWitness, parse_policy
from berdampak.ledger.problems import problem
from berdampak.ledger.proofs import parse_proof, verify_proof
from berdampak.ledger.rules_tree import leaf_hash
from berdampak.ledger.sealer import Sealer
from berdampak.ledger.witness.answering import Witness
from berdampak.ledger.witness.facade import BookBehindError, HistoryContradictedError
from berdampak.ledger.witness.keeping import open_folder

pytestmark = pytest.mark.django_db
CLOCK = fixed_clock(datetime(2026, 11, 20, 5, tzinfo=UTC))
KEY = make_key("mall.example", KeyKind.LOG, lambda count: b"l" * count)


class Network:
    """One witness, reached without a network, which can fall silent."""

    def __init__(self, folder):
        opened = open_folder(folder, "reform.example")
        opened.trust(str(KEY.verifying_key))
        self.key = opened.key.verifying_key
        self.silent = False
        self.asked = 0
        self._witness = Witness(opened, CLOCK)

    def open_url(self, method, url, body):
        self.asked += 1
        if self.silent:
            raise problem("E034", url, said="silence")
        if method == "POST":
            return self._witness.add_checkpoint(body)
        return self._witness.last_checkpoint("mall.example")

    def sealer(self):
        witness = TrustedWitness("reform", self.key, "https://witness.example")
        return Sealer(connection, KEY, (witness,), CLOCK, self.open_url)


@pytest.fixture
def network(tmp_path):
    return Network(tmp_path / "witness")


def fill(count, word="a"):
    return [append(f"case:{word}", "case.noted", {"n": number}).leaf_hash for number in range(count)]


def test_a_new_checkpoint_is_cosigned_once_and_entries_stand_witnessed(network):
    fill(3)
    sealer = network.sealer()
    round_ = sealer.seal()
    assert (round_.checkpoint.size, round_.cosigned, round_.problems) == (3, ("reform.example",), ())
    assert standing("case:a", 2).witnesses == (("reform.example", "2026-11-20T05:00:00.000000Z"),)
    asked = network.asked
    round_ = sealer.seal()
    assert (round_.checkpoint, round_.cosigned, network.asked) == (None, (), asked)


def test_a_proof_for_anyone_holds_under_a_policy_that_asks_for_the_witness(network):
    leaves = fill(5)
    network.sealer().seal()
    policy = parse_policy(f"log {KEY.verifying_key}\nwitness w {network.key}\nquorum w\n".encode())
    proof = parse_proof(find_proof("case:a", 4))
    content = connection_content("case:a", 4)
    assert leaf_hash(content) == leaves[3]
    assert verify_proof(proof, content, policy).is_witnessed
    assert find_note().count("— ") == 2
    assert find_proof("case:a", 6) is None


def connection_content(stream, seq):
    with connection.cursor() as cursor:
        cursor.execute("select content from ledger_entry where stream = %s and seq = %s", (stream, seq))
        return bytes(cursor.fetchone()[0])


def test_a_silent_witness_stops_nothing_and_is_asked_again(network):
    network.silent = True
    sealer = network.sealer()
    fill(2)
    round_ = sealer.seal()
    assert (round_.checkpoint.size, round_.cosigned) == (2, ())
    assert {problem.id for problem in round_.problems} == {"ledger.E034"}
    network.silent = False
    round_ = sealer.seal()
    assert (round_.checkpoint, round_.cosigned, round_.problems) == (None, ("reform.example",), ())


def go_back(network):
    """Have the witness see five entries, and put the book back to three."""
    fill(3)
    network.sealer().seal()
    backup = transaction.savepoint()
    fill(2, "b")
    network.sealer().seal()
    transaction.savepoint_rollback(backup)


def test_a_book_restored_from_an_old_backup_is_not_signed(network):
    go_back(network)
    fill(1, "c")
    with pytest.raises(BookBehindError):
        network.sealer().seal()
    assert find_note().splitlines()[1] == "3"


def test_a_week_rewritten_under_the_real_key_is_not_signed_again(network):
    go_back(network)
    fill(4, "rewritten")
    with pytest.raises(HistoryContradictedError):
        network.sealer().seal()


def test_an_operator_who_signs_the_rewritten_week_anyway_gets_no_cosignature(network):
    go_back(network)
    fill(4, "rewritten")
    sealer = network.sealer()
    network.silent = True
    assert sealer.seal().checkpoint.size == 7  # signed while the witness could not be asked
    network.silent = False
    with pytest.raises(HistoryContradictedError):
        sealer.seal()
    assert standing("case:rewritten", 1).witnesses == ()
