"""Whatever is appended verifies; a single value changed, wherever something answers for it, is caught."""

import sqlite3
from contextlib import closing

import psycopg
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from berdampak.ledger.tests.open_books import WITNESS_KEY, WITNESSED, make_book, wanted
from berdampak.ledger.verifying.facade import Grade, verify_book

pytestmark = pytest.mark.django_db
COLUMNS = {
    "ledger_entry": ("position", "stream", "seq", "kind", "recorded_at", "leaf_hash", "content"),
    "ledger_leaf": ("leaf_index", "position"),
    "ledger_subtree": ("level", "number", "hash"),
    "ledger_checkpoint": ("size", "root", "note"),
    "ledger_cosignature": ("size", "name", "line", "cosigned_at"),
    "ledger_opening": ("position", "sealed"),
    "ledger_key": ("key", "request_sha256", "position"),
}
"""All but when a checkpoint says it was signed: nothing answers for that."""
CHANGES = st.sampled_from([(table, column) for table, columns in COLUMNS.items() for column in columns])
TEXT = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\x00@0123456789"), max_size=20)
BODIES = st.dictionaries(
    st.text("abc_", min_size=1, max_size=4), TEXT | st.integers(-99, 99) | st.booleans() | st.none()
)
APPENDS = st.lists(st.tuples(st.integers(0, 4), BODIES, st.booleans(), st.booleans()), min_size=1, max_size=12)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(appends=APPENDS, rounds=st.integers(1, 3), change=CHANGES, dice=st.randoms(use_true_random=False))
def test_any_change_is_caught(tmp_path, appends, rounds, change, dice):
    path = tmp_path / "book.sqlite3"
    for name in (path, *(path.with_name(path.name + end) for end in ("-wal", "-shm"))):
        name.unlink(missing_ok=True)
    book = make_book(path)
    with closing(book.connection):
        for round_ in range(rounds):
            for number, (stream, body, is_private, has_key) in enumerate(appends):
                private = {"nik": f"{round_} {number}"} if is_private else None
                key = f"sari:{round_:03}:{number:03}" if has_key else None
                book.append(f"case:{stream}", "case.noted", body | {"z": [round_, number]}, private, key)
            book.seal(witness=WITNESS_KEY)
        for number in range(256 if change[0] == "ledger_subtree" else 0):
            book.append("import:a", "batch.imported", {"n": number})
        if change[0] == "ledger_subtree":
            book.seal(witness=WITNESS_KEY)
        assert verify_book(book.database, wanted(WITNESSED)).findings == []
        if change_one(book, *change, dice):
            assert verify_book(book.database, wanted(WITNESSED)).grade in (Grade.TAMPERED, Grade.INCOMPLETE)


def change_one(book, table, column, dice):
    """Change one value in one row; whether there was any, and the database took it."""
    key = {"ledger_subtree": "level"}.get(table, COLUMNS[table][0])
    rows = book.ask(f"select {key}, {column} from {table}")
    if not rows:
        return False
    at, value = dice.choice(rows)
    if isinstance(value, bytes):
        place = dice.randrange(len(value))
        changed = value[:place] + bytes([value[place] ^ 1 << dice.randrange(8)]) + value[place + 1 :]
    elif isinstance(value, str):
        place = dice.randrange(len(value))
        changed = value[:place] + chr(ord(value[place]) ^ 1) + value[place + 1 :]
    else:
        changed = value + 5_000
    try:
        book.run(f"update {table} set {column} = ? where {key} = ?", (changed, at))
    except (sqlite3.IntegrityError, psycopg.IntegrityError):  # there is such a row already
        return False
    return True
