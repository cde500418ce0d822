"""The repository as its own tests see it: the files git knows, and the Python among them as syntax trees."""

import ast
import subprocess
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
ROOMS = ROOT / "src" / "berdampak"


@dataclass(frozen=True)
class Source:
    """One Python file: where it is, what it says, and how it parses."""

    path: Path
    text: str

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.text)

    @property
    def is_shipped(self) -> bool:
        """Whether it is part of the program, rather than of its tests or migrations."""
        return self.path.parts[0] == "src" and not {"tests", "migrations"} & set(self.path.parts)


@pytest.fixture(scope="session")
def root() -> Path:
    return ROOT


@pytest.fixture(scope="session")
def rooms() -> list[Path]:
    return sorted(path.parent for path in ROOMS.glob("*/__init__.py"))


@pytest.fixture(scope="session")
def tracked() -> list[Path]:
    """Every file that is in the repository or about to be, relative to its root."""
    git = ["git", "-c", "safe.directory=*", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(git, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    return [Path(name) for name in sorted(set(listed.split("\0"))) if name and (ROOT / name).is_file()]


@pytest.fixture(scope="session")
def texts(tracked: list[Path]) -> dict[Path, str]:
    """The text of every file that is text and written by hand; lock files are not."""
    found = {}
    for path in tracked:
        content = (ROOT / path).read_bytes()
        if path.suffix != ".lock" and b"\0" not in content:
            found[path] = content.decode()
    return found


@pytest.fixture(scope="session")
def sources(texts: dict[Path, str]) -> list[Source]:
    """Every Python file of ours."""
    return [Source(path, text) for path, text in texts.items() if path.suffix == ".py"]
