"""What concerns somebody stays theirs to answer, appeal and withdraw, whatever office they hold by then, or none."""

import pytest

from berdampak.act.followups import deeds
from berdampak.act.followups.deeds import Ruling
from berdampak.act.followups.listing import list_public
from berdampak.people.contracts import Role
from berdampak.people.facade import find_person
from berdampak.people.models import Appointment
from berdampak.people.staff import join
from berdampak.people.tests.cast import REGION, signed_in

pytestmark = pytest.mark.django_db


@pytest.fixture(params=["nobody", "inspector", "reform"])
def moved(request, cast, clock):
    """Budi, once he holds another office, or none."""

    def move():
        Appointment.objects.filter(account__code=cast.budi.code).delete()
        if request.param != "nobody":
            join(cast.budi.code, Role(request.param, region=REGION), cast.admin.code, clock)
        return find_person(cast.budi.code, clock)

    return move


def test_a_name_is_withdrawn(answered, cast, clock, moved):
    code = answered("recognition")
    deeds.decide(code, Ruling("accept", "Layak."), cast.wulan, clock)
    deeds.consent(code, cast.budi, clock)
    browser = signed_in(moved())
    assert code in browser.get("/tindak-lanjut/").content.decode()
    assert browser.post(f"/tindak-lanjut/{code}/", {"deed": "withdraw"}).status_code == 302
    assert list_public(clock) == []


def test_a_decision_is_appealed(answered, cast, clock, moved):
    code = answered("sanction")
    deeds.decide(code, Ruling("accept", "Sudah jelas.", "teguran-lisan"), cast.wulan, clock)
    assert deeds.appeal(code, "Tidak benar.", moved(), clock).standing.state == "appealed"


def test_whoever_is_concerned_by_nothing_has_no_list(cast, moved):
    assert signed_in(moved()).get("/tindak-lanjut/").status_code in (200, 403)
    assert signed_in(cast.tono).get("/tindak-lanjut/").status_code == 403
