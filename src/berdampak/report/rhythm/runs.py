"""One making of all cards of a week: begun, taken up again where it was killed, and done once for the same facts.

Django's models are imported inside the functions, so that the report itself needs no database.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from berdampak import __version__
from berdampak.calendar.facade import calendar_names, load_calendar
from berdampak.happening.contracts import EventSet
from berdampak.kernel.canonical import canonical_json, sha256_hex
from berdampak.kernel.clock import Clock
from berdampak.promise.contracts import Pack
from berdampak.report.contracts import Card


def digest_of(events: EventSet, pack: Pack, officers: Iterable[str]) -> str:
    """A hash of everything that the cards of a week follow from; the same again would make the same cards."""
    said: dict[str, Any] = {
        "version": __version__,
        "sources": [[one.name, one.file_sha256, one.rows] for one in events.sources],
        "notes": [sha256_hex(path.read_bytes()) for path in events.notes],
        "until": events.until.isoformat() if events.until else "",
        "rules": repr(events.rules),
        "pack": pack.sha256,
        "calendars": [sha256_hex(repr(load_calendar(name)).encode()) for name in sorted(calendar_names())],
        "officers": sha256_hex("\n".join(sorted(officers)).encode()),
    }
    return sha256_hex(canonical_json(said))


def is_made(week: str, digest: str) -> bool:
    """Whether all cards of the week were made from these facts already, and no later ones since."""
    from berdampak.report.rhythm.models import ComposingRun

    last = ComposingRun.objects.filter(week=week).order_by("-begun_at", "-pk").first()
    return last is not None and last.digest == digest and last.done_at is not None


@dataclass(slots=True)
class Run:
    """A making of the cards of a week: under which publication, and up to which card it has counted."""

    week: str
    digest: str
    publication: str
    reached: tuple[str, str] = ("", "")

    def left(self, kind: str, kinds: Sequence[str], codes: Sequence[str]) -> Sequence[str]:
        """The codes of a kind whose cards do not count yet, where kinds and codes go in their order."""
        at, code = self.reached
        if at not in kinds or kinds.index(kind) > kinds.index(at):
            return codes
        return [each for each in codes if each > code] if kind == at else []

    def mark(self, card: Card) -> None:
        """Note in the batch's own transaction that everything up to this card counts."""
        from berdampak.report.rhythm.models import ComposingRun

        self.reached = (card.subject.kind, card.subject.code)
        ComposingRun.objects.filter(week=self.week, digest=self.digest).update(reached=json.dumps(self.reached))


def find_unfinished(week: str, digest: str) -> Run | None:
    """The run of these facts that was killed in between, if one was."""
    from berdampak.report.rhythm.models import ComposingRun

    row = ComposingRun.objects.filter(week=week, digest=digest, done_at=None).first()
    if row is None:
        return None
    kind, code = json.loads(row.reached or '["", ""]')
    return Run(week, digest, row.publication, (kind, code))


def begin(week: str, digest: str, publication: str, clock: Clock) -> Run:
    """Note that a run has begun."""
    from berdampak.report.rhythm.models import ComposingRun

    begun = {"publication": publication, "begun_at": clock(), "done_at": None, "reached": ""}
    ComposingRun.objects.update_or_create(week=week, digest=digest, defaults=begun)
    return Run(week, digest, publication)


def end(run: Run, clock: Clock) -> None:
    """Note that all of it counts."""
    from berdampak.report.rhythm.models import ComposingRun

    ComposingRun.objects.filter(week=run.week, digest=run.digest).update(done_at=clock())
