"""What the table of who may see what is about: a survey, a complaint about Budi's unit, one for the inspectorate."""

from datetime import timedelta
from pathlib import Path

from django.core.files.uploadedfile import SimpleUploadedFile

from berdampak.kernel.clock import Clock
from berdampak.people.tests.cast import AGENCY, MALL, REGION, UNIT, Cast
from berdampak.uploads.facade import keep, list_files
from berdampak.voice import surveys
from berdampak.voice.complaints import owner_of
from berdampak.voice.contracts import Filing, Sender
from berdampak.voice.facade import file_complaint, week_of
from berdampak.voice.models import Answer

SERVICE = "sppl"
TOKEN = bytes(range(16))
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154789c636060600000000400010d0a2db4"
    "0000000049454e44ae426082"
)


def exhibits(cast: Cast, clock: Clock, folder: Path) -> dict[str, str]:  # noqa: ARG001
    """One invitation, two complaints, and five answers of the week before with words."""
    case = ("case-of-sari", SERVICE, UNIT, AGENCY, REGION, "sari@example.org", "id", clock(), clock)
    surveys.invite(*case, entropy=lambda count: TOKEN[:count])  # type: ignore[arg-type]
    then = clock() - timedelta(days=7)
    place = {"service": SERVICE, "unit": UNIT, "agency": AGENCY, "mall": MALL, "region": REGION}
    for at in range(5):
        earlier = Answer(code=f"earlier-{at}", source="case", form="full", day=then.date(), total=2, **place)
        earlier.is_complete, earlier.has_words = False, True
        earlier.save()
    key = "k" * 24
    keep(SimpleUploadedFile("foto.png", PNG), f"draft:{key}", ("png",), clock)
    kept = tuple(file.code for file in list_files(f"draft:{key}"))
    sender = Sender("Sari", "sari@example.org")
    plain = Filing("keluhan", "Sudah tiga minggu belum ada kabar.", agency=UNIT, sender=sender, files=kept, key=key)
    wrong = Filing("pelanggaran", "Saya dimintai uang di loket.", agency=UNIT, secrecy="anonymous", key="w" * 24)
    number = file_complaint(plain, clock).number
    [file] = list_files(owner_of(number))
    return {
        "token": surveys.draw_token(lambda count: TOKEN[:count]),
        "unit": UNIT,
        "week": week_of(then.date()).code,
        "number": number,
        "inspected": file_complaint(wrong, clock).number,
        "file": file.code,
    }
