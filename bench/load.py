"""Pages of a real server at fifty requests a second, whether or not it keeps up: how long each request waited."""

import argparse
import http.client
import os
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from itertools import cycle, islice
from pathlib import Path

from harness import OWN_PYTHON, machine, run, table

RATE = 50
CALM = "/static/front/berdampak.css"
"""A file from memory: what a request costs that asks nothing of the program."""
PAGES = ("/", "/layanan/", "/layanan/akta-kelahiran/", "/layanan/?q=ktp+hilang", "/lacak/", "/antrean/", "/rapor/")
HOST = "127.0.0.1"


def serve(folder: Path, environment: dict[str, str]) -> tuple[subprocess.Popen[bytes], int]:
    """A server as in production, with as many workers as cores."""
    with socket.socket() as free:
        free.bind((HOST, 0))
        port = free.getsockname()[1]
    words = [
        "--interface",
        "wsgi",
        "--port",
        str(port),
        "--workers",
        str(os.cpu_count() or 1),
        "--log-level",
        "warning",
    ]
    log = (folder / "server.log").open("w")
    command = [OWN_PYTHON, "-m", "granian", *words, "berdampak.house.wsgi:application"]
    server = subprocess.Popen(command, env=environment, stdout=log, stderr=log)
    until = time.monotonic() + 60
    while time.monotonic() < until:
        try:
            if fetch(port, "/lacak/") == 200:
                return server, port
        except OSError:
            time.sleep(0.2)
    sys.exit("The server did not start.")


def fetch(port: int, address: str) -> int:
    """The status of one page, asked for as a browser does that comes for the first time."""
    connection = http.client.HTTPConnection(HOST, port, timeout=30)
    connection.request("GET", address, headers={"Accept-Encoding": "gzip"})
    answer = connection.getresponse()
    answer.read()
    connection.close()
    return answer.status


def load(port: int, addresses: tuple[str, ...], seconds: float) -> list[float]:
    """Ask on the beat, not when the last answer came; milliseconds from the beat to the whole answer."""
    begin, count = time.perf_counter() + 0.2, int(RATE * seconds)

    def ask(beat: tuple[int, str]) -> float:
        due = begin + beat[0] / RATE
        time.sleep(max(0.0, due - time.perf_counter()))
        status = fetch(port, beat[1])
        if status != http.HTTPStatus.OK:
            sys.exit(f"{beat[1]} answered {status}")
        return (time.perf_counter() - due) * 1000

    with ThreadPoolExecutor(RATE) as clients:
        return list(clients.map(ask, enumerate(islice(cycle(addresses), count))))


def line(name: str, took: list[float], calm: list[float]) -> list[str]:
    """One row of the table."""
    median, p95 = statistics.median(took), quantile(took)
    return [name, f"{median:.1f} ms", f"{p95:.1f} ms", f"{max(took):.1f} ms", f"{p95 / quantile(calm):.1f} ×"]


def quantile(took: list[float]) -> float:
    """What nineteen of twenty stay within."""
    return sorted(took)[-(-95 * len(took) // 100) - 1]


def main() -> None:
    """Make the demo city in a temporary folder, serve it, and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--date", default="undated")
    parser.add_argument("--quick", action="store_true")
    asked = parser.parse_args()
    seconds = 2.0 if asked.quick else 20.0
    with tempfile.TemporaryDirectory(prefix="berdampak-bench-") as name:
        folder = Path(name)
        os.environ |= {"BERDAMPAK_VAR": name, "BERDAMPAK_STORE": f"{name}/store", "DATABASE_URL": ""}
        os.environ["DJANGO_SETTINGS_MODULE"] = "berdampak.house.settings"
        print("making the demo city", file=sys.stderr, flush=True)
        run([OWN_PYTHON, "-m", "berdampak.house.manage", "migrate", "--verbosity", "0"])
        run([Path(OWN_PYTHON).parent / "berdampak", "demo"])
        server, port = serve(folder, dict(os.environ))
        try:
            load(port, PAGES, 1.0)
            calm = load(port, (CALM,), seconds)
            lines = [line("style sheet", calm, calm), line("all pages in turn", load(port, PAGES, seconds), calm)]
            lines += [line(f"`{page}`", load(port, (page,), seconds / 4), calm) for page in PAGES]
        finally:
            server.terminate()
            server.wait(30)
    print(machine(asked.date, "django", "granian"))
    print(f"\n{RATE} requests a second, server and clients on the same cores:\n")
    print(table(["", "median", "p95", "slowest", "p95 to the style sheet's"], lines))


if __name__ == "__main__":
    main()
