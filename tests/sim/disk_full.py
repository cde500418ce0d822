"""A disk that fills up while a book is written to, in a process of its own: what is said, and what is there then."""

import json
from collections.abc import Callable
from pathlib import Path

from django.db import Error, connection

from berdampak.kernel.errors import BerdampakError
from berdampak.ledger.facade import append
from tests.sim.book_state import CaseState, move_case
from tests.sim.invariants import faults_in

NOTE = "x" * 900
APPENDS_MAX = 20_000


def main(how: str, ballast: str = "") -> None:
    """Fill the disk in that way, with and without state beside the entry, make room, and print what came of it."""
    fill, make_room = {"pages": pages, "files": lambda: files(Path(ballast))}[how]()
    told = []
    for act in (append_alone, append_with_state):
        fill()
        told.append(until_full(act))
        make_room()
        act(APPENDS_MAX)
    print(json.dumps({"told": told, "faults": faults()}))


def append_alone(number: int) -> None:
    append("case:alone", "case.moved", {"note": NOTE, "number": number})


def append_with_state(number: int) -> None:
    move_case(f"case:{number}", None, NOTE)


def until_full(act: Callable[[int], None]) -> tuple[int, str, str]:
    """Do it until it fails: how often it succeeded beside what the book holds more, the problem, and the reason."""
    before = count()
    for number in range(APPENDS_MAX):
        try:
            act(number)
        except BerdampakError as error:
            return number - (count() - before), error.problems[0].id, str(error.__cause__)
        except Error as error:
            return number - (count() - before), type(error).__name__, str(error)
    return 0, "never full", ""


def count() -> int:
    """How many entries there are."""
    with connection.cursor() as cursor:
        cursor.execute("select count(*) from ledger_entry")
        return int(cursor.fetchone()[0])


def faults() -> list[str]:
    """What is wrong with the book, and with the state beside it."""

    def select(query: str) -> list[tuple[object, ...]]:
        with connection.cursor() as cursor:
            cursor.execute(query)
            return list(cursor.fetchall())

    heads = dict(select("select stream, max(seq) from ledger_entry where stream <> 'case:alone' group by stream"))
    state = dict(CaseState.objects.values_list("stream", "seq"))
    return faults_in(select) + (["the state is not what the entries say"] if heads != state else [])


def pages() -> tuple[Callable[[], None], Callable[[], None]]:
    """A database that may grow by a few pages only."""

    def limit(more: int) -> None:
        with connection.cursor() as cursor:
            cursor.execute("pragma page_count")
            ((held,),) = cursor.fetchall()
            cursor.execute(f"pragma max_page_count = {held + more}")

    return lambda: limit(20), lambda: limit(1_000_000)


def files(ballast: Path) -> tuple[Callable[[], None], Callable[[], None]]:
    """A small disk with something else on it that takes nearly all the room."""

    def fill() -> None:
        with ballast.open("ab", buffering=0) as file:
            try:
                while True:
                    file.write(bytes(16_384))
            except OSError:
                file.truncate(max(0, file.tell() - 200_000))

    def make_room() -> None:
        ballast.write_bytes(b"")

    return fill, make_room
