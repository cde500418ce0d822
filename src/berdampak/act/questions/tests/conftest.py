"""What tests of questions share: people, a clock that can be moved, and what a watch saw."""

from datetime import UTC, datetime

import pytest

from berdampak.act.questions import deeds
from berdampak.act.questions.contracts import Place, Row, Seen
from berdampak.kernel.tests.clocks import MovingClock
from berdampak.people.tests.cast import AGENCY, REGION, UNIT, make_cast

NOW = datetime(2026, 3, 6, 7, 0, tzinfo=UTC)
WEEK = "2026-W10"
SEEN = (Seen("2026-W09", 25, 80, "0.1210", "2.0e-04"), Seen(WEEK, 31, 92, "0.1205", "8.1e-06"))
ROWS = tuple(Row("book", f"case{number:02}", "periksa", "2026-03-03T02:00:00Z") for number in range(31))


@pytest.fixture
def clock(settings, tmp_path):
    settings.VAR, settings.KEYS, settings.CLOCK = tmp_path, tmp_path / "keys", MovingClock(NOW)
    return settings.CLOCK


@pytest.fixture
def cast(db, clock):  # noqa: ARG001
    return make_cast(clock)


@pytest.fixture
def about_budi(cast):
    return Place("officer", cast.budi.code, UNIT, AGENCY, REGION)


@pytest.fixture
def about_unit(cast):  # noqa: ARG001
    return Place("unit", UNIT, UNIT, AGENCY, REGION)


@pytest.fixture
def asked(about_budi, clock):
    return deeds.open_question("many_pauses", WEEK, about_budi, SEEN, ROWS, clock)
