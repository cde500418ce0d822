"""What tests of follow-ups share: people, a clock that can be moved, and proposals of each kind."""

from datetime import UTC, datetime

import pytest
from django.conf import settings as django_settings

from berdampak.act.followups import deeds
from berdampak.act.followups.contracts import Evidence, Subject
from berdampak.act.followups.proposing import propose, propose_as_superior
from berdampak.kernel.tests.clocks import MovingClock
from berdampak.people.tests.cast import AGENCY, REGION, UNIT, make_cast

NOW = datetime(2026, 4, 10, 6, 30, tzinfo=UTC)
FIGURES = (
    ("week", "2026-W15"), ("weeks", "12"), ("met", "170"), ("of", "240"), ("expected", "204.0000"),
    ("reliability", "0.8200"), ("raw", "-0.1417"), ("shrunk", "-0.1160"), ("low", "-0.1700"), ("high", "-0.0620"),
    ("above", "0.0010"), ("below", "0.9990"),
)  # fmt: skip
STANDING = Evidence("standing", "standings:2026-W15:p-budi", "2026-W15", "ab" * 32, "standings:2026-W15", FIGURES)
FINDING = Evidence("finding", "finding:tanya-abc", "2026-W15", "cd" * 32, "question:tanya-abc", (("rows", "31"),))
RULES = {
    "recognition": "apresiasi-kerja",
    "coaching": "pendampingan-kerja",
    "sanction": "temuan-inspektorat",
    "moderate": "pelanggaran-disiplin",
}


@pytest.fixture
def clock(settings, tmp_path):
    settings.VAR, settings.KEYS, settings.CLOCK = tmp_path, tmp_path / "keys", MovingClock(NOW)
    settings.PACKS.kept = tmp_path / "packs"
    return settings.CLOCK


@pytest.fixture
def cast(db, clock):  # noqa: ARG001
    return make_cast(clock)


@pytest.fixture
def budi(cast):
    return Subject(cast.budi.code, UNIT, AGENCY, REGION)


@pytest.fixture
def proposed(budi, cast, clock):
    def make(kind):
        if kind == "moderate":
            return propose_as_superior(RULES[kind], budi, "Tidak masuk tanpa kabar.", cast.wulan, clock)
        return propose(rule_of(kind), budi, STANDING if kind != "sanction" else FINDING, clock)

    return make


@pytest.fixture
def answered(proposed, cast, clock):
    def make(kind):
        code = proposed(kind)
        deeds.answer(code, "Saya menangani berkas yang sulit.", cast.budi, clock)
        return code

    return make


def rule_of(kind):
    return django_settings.PACKS.current().followups.rules[RULES[kind]]
