"""What tests of the rhythm share: people in their offices, and the cards of a week of theirs."""

import pytest

from berdampak.kernel.clock import fixed_clock
from berdampak.ledger.facade import open_vault
from berdampak.people.tests.cast import make_cast
from berdampak.report.rhythm.tests.weeks import FRIDAY, made


@pytest.fixture
def cast(db, settings, tmp_path):  # noqa: ARG001
    settings.KEYS, settings.CLOCK = tmp_path / "keys", fixed_clock(FRIDAY)
    return make_cast(fixed_clock(FRIDAY))


@pytest.fixture
def vault(tmp_path):
    return open_vault(tmp_path / "keys")


@pytest.fixture
def staff(cast):
    """Officers with an account of whom there are cards: Budi and the head among them."""
    return (cast.budi.code, cast.wulan.code, "rina", "joko", "tari", "dedi")


@pytest.fixture
def cards(tmp_path, staff):
    """The cards of their week, made on Friday; makes them again with notes of units."""

    def make(now=FRIDAY, notes=(), digest="one"):
        return made(tmp_path, now, notes, staff=staff, digest=digest)

    make()
    return make
