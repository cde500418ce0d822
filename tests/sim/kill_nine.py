"""kill -9 of the whole server under load, with an oracle outside it that knows every acknowledged answer."""

import http.client
import json
import sqlite3
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import psycopg

from tests.sim.invariants import ENTRIES, Book, Select, faults_beside
from tests.sim.servers import STATE_TABLE, Database, Server, ask, fresh_database, post

CLIENTS, STREAMS = 6, 5
ANSWERS_MIN = 5
RETRIES, TRIES = 3, 5
UNSEALED = (
    "select count(*) from ledger_entry e where exists (select from ledger_leaf l where l.position = e.position)"
    " = exists (select from ledger_pending p where p.position = e.position)"
)
Trouble = (OSError, http.client.HTTPException)


@dataclass(slots=True)
class Oracle:
    """What was asked and what was answered, and the book as it was seen last."""

    answered: dict[str, dict[str, Any]] = field(default_factory=dict)
    asked: dict[str, dict[str, Any]] = field(default_factory=dict)
    book: Book = field(default_factory=Book)
    requests: dict[str, int] = field(default_factory=dict)
    kills: int = 0
    unanswered: int = 0
    lost: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    looked_at: set[str] = field(default_factory=set)

    def note(self, key: str, told: dict[str, Any]) -> None:
        """Take note of an answer; one that differs from an earlier one to the same key is a fault."""
        before = self.answered.setdefault(key, told)
        if any(before[name] != told[name] for name in ("position", "seq", "leaf_hash")):
            self.faults.append(f"{key} was answered twice: {before} {told}")

    def look(self, select: Select, vendor: str) -> None:
        """Compare the database with everything that was answered."""
        last = max(self.book.leaves, default=0)
        rows = list(select(ENTRIES.replace("order by", f"where position > {last} order by")))
        self.book.read(rows)
        for row in rows:
            key = json.loads(bytes(row[-1]))["body"]["request"]
            self.faults += [f"{key} has two entries"] if key in self.requests else []
            self.requests[key] = row[0]
        for key in self.answered.keys() - self.looked_at:
            told = self.answered[key]
            if self.book.leaves.get(told["position"], b"").hex() != told["leaf_hash"] or key not in self.requests:
                self.lost.append(key)
        self.looked_at |= self.answered.keys()
        state = {stream: (seq, bytes(digest)) for stream, seq, digest in select(f"select * from {STATE_TABLE}")}
        self.faults += ["the state is not what the entries say"] if state != self.book.heads else []
        self.faults += self.book.faults + faults_beside(select, self.book)
        if vendor == "postgresql":
            self.faults += ["sealed and pending, or neither"] if next(iter(select(UNSEALED))) != (0,) else []


class Client(threading.Thread):
    """Asks for one thing after the other until nobody answers; what fails is tried again, as any client would."""

    def __init__(self, port: int, oracle: Oracle, name: str, dice: np.random.Generator) -> None:
        super().__init__(name=name)
        self.port, self.oracle, self.dice = port, oracle, dice
        self.answers = 0
        self.troubles: list[str] = []
        """What went wrong since the last answer."""

    def run(self) -> None:
        while len(self.troubles) < TRIES:
            connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
            try:
                self.ask_on(connection)
            except Trouble as error:
                self.troubles.append(repr(error))
                time.sleep(0.02)
            finally:
                connection.close()

    def ask_on(self, connection: http.client.HTTPConnection) -> None:
        """Ask over this connection until it breaks."""
        while True:
            key = f"{self.name}-{self.answers}"
            if key not in self.oracle.asked:
                said = {"stream": f"case:{self.dice.integers(STREAMS)}", "key": key}
                self.oracle.asked[key] = said | {"note": "x" * int(self.dice.integers(400))}
            self.oracle.note(key, ask(connection, "/move", self.oracle.asked[key]))
            self.answers += 1
            self.troubles.clear()
            if self.dice.random() < 0.02:
                ask(connection, "/seal", {})


def kill_under_load(vendor: str, kills: int, seed: int) -> Oracle:
    """Kill the server so often, each time in the midst of work, and tell what the oracle found."""
    dice, oracle = np.random.default_rng(seed), Oracle()
    with tempfile.TemporaryDirectory(prefix="berdampak-kill-") as name:
        folder = Path(name)
        database = fresh_database(vendor, folder)
        try:
            for number in range(kills):
                one_life(database, folder, oracle, number, dice)
            server = Server(database, folder)
            ask_again(server, oracle, dice)
            server.kill()
            with selecting(database) as select:
                oracle.look(select, vendor)
        finally:
            database.stop()
    return oracle


def one_life(database: Database, folder: Path, oracle: Oracle, number: int, dice: np.random.Generator) -> None:
    """Start the server, ask again what was not answered, put it under load, and kill it."""
    server = Server(database, folder)
    try:
        ask_again(server, oracle, dice)
        clients = [Client(server.port, oracle, f"client-{number}-{each}", dice.spawn(1)[0]) for each in range(CLIENTS)]
        for client in clients:
            client.start()
        while sum(client.answers for client in clients) < ANSWERS_MIN and any(each.is_alive() for each in clients):
            time.sleep(0.005)
        time.sleep(float(dice.uniform(0, 0.5)))
        assert all(client.is_alive() for client in clients), [client.troubles for client in clients]
    finally:
        if dice.random() < 0.5:
            server.kill()
            database.kill()
        else:
            database.kill()
            server.kill()
    for client in clients:
        client.join()
    oracle.kills += 1
    database.start()
    with selecting(database) as select:
        oracle.look(select, database.vendor)


def ask_again(server: Server, oracle: Oracle, dice: np.random.Generator) -> None:
    """Ask again, under the same keys, for what was not answered and for some of what was."""
    open_ = [key for key in oracle.asked if key not in oracle.answered]
    oracle.unanswered += len(open_)
    known = list(oracle.answered)
    repeated = [known[number] for number in dice.integers(len(known), size=RETRIES)] if known else []
    for key in (*open_, *repeated):
        was_there = key in oracle.requests
        told = post(server.port, "/move", oracle.asked[key])
        oracle.note(key, told)
        if told["repeated"] != was_there:
            oracle.faults.append(f"{key} was there: {was_there}, and the answer was {told}")


@contextmanager
def selecting(database: Database) -> Iterator[Select]:
    """Look into the database itself, past the server."""
    if database.vendor == "sqlite":
        connection = sqlite3.connect(database.url().removeprefix("sqlite:///"))
        try:
            yield connection.execute
        finally:
            connection.close()
    else:
        with psycopg.connect(database.url()) as session:
            yield session.execute
