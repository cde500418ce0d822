"""Whoever reads about somebody is written down for them, on each page: the follow-up, the decision, the letter."""

import pytest

from berdampak.act.followups import deeds
from berdampak.act.followups.deeds import Ruling
from berdampak.people.tests.cast import signed_in
from berdampak.report.facade import list_looks

pytestmark = pytest.mark.django_db


def looks_at(cast, code):
    return [look.by for look in list_looks(cast.budi.code) if look.what == f"followup:{code}"]


def test_each_page_that_another_person_opens_is_a_look(answered, cast, clock):
    code = answered("sanction")
    here, wulan = f"/tindak-lanjut/{code}/", signed_in(cast.wulan)
    for address in (here, f"{here}keputusan/"):
        assert wulan.get(address).status_code == 200
    deeds.decide(code, Ruling("accept", "Sudah jelas.", "teguran-lisan"), cast.wulan, clock)
    assert wulan.get(f"{here}surat.pdf").status_code == 200
    assert looks_at(cast, code) == [cast.wulan.code] * 3


def test_ones_own_reading_is_no_look(answered, cast):
    code = answered("coaching")
    assert signed_in(cast.budi).get(f"/tindak-lanjut/{code}/").status_code == 200
    assert looks_at(cast, code) == []


def test_what_could_not_be_read_was_not_looked_at(proposed, cast):
    code = proposed("coaching")
    assert signed_in(cast.wulan).get(f"/tindak-lanjut/{code}/").status_code == 403
    assert looks_at(cast, code) == []
