"""What a proposal rests on reads the same whatever becomes of the pack: figures and the names that they had."""

from dataclasses import replace

import pytest

from berdampak.act.followups.contracts import Evidence
from berdampak.act.followups.keeping import find_followup
from berdampak.act.followups.proposing import propose
from berdampak.act.followups.views import evidence_text
from berdampak.people.tests.cast import signed_in

pytestmark = pytest.mark.django_db

FIGURES = (
    ("indicator", "tepat-janji"), ("period", "2026-Q1"), ("value", "72.0000"), ("target_low", "90"),
    ("target_high", "90"), ("percent", "80.00"), ("n", "412"), ("agreement", "pk-abc"),
    ("version", "1"), ("place", "1"),
)  # fmt: skip


def test_the_name_of_an_indicator_stays(budi, cast, clock, settings, monkeypatch):
    rule = settings.PACKS.current().followups.rules["pendampingan-target"]
    evidence = Evidence("target", "target:pk-abc:1:1:2026-Q1", "2026-Q1", "ab" * 32, "agreement:pk-abc", FIGURES)
    code = propose(rule, budi, evidence, clock)
    said = evidence_text(find_followup(code), {})
    changed = replace(settings.PACKS.current(), goals=None)
    monkeypatch.setattr(type(settings.PACKS), "current", lambda self: changed)  # noqa: ARG005
    assert evidence_text(find_followup(code), {}) == said
    assert "tepat-janji" not in said.id
    assert said.id in signed_in(cast.budi).get(f"/tindak-lanjut/{code}/").content.decode()
