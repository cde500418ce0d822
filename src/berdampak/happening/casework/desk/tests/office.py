"""An office at work: Budi and Wulan in the front desk, Rudi in the licensing division, Dewi in the health office."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from berdampak.happening.casework.contracts import Advise, Complete, Gap, Paper, Return, Submission, Take
from berdampak.happening.casework.facade import act, file_case
from berdampak.kernel.clock import fixed_clock
from berdampak.people.contracts import Person
from berdampak.people.tests.cast import Cast, make_cast

NOON = datetime(2026, 11, 25, 3, tzinfo=UTC)
LOKET, PERIZINAN, DINKES = "dpmptsp-loket", "dpmptsp-perizinan", "dinkes-sdmk"
SIP = Submission(
    service="sip-perawat",
    answers={
        "nama": "Sari, S.Kep.",
        "nomor-str": "STR 17",
        "tempat": "klinik",
        "nama-tempat": "Klinik Sehat",
        "praktik-ke": "1",
    },
    papers=(),
    channel="online",
    applicant_name="Sari",
    email="sari@example.org",
)
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108020000009077"
    + "53de0000000c49444154789c63f8ffff3f0005fe02fe0def46b8"
    "0000000049454e44ae426082"
)
GAPS = (Gap("nomor-str", "answer", "Nomor STR kurang dua angka."),)


def staff() -> Cast:
    """The people, with Budi and Wulan at the front desk."""
    return make_cast(fixed_clock(NOON), unit=LOKET, other_unit=PERIZINAN, other_agency_unit=DINKES)


def filed(cast: Cast, at: datetime = NOON - timedelta(hours=3), papers: tuple[Paper, ...] = ()) -> str:
    """The number of a case of Sari's."""
    submission = replace(SIP, applicant=cast.sari.code, papers=papers)
    return file_case(submission, cast.sari, fixed_clock(at)).number


def taken(cast: Cast, at: datetime = NOON - timedelta(hours=2)) -> str:
    """A case that Budi has in hand."""
    number = filed(cast, at - timedelta(hours=1))
    act(number, Take("terima", "contoh"), cast.budi, fixed_clock(at))
    return number


def asked(cast: Cast, at: datetime = NOON - timedelta(hours=2)) -> str:
    """A case on which the health office is asked, and Dewi has the step in hand."""
    number = taken(cast, at - timedelta(hours=1))
    act(number, Complete("terima"), cast.budi, fixed_clock(at))
    act(number, Take("verifikasi", "contoh"), cast.dewi, fixed_clock(at))
    return number


def to_decide(cast: Cast, at: datetime = NOON - timedelta(hours=1)) -> str:
    """A case that Rudi has in hand to decide."""
    number = asked(cast, at - timedelta(hours=1))
    act(number, Advise("verifikasi", "favourable", "STR berlaku."), cast.dewi, fixed_clock(at))
    act(number, Take("terbit", "contoh"), cast.rudi, fixed_clock(at))
    return number


def returned(cast: Cast, at: datetime = NOON - timedelta(hours=1)) -> str:
    """A case that Budi returned to Sari."""
    number = taken(cast, at)
    act(number, Return("terima", "menunggu-berkas", GAPS), cast.budi, fixed_clock(at))
    return number


def furnish(cast: Cast) -> dict[str, str]:
    """Some cases of every sort, so that no part of the desk is empty."""
    for hours in (80, 30, 29, 28, 4, 3):
        filed(cast, NOON - timedelta(hours=hours))
    return {
        "taken": taken(cast),
        "asked": asked(cast),
        "decide": to_decide(cast),
        "returned": returned(cast),
    }


def person(cast: Cast, name: str) -> Person:
    """One of the cast by name."""
    found: Person = getattr(cast, name)
    return found
