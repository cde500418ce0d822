"""What the table of who may see what is about: follow-ups of Budi, proposed, answered, decided, and in force."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from django.conf import settings

from berdampak.act.followups.contracts import Evidence, Subject
from berdampak.act.followups.facade import Ruling, agree, answer, appeal, decide, propose
from berdampak.kernel.clock import Clock
from berdampak.people.tests.cast import AGENCY, REGION, UNIT, Cast

BEFORE = datetime(2026, 1, 1, tzinfo=UTC)


def exhibits(cast: Cast, clock: Clock, folder: Path) -> dict[str, str]:
    """One that only Budi may see yet, one to be decided, one under appeal, and one that is under way."""
    settings.PACKS.kept = folder / "packs"
    policy = settings.PACKS.current().followups
    assert policy is not None, "the demo has a policy"
    subject = Subject(cast.budi.code, UNIT, AGENCY, REGION)
    made: dict[str, str] = {}
    rules = (
        ("code", "apresiasi-kerja"), ("open", "pendampingan-kerja"), ("appealed", "temuan-inspektorat"),
        ("running", "pendampingan-target"),
    )  # fmt: skip
    later = max(clock(), datetime(2026, 4, 6, 2, 0, tzinfo=UTC)) + timedelta(0)

    def at() -> datetime:
        return later

    for name, rule in rules:
        kind = "finding" if name == "appealed" else "standing"
        evidence = Evidence(kind, f"{kind}:{name}", "2026-W14", "ab" * 32, f"{kind}s:2026-W14", (("rows", "31"),))
        code = propose(policy.rules[rule], subject, evidence, at)
        assert code is not None, "it was not there before"
        made[name] = code
    for name in ("open", "appealed", "running"):
        answer(made[name], "Saya menangani berkas yang sulit.", cast.budi, at)
    decide(made["appealed"], Ruling("accept", "Sudah jelas.", "teguran-lisan"), cast.wulan, at)
    appeal(made["appealed"], "Ini tidak benar.", cast.budi, at)
    decide(made["running"], Ruling("accept", "Perlu."), cast.wulan, at)
    agree(made["running"], cast.budi, at)
    return made
