"""`berdampak verify` says what is wrong first, sums up, and ends with the exit code of the worst."""

import pytest

from berdampak.house import settings
from berdampak.house.command import main
from berdampak.house.commands import verify_
from berdampak.kernel.clock import fixed_clock
from berdampak.ledger.facade import find_last
from berdampak.ledger.keys import KeyKind, make_key
from berdampak.ledger.receipts import certify_receipt_key, make_receipt
from berdampak.ledger.tests.open_books import LOG_KEY, NOW, WITNESS_KEY, fill, make_sqlite_book

POLICY = f"log {LOG_KEY.verifying_key}\nwitness s {WITNESS_KEY.verifying_key}\nquorum s\n"


@pytest.fixture
def book(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(verify_, "find_clock", lambda: fixed_clock(NOW))
    monkeypatch.setattr(settings, "KEYS", tmp_path / "keys")
    (tmp_path / "policy").write_text(POLICY)
    book = make_sqlite_book(tmp_path / "book.sqlite3")
    fill(book, 30)
    book.seal(witness=WITNESS_KEY)
    yield book
    book.connection.close()


@pytest.fixture
def verify(book, capsys):
    """Exit code, and the lines that were printed."""

    def verify(*words, policy="policy"):
        more = ["--policy", policy] if policy else []
        code = 0
        try:
            main(["verify", *words, "--database", book.database, *more, "--lang", "en"])
        except SystemExit as exit_:
            code = exit_.code
        out, err = capsys.readouterr()
        return code, (out + err).splitlines()

    return verify


def test_a_whole_book_is_said_to_be_whole(verify):
    code, (counted, result) = verify()
    assert (code, result) == (0, "WHOLE: everything that was looked at fits.")
    assert counted.startswith(
        "Looked at: 30 entries (tree 30, waiting 0), 1 checkpoints, 1 cosignatures, 6 private facts"
    )


def test_a_changed_entry_is_named_first(book, verify):
    book.run("update ledger_entry set kind = 'case.lost' where position = 7")
    code, lines = verify("book")
    assert code == 1
    assert (
        lines[0] == "First that is wrong: entry 7, case:2 no. 2, leaf 6: column kind differs from its bytes [columns]"
    )
    assert lines[-1].startswith("TAMPERED")


def test_a_book_without_enough_witnesses_ends_with_three(book, verify):
    fill(book, 1)
    book.seal()
    code, lines = verify()
    assert code == 3
    assert "the last with enough: 30, 2026-11-20 07:20 UTC" in lines[0]


def test_what_a_witness_saw_is_compared(book, verify, tmp_path):
    ((note,),) = book.ask("select note from ledger_checkpoint")
    (tmp_path / "seen").write_text(note)
    assert verify("--witness", "seen")[0] == 0
    for table in ("cosignature", "checkpoint"):
        book.run(f"delete from ledger_{table}")
    for table, where in (("leaf", "leaf_index >= 20"), ("key", "position > 20"), ("opening", "position > 20")):
        book.run(f"delete from ledger_{table} where {where}")
    book.run("delete from ledger_entry where position > 20")
    book.seal(witness=WITNESS_KEY)
    code, lines = verify("--witness", "seen")
    assert (code, "was an old backup restored?" in lines[0]) == (2, True)


def test_a_stream_and_a_receipt_are_verified_by_name(book, verify, tmp_path):
    assert verify("stream", "case:1")[0] == 0
    assert verify("stream", "case:77")[0] == 2
    ((content,),) = book.ask("select content from ledger_entry where position = 5")
    key = make_key("mall.example/receipts", KeyKind.LOG)
    receipt = make_receipt(content, key, certify_receipt_key(key.verifying_key, LOG_KEY))
    (tmp_path / "receipt.json").write_bytes(receipt.write())
    assert verify("receipt", "receipt.json")[0] == 0
    assert verify("receipt")[0] == 2


def test_the_keys_of_the_installation_are_trusted_where_no_policy_is_named(verify, tmp_path):
    assert verify(policy=None)[0] == 3
    (tmp_path / "keys").mkdir()
    (tmp_path / "keys" / "log.pub").write_text(f"{LOG_KEY.verifying_key}\n")
    assert verify(policy=None)[0] == 0


def test_the_state_makes_the_next_run_short(verify):
    assert verify("--state", "state.json")[1][0].startswith("Looked at: 30 entries")
    assert verify("--state", "state.json")[1][0].startswith("Looked at: 0 entries")


def test_all_looks_at_the_events_in_the_store_too(verify, tmp_path):
    assert verify("all", "--store", str(tmp_path / "store"))[0] == 0


def test_a_book_that_is_not_there_ends_with_two(capsys):
    with pytest.raises(SystemExit) as ended:
        main(["verify", "--database", "absent.sqlite3"])
    assert (ended.value.code, "ledger.E061" in capsys.readouterr().err) == (2, True)


@pytest.mark.django_db
def test_the_result_is_recorded_in_the_book(verify, book):
    assert verify("--record")[0] == 0
    entry = find_last("house:verify")
    assert (entry.kind, entry.body) == ("book.verified", {"findings": 0, "result": "ok", "size": 30})
    book.run("update ledger_entry set kind = 'case.lost' where position = 7")
    assert verify("--record")[0] == 1
    assert find_last("house:verify").body == {"findings": 1, "result": "tampered", "size": 30}
