"""The front door of backups: make one, restore one, try one, and let go of those whose time is over."""

from berdampak.ledger.backup.archive import Progress
from berdampak.ledger.backup.databases import BookState
from berdampak.ledger.backup.drilling import Drilled, drill_backup
from berdampak.ledger.backup.looking import Asked, ask_witnesses, look_at
from berdampak.ledger.backup.making import Backup, Place, hash_of, make_backup
from berdampak.ledger.backup.pruning import Pruned, prune_backups
from berdampak.ledger.backup.restoring import Restored, find_backup, restore_backup

__all__ = [
    "STREAM",
    "Asked",
    "Backup",
    "BookState",
    "Drilled",
    "Place",
    "Progress",
    "Pruned",
    "Restored",
    "ask_witnesses",
    "drill_backup",
    "find_backup",
    "hash_of",
    "look_at",
    "make_backup",
    "prune_backups",
    "restore_backup",
]

STREAM = "house:backup"
"""Where the book records that it was backed up, and that a backup was tried."""
