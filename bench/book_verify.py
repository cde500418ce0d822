"""How fast a book is verified, and a card from its evidence."""

import argparse
import json
import sys
import tempfile
import time
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from harness import OWN_PYTHON, ROOT, machine, run, table

ENTRIES, ROWS, ROUNDS = 300_000, 60_000, 3
UNTIL, WEEKS = date(2026, 11, 20), 6
STREAMS = 20_000
ORIGIN = "example.org/book"


def make_book(path: Path, entries: int) -> None:
    """A book of so many entries, sealed by a key that is made anew each time and left beside it."""
    import sqlite3

    from tests.sim.book import BEGIN_AT, make_tables, seal

    from berdampak.kernel.dice import system_entropy
    from berdampak.ledger.appending import make_request, moment_of
    from berdampak.ledger.appending_sqlite import record
    from berdampak.ledger.keys import KeyKind, make_key
    from berdampak.ledger.notes import compose_checkpoint, sign_note

    key = make_key(ORIGIN, KeyKind.LOG)
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("pragma synchronous = off")
    make_tables(connection)
    connection.execute("begin immediate")
    for number in range(entries):
        body = {"case": f"{number % STREAMS:08x}", "note": "x" * 120, "step": "pemeriksaan", "unit": "disdukcapil"}
        key_of = f"request-{number:08}" if number % 2 else None
        asked = make_request(f"case:{number % STREAMS}", "case.moved", body, entropy=system_entropy, key=key_of)
        record(connection, asked, moment_of(BEGIN_AT + timedelta(seconds=number)))
    connection.execute("commit")
    while seal(connection, lambda size, root: sign_note(compose_checkpoint(ORIGIN, size, root), key)) < entries:
        pass
    connection.close()
    path.with_suffix(".key").write_text(str(key.verifying_key))


def verify(path: Path) -> dict[str, Any]:
    """Verify the book, and how long that took."""
    from berdampak.kernel.clock import system_clock
    from berdampak.ledger.keys import parse_verifying_key
    from berdampak.ledger.verifying.facade import Wanted, trust_key, verify_book

    wanted = Wanted(system_clock(), trust_key(parse_verifying_key(path.with_suffix(".key").read_text())))
    begin = time.perf_counter()
    report = verify_book(str(path), wanted)
    took = time.perf_counter() - begin
    if report.findings:
        sys.exit(f"the book is not whole: {report.findings[:3]}")
    return {"n": report.entries, "seconds": took}


def make_bundle(path: Path, rows: int) -> None:
    """The bundle of the smallest card with so many rows, of a simulated city."""
    from berdampak.happening.facade import EventStore
    from berdampak.kernel.dice import system_entropy
    from berdampak.kernel.places import packs_folder
    from berdampak.measure.facade import build_facts, parse_week
    from berdampak.promise.facade import load_pack
    from berdampak.rehearsal.facade import simulate_city
    from berdampak.report.bundle import encode_bundle
    from berdampak.report.evidence import Evidence, read_rows
    from berdampak.report.facade import encode_card, get_card
    from berdampak.report.rules_public import find_public_card
    from berdampak.report.tests.evidence_of import entry_of

    folder, week = path.parent, "2026-W46"
    simulate_city(load_pack(packs_folder() / "ternate"), seed=1, until=UNTIL, weeks=WEEKS, store=folder, workers=2)
    store = EventStore(folder)
    facts = build_facts(store.event_set(store.sources()[0].name))
    cards = [get_card(facts, kind, code, parse_week(week)) for kind, code in subjects(facts)]
    kinds = sorted({card.subject.kind for card in cards})
    evidence = Evidence(facts, kinds, folder / "evidence", system_entropy)
    sealed = [(seal.rows, number, seal) for number, card in enumerate(cards) if (seal := evidence.seal(card))]
    evidence.write()
    enough = sorted(each for each in sealed if each[0] >= rows) or sorted(sealed)[-1:]
    _, number, seal = enough[0]
    card = cards[number]
    parts, found = read_rows(
        folder / "evidence", evidence.publication, card.subject.kind, card.subject.code, parse_week(week)
    )
    text = encode_card(find_public_card(card) or card).decode()
    path.write_bytes(encode_bundle(text, parts, found, entry_of(text, card.subject, week, seal), None))


def subjects(facts: Any) -> list[tuple[Any, str]]:
    """Whom the bench may choose from."""
    from berdampak.measure.facade import codes_of

    return [("whole", ""), *((kind, code) for kind in ("agency", "unit") for code in codes_of(facts, kind))]


def check(path: Path) -> dict[str, Any]:
    """Check a bundle, from its file to its card, and how long that took."""
    from berdampak.report.facade import check_bundle, decode_bundle

    begin = time.perf_counter()
    bundle = decode_bundle(path.read_bytes())
    check_bundle(bundle)
    return {"n": len(bundle.rows), "seconds": time.perf_counter() - begin}


ACTS = {"make-book": make_book, "verify": verify, "make-bundle": make_bundle, "check": check}


def line(folder: Path, name: str, make: str, act: str, size: int) -> list[str]:
    """One thing to verify, made once and verified several times; the best counts."""
    path = folder / make / "made"
    path.parent.mkdir()
    print(f"making what is to be verified: {name}", file=sys.stderr, flush=True)
    run([OWN_PYTHON, __file__, "--act", make, path, str(size)])
    runs = [run([OWN_PYTHON, __file__, "--act", act, path]) for _ in range(ROUNDS)]
    best = min(runs, key=lambda each: each.said["seconds"])
    count, seconds = best.said["n"], best.said["seconds"]
    return [name, f"{count:,}", f"{seconds:.2f}", f"{count / seconds:,.0f}", f"{best.peak_mb:,.0f} MB"]


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--date", default="undated")
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--act", nargs="+", help=argparse.SUPPRESS)
    asked = parser.parse_args()
    sys.path.insert(0, str(ROOT))
    if asked.act:
        act, path, *size = asked.act
        print(json.dumps(ACTS[act](Path(path), *map(int, size)) or {}))
        return
    entries, rows = (20_000, 1_000) if asked.quick else (ENTRIES, ROWS)
    with tempfile.TemporaryDirectory(prefix="berdampak-bench-") as name:
        folder = Path(name)
        lines = [line(folder, "a whole book, its entries", "make-book", "verify", entries)]
        lines.append(line(folder, "a card from its evidence, its rows", "make-bundle", "check", rows))
    print(machine(asked.date, "cryptography", "duckdb"))
    print()
    print(table(["", "how many", "seconds", "a second", "peak memory"], lines))


if __name__ == "__main__":
    main()
