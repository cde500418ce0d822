"""Conduct is rated by people, the result proposed by figures, and nothing counts before the one concerned was heard."""

from datetime import timedelta

import pytest

from berdampak.act.appraisal import deeds
from berdampak.act.appraisal.rules_predicate import predicate_of
from berdampak.act.appraisal.tests.conftest import APRIL, LAW, MARCH, PERIOD, VALUES, reading, signed
from berdampak.kernel.errors import BerdampakError
from berdampak.ledger.facade import stream_of
from berdampak.people.contracts import Role
from berdampak.people.facade import Refused
from berdampak.people.tests.cast import AGENCY, REGION, UNIT, person_with
from berdampak.promise.agreements.contracts import Parties

pytestmark = pytest.mark.django_db

AS, BELOW = dict.fromkeys(VALUES, "as"), dict.fromkeys(VALUES, "as") | {"harmonis": "below"}
SAID = {"harmonis": "Sering memotong pembicaraan."}


@pytest.fixture
def closed(cast, peers, code, hand):
    """The feedback of the first quarter, of the superior and four peers, closed."""
    hand.now = MARCH
    deeds.ask(code, PERIOD, cast.wulan, hand)
    deeds.give(code, PERIOD, cast.wulan, AS, {}, hand)
    for one in peers[:3]:
        deeds.give(code, PERIOD, one, AS, {}, hand)
    deeds.give(code, PERIOD, peers[3], BELOW, SAID, hand)
    hand.now = APRIL
    deeds.close(code, PERIOD, cast.wulan, hand)
    return code


@pytest.fixture
def shown(closed, cast, hand):
    """Rated as the figures propose."""
    reading(closed, "72")
    deeds.set_(closed, PERIOD, ("below", "as"), ("", ""), cast.wulan, hand)
    return closed


def course(code, period=PERIOD):
    return deeds.find_appraisal(code, period).course


def predikat(ratings):
    return predicate_of(ratings.result, ratings.conduct, LAW).code


def refused(number):
    return pytest.raises(BerdampakError, match=f"act.{number}")


def test_what_peers_say_is_counted_and_nobody_is_named(closed, peers):
    assert course(closed).summary["peer"]["harmonis"] == [1, 3, 0, 0]
    assert course(closed).summary["superior"]["loyal"] == [0, 1, 0, 0]
    book = "".join(str(one.body) for one in stream_of(f"appraisal:{closed}"))
    assert not any(one.code in book for one in peers)
    assert "memotong" not in book


def test_two_peers_are_not_shown(cast, peers, code, hand):
    hand.now = MARCH
    deeds.ask(code, PERIOD, cast.wulan, hand)
    for one in (cast.wulan, *peers[:2]):
        deeds.give(code, PERIOD, one, AS, {}, hand)
    hand.now = APRIL
    deeds.close(code, PERIOD, cast.wulan, hand)
    assert course(code).summary["peer"] is None


def test_feedback_stays_open_for_a_week_unless_all_have_answered(cast, peers, code, hand):
    hand.now = MARCH
    deeds.ask(code, PERIOD, cast.wulan, hand)
    with refused("E005"):
        deeds.close(code, PERIOD, cast.wulan, hand)
    deeds.give(code, PERIOD, cast.wulan, AS, {}, hand)
    with refused("E004"):
        deeds.close(code, PERIOD, cast.wulan, hand)
    for one in (cast.budi, *peers):
        deeds.give(code, PERIOD, one, AS, {}, hand)
    deeds.close(code, PERIOD, cast.wulan, hand)
    assert course(code).state == "closed"
    assert course(code).summary["self"]["loyal"] == [0, 1, 0, 0]


def test_nobody_answers_twice_unasked_or_without_words(cast, peers, code, hand):
    hand.now = MARCH
    deeds.ask(code, PERIOD, cast.wulan, hand)
    with refused("E007"):
        deeds.give(code, PERIOD, peers[0], BELOW, {}, hand)
    with refused("E006"):
        deeds.give(code, PERIOD, peers[0], {"loyal": "as"}, {}, hand)
    deeds.give(code, PERIOD, peers[0], AS, {}, hand)
    for one in (peers[0], cast.rudi):
        with refused("E009"):
            deeds.give(code, PERIOD, one, AS, {}, hand)


def test_it_is_too_early_to_ask_or_to_rate(cast, code, hand):
    with refused("E003"):
        deeds.ask(code, PERIOD, cast.wulan, hand)
    hand.now = MARCH
    deeds.ask(code, PERIOD, cast.wulan, hand)
    with refused("E003"):
        deeds.set_(code, PERIOD, ("as", "as"), ("x", ""), cast.wulan, hand)


