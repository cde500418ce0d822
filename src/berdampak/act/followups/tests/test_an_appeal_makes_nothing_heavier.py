"""Whoever appeals loses nothing by it: neither a heavier sanction nor longer coaching comes of an appeal."""

import pytest

from berdampak.act.followups import deeds
from berdampak.act.followups.deeds import Ruling
from berdampak.kernel.errors import BerdampakError

pytestmark = pytest.mark.django_db


@pytest.fixture
def appealed(answered, cast, clock):
    def make(kind, ruling):
        code = answered(kind)
        deeds.decide(code, ruling, cast.wulan, clock)
        deeds.appeal(code, "Terlalu banyak.", cast.budi, clock)
        return code

    return make


def test_coaching_is_no_longer_than_it_was(appealed, cast, clock):
    code = appealed("coaching", Ruling("change", "Satu saja.", learning=("kelola-berkas",)))
    for more in (("magang-rekan",), ("kelola-berkas", "susun-rencana")):
        with pytest.raises(BerdampakError, match=r"act\.E044"):
            deeds.decide_appeal(code, Ruling("change", "Perlu lebih.", learning=more), cast.anton, clock)
    shorter = Ruling("change", "Yang lebih ringan.", learning=("susun-rencana",))
    assert deeds.decide_appeal(code, shorter, cast.anton, clock).standing.last.learning == ("susun-rencana",)


def test_neither_is_coaching_that_a_sanction_was_changed_into(appealed, cast, clock):
    code = appealed("sanction", Ruling("change", "Dibimbing.", "coaching", ("kelola-berkas",)))
    longer = Ruling("change", "Lebih lama.", "coaching", ("kelola-berkas", "magang-rekan"))
    for heavier in (longer, Ruling("change", "Teguran.", "teguran-lisan")):
        with pytest.raises(BerdampakError, match=r"act\.E044"):
            deeds.decide_appeal(code, heavier, cast.anton, clock)
