"""Serve the pages of the demo on this machine, sealer and sweeper beside them, and say the address once they answer.

python tools/serve.py 8000
python tools/serve.py 8000 --check      only say whether the port is free

The book is sealed before a witness of its own on the next port, to show how that works. A witness on the machine of
the book protects nobody from who owns both: docs/witness.md says how another office runs one.
"""

import http.client
import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

HOST = "127.0.0.1"
APPLICATION = "berdampak.house.wsgi:application"
START_SECONDS_MAX = 60
OURS = "# The demo's own witness; written anew at each start."
QUIETLY = ["--blocking-threads", "4", "--log-level", "warning"]


def main(port: int, *words: str) -> int:
    """Serve until stopped; returns the exit code of the server."""
    if not is_free(port):
        print(f"Port {port} is taken by another program. Stop it, or choose another: make run PORT={port + 1}")
        return 1
    if "--check" in words:
        return 0
    where = ["--host", HOST, "--port", str(port)]
    environment = os.environ | {"PYTHONUNBUFFERED": "1", "BERDAMPAK_DEMO": "1"}
    environment.setdefault("BERDAMPAK_SITE", f"http://{HOST}:{port}")
    server = subprocess.Popen(
        [sys.executable, "-m", "granian", "--interface", "wsgi", *where, *QUIETLY, APPLICATION], env=environment
    )
    beside = start_sealing(port + 1, environment)
    try:
        if not wait_until_answered(server, port):
            print("The server did not start: see the lines above.", file=sys.stderr)
            return 1
        print(f"\nBerdampak is ready: http://{HOST}:{port}   (stop it with Ctrl-C)", flush=True)
        return server.wait()
    except KeyboardInterrupt:
        return 0
    finally:
        for process in (server, *beside):
            process.terminate()
        for process in (server, *beside):
            process.wait()


def start_sealing(witness_port: int, environment: dict[str, str]) -> list[subprocess.Popen[bytes]]:
    """Start a witness that knows the book, the sealer and the sweeper; what they say goes to files in `var`."""
    var = Path(os.environ.get("BERDAMPAK_VAR", "var"))
    keys = Path(os.environ.get("BERDAMPAK_KEYS", var / "keys"))
    command = [str(Path(sys.executable).with_name("berdampak"))]
    witness = ["witness", "--folder", str(var / "witness"), "--key-name", "demo-witness"]
    if not (keys / "log.pub").exists():
        subprocess.run([*command, "seal", "--once"], check=True, stdout=subprocess.DEVNULL)
    book_key = (keys / "log.pub").read_text().strip()
    told = subprocess.run([*command, *witness, "--trust", book_key], check=True, capture_output=True, text=True)
    if is_ours(keys / "policy"):
        address = f"http://{HOST}:{witness_port}"
        policy = f"{OURS}\nlog {book_key}\nwitness demo {told.stdout.split()[-1]} {address}\nquorum demo\n"
        (keys / "policy").write_text(policy)
    started = []
    sweep = ["sweep", "--every", "10", "--friday", "--beside", "ternate-demo"]
    beside = {"witness": [*witness, "--listen", f"{HOST}:{witness_port}"], "sealer": ["seal"], "sweeper": sweep}
    for name, words in beside.items():
        with (var / f"{name}.log").open("ab") as log:
            started.append(subprocess.Popen([*command, *words], env=environment, stdout=log, stderr=log))
    return started


def is_ours(policy: Path) -> bool:
    """Whether the policy is missing or made by this program; one that somebody wrote is left as it is."""
    return not policy.exists() or policy.read_text().startswith(OURS)


def is_free(port: int) -> bool:
    """Whether a server may listen at the port."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError:
            return False
    return True


def wait_until_answered(server: subprocess.Popen[bytes], port: int) -> bool:
    """Whether the front page came, before the server ended and before the patience did."""
    deadline = time.monotonic() + START_SECONDS_MAX
    while server.poll() is None and time.monotonic() < deadline:
        if answers(port):
            return True
        time.sleep(0.1)
    return False


def answers(port: int) -> bool:
    """Whether the front page is there and well."""
    connection = http.client.HTTPConnection(HOST, port, timeout=10)
    try:
        connection.request("GET", "/")
        return connection.getresponse().status == http.HTTPStatus.OK
    except OSError:
        return False
    finally:
        connection.close()


def stop(*_: object) -> None:
    """Leave as if by Ctrl-C, so that the server is stopped."""
    raise KeyboardInterrupt


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, stop)
    sys.exit(main(int(sys.argv[1]), *sys.argv[2:]))
