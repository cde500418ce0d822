"""Which month's key a backup is under, how it is named, and when its time is over."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

RETENTION = timedelta(days=35)
"""How long after the last day of a month its backups are kept."""
STAMP = "%Y%m%dT%H%M%SZ"
NAME = re.compile(r"berdampak-(?P<origin>[A-Za-z0-9._-]+)-(?P<stamp>\d{8}T\d{6}Z)\.age")
MONTH = re.compile(r"\d{4}-(?:0[1-9]|1[0-2])")
EXAMPLE = "berdampak-mpp.example-20261120T071234Z.age"


@dataclass(frozen=True, slots=True)
class BackupName:
    """What the name of a backup says: of which book it is, and when it was made."""

    origin: str
    made_at: datetime

    def __str__(self) -> str:
        return f"berdampak-{self.origin}-{self.made_at.strftime(STAMP)}.age"

    @property
    def month(self) -> str:
        """The month under whose key it is."""
        return month_of(self.made_at)


def month_of(moment: datetime) -> str:
    """The month of a moment, in UTC: `2026-11`."""
    return moment.astimezone(UTC).strftime("%Y-%m")


def last_day_kept(month: str) -> date:
    """The last day on which backups of that month, and its key, are kept."""
    year, number = (int(part) for part in month.split("-"))
    next_month = date(year + number // 12, number % 12 + 1, 1)
    return next_month - timedelta(days=1) + RETENTION


def is_over(month: str, moment: datetime) -> bool:
    """Whether the time of that month's backups is over."""
    return moment.astimezone(UTC).date() > last_day_kept(month)


def name_backup(origin: str, moment: datetime) -> BackupName:
    """The name of a backup of that book made at that moment."""
    return BackupName(file_word(origin), moment.astimezone(UTC).replace(microsecond=0))


def parse_name(name: str) -> BackupName | None:
    """What a file name says, if it is that of a backup."""
    found = NAME.fullmatch(name)
    if found is None:
        return None
    try:
        return BackupName(found["origin"], datetime.strptime(found["stamp"], STAMP).replace(tzinfo=UTC))
    except ValueError:
        return None


def file_word(origin: str) -> str:
    """The name of a book as part of a file name."""
    return re.sub(r"[^A-Za-z0-9._-]+", ".", origin).strip(".-") or "book"
