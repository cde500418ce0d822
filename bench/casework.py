"""Applications filed a second, end to end, with and without a file of 1 MB, beside a bare insert with commit."""

import argparse
import io
import os
import sys
import tempfile
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import Any

import book
from harness import ROOT, machine, table

CLIENTS = (2, 8)
NAMES = {
    "bare": "bare insert",
    "filed": "application filed",
    "with-file": "application filed, with a file of 1 MB",
}
ANSWERS = {
    "nama": "Sari Contoh, S.Kep.",
    "nomor-str": "STR-0001",
    "str-seumur": "yes",
    "tempat": "klinik",
    "nama-tempat": "Klinik Contoh",
    "alamat": "Jalan Contoh 1, Ternate",
    "praktik-ke": "1",
}
FILE_BYTES = 1_000_000


def make_act(contender: str, client: str) -> book.Act:
    """File one application after another, each with its own key, number, PIN, entry, rows and notice."""
    from django.db import connection

    connection.ensure_connection()
    if contender == "bare":
        return book.make_bare(connection.connection, connection.vendor)
    from berdampak.happening.casework.contracts import Submission
    from berdampak.happening.casework.facade import file_case
    from berdampak.kernel.clock import system_clock
    from berdampak.people.contracts import Person

    content = make_pdf() if contender == "with-file" else b""

    def act(number: int) -> Any:
        papers, owner = keep_paper(content, f"{client}-{number}") if content else ((), "")
        submission = Submission(
            "sip-perawat", ANSWERS, papers, "online", "Sari Contoh", email="sari@example.invalid",
            key=f"bench-{client}-{number:08}", papers_owner=owner,
        )  # fmt: skip
        return file_case(submission, Person(), system_clock)

    return act


def keep_paper(content: bytes, owner: str) -> tuple[tuple[Any, ...], str]:
    """Take a file in as an upload is, for the draft it belongs to."""
    from django.core.files.uploadedfile import SimpleUploadedFile

    from berdampak.happening.casework.contracts import Paper
    from berdampak.kernel.clock import system_clock
    from berdampak.uploads.facade import keep

    kept = keep(SimpleUploadedFile("str.pdf", content), owner, ("pdf",), system_clock)
    return (Paper("str", kept.code, kept.name),), owner


def make_pdf() -> bytes:
    """A PDF of about 1 MB, most of which is a picture, as scanned papers are."""
    import pikepdf
    from PIL import Image

    side = 580
    picture = Image.frombytes("RGB", (side, side), os.urandom(side * side * 3))
    scanned = io.BytesIO()
    picture.save(scanned, "PDF", quality=95)
    pdf = pikepdf.open(scanned)
    pdf.docinfo["/Pad"] = "x" * max(0, FILE_BYTES - len(scanned.getvalue()))
    out = io.BytesIO()
    pdf.save(out, compress_streams=False)
    return out.getvalue()


def lines_of(vendor: str, folder: Path, rounds: int, seconds: float) -> Iterator[list[str]]:
    """The lines of one database: each contender once a round, and the best round of each."""
    best: dict[tuple[int, str], tuple[float, float, float]] = {}
    with book.database(vendor, folder) as environment:
        for number in range(rounds):
            for clients, contender in product(CLIENTS, NAMES):
                words = f"{number + 1}/{rounds} {book.VENDORS[vendor]} {clients} {NAMES[contender]}"
                print(words, file=sys.stderr, flush=True)
                took = book.measure(environment, contender, clients, seconds, Path(__file__))
                best[clients, contender] = max(took, best.get((clients, contender), took))
    for (clients, contender), (rate, median, slow) in best.items():
        ratio = f"{rate / best[clients, 'bare'][0]:.3f}"
        spans = (f"{median:.1f} ms", f"{slow:.1f} ms")
        yield [f"{book.VENDORS[vendor]}, {NAMES[contender]}", str(clients), f"{rate:,.0f}", *spans, ratio]


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--date", default="undated")
    parser.add_argument("--quick", action="store_true")
    book.add_work_words(parser)
    asked = parser.parse_args()
    sys.path.insert(0, str(ROOT))
    if asked.work:
        book.work(asked.work, asked.worker, asked.clients, asked.seconds, make_act)
        return
    rounds, seconds = (1, 1.0) if asked.quick else (2, 4.0)
    with tempfile.TemporaryDirectory(prefix="berdampak-bench-") as name:
        lines = [line for vendor in book.VENDORS for line in lines_of(vendor, Path(name) / vendor, rounds, seconds)]
    print(machine(asked.date, "django", "psycopg"))
    print()
    print(table(["", "clients", "a second", "median", "p99", "to a bare insert"], lines))


if __name__ == "__main__":
    main()
