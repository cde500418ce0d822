"""What every bench shares: contenders in processes of their own, taken in turn, and tables of what they took."""

import json
import os
import platform
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any

BENCH = Path(__file__).parent
ROOT = BENCH.parent
OWN_PYTHON = sys.executable
OTHERS_PYTHON = ROOT / ".venv-bench" / "bin" / "python"
SHARED = Path(os.environ.get("BERDAMPAK_SHARED", ROOT.parent / "shared"))
MAXRSS_PER_MB = 1_000_000 if sys.platform == "darwin" else 1_000

Command = Sequence[str | Path]


@dataclass(frozen=True, slots=True)
class Run:
    """What one process took, and what it said: the JSON on its last line, or nothing."""

    wall_seconds: float
    cpu_seconds: float
    peak_mb: float
    said: dict[str, Any]


def run(command: Command) -> Run:
    """Run a process to its end; one that fails ends the bench with its own words."""
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        begin = time.perf_counter()
        process = subprocess.Popen([str(word) for word in command], stdout=out, stderr=err)
        _, status, usage = os.wait4(process.pid, 0)
        wall_seconds = time.perf_counter() - begin
        process.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0)
        err.seek(0)
        if process.returncode != 0:
            sys.exit(f"{' '.join(map(str, command))}\n{err.read().decode(errors='replace')}")
        last = (out.read().splitlines() or [b""])[-1]
        said = json.loads(last) if last.startswith(b'{"') else {}
    return Run(wall_seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / MAXRSS_PER_MB, said)


def in_turn(contenders: dict[str, Command], rounds: int) -> dict[str, list[Run]]:
    """Every contender once a round, so that whatever else the machine does falls on all of them."""
    runs: dict[str, list[Run]] = {name: [] for name in contenders}
    for number in range(rounds):
        for name, command in contenders.items():
            print(f"{number + 1}/{rounds} {name}", file=sys.stderr, flush=True)
            runs[name].append(run(command))
    return runs


def machine(date: str, *libraries: str) -> str:
    """One line on where and when the figures were taken."""
    versions = ", ".join(f"{library} {version(library)}" for library in libraries)
    return f"{date}: {os.cpu_count()} cores ({_processor()}), Python {platform.python_version()}, {versions}"


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text().splitlines()
    except OSError:
        return platform.processor()
    return next((line.partition(": ")[2] for line in lines if line.startswith("model name")), platform.machine())


def table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A Markdown table; figures to the right."""
    marks = ["---"] + ["---:"] * (len(heads) - 1)
    return "\n".join(f"| {' | '.join(row)} |" for row in (heads, marks, *rows))
