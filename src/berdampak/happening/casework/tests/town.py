"""The cast and their work: who serves where, and cases at hand."""

from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from berdampak.happening.casework.contracts import Submission
from berdampak.happening.casework.facade import file_case
from berdampak.kernel.clock import fixed_clock
from berdampak.people.contracts import STRANGER, Person, Role

WIT = ZoneInfo("Asia/Jayapura")
SARI = Person(code="sari", name="Sari", kind="citizen")
SIP = Submission(
    service="sip-perawat",
    answers={"nama": "Sari, S.Kep.", "tempat": "klinik", "nama-tempat": "Klinik Sehat", "praktik-ke": "1"},
    papers=(),
    channel="online",
    applicant_name="Sari",
    email="sari@example.invalid",
    applicant="sari",
)
SPPL = replace(SIP, service="sppl", answers={"nama-usaha": "Warung Sari"})


def officer(code: str, *units: str, name: str = "officer", agency: str = "dpmptsp") -> Person:
    """Somebody who works in these units."""
    roles = tuple(Role("head" if name == "head" else "officer", unit, agency) for unit in units)
    return Person(code=code, kind="officer", roles=roles)


BUDI = officer("budi", "dpmptsp-loket", "dpmptsp-perizinan")
WULAN = officer("wulan", "dpmptsp-loket", "dpmptsp-perizinan", name="head")
RINA = officer("rina", "dinkes-sdmk", agency="dinkes")


def local(*words: int) -> datetime:
    """A moment in the office's own zone."""
    return datetime(*words, tzinfo=WIT)


class Hands:
    """A clock that is set by hand."""

    def __init__(self, *words: int) -> None:
        self.now = local(*words)

    def __call__(self) -> datetime:
        return self.now

    def set(self, *words: int) -> None:
        """Set it to a moment."""
        self.now = local(*words)

    def pass_(self, **words: int) -> None:
        """Let time pass."""
        self.now += timedelta(**words)


def filed(submission: Submission = SIP, at: datetime | None = None, by: Person = SARI) -> str:
    """The number of a case that was just filed."""
    return file_case(submission, by, fixed_clock(at or local(2026, 2, 13, 9))).number


__all__ = ["BUDI", "RINA", "SARI", "SIP", "SPPL", "STRANGER", "WULAN", "Hands", "filed", "local", "officer"]
