"""A real witness process under fire: many ask at once, some with a rewritten book, and it is killed again and again."""

import http.client
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import numpy as np

from berdampak.kernel.errors import BerdampakError
from berdampak.ledger.keys import VerifyingKey, parse_verifying_key
from berdampak.ledger.notes import parse_checkpoint, parse_note
from berdampak.ledger.tests.books import LOG_KEY, ORIGIN, Book
from berdampak.ledger.witness.asking import Seen, fetch_seen, request_cosignature
from berdampak.ledger.witness.protocol import Answer

ENTRIES, FORK = 400, 10
BOOKS = [Book(ENTRIES), *(Book(ENTRIES, changes={FORK: b"rewritten %d" % number}) for number in range(3))]
"""One book, and what an operator with its real key could put in its place."""
COMMAND = [sys.executable, "-c", "from berdampak.house.command import main; main()", "witness"]


@dataclass
class Tally:
    """What was asked and what came of it. `faults` is what must never happen."""

    asked: int = 0
    cosigned: int = 0
    kills: int = 0
    furthest: int = 0
    faults: list[str] = field(default_factory=list)


@dataclass
class Oracle:
    """Outside the witness: every cosignature that anybody ever received."""

    received: list[tuple[int, bytes]] = field(default_factory=list)
    asked: int = 0

    def faults(self, seen: Seen | None) -> list[str]:
        """What contradicts what: two histories cosigned, or a witness that went back."""
        found = []
        if not any(all(root_at(number, size) == root for size, root in self.received) for number in range(len(BOOKS))):
            found.append("two histories were cosigned")
        largest = max((size for size, _ in self.received), default=0)
        if largest > (seen.checkpoint.size if seen else 0):
            found.append(f"it went back from {largest}")
        return found


def race(folder: Path, threads: int, requests: int, seed: int) -> Tally:
    """Many ask one witness at once, each for a random book at a random size."""
    oracle = Oracle()
    with running(folder) as (port, key, _):
        run_askers(port, key, oracle, threads, requests, seed)
        return tally(oracle, [fetch_seen("http://a", ORIGIN, key, open_url=over(port))])


def kill(folder: Path, kills: int, seed: int) -> Tally:
    """A witness is killed under load, started again, and asked how far it saw; so many times."""
    dice, oracle = np.random.default_rng(seed), Oracle()
    total = Tally()
    for number in range(kills):
        with running(folder) as (port, key, process):
            seen = fetch_seen("http://a", ORIGIN, key, open_url=over(port))
            total.faults += [f"kill {number}: {fault}" for fault in oracle.faults(seen)]
            is_over = threading.Event()
            enough = len(oracle.received) + int(dice.integers(3, 8))
            killer = threading.Thread(target=kill_at, args=(process, oracle, enough, is_over))
            killer.start()
            run_askers(port, key, oracle, 3, 60, seed + number)
            is_over.set()
            killer.join()
    with running(folder) as (port, key, _):
        last = tally(oracle, [fetch_seen("http://a", ORIGIN, key, open_url=over(port))])
    return Tally(last.asked, last.cosigned, kills, last.furthest, total.faults + last.faults)


def kill_at(process: "subprocess.Popen[str]", oracle: Oracle, enough: int, is_over: threading.Event) -> None:
    """Kill the witness in the midst of its work, as soon as it has cosigned so many, however slow the machine is."""
    while len(oracle.received) < enough and not is_over.wait(0.001):
        pass
    process.kill()


def tally(oracle: Oracle, seen: list[Seen | None]) -> Tally:
    """The oracle's books closed."""
    furthest = max((size for size, _ in oracle.received), default=0)
    faults = [fault for each in seen for fault in oracle.faults(each)]
    return Tally(oracle.asked, len(oracle.received), 0, furthest, faults)


def run_askers(port: int, key: VerifyingKey, oracle: Oracle, threads: int, requests: int, seed: int) -> None:
    """So many threads that each ask so many times, or until the witness is gone."""

    def ask(number: int) -> None:
        dice = np.random.default_rng([seed, number])
        for _ in range(requests):
            oracle.asked += 1
            book = BOOKS[int(dice.integers(len(BOOKS)))]
            # Mostly near what was seen, so that it goes on slowly and everybody wants the same step.
            near = max((size for size, _ in oracle.received), default=0) + int(dice.integers(-2, 4))
            size = min(max(near, 1), ENTRIES)
            try:
                request_cosignature(
                    "http://a", book.note(size), key, book.prove(size), old_size=size - 1, open_url=over(port)
                )
            except BerdampakError:
                continue
            except (OSError, http.client.HTTPException):
                return
            oracle.received.append((size, root_of(book, size)))

    askers = [threading.Thread(target=ask, args=(number,)) for number in range(threads)]
    for asker in askers:
        asker.start()
    for asker in askers:
        asker.join()


@contextmanager
def running(folder: Path) -> Iterator[tuple[int, VerifyingKey, "subprocess.Popen[str]"]]:
    """A witness in a process of its own; its port, its key, and the process."""
    words = [*COMMAND, "--folder", str(folder), "--lang", "en"]
    subprocess.run([*words, "--trust", str(LOG_KEY.verifying_key)], check=True, capture_output=True)
    process = subprocess.Popen([*words, "--listen", "127.0.0.1:0"], stdout=subprocess.PIPE, text=True)
    try:
        assert process.stdout is not None
        port = int(process.stdout.readline().split(" with ")[0].rpartition(":")[2])
        yield port, parse_verifying_key(process.stdout.readline().strip()), process
    finally:
        process.kill()
        process.communicate()


def over(port: int):
    """The network to that port."""

    def open_url(method: str, url: str, body: bytes | None = None) -> Answer:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
        try:
            connection.request(method, url.removeprefix("http://a"), body)
            answer = connection.getresponse()
            return Answer(answer.status, answer.read(), answer.headers.get_content_type())
        finally:
            connection.close()

    return open_url


@cache
def root_at(number: int, size: int) -> bytes:
    """The root of one of the books at a size."""
    return root_of(BOOKS[number], size)


def root_of(book: Book, size: int) -> bytes:
    """The root that the book's own checkpoint says."""
    return parse_checkpoint(parse_note(book.note(size)).text).root
