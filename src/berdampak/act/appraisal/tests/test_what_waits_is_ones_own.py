"""What waits for somebody is looked for among their own, so that a page costs the same however many are rated."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from berdampak.act.appraisal import deeds
from berdampak.act.appraisal.tests.conftest import APRIL, PERIOD, VALUES, signed
from berdampak.act.appraisal.waiting import list_waiting
from berdampak.people.tests.cast import AGENCY, REGION, UNIT
from berdampak.promise.agreements.contracts import Parties

pytestmark = pytest.mark.django_db


def rated(one, cast, hand):
    parties = Parties(cast.wulan.code, one.code, "officer", one.code, UNIT, AGENCY, REGION, 2026)
    code = signed(parties, cast.wulan, one, hand)
    deeds.ask(code, PERIOD, cast.wulan, hand)
    for each in (cast.wulan, one):
        deeds.give(code, PERIOD, each, dict.fromkeys(VALUES, "as"), {}, hand)
    deeds.close(code, PERIOD, cast.wulan, hand)
    deeds.set_(code, PERIOD, ("as", "as"), ("Tidak terukur.", ""), cast.wulan, hand)
    return code


def asked(person, hand):
    with CaptureQueriesContext(
        connection,
    ) as caught:
        found = [one.url_name for one in list_waiting(person, hand)]
    return found, len(caught)


def test_others_who_are_rated_cost_nothing(cast, hand):
    hand.now = APRIL
    rated(cast.budi, cast, hand)
    alone = asked(cast.budi, hand)
    for one in (cast.rudi, cast.dewi):
        rated(one, cast, hand)
    assert asked(cast.budi, hand) == alone
    assert alone[0] == ["predicate-respond"]


def test_an_objection_waits_for_who_stands_above(cast, hand):
    hand.now = APRIL
    code = rated(cast.budi, cast, hand)
    deeds.respond(code, PERIOD, "object", "Keberatan.", cast.budi, hand)
    for one, waits in ((cast.agency_head, ["predicate-decide"]), (cast.anton, []), (cast.wulan, []), (cast.budi, [])):
        assert asked(one, hand)[0] == waits
