"""What the table of who may see what is about: a question about Budi, one about his unit, and a sample of its cases."""

from pathlib import Path

from django.conf import settings

from berdampak.act.questions import audits, deeds
from berdampak.act.questions.contracts import Place, Row, Seen
from berdampak.kernel.clock import Clock
from berdampak.ledger.facade import open_sealer
from berdampak.people.tests.cast import AGENCY, REGION, UNIT, Cast

WEEK = "2026-W10"
SEEN = (Seen(WEEK, 31, 92, "0.1205", "8.1e-06"),)
ROWS = (Row("book", "kasus", "periksa", "2026-03-03T02:00:00Z"),)


def exhibits(cast: Cast, clock: Clock, folder: Path) -> dict[str, str]:  # noqa: ARG001
    """One question of each kind, one that is answered, and a sample that was drawn."""
    officer, unit = Place("officer", cast.budi.code, UNIT, AGENCY, REGION), Place("unit", UNIT, UNIT, AGENCY, REGION)
    asked = [
        deeds.open_question(watch, WEEK, place, SEEN, ROWS, clock)
        for watch, place in (("refusals", officer), ("many_pauses", officer), ("rush", unit))
    ]
    code, answered, of_unit = (one or "" for one in asked)
    deeds.answer(answered, "Formulir baru membingungkan.", cast.budi, clock)
    pack = settings.PACKS.current()
    audits.list_cases_of(WEEK, "region", REGION, [["book", "kasus", UNIT, "izin"]], 59, pack, clock)
    settings.KEYS.mkdir(parents=True, exist_ok=True)
    open_sealer(settings.KEYS, "example.org/uji", clock).seal()
    audits.sweep_audits(clock)
    return {"code": code, "answered": answered, "unit": of_unit, "week": WEEK, "scope": REGION, "place": "1"}