def test_the_figures_propose_and_a_departure_has_a_reason(closed, cast, hand):
    reading(closed, "72")
    with refused("E007"):
        deeds.set_(closed, PERIOD, ("as", "as"), ("", ""), cast.wulan, hand)
    with refused("E007"):
        deeds.set_(closed, PERIOD, ("below", "above"), ("", " "), cast.wulan, hand)
    deeds.set_(closed, PERIOD, ("as", "as"), ("Sistem mati tiga minggu.", ""), cast.wulan, hand)
    found = course(closed)
    assert (predikat(found.ratings), found.figures["proposed"], found.figures["value"]) == ("baik", "below", "70.00")
    assert deeds.read_words(closed, found.ratings.entry)["result_reason"] == "Sistem mati tiga minggu."


def test_where_nothing_was_measured_every_rating_has_a_reason(closed, cast, hand):
    with refused("E007"):
        deeds.set_(closed, PERIOD, ("as", "as"), ("", ""), cast.wulan, hand)


def test_it_counts_once_it_is_accepted_or_a_week_has_passed(shown, cast, hand):
    assert course(shown).state_at(hand.now) == "shown"
    deeds.respond(shown, PERIOD, "answer", "Dua berkas itu bukan saya.", cast.budi, hand)
    until = course(shown).until
    assert course(shown).state_at(until - timedelta(seconds=1)) == "shown"
    assert course(shown).state_at(until) == "counts"
    deeds.respond(shown, PERIOD, "accept", "", cast.budi, hand)
    assert course(shown).state == "counts"


def test_an_objection_is_decided_above_and_never_by_a_party(shown, cast, hand):
    deeds.respond(shown, PERIOD, "object", "Bobotnya keliru.", cast.budi, hand)
    assert course(shown).state_at(hand.now + timedelta(days=90)) == "objected"
    for one in (cast.wulan, cast.anton):
        with refused("E010"):
            deeds.decide(shown, PERIOD, ("as", "as"), "x", one, hand)
    with refused("E007"):
        deeds.decide(shown, PERIOD, ("as", "as"), " ", cast.agency_head, hand)
    deeds.decide(shown, PERIOD, ("as", "as"), "Bobotnya memang keliru.", cast.agency_head, hand)
    found = course(shown)
    assert (found.state, predikat(found.ratings), predikat(found.first)) == ("counts", "baik", "butuh-perbaikan")


def test_it_is_too_late_to_object_once_it_counts(shown, cast, hand):
    hand.now = course(shown).until
    with refused("E002"):
        deeds.respond(shown, PERIOD, "object", "Terlambat.", cast.budi, hand)


def test_nobody_sets_or_answers_for_another(closed, cast, hand):
    for one in (cast.budi, cast.rudi, cast.reform, cast.anton):
        with pytest.raises(Refused):
            deeds.set_(closed, PERIOD, ("as", "as"), ("x", ""), one, hand)
    with refused("E002"):
        deeds.set_(closed, PERIOD, ("as", "as"), ("x", ""), cast.agency_head, hand)


def test_heads_of_agencies_are_rated_by_the_head_of_the_region_and_heard_by_the_inspectorate(cast, hand):
    mayor = person_with("mayor", "Wali Kota", Role("region_head", region=REGION), hand)
    parties = Parties(mayor.code, cast.agency_head.code, "agency", AGENCY, "", AGENCY, REGION, 2026)
    made = signed(parties, mayor, cast.agency_head, hand)
    hand.now = APRIL
    deeds.ask(made, PERIOD, mayor, hand)
    deeds.give(made, PERIOD, mayor, AS, {}, hand)
    deeds.give(made, PERIOD, cast.agency_head, AS, {}, hand)
    deeds.close(made, PERIOD, mayor, hand)
    deeds.set_(made, PERIOD, ("as", "as"), ("x", ""), mayor, hand)
    deeds.respond(made, PERIOD, "object", "Keberatan.", cast.agency_head, hand)
    deeds.decide(made, PERIOD, ("above", "as"), "Benar.", cast.anton, hand)
    assert course(made).ratings.result == "above"


def test_a_head_of_unit_is_seen_by_officers_of_the_unit_too(cast, hand):
    role = Role("officer", unit=UNIT, agency=AGENCY, region=REGION)
    for at in range(3):
        person_with(f"led_{at}", f"Bawahan {at}", role, hand)
    parties = Parties(cast.agency_head.code, cast.wulan.code, "unit", UNIT, UNIT, AGENCY, REGION, 2026)
    made = signed(parties, cast.agency_head, cast.wulan, hand)
    hand.now = APRIL
    deeds.ask(made, PERIOD, cast.agency_head, hand)
    asked = stream_of(f"appraisal:{made}")[0].body["n"]
    assert asked == {"self": 1, "subordinate": 4, "superior": 1}
