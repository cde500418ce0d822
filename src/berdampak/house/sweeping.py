"""What must happen when a moment arrives, room by room; each is idempotent and knows nothing of the others."""

import importlib
import logging
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from berdampak.kernel.clock import Clock
from berdampak.kernel.errors import BerdampakError, Problem
from berdampak.kernel.text import Text

LIMIT = 200
"""How many of a kind are moved in one round, so that every room has its turn."""
SURVEYED_BACK = timedelta(days=3)
"""How far back a sweep that has just begun looks for closed cases whose applicants were not asked yet."""
OVERLAP = timedelta(minutes=5)
LOGGER = logging.getLogger("berdampak.sweep")


@dataclass(frozen=True, slots=True)
class Swept:
    """What came of one sweep: how many were moved, or what went wrong."""

    words: Text
    moved: int = 0
    problems: tuple[Problem, ...] = ()


@dataclass(slots=True)
class Sweeper:
    """One process that sweeps; it remembers how far it looked for closed cases, and which cards it saw come out."""

    clock: Clock
    surveyed_until: datetime | None = None
    cards_seen: tuple[str, int] = ("", 0)
    _sweeps: tuple[tuple[Text, Callable[[], int]], ...] = field(init=False)

    def __post_init__(self) -> None:
        self._sweeps = (
            (Text("berkas", "cases"), self._of("happening.casework.facade", "sweep_cases")),
            (Text("antrean", "queue"), self._of("happening.queue.facade", "sweep_queue")),
            (Text("rapor terbit", "cards out"), self._of("report.facade", "sweep_rhythm")),
            (Text("prioritas", "priorities"), self._refresh_problems),
            (Text("undangan survei", "survey invitations"), self._invite),
            (Text("pengaduan", "complaints"), self._of("voice.facade", "sweep_voice")),
            (Text("tindak lanjut", "follow-ups"), self._of("act.followups.facade", "sweep_followups")),
            (Text("uji petik terundi", "audit samples drawn"), self._of("act.questions.facade", "sweep_audits")),
            (Text("file titipan", "files"), self._of("uploads.facade", "sweep_files")),
            (Text("pemberitahuan terkirim", "notices delivered"), self._of("outbox.facade", "deliver")),
            (Text("percobaan lama", "old tries"), self._forget_tries),
        )

    def sweep(self) -> list[Swept]:
        """One round; a room in which something goes wrong keeps no other from its turn."""
        return [_try(words, run) for words, run in self._sweeps]

    def _of(self, module: str, name: str) -> Callable[[], int]:
        def run() -> int:
            door = importlib.import_module(f"berdampak.{module}")
            return int(getattr(door, name)(self.clock, LIMIT))

        return run

    def _refresh_problems(self) -> int:
        """Bring the list of problems up to the newest cards, once more of them have come out."""
        from berdampak.act.priorities.facade import refresh_problems
        from berdampak.report.facade import count_cards, list_weeks

        weeks = list_weeks()
        seen = (weeks[0], count_cards(weeks[0])) if weeks else self.cards_seen
        if seen == self.cards_seen:
            return 0
        changed = refresh_problems(seen[0], self.clock)
        self.cards_seen = seen
        return changed

    def _forget_tries(self) -> int:
        from berdampak.people.facade import forget_sessions, forget_tries

        forget_sessions()
        return forget_tries(self.clock)

    def _invite(self) -> int:
        """Ask the applicants of cases that were closed since the last round how it went; nobody is asked twice."""
        from berdampak.happening.casework.facade import closed_between
        from berdampak.voice.facade import invite

        now = self.clock()
        since = self.surveyed_until - OVERLAP if self.surveyed_until else now - SURVEYED_BACK
        asked = 0
        for one in closed_between(since, now):
            about = (one.code, one.service, one.unit, one.agency, one.region, one.contact, one.language, one.closed_at)
            asked += bool(one.contact) and bool(invite(*about, self.clock))
        self.surveyed_until = now
        return asked


def _try(words: Text, run: Callable[[], int]) -> Swept:
    try:
        return Swept(words, run())
    except BerdampakError as error:
        return Swept(words, problems=error.problems)
    except Exception as error:
        LOGGER.exception("a sweep failed")
        return Swept(words, problems=(_failed(words, error),))


def _failed(words: Text, error: Exception) -> Problem:
    return Problem(
        "house.E040",
        Text("Satu sapuan gagal: {words}.", "One sweep failed: {words}.").format(words=words),
        Text("({detail})", "({detail})").format(detail=type(error).__name__),
        Text(
            "Yang lain tetap jalan dan sapuan ini dicoba lagi. Kalau terus gagal, lihat catatan kesalahan di atas.",
            "The others go on and this one is tried again. If it keeps failing, look at the error log above.",
        ),
    )
