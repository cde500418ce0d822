"""What the table of who may see what is about: a case of Sari's that Budi has in hand, and notes of his unit."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from django.core.files.uploadedfile import SimpleUploadedFile

from berdampak.happening.casework import writing
from berdampak.happening.casework.contracts import Advise, Attach, Complete, Paper, Take
from berdampak.happening.casework.desk.tests.office import DINKES, PNG, SIP
from berdampak.happening.casework.facade import act, file_case
from berdampak.happening.casework.unit.facade import ask_absence, notes_of, record_outage
from berdampak.kernel.clock import Clock, fixed_clock
from berdampak.people.contracts import Role
from berdampak.people.tests.cast import MALL, REGION, UNIT, Cast, person_with
from berdampak.uploads.facade import keep


def exhibits(cast: Cast, clock: Clock, folder: Path) -> dict[str, str]:  # noqa: ARG001
    """File the case and bring it into Budi's hands; let Budi ask for leave, and the power go out."""
    writing._VAULTS.clear()
    nurse = person_with("nurse", "Nina", Role("officer", unit=DINKES, agency="dinkes", mall=MALL, region=REGION), clock)
    at = fixed_clock(clock() - timedelta(hours=2))
    number = file_case(replace(SIP, applicant=cast.sari.code), cast.sari, at).number
    act(number, Take("terima"), cast.rudi, at)
    act(number, Complete("terima"), cast.rudi, at)
    act(number, Take("verifikasi"), nurse, at)
    act(number, Advise("verifikasi", "favourable", "STR berlaku."), nurse, at)
    view = act(number, Take("terbit"), cast.budi, at)
    kept = keep(SimpleUploadedFile("a.png", PNG, "image/png"), f"case:{view.code}", ("png",), at)
    act(number, Attach(Paper("kantor", kept.code, kept.name)), cast.budi, at)
    tomorrow = clock().date() + timedelta(days=1)
    ask_absence(UNIT, tomorrow, tomorrow, "annual", "", "", cast.budi, at)
    asked = str(notes_of(UNIT).head)
    record_outage(UNIT, False, "power", at() - timedelta(hours=1), None, "PLN padam", "", cast.wulan, at)
    return {"number": number, "file": kept.code, "asked": asked, "outage": str(notes_of(UNIT).head)}
