"""The engine knows no country: a day at an office begins and ends as the calendar of that office has it."""

from dataclasses import replace
from datetime import UTC, date, datetime
from types import SimpleNamespace

import pytest

from berdampak.people.dates import begin_of, end_of
from berdampak.people.zones import local

DAY, NOON = date(2026, 11, 27), datetime(2026, 11, 27, 12, tzinfo=UTC)


@pytest.fixture
def _two_zones(settings):
    """A government in the east, with one unit that keeps the calendar of the west."""
    pack = settings.PACKS.current()
    west = replace(pack.offices["dpmptsp-loket"], calendar="id-national")
    offices = dict(pack.offices) | {west.code: west}
    changed = replace(pack, offices=offices)
    settings.PACKS = SimpleNamespace(current=lambda: changed)


@pytest.mark.usefixtures("_two_zones")
def test_a_day_begins_and_ends_where_the_office_is():
    assert begin_of(DAY, "dpmptsp-perizinan") == datetime(2026, 11, 26, 15, tzinfo=UTC)
    assert begin_of(DAY, "dpmptsp-loket") == datetime(2026, 11, 26, 17, tzinfo=UTC)
    assert end_of(DAY, "dpmptsp-loket") == datetime(2026, 11, 27, 17, tzinfo=UTC)


@pytest.mark.usefixtures("_two_zones")
def test_a_moment_is_told_in_the_zone_of_the_office_and_else_of_the_government():
    assert local(NOON, "dpmptsp-loket").hour == 19
    assert local(NOON).hour == local(NOON, "nowhere").hour == 21
