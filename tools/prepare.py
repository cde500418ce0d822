"""Make the virtual environment from a lock file, once per lock; an interrupted try is begun anew.

python3 tools/prepare.py requirements.lock .venv
"""

import hashlib
import importlib.util
import shutil
import subprocess
import sys
from pathlib import Path

PYTHON_MIN = (3, 11)
ROOT = Path(__file__).resolve().parent.parent
RUN_LOCK = "requirements.lock"
DEV_LOCK = "requirements-dev.lock"


def main(lock: str, folder: str) -> int:
    """Leave a complete environment in `folder`, or say in one sentence what is missing."""
    if missing := find_missing():
        print(missing, file=sys.stderr)
        return 1
    venv = ROOT / folder
    # Whoever has the development tools has all that the program needs, too.
    found, wanted = find_stamp(venv), {stamp_of(ROOT / name, venv) for name in (lock, DEV_LOCK)}
    if found in wanted:
        return 0
    print(f"Making {folder} from {lock} (once; a minute or two) …", flush=True)
    try:
        if found != stamp_of(ROOT / RUN_LOCK, venv):
            make_anew(venv)
        install(ROOT / lock, venv)
    except subprocess.CalledProcessError:
        print(f"The packages of {lock} could not be installed: see the lines above, then repeat.", file=sys.stderr)
        return 1
    (venv / "ready").write_text(stamp_of(ROOT / lock, venv))
    return 0


def find_missing() -> str | None:
    """What this machine lacks for a virtual environment, as a sentence that says what to do."""
    found = ".".join(map(str, sys.version_info[:2]))
    if sys.version_info < PYTHON_MIN:
        return f"Python 3.11 or newer is needed; this is {found}. Install it, or name one: make PYTHON=python3.12 …"
    if not all(importlib.util.find_spec(module) for module in ("venv", "ensurepip")):
        return f"Python {found} lacks venv or ensurepip. On Debian and Ubuntu: apt-get install python{found}-venv"
    return None


def stamp_of(lock: Path, venv: Path) -> str:
    """What an environment made from this lock, with this Python, in this place, is known by."""
    origin = f"{lock.name} {sys.version} {venv}"
    return hashlib.sha256(origin.encode() + lock.read_bytes()).hexdigest()


def find_stamp(venv: Path) -> str | None:
    """The stamp of a finished environment whose Python still runs."""
    try:
        subprocess.run([python_of(venv), "-c", ""], check=True, capture_output=True)
        return (venv / "ready").read_text()
    except (OSError, subprocess.CalledProcessError):
        return None


def make_anew(venv: Path) -> None:
    """Put an empty environment in place of whatever is there."""
    shutil.rmtree(venv, ignore_errors=True)
    subprocess.run([sys.executable, "-m", "venv", str(venv)], check=True)


def install(lock: Path, venv: Path) -> None:
    """Install what the lock names, every file checked against its hash, and then the program itself.

    The lock is complete, so pip is not asked what else a package may want: its answer changes with every release.
    """
    (venv / "ready").unlink(missing_ok=True)
    pip = [python_of(venv), "-m", "pip", "install", "--disable-pip-version-check", "--no-input"]
    subprocess.run([*pip, "--require-hashes", "--no-deps", "--no-compile", "-r", str(lock)], check=True)
    # Pip would compile on one core. What is not for this Python cannot be compiled, and is not needed.
    subprocess.run([python_of(venv), "-m", "compileall", "-qq", "-j", "0", str(venv / "lib")], check=False)
    subprocess.run([*pip, "--quiet", "--no-build-isolation", "--no-deps", "-e", str(ROOT)], check=True)


def python_of(venv: Path) -> str:
    """The Python of an environment."""
    return str(venv / "bin" / "python")


if __name__ == "__main__":
    try:
        sys.exit(main(*sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
