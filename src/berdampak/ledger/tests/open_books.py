"""Books in databases of their own, on whichever database the tests run, and ways to tamper with them unhindered."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from berdampak.kernel.dice import system_entropy
from berdampak.ledger import appending_postgresql, appending_sqlite
from berdampak.ledger.appending import commit_to, make_request, moment_of
from berdampak.ledger.guard import read_sql, sqlite_triggers
from berdampak.ledger.keys import KeyKind, make_key
from berdampak.ledger.notes import compose_checkpoint, cosign, parse_signature, sign_note
from berdampak.ledger.policy import parse_policy
from berdampak.ledger.private import Vault
from berdampak.ledger.rules_tree import root_at
from berdampak.ledger.sealing import PENDING
from berdampak.ledger.tree_store import add_subtrees, read_size, tree_reader
from berdampak.ledger.verifying.facade import Wanted

ORIGIN = "mall.example"
BEGIN_AT = datetime(2026, 11, 20, 7, 12, 34, 123456, tzinfo=UTC)
NOW = BEGIN_AT + timedelta(minutes=8)
VAULT = Vault(b"v" * 32)
LOG_KEY = make_key(ORIGIN, KeyKind.LOG, lambda count: b"l" * count)
WITNESS_KEY = make_key("saksi.example", KeyKind.WITNESS, lambda count: b"w" * count)
ALONE = parse_policy(f"log {LOG_KEY.verifying_key}\nquorum none\n".encode())
WITNESSED = parse_policy(f"log {LOG_KEY.verifying_key}\nwitness s {WITNESS_KEY.verifying_key}\nquorum s\n".encode())
CHANGEABLE = ("entry", "leaf", "subtree", "checkpoint", "cosignature")


class OpenBook:
    """A book that can be written to, sealed, and changed as its owner could change it."""

    def __init__(self, database, connection):
        self.database, self.connection, self.minutes = str(database), connection, 0
        self.is_sqlite = isinstance(connection, sqlite3.Connection)

    def append(self, stream, kind="case.noted", body=None, private=None, key=None, at=None):
        request = make_request(stream, kind, body or {}, entropy=system_entropy, key=key)
        if private is not None:
            commitment, opening = commit_to(private, system_entropy)
            request = replace(request, private=commitment, sealed=VAULT.seal(opening, system_entropy))
        self.minutes += 1
        moment = moment_of(at or BEGIN_AT + timedelta(seconds=self.minutes))
        way = appending_sqlite if self.is_sqlite else appending_postgresql
        return way.record(self.connection, request, moment)

    def seal(self, *, sign=LOG_KEY, witness=None, origin=ORIGIN, before=lambda: None):
        cursor = _Cursor(self.connection) if self.is_sqlite else self.connection.cursor()
        cursor.execute(PENDING, (100_000,))
        pending, size = cursor.fetchall(), read_size(cursor)
        for at, (position, _, _) in enumerate(pending):
            cursor.execute("insert into ledger_leaf values (%s, %s)", (size + at, position))
        add_subtrees(cursor, size, size + len(pending))
        if not self.is_sqlite:
            cursor.execute("delete from ledger_pending")
        before()
        size = read_size(cursor)
        text = compose_checkpoint(origin, size, root_at(tree_reader(cursor), size))
        note = sign_note(text, sign)
        row = (size, root_at(tree_reader(cursor), size), note, moment_of(NOW))
        cursor.execute("insert into ledger_checkpoint values (%s, %s, %s, %s)", row)
        if witness:
            line = cosign(text, witness, int(NOW.timestamp()))
            parse_signature(line.removesuffix("\n"))
            row = (size, witness.name, line, moment_of(NOW.replace(microsecond=0)))
            cursor.execute("insert into ledger_cosignature values (%s, %s, %s, %s)", row)
        return note

    def unguard(self):
        """Take away all that stands in the way of whoever owns the database."""
        if self.is_sqlite:
            self.connection.execute("pragma ignore_check_constraints = on")
            for name in sqlite_triggers():
                self.connection.execute(f"drop trigger if exists {name}")
            return
        self.connection.execute("set session_replication_role = replica")
        for table in CHANGEABLE:
            self.connection.execute(f"alter table ledger_{table} disable trigger all")
        self.connection.execute("alter table ledger_entry drop constraint if exists ledger_entry_check")

    def run(self, statement, words=()):
        """Run a statement that no guard sees."""
        self.unguard()
        self.connection.execute(statement.replace("?", "?" if self.is_sqlite else "%s"), words)

    def ask(self, query):
        return [
            tuple(bytes(x) if isinstance(x, memoryview) else x for x in row) for row in self.connection.execute(query)
        ]


class _Cursor:
    """A connection of SQLite seen as one of Django's cursors."""

    def __init__(self, connection):
        self.connection, self.found = connection, []

    def execute(self, sql, words=()):
        self.found = list(self.connection.execute(sql.replace("%s", "?"), words))

    def fetchall(self):
        return self.found


def make_sqlite_book(path):
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("pragma journal_mode = wal")
    connection.execute("pragma synchronous = off")
    for statement in (*read_sql("sqlite").split(";\n"), *sqlite_triggers().values()):
        connection.execute(statement)
    return OpenBook(path, connection)


def make_postgresql_book(settings):
    """A book in a database beside that of the tests, emptied first."""
    import psycopg
    from psycopg.conninfo import make_conninfo

    words = {"host": settings["HOST"], "port": settings["PORT"] or None, "user": settings["USER"] or None}
    words["password"] = settings["PASSWORD"] or None
    words = {name: value for name, value in words.items() if value}
    name = f"{settings['NAME']}_book"
    with closing(psycopg.connect(make_conninfo(dbname=settings["NAME"], **words), autocommit=True)) as server:
        if not server.execute("select 1 from pg_database where datname = %s", (name,)).fetchone():
            server.execute(f'create database "{name}" encoding UTF8 template template0')
    connection = psycopg.connect(make_conninfo(dbname=name, **words), autocommit=True)
    connection.execute("set client_min_messages = warning")
    connection.execute("drop schema public cascade")
    connection.execute("create schema public")
    connection.execute(read_sql("postgresql"))
    connection.execute(read_sql("postgresql_guard").replace("{schema}", "public"))
    query = "&".join(f"{key}={value}" for key, value in words.items() if key != "host")
    return OpenBook(f"postgresql:///{name}?host={words.get('host', '')}&{query}", connection)


def make_book(path):
    """A new book on the database that the tests run on."""
    from django.db import connection

    return make_sqlite_book(path) if connection.vendor == "sqlite" else make_postgresql_book(connection.settings_dict)


def fill(book, count=20, streams=4):
    """Some entries, of which some have private facts and keys."""
    for number in range(book.minutes, book.minutes + count):
        private = {"nik": f"32710101019{number:05}"} if number % 5 == 0 else None
        key = f"sari:{number:04}" if number % 3 == 0 else None
        book.append(f"case:{number % streams}", "case.noted", {"n": number}, private, key)


def wanted(policy=ALONE, **more):
    return Wanted(NOW, policy, **({"vault": VAULT} | more))


def codes(report):
    return {finding.code for finding in report.findings}
