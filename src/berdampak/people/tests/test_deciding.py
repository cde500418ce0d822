"""Whatever the table does not allow is refused, and every answer has its reason."""

from dataclasses import replace

from hypothesis import given

from berdampak.people.contracts import STRANGER, Person, Role, Thing
from berdampak.people.policy import NEVER_ON_OWN
from berdampak.people.rules import acts_of, decide
from berdampak.people.tests.strategies import acts, people, person, roles, things


@given(acts, things)
def test_a_stranger_may_nothing(act, thing):
    assert not decide(STRANGER, act, thing)


@given(people, things)
def test_an_act_that_is_not_in_the_table_is_refused(who, thing):
    assert not decide(who, "nobody.knows", thing)


@given(people, acts, things)
def test_every_answer_gives_its_reason_in_both_languages(who, act, thing):
    reason = decide(who, act, thing).reason
    assert reason.id
    assert reason.en
    assert reason.id != reason.en


@given(people, acts)
def test_what_lies_nowhere_and_is_nobodys_is_reached_only_by_roles_without_a_place(who, act):
    allowed = bool(decide(who, act, Thing("case")))
    assert not allowed or "admin" in {role.name for role in who.roles}


@given(people, acts, things)
def test_nothing_outside_every_office_of_the_person_is_reached(who, act, thing):
    elsewhere = replace(thing, unit="far", agency="far", mall="far", region="far", asked_unit="far", owner=None)
    assert not decide(who, act, elsewhere) or "admin" in {role.name for role in who.roles}


@given(acts, things)
def test_an_administrator_never_gets_at_a_case_that_is_not_their_own(act, thing):
    admin = person("p-admin", [Role("admin", unit="u1", agency="a1", mall="m1", region="82.71")])
    if act.startswith(("case.", "complaint.", "ticket.")):
        assert not decide(admin, act, thing)


@given(people, things)
def test_nobody_works_on_what_they_applied_for_themselves(who, thing):
    own = replace(thing, owner=who.code)
    assert not [act for act in NEVER_ON_OWN if decide(who, act, own)]


@given(people, things)
def test_nobody_approves_what_they_have_in_hand(who, thing):
    assert not decide(who, "case.approve", replace(thing, holder=who.code))


@given(people, roles, acts, things)
def test_one_more_role_never_takes_away(who, more, act, thing):
    richer = replace(who, roles=(*who.roles, more))
    assert not decide(who, act, thing) or decide(richer, act, thing)


@given(people, people, acts, things)
def test_standing_in_never_gives_more_than_the_two_have(receiver, giver, act, thing):
    both = replace(receiver, roles=receiver.roles + giver.roles)
    if decide(both, act, thing):
        assert decide(receiver, act, thing) or decide(replace(receiver, roles=giver.roles), act, thing)


@given(people, acts, things)
def test_a_token_never_gives_more_than_its_owner_has_or_its_scopes_say(who, act, thing):
    for scopes in (frozenset(), frozenset({"case.read"}), frozenset({act})):
        narrowed = replace(who, scopes=scopes)
        if decide(narrowed, act, thing):
            assert act in scopes
            assert decide(who, act, thing)


@given(people, acts, things)
def test_whoever_may_do_something_somewhere_has_it_among_their_acts(who, act, thing):
    assert not decide(who, act, thing) or act in who.acts


def test_a_citizen_reads_their_own_case_and_no_other():
    sari = Person("p-sari", "Sari", "citizen", (), acts_of(()))
    assert decide(sari, "case.read", Thing("case", unit="u1", owner="p-sari"))
    assert not decide(sari, "case.read", Thing("case", unit="u1", owner="p-tono"))
    assert not decide(sari, "case.read", Thing("case", unit="u1"))


def test_a_region_reaches_what_lies_in_it_and_not_what_only_begins_alike():
    anton = person("p-anton", [Role("inspector", region="82.7")])
    assert decide(anton, "case.read", Thing("case", region="82.7.1"))
    assert not decide(anton, "case.read", Thing("case", region="82.71"))
