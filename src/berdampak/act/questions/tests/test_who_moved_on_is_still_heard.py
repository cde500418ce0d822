"""Whom a question concerns answers it, whatever office they hold by then; nobody else has a list that is empty."""

import pytest

from berdampak.act.questions import deeds
from berdampak.people.contracts import Role
from berdampak.people.facade import find_person
from berdampak.people.models import Appointment
from berdampak.people.staff import join
from berdampak.people.tests.cast import REGION, signed_in

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("role", [None, "inspector", "reform"])
def test_the_one_concerned_reads_and_answers(asked, cast, clock, role):
    Appointment.objects.filter(account__code=cast.budi.code).delete()
    if role:
        join(cast.budi.code, Role(role, region=REGION), cast.admin.code, clock)
    browser = signed_in(find_person(cast.budi.code, clock))
    assert asked in browser.get("/pertanyaan/").content.decode()
    sent = browser.post(f"/pertanyaan/{asked}/jawab/", {"words": "Saya menggantikan rekan yang sakit."})
    assert sent.status_code == 302
    assert deeds.find_question(asked).state == "answered"
    assert browser.get(f"/pertanyaan/{asked}/temuan/").status_code == 403


def test_who_has_nothing_to_do_with_questions_has_no_list(asked, cast):  # noqa: ARG001
    for one in (cast.tono, cast.reform, cast.mall_manager):
        assert signed_in(one).get("/pertanyaan/").status_code == 403
