"""How the book is: how much of it is sealed, witnessed, verified and safely backed up, and since when."""

from datetime import datetime
from typing import TYPE_CHECKING

from berdampak.ledger.contracts import Vitals
from berdampak.ledger.reading import find_last
from berdampak.ledger.timings import append_p99_seconds

if TYPE_CHECKING:
    from django.db.backends.base.base import BaseDatabaseWrapper

VERIFY_STREAM, VERIFIED = "house:verify", "book.verified"
BACKUP_STREAM, DRILLED = "house:backup", "backup.drilled"


def read_vitals(connection: "BaseDatabaseWrapper") -> Vitals:
    """The book's state as its own tables say it; `findings` and the drill are those last recorded with a good end."""
    with connection.cursor() as cursor:

        def ask(query: str) -> tuple[object, ...]:
            cursor.execute(query)
            return tuple(cursor.fetchone() or ())

        (sealed,) = ask("select coalesce(max(leaf_index) + 1, 0) from ledger_leaf")
        pending, since = ask(
            "select count(*), min(e.recorded_at) from ledger_pending p join ledger_entry e on e.position = p.position"
        )
        size, signed_at = ask("select size, signed_at from ledger_checkpoint order by size desc limit 1") or (0, None)
        cosigned_size, cosigned_at = ask("select coalesce(max(size), 0), max(cosigned_at) from ledger_cosignature")
        cursor.execute("select name from ledger_cosignature where size = %s order by name", (_count(cosigned_size),))
        witnesses = tuple(name for (name,) in cursor.fetchall())
    verified = find_last(connection, VERIFY_STREAM, VERIFIED)
    drilled = find_last(connection, BACKUP_STREAM, DRILLED)
    return Vitals(
        sealed=_count(sealed),
        pending=_count(pending),
        pending_since=_moment(since),
        checkpoint_size=_count(size),
        checkpoint_at=_moment(signed_at),
        cosigned_size=_count(cosigned_size),
        cosigned_at=_moment(cosigned_at),
        witnesses=witnesses,
        verified_at=_moment(verified.recorded_at) if verified else None,
        findings=_count(verified.body.get("findings", 0)) if verified else None,
        drilled_at=_moment(drilled.recorded_at) if drilled and drilled.body.get("result") == "ok" else None,
        append_p99_seconds=append_p99_seconds(),
    )


def _moment(text: object) -> datetime | None:
    return datetime.fromisoformat(text) if isinstance(text, str) else None


def _count(value: object) -> int:
    assert isinstance(value, int)
    return value
