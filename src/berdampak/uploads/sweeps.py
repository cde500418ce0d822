"""What must happen to files when a moment arrives: expiry, release from quarantine, removal of what nobody knows of."""

from datetime import timedelta

from django.db import transaction

from berdampak.kernel.clock import Clock
from berdampak.uploads import disk
from berdampak.uploads.keeping import read_sealed
from berdampak.uploads.limits import UNCLAIMED_HOURS
from berdampak.uploads.models import UploadedFile
from berdampak.uploads.scanning import scan

ASKED_AT_ONCE = 500


def sweep_files(clock: Clock, limit: int = 100) -> int:
    """Remove what has expired and what no row tells of, and scan again what waits; returns how many files changed."""
    return _remove_expired(clock, limit) + _scan_again(limit) + _remove_unclaimed(clock)


def remove_rows(codes: list[str]) -> int:
    """Remove files for good: their rows with the transaction that is open, their bytes once it has committed."""
    removed, _ = UploadedFile.objects.filter(code__in=codes).delete()
    transaction.on_commit(lambda: _discard(codes))
    return removed


def _discard(codes: list[str]) -> None:
    for code in codes:
        disk.discard(code)


def _remove_expired(clock: Clock, limit: int) -> int:
    expired = UploadedFile.objects.filter(expires_at__lte=clock()).order_by("expires_at")
    return remove_rows(list(expired.values_list("code", flat=True)[:limit]))


def _scan_again(limit: int) -> int:
    changed = 0
    for row in UploadedFile.objects.filter(is_quarantined=True).order_by("id")[:limit]:
        verdict = scan(read_sealed(row.code, row.sha256))
        if verdict == "silent":
            break
        if verdict == "found":
            remove_rows([row.code])
        else:
            UploadedFile.objects.filter(code=row.code).update(is_quarantined=False)
        changed += 1
    return changed


def _remove_unclaimed(clock: Clock) -> int:
    """Remove bytes that a killed server left; a fresh file may still be on its way into the table."""
    before = (clock() - timedelta(hours=UNCLAIMED_HOURS)).timestamp()
    old = [(code, path) for code, path in disk.everything() if path.stat().st_mtime < before]
    removed = 0
    for start in range(0, len(old), ASKED_AT_ONCE):
        part = old[start : start + ASKED_AT_ONCE]
        asked = UploadedFile.objects.filter(code__in=[code for code, _ in part])
        known = set(asked.values_list("code", flat=True))
        for code, path in part:
            if code not in known or path.suffix:
                path.unlink(missing_ok=True)
                removed += 1
    return removed
