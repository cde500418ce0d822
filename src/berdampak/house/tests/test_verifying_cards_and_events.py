"""What the book seals beside its entries is verified against it: events in the store, and cards by their bundles."""

from dataclasses import asdict, replace

import pyarrow.parquet as pq
import pytest

from berdampak.happening.contracts import BatchSeal
from berdampak.happening.facade import EventStore
from berdampak.happening.intake.facade import import_log
from berdampak.house.verifying import look_at_bundle, look_at_store
from berdampak.kernel.clock import fixed_clock
from berdampak.ledger.notes import compose_checkpoint, sign_note
from berdampak.ledger.proofs import Proof, write_proof
from berdampak.ledger.rules_tree import leaf_hash
from berdampak.ledger.tests.open_books import LOG_KEY, NOW, ORIGIN, WITNESSED, codes, make_sqlite_book, wanted
from berdampak.ledger.verifying.facade import Grade, Report
from berdampak.report.tests.evidence_of import as_bytes, bundle_in

FIRST = "case:concept:name,concept:name,time:timestamp\n1,a,2026-11-02 08:00:00\n1,b,2026-11-02 09:00:00\n"
MORE = FIRST + "2,a,2026-11-03 08:00:00\n"


@pytest.fixture
def book(tmp_path):
    book = make_sqlite_book(tmp_path / "book.sqlite3")
    yield book
    book.connection.close()


@pytest.fixture
def bring(book, tmp_path):
    """Import a log of that content, sealed in the book."""

    def seal(record):
        body = asdict(record)
        kind, source = body.pop("kind"), body.pop("source")
        sealed = book.append(f"batch:{source}", kind, body)
        return BatchSeal(sealed.stream, sealed.seq, sealed.leaf_hash.hex())

    def bring(content, seal=seal):
        path = tmp_path / "log.csv"
        path.write_text(content)
        return import_log(path, EventStore(tmp_path / "store"), clock=fixed_clock(NOW), seal=seal).source

    return bring


def look(book, tmp_path):
    report = Report()
    look_at_store(tmp_path / "store", book.database, report)
    return report


def test_events_that_are_those_of_the_book_verify(book, bring, tmp_path):
    bring(FIRST)
    bring(MORE)
    report = look(book, tmp_path)
    assert (report.findings, report.batches) == ([], 2)


def test_events_that_were_changed_or_are_gone_are_noticed(book, bring, tmp_path):
    bring(FIRST)
    source = bring(MORE)
    part = tmp_path / "store" / "events" / source.name / source.parts[0]
    table, content = pq.read_table(part), part.read_bytes()
    pq.write_table(table.take([1, 0]), part)
    assert codes(look(book, tmp_path)) == {"batch"}
    part.write_bytes(content[:-9])
    assert codes(look(book, tmp_path)) == {"batch_gone"}
    part.unlink()
    assert codes(look(book, tmp_path)) == {"batch_gone"}


def test_a_seal_that_the_book_does_not_have_is_noticed(book, bring, tmp_path):
    bring(FIRST)
    book.run("delete from ledger_entry")
    assert codes(look(book, tmp_path)) == {"batch_seal"}


def test_events_that_were_never_sealed_are_incomplete(book, bring, tmp_path):
    bring(FIRST, seal=None)
    report = look(book, tmp_path)
    assert (codes(report), report.grade) == ({"batch_unsealed"}, Grade.INCOMPLETE)


@pytest.fixture
def verify(tmp_path):
    def verify(bundle, policy=wanted().policy):  # noqa: B008  a value that never changes
        path = tmp_path / "card.bukti"
        path.write_bytes(as_bytes(bundle))
        report = look_at_bundle(path, wanted(policy))
        return codes(report), report.grade

    return verify


def test_a_card_verifies_by_its_rows_its_seal_and_the_proof_of_the_book(tmp_path, verify):
    bundle = bundle_in(tmp_path)
    digest = leaf_hash(bundle.entry.encode())
    checkpoint = sign_note(compose_checkpoint(ORIGIN, 1, digest), LOG_KEY)
    proved = replace(bundle, proof=write_proof(Proof(0, (), checkpoint)))
    assert verify(proved) == (set(), Grade.OK)
    assert verify(proved, WITNESSED) == ({"proof_unwitnessed"}, Grade.UNWITNESSED)
    assert verify(proved, None) == ({"no_policy"}, Grade.UNWITNESSED)
    assert verify(bundle) == ({"proof_missing"}, Grade.INCOMPLETE)
    assert verify(replace(proved, rows=proved.rows[1:])) == ({"card"}, Grade.TAMPERED)
    other = sign_note(compose_checkpoint(ORIGIN, 1, bytes(32)), LOG_KEY)
    assert verify(replace(bundle, proof=write_proof(Proof(0, (), other)))) == ({"proof"}, Grade.TAMPERED)
