"""Letting go of backups whose time is over, and of the keys that open them wherever a copy may still lie."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from berdampak.ledger.backup import months
from berdampak.ledger.backup.rules_months import file_word, is_over, parse_name


@dataclass(frozen=True, slots=True)
class Pruned:
    """What was let go: backups by name, months whose key was destroyed, months whose key was kept elsewhere."""

    backups: tuple[str, ...]
    destroyed: tuple[str, ...]
    elsewhere: tuple[str, ...]


def prune_backups(folder: Path, keys: Path, origin: str, moment: datetime) -> Pruned:
    """Delete the backups of that book in the folder whose time is over, and destroy the keys of their months."""
    gone: list[str] = []
    destroyed: list[str] = []
    elsewhere: list[str] = []
    for path in sorted(folder.iterdir()):
        name = parse_name(path.name)
        if name and name.origin == file_word(origin) and is_over(name.month, moment):
            path.unlink()
            gone.append(path.name)
    for month in months.months_over(keys, moment):
        (destroyed if months.destroy(keys, month) else elsewhere).append(month)
    return Pruned(tuple(gone), tuple(destroyed), tuple(elsewhere))
