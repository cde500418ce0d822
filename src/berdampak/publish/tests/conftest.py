"""The shelf of the tests: the mall, an agency, a unit and its services, and an office too small to show."""

from dataclasses import replace

import pytest

from berdampak.kernel.text import same
from berdampak.publish.tests import samples
from berdampak.report.contracts import Subject
from berdampak.report.facade import publish_cards


@pytest.fixture
def shelf(db):  # noqa: ARG001
    """Two weeks of public cards, and one card that is withheld."""
    unit = samples.full_card()
    agency = samples.full_card(samples.AGENCY, (samples.MALL,))
    service = samples.full_card(
        Subject("service", "a/b", same("Izin a/b")), (samples.MALL, samples.AGENCY, samples.UNIT)
    )
    small = samples.full_card(Subject("unit", "arsip", same("Arsip")))
    small = replace(small, figures=replace(small.figures, steps=replace(small.figures.steps, officers=4)))
    cards = [samples.mall_card(), agency, unit, service, small]
    before = [replace(card, week=replace(card.week, name="2026-W45")) for card in cards]
    publish_cards([*cards, *before])
    return cards
