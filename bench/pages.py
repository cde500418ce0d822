"""Every page over the demo city: time in the server, and bytes on the way."""

import argparse
import json
import os
import re
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from harness import OWN_PYTHON, machine, run, table

KINDS = ("mall", "agency", "unit", "service")
FILES = ("json", "csv", "pdf", "xlsx")
STYLE = re.compile(r'rel="stylesheet" href="([^"]+)"')


def ask(rounds: int) -> dict[str, list[float]]:
    """Ask for each page in this process: milliseconds at first, at the median, at p95; bytes, and gzipped."""
    import django
    from django.test import Client

    django.setup()
    client = Client(SERVER_NAME="localhost")
    said = {address: measure(client, address, rounds) for address in addresses(client)}
    officer = sign_in(Client(SERVER_NAME="localhost"), "dewi@demo.invalid")
    said |= {address: measure(officer, address, rounds) for address in ("/meja/", "/rapor/saya/")}
    style = STYLE.search(fetch(client, "/rapor/").decode())
    return said | ({style[1]: measure(client, style[1], rounds)} if style else {})


def addresses(client: Any) -> list[str]:
    """The citizens' pages, about, the week, and of each kind the first card that those before lead to, with files."""
    service = re.search(r'href="(/layanan/[^/"?]+/)"', fetch(client, "/layanan/").decode())
    seen, cards = fetch(client, "/rapor/").decode(), []
    for kind in KINDS:
        if found := re.search(rf'href="(/rapor/[^/]+/{kind}/[^"]+)/"', seen):
            cards.append(found[1])
            seen += fetch(client, f"{found[1]}/").decode()
    if not cards:
        sys.exit("The front page of the demo leads to no card.")
    week = cards[0].split("/")[2]
    files = [f"{cards[0]}.{form}" for form in FILES]
    citizens = ["/", "/en/", "/layanan/", *([service[1]] if service else []), "/lacak/", "/antrean/"]
    return [*citizens, "/rapor/", "/tentang/", f"/rapor/{week}/", *(f"{card}/" for card in cards), *files]


def sign_in(client: Any, email: str) -> Any:
    """The client, signed in as one of the demo's officers."""
    from django.conf import settings

    from berdampak.people.facade import code_now

    opening = json.loads((settings.VAR / "demo-sign-in.json").read_text())
    client.post("/masuk/petugas/", {"email": email, "password": opening["password"]})
    client.post("/masuk/kedua/", {"code": code_now(opening["secret"])})
    return client


def measure(client: Any, address: str, rounds: int) -> list[float]:
    """One page, asked for again and again as a browser does, with gzip."""
    took = []
    for _ in range(rounds):
        begin = time.perf_counter()
        sent = fetch(client, address, HTTP_ACCEPT_ENCODING="gzip")
        took.append((time.perf_counter() - begin) * 1000)
    p95 = sorted(took)[-(-95 * rounds // 100) - 1]
    return [took[0], statistics.median(took), p95, len(fetch(client, address)), len(sent)]


def fetch(client: Any, address: str, **headers: str) -> bytes:
    """The body of a page that must be there."""
    answer = client.get(address, **headers)
    if answer.status_code != 200:
        sys.exit(f"{address} answered {answer.status_code}")
    return b"".join(answer.streaming_content) if answer.streaming else answer.content


def main() -> None:
    """Make the demo city in a temporary folder, and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--date", default="undated")
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--ask", type=int, metavar="ROUNDS", help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.ask:
        print(json.dumps(ask(asked.ask)))
        return
    with tempfile.TemporaryDirectory(prefix="berdampak-bench-") as folder:
        os.environ |= {"BERDAMPAK_VAR": folder, "BERDAMPAK_STORE": f"{folder}/store"}
        os.environ |= {"DATABASE_URL": "", "DJANGO_SETTINGS_MODULE": "berdampak.house.settings"}
        print("making the demo city", file=sys.stderr, flush=True)
        run([OWN_PYTHON, "-m", "berdampak.house.manage", "migrate", "--verbosity", "0"])
        run([Path(OWN_PYTHON).parent / "berdampak", "demo"])
        said = run([OWN_PYTHON, __file__, "--ask", "10" if asked.quick else "200"]).said
    lines = [
        [f"`{address}`", f"{first:.1f} ms", f"{median:.1f} ms", f"{p95:.1f} ms", f"{size:,.0f}", f"{sent:,.0f}"]
        for address, (first, median, p95, size, sent) in said.items()
    ]
    print(machine(asked.date, "django"))
    print()
    print(table(["", "first", "median", "p95", "bytes", "bytes sent"], lines))


if __name__ == "__main__":
    main()
