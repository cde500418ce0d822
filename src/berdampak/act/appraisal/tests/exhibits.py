"""What the table of who may see what is about: Budi's predikat of three quarters, rated by Wulan."""

from pathlib import Path

from berdampak.act.appraisal import deeds
from berdampak.act.appraisal.tests.conftest import VALUES, signed
from berdampak.kernel.clock import Clock
from berdampak.people.tests.cast import AGENCY, REGION, UNIT, Cast
from berdampak.promise.agreements.contracts import Parties

SHOWN, OBJECTED, ASKED = "2026-Q1", "2026-Q2", "2026-Q3"


def exhibits(cast: Cast, clock: Clock, folder: Path) -> dict[str, str]:  # noqa: ARG001
    """One quarter that waits for Budi's answer, one that he objected to, and one of which feedback is asked."""
    parties = Parties(cast.wulan.code, cast.budi.code, "officer", cast.budi.code, UNIT, AGENCY, REGION, 2026)
    code = signed(parties, cast.wulan, cast.budi, clock)
    for period in (SHOWN, OBJECTED, ASKED):
        deeds.ask(code, period, cast.wulan, clock)
    for period in (SHOWN, OBJECTED):
        for one in (cast.wulan, cast.budi):
            deeds.give(code, period, one, dict.fromkeys(VALUES, "as"), {}, clock)
        deeds.close(code, period, cast.wulan, clock)
        deeds.set_(code, period, ("as", "as"), ("Tidak ada yang terukur.", ""), cast.wulan, clock)
    deeds.respond(code, OBJECTED, "object", "Keberatan.", cast.budi, clock)
    return {"code": code, "period": SHOWN, "objected": OBJECTED, "asked": ASKED}
