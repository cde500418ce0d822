"""Serve the pages on this machine, and say the address once they answer.

python tools/serve.py 8000
python tools/serve.py 8000 --check      only say whether the port is free
"""

import http.client
import os
import signal
import socket
import subprocess
import sys
import time

HOST = "127.0.0.1"
APPLICATION = "berdampak.house.wsgi:application"
START_SECONDS_MAX = 60
QUIETLY = ["--blocking-threads", "4", "--log-level", "warning"]


def main(port: int, *words: str) -> int:
    """Serve until stopped; returns the exit code of the server."""
    if not is_free(port):
        print(f"Port {port} is taken by another program. Stop it, or choose another: make run PORT={port + 1}")
        return 1
    if "--check" in words:
        return 0
    where = ["--host", HOST, "--port", str(port)]
    server = subprocess.Popen(
        [sys.executable, "-m", "granian", "--interface", "wsgi", *where, *QUIETLY, APPLICATION],
        env=os.environ | {"PYTHONUNBUFFERED": "1"},
    )
    try:
        if not wait_until_answered(server, port):
            print("The server did not start: see the lines above.", file=sys.stderr)
            return 1
        print(f"\nBerdampak is ready: http://{HOST}:{port}   (stop it with Ctrl-C)", flush=True)
        return server.wait()
    except KeyboardInterrupt:
        return 0
    finally:
        server.terminate()
        server.wait()


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
