"""An agreement holds once both have signed the very text that was offered."""

from dataclasses import replace

import pytest

from berdampak.kernel.errors import BerdampakError
from berdampak.people.facade import Refused
from berdampak.promise.agreements import facade
from berdampak.promise.agreements.tests.conftest import some_terms


def ids(caught):
    return [one.id for one in caught.value.problems]


@pytest.fixture
def offered(parties, cast, clock, terms):
    code = facade.open_agreement(parties, cast.agency_head, clock)
    facade.save_terms(code, terms, cast.wulan)
    facade.offer(code, cast.agency_head, clock)
    return code


def hash_of(code):
    return facade.standing_of(code).last.sha256


def test_it_holds_once_both_have_signed(offered, cast, clock):
    facade.sign(offered, cast.wulan, hash_of(offered), clock)
    assert facade.standing_of(offered).in_force is None
    facade.sign(offered, cast.agency_head, hash_of(offered), clock)
    assert facade.standing_of(offered).in_force.number == 1


def test_a_signature_under_another_text_is_refused(offered, cast, clock):
    with pytest.raises(BerdampakError) as caught:
        facade.sign(offered, cast.wulan, "0" * 64, clock)
    assert ids(caught) == ["promise.E135"]


def test_nobody_signs_for_another(offered, cast, clock):
    for other in (cast.budi, cast.anton, cast.reform, cast.admin, cast.sari):
        with pytest.raises(Refused):
            facade.sign(offered, other, hash_of(offered), clock)


def test_what_is_offered_cannot_be_edited(offered, cast, terms):
    with pytest.raises(BerdampakError) as caught:
        facade.save_terms(offered, terms, cast.wulan)
    assert ids(caught) == ["promise.E131"]


def test_taking_back_undoes_the_first_signature(offered, cast, clock):
    facade.sign(offered, cast.wulan, hash_of(offered), clock)
    facade.take_back(offered, cast.agency_head, clock)
    assert facade.standing_of(offered).last.signatures == ()


def test_the_old_version_holds_until_both_have_signed_the_new_one(offered, cast, clock):
    both = (cast.wulan, cast.agency_head)
    for one in both:
        facade.sign(offered, one, hash_of(offered), clock)
    facade.revise(offered, cast.wulan, clock)
    facade.save_terms(offered, some_terms("95", "95"), cast.wulan)
    facade.offer(offered, cast.wulan, clock)
    assert facade.standing_of(offered).in_force.number == 1
    for one in both:
        facade.sign(offered, one, hash_of(offered), clock)
    assert [one.state for one in facade.standing_of(offered).versions] == ["superseded", "signed"]


def test_a_draft_without_a_target_cannot_be_offered(parties, cast, clock):
    code = facade.open_agreement(parties, cast.agency_head, clock)
    with pytest.raises(BerdampakError) as caught:
        facade.offer(code, cast.agency_head, clock)
    assert ids(caught) == ["promise.E133"]


def test_undo_brings_back_what_the_draft_said(parties, cast, clock, terms):
    code = facade.open_agreement(parties, cast.agency_head, clock, terms)
    facade.save_terms(code, replace(terms, programmes=()), cast.wulan)
    facade.undo(code, cast.wulan)
    assert facade.find_agreement(code).terms[1] == terms


def test_two_who_edit_at_once_do_not_write_over_each_other(parties, cast, clock, terms):
    code = facade.open_agreement(parties, cast.agency_head, clock, terms)
    seen = facade.hash_terms(terms)
    facade.save_terms(code, replace(terms, programmes=()), cast.agency_head, seen=seen)
    with pytest.raises(BerdampakError) as caught:
        facade.save_terms(code, terms, cast.wulan, seen=seen)
    assert ids(caught) == ["promise.E132"]


def test_only_somebody_above_begins_one(parties, cast, clock):
    with pytest.raises(Refused):
        facade.open_agreement(replace(parties, superior=cast.budi.code), cast.budi, clock)


def test_a_person_has_one_a_year(parties, cast, clock):
    facade.open_agreement(parties, cast.agency_head, clock)
    with pytest.raises(BerdampakError) as caught:
        facade.open_agreement(parties, cast.agency_head, clock)
    assert ids(caught) == ["promise.E139"]
