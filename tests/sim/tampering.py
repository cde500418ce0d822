"""Tampering tried on a migrated database through Django's own connection, in a process of its own."""

import json
import shutil
from pathlib import Path
from typing import Any

import numpy as np
from django.core.management import call_command
from django.db import Error, connection, models

from berdampak.kernel.clock import system_clock
from berdampak.kernel.errors import BerdampakError
from berdampak.ledger.checks import check_book
from berdampak.ledger.facade import append
from berdampak.ledger.keys import KeyKind, make_key
from berdampak.ledger.notes import sign_note
from berdampak.ledger.private import Vault
from berdampak.ledger.sealing import seal_book
from berdampak.ledger.verifying.facade import Grade, Wanted, trust_key, verify_book
from tests.sim.bit_flips import ORDERS
from tests.sim.book_state import ORIGIN, CaseState, move_case
from tests.sim.tampering_words import FORGED_WORDS, POSTGRESQL, SQLITE

KEY = make_key(ORIGIN, KeyKind.LOG, np.random.default_rng(1).bytes)
VAULT = Vault(b"k" * 32)


class CheckpointRow(models.Model):
    """The table of checkpoints as if it were a model's, so that a migration may rebuild it."""

    size = models.BigIntegerField(primary_key=True)
    root = models.BinaryField()
    note = models.TextField()
    signed_at = models.TextField()

    class Meta:
        app_label = "sim"
        db_table = "ledger_checkpoint"

    def __str__(self) -> str:
        return str(self.size)


def main(what: str, database: str = "") -> None:
    """Do one of these, and print in JSON what came of it."""
    acts = {"fill": fill, "tamper": tamper, "rebuild": rebuild, "migrations": migrations, "forge": forge}
    print(json.dumps(acts[what](database)))


def fill(_: str) -> None:
    """Append, and seal most of it."""
    for number in range(6):
        move_case(f"case:{number % 2}", f"request-{number:04}")
    append("case:0", "case.filed", {}, private={"name": "Sari"}, vault=VAULT)
    seal_book(connection, ORIGIN, lambda text: sign_note(text, KEY), system_clock)
    move_case("case:1", "request-last")


def tamper(database: str) -> dict[str, str]:
    """What comes of each way of tampering: refused, without effect, caught afterwards, or DONE."""
    if connection.vendor == "postgresql":
        return {name: attempt(statements, database) for name, statements in POSTGRESQL.items()}
    told, whole = {}, Path(connection.settings_dict["NAME"])
    for name, statements in SQLITE.items():
        copy = whole.with_name("tampered.sqlite3")
        connection.close()
        for path in whole.parent.glob("tampered.sqlite3*"):
            path.unlink()
        shutil.copy(whole, copy)
        connection.settings_dict["NAME"] = str(copy)
        told[name] = attempt(statements, str(copy))
    return told


def forge(database: str) -> str:
    """What comes of words that the database lets by."""
    return attempt(FORGED_WORDS, database)


def attempt(statements: list[str], database: str) -> str:
    """What comes of statements that are meant to do harm."""
    before = content()
    try:
        with connection.cursor() as cursor:
            for statement in statements:
                cursor.execute(statement)
    except (Error, ValueError) as error:
        refusal = str(error).splitlines()[0]
        return f"refused: {refusal}" if content() == before else "DONE, though refused"
    finally:
        if connection.vendor == "postgresql":
            connection.close()
    try:
        check_book(connection, serving=connection.vendor == "postgresql")
        append("case:0", "case.moved", {"after": "tampering"})
    except (BerdampakError, Error) as error:
        return f"caught before serving: {error}"
    if find_last_body(database) != {"after": "tampering"}:
        return "DONE: what is appended is lost"
    connection.close()
    report = verify_book(database, Wanted(system_clock(), trust_key(KEY.verifying_key), vault=VAULT))
    if report.grade is not Grade.OK:
        return f"caught by the verifier: {report.first_bad}"
    return "without effect" if len(content()["ledger_entry"]) == len(before["ledger_entry"]) + 1 else "DONE"


def find_last_body(database: str) -> Any:
    """What the last entry of a stream says, as another connection sees it."""
    from berdampak.ledger.facade import find_last

    connection.close()
    last = find_last("case:0")
    return last.body if last and database else None


def content() -> dict[str, list[tuple[Any, ...]]]:
    """Everything the tables say, and the triggers that guard them."""
    with connection.cursor() as cursor:
        said = {}
        for table, order in ORDERS.items():
            cursor.execute(f"select * from {table} order by {order}")
            said[table] = [
                tuple(bytes(v) if isinstance(v, memoryview) else v for v in row) for row in cursor.fetchall()
            ]
        triggers = (
            "select name, sql from sqlite_master where tbl_name like 'ledger%' order by 1"
            if connection.vendor == "sqlite"
            else ("select tgrelid::regclass::text, tgname, tgenabled::text from pg_trigger order by 1, 2")
        )
        cursor.execute(triggers)
        said["triggers"] = cursor.fetchall()
    return said


def rebuild(_: str) -> list[str]:
    """Rebuild tables as Django's migrations do, one of the book's and one beside it; what the check says each time."""
    from django.core.management.sql import emit_pre_migrate_signal

    told = []
    for model, name in ((CaseState, "stream"), (CheckpointRow, "note")):
        emit_pre_migrate_signal(verbosity=0, interactive=False, db="default")
        changed = models.CharField(max_length=300, primary_key=name == "stream")
        changed.set_attributes_from_name(name)
        changed.model = model
        with connection.schema_editor() as editor:
            editor.alter_field(model, model._meta.get_field(name), changed)
        connection.close()
        told.append(fault_of())
    call_command("migrate", verbosity=0)
    return [*told, fault_of()]


def fault_of() -> str:
    """What the check before serving finds."""
    try:
        check_book(connection, serving=False)
    except BerdampakError as error:
        return str(error)
    return ""


def migrations(_: str) -> list[str]:
    """Migrate everything back, app by app, and forward one step at a time; what the check finds each time."""
    from django.db.migrations.executor import MigrationExecutor

    graph = MigrationExecutor(connection).loader.graph
    told = []
    for app in sorted({app for app, _ in graph.nodes}):
        call_command("migrate", app, "zero", verbosity=0)
        told.append(fault_of())
    executor = MigrationExecutor(connection)
    steps = [(step.app_label, step.name) for step, _ in executor.migration_plan(graph.leaf_nodes())]
    assert len(steps) > 20
    for app, name in steps:
        call_command("migrate", app, name, verbosity=0)
        told.append(fault_of())
    return told
