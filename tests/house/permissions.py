"""The tables of who may see what, as tests read them (docs/permissions.md says how they are written)."""

import importlib
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

ROLES = (
    "stranger", "owner", "citizen", "officer", "other unit", "other agency",
    "head", "agency head", "mall manager", "inspector", "reform", "admin",
)  # fmt: skip
MEMBERS = (
    "stranger", "sari", "tono", "budi", "rudi", "dewi",
    "wulan", "agency_head", "mall_manager", "anton", "reform", "admin",
)  # fmt: skip
"""Who of the cast asks, in the order of the columns."""
COLUMNS = ("address", "for instance", "what it is", "method", *ROLES)
METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS")
ANSWER = re.compile(r"in|[2345]\d\d(/[2345]\d\d)*")
EXHIBITS = re.compile(r"^Things: `([\w.]+)`", re.MULTILINE)
GAP = re.compile(r"<(\w+)>|\{(\w+)\}")


@dataclass(frozen=True)
class Row:
    """One line: what each of the roles is answered; `in` is the way to the sign-in page."""

    address: str
    example: str
    method: str
    answers: tuple[str, ...]

    def filled(self, things: dict[str, str]) -> str:
        """The example with the things in its gaps."""
        return GAP.sub(lambda gap: things[gap[1] or gap[2]], self.example)


@dataclass(frozen=True)
class Table:
    """The lines of one room, and the function that makes the things they are about."""

    path: Path
    rows: tuple[Row, ...]
    exhibits: Callable[..., dict[str, str]] | None

    @property
    def name(self) -> str:
        return self.path.stem


def read_tables(root: Path) -> list[Table]:
    """Every table there is."""
    return [read_table(path) for path in sorted((root / "docs" / "permissions").glob("*.md"))]


def read_table(path: Path) -> Table:
    text = path.read_text()
    named = EXHIBITS.search(text)
    exhibits = importlib.import_module(named[1]).exhibits if named else None
    return Table(path, tuple(_rows(text, path.name)), exhibits)


def _rows(text: str, where: str) -> Iterator[Row]:
    lines = [(number, line) for number, line in enumerate(text.splitlines(), 1) if line.startswith("|")]
    for number, line in lines:
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
        if cells[0] == COLUMNS[0]:
            assert tuple(cells) == COLUMNS, f"{where}:{number}: the columns are {' | '.join(COLUMNS)}"
        elif set(line) - set("|-: "):
            yield _row(cells, f"{where}:{number}")


def _row(cells: list[str], where: str) -> Row:
    assert len(cells) <= len(COLUMNS), f"{where}: more cells than columns; the last of a line may be left out"
    address, example, _, method, *given = (*cells, *[""] * (len(COLUMNS) - len(cells)))
    assert method in METHODS, f"{where}: {method} is none of {METHODS}"
    answers: list[str] = []
    for answer in given:
        answers.append(answers[-1] if answer in ("", "=") and answers else answer)
        assert ANSWER.fullmatch(answers[-1]), f"{where}: `{answers[-1]}` is no answer"
    return Row(address.strip("`"), (example or address).strip("`"), method, tuple(answers))
