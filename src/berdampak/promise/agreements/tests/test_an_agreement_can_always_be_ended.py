"""What holds is ended by its superior whatever is being revised, or by whoever leads the office after them."""

import pytest

from berdampak.kernel.errors import BerdampakError
from berdampak.people.contracts import Role
from berdampak.people.facade import Refused
from berdampak.people.tests.cast import AGENCY, REGION, UNIT, person_with, signed_in
from berdampak.promise.agreements import facade
from berdampak.promise.agreements.contracts import Parties


def signed(parties, superior, subordinate, clock, terms):
    code = facade.open_agreement(parties, superior, clock, terms)
    facade.offer(code, superior, clock)
    for one in (superior, subordinate):
        facade.sign(code, one, facade.standing_of(code).last.sha256, clock)
    return code


@pytest.fixture
def of_a_head(parties, cast, clock, terms):
    return signed(parties, cast.agency_head, cast.wulan, clock, terms)


@pytest.fixture
def of_an_officer(cast, clock, terms):
    parties = Parties(cast.wulan.code, cast.budi.code, "officer", cast.budi.code, UNIT, AGENCY, REGION, 2026)
    return signed(parties, cast.wulan, cast.budi, clock, terms)


def test_a_revision_that_nobody_signs_keeps_nothing_alive(of_a_head, cast, clock):
    facade.revise(of_a_head, cast.wulan, clock)
    facade.offer(of_a_head, cast.wulan, clock)
    facade.end(of_a_head, cast.agency_head, clock)
    assert [one.state for one in facade.standing_of(of_a_head).versions] == ["ended", "ended"]
    assert facade.list_in_force(2026) == []


def test_a_draft_that_was_never_signed_is_nothing_to_end(parties, cast, clock):
    code = facade.open_agreement(parties, cast.agency_head, clock)
    with pytest.raises(BerdampakError, match=r"promise\.E131"):
        facade.end(code, cast.agency_head, clock)


def test_who_comes_after_ends_it_and_begins_their_own(of_an_officer, cast, clock, terms):
    plt = person_with("rina", "Bu Rina", Role("head", UNIT, AGENCY, REGION, acting="plt"), clock)
    facade.end(of_an_officer, plt, clock)
    parties = Parties(plt.code, cast.budi.code, "officer", cast.budi.code, UNIT, AGENCY, REGION, 2026)
    assert signed(parties, plt, cast.budi, clock, terms) in {one.code for one in facade.list_in_force(2026)}


def test_the_page_offers_it_to_them_alone(of_an_officer, cast, clock):
    plt = person_with("rina", "Bu Rina", Role("head", UNIT, AGENCY, REGION, acting="plt"), clock)
    for who, offered in ((plt, True), (cast.agency_head, True), (cast.budi, False), (cast.anton, False)):
        page = signed_in(who).get(f"/kinerja/{of_an_officer}/").content.decode()
        assert ('value="end"' in page) == offered
        assert signed_in(who).post(f"/kinerja/{of_an_officer}/", {"deed": "nothing"}).status_code == 409


def test_nobody_ends_the_agreement_of_a_head_from_within_the_unit(of_a_head, cast, clock):
    plt = person_with("rina", "Bu Rina", Role("head", UNIT, AGENCY, REGION, acting="plh"), clock)
    for who in (plt, cast.budi, cast.anton, cast.reform, cast.sari):
        with pytest.raises(Refused):
            facade.end(of_a_head, who, clock)
    with pytest.raises(BerdampakError, match=r"promise\.E131"):
        facade.end(of_a_head, cast.wulan, clock)
