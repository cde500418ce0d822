"""Measure, and write the tables of bench/README.md: `python bench/run.py --date 2026-11-22 [--quick] [name …]`."""

import argparse
import re
import shutil
import subprocess
import sys
from pathlib import Path

from harness import BENCH, OTHERS_PYTHON

README = BENCH / "README.md"
LOCK = BENCH / "requirements.lock"
NAMES = re.findall(r"<!-- ([a-z-]+) -->", README.read_text())


def main() -> None:
    """Run the benches asked for, or all; a quick run prints and leaves the tables as they are."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", metavar="name", help=f"which: {', '.join(NAMES)} (all if none is named)")
    parser.add_argument("--date", required=True, help="the day, to stand beside the figures")
    parser.add_argument("--quick", action="store_true", help="small sizes, to see that everything works")
    asked = parser.parse_args()
    if unknown := sorted(set(asked.names) - set(NAMES)):
        parser.error(f"no bench is named {', '.join(unknown)}; there are {', '.join(NAMES)}")
    make_environment(OTHERS_PYTHON.parent.parent)
    for name in asked.names or NAMES:
        print(f"\n{name}", flush=True)
        text = measure(name, asked.date, quick=asked.quick)
        print(text, flush=True)
        if not asked.quick:
            write(name, text)


def make_environment(folder: Path) -> None:
    """The environment of the other tools, kept apart from the project's and made again when its lock changes."""
    kept = folder / LOCK.name
    if kept.exists() and kept.read_bytes() == LOCK.read_bytes():
        return
    print(f"Making {folder.name} from {LOCK.relative_to(BENCH.parent)} (once; some minutes) …", flush=True)
    shutil.rmtree(folder, ignore_errors=True)
    subprocess.run([sys.executable, "-m", "venv", folder], check=True)
    pip = [OTHERS_PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, "--require-hashes", "-r", LOCK], check=True)
    shutil.copy(LOCK, kept)


def measure(name: str, date: str, *, quick: bool) -> str:
    """What one bench prints, in Markdown; its progress goes to the screen."""
    script = BENCH / f"{name.replace('-', '_')}.py"
    command = [sys.executable, script, "--date", date, *(["--quick"] if quick else [])]
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout.strip()


def write(name: str, text: str) -> None:
    """Put the text between the marks of the bench in the README."""
    pattern = re.compile(rf"(?<=<!-- {name} -->\n).*?(?=<!-- /{name} -->)", re.DOTALL)
    README.write_text(pattern.sub(lambda _: f"\n{text}\n\n", README.read_text()))


if __name__ == "__main__":
    try:
        main()
    except subprocess.CalledProcessError as error:
        sys.exit(f"This failed, see above: {' '.join(map(str, error.cmd))}")
    except KeyboardInterrupt:
        sys.exit(130)
