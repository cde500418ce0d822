"""The definitions of agreements in force are read every week, for whom they were agreed."""

import pytest

from berdampak.act.tests.exhibits import exhibits
from berdampak.house.demo_agreed import make_agreement
from berdampak.house.publishing import list_agreed
from berdampak.kernel.clock import system_clock
from berdampak.measure.facade import IndicatorScope
from berdampak.people.tests.cast import UNIT, make_cast
from berdampak.promise.agreements.facade import find_agreement


@pytest.mark.django_db
def test_only_what_both_have_signed_is_read(settings, tmp_path):
    settings.KEYS = tmp_path / "keys"
    exhibits(make_cast(system_clock), system_clock, tmp_path)
    [(indicator, scope)] = list_agreed(2026)
    assert indicator == settings.PACKS.current().goals.indicators["tepat-janji"]
    assert scope == IndicatorScope("unit", UNIT)
    assert list_agreed(2025) == []


@pytest.mark.django_db
def test_the_agreement_of_the_demo_is_in_force(settings, tmp_path):
    settings.KEYS = tmp_path / "keys"
    cast = make_cast(system_clock)
    code = make_agreement({"rahmat": cast.agency_head, "wulan": cast.wulan}, settings.PACKS.current(), system_clock)
    assert find_agreement(code).standing.in_force.number == 1
    assert len(list_agreed(system_clock().year)) == 3
