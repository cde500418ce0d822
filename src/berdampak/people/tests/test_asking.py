"""A request carries its person: by session past the second factor, by token, or nobody."""

from datetime import timedelta

import pytest
from django.test import RequestFactory

from berdampak.kernel.clock import fixed_clock
from berdampak.people import staff
from berdampak.people.contracts import Thing
from berdampak.people.facade import Refused, may, person_of, require
from berdampak.people.models import Account, Token
from berdampak.people.tests.cast import UNIT, bearer, make_cast, signed_in
from berdampak.people.tests.moments import NOON
from berdampak.people.tokens import end_token, make_token, tokens_of

pytestmark = pytest.mark.django_db
clock = fixed_clock(NOON)


@pytest.fixture
def cast():
    return make_cast(clock)


def ask(headers=None, client=None, at=NOON):
    request = RequestFactory().get("/api/v1/", headers=headers or {})
    request.clock = fixed_clock(at)
    if client:
        request.session = client.session
        from django.contrib.auth import get_user

        request.user = get_user(request)
    return request


@pytest.mark.usefixtures("cast")
def test_nobody_signed_in_is_a_stranger():
    assert person_of(ask()).kind == "stranger"


def test_a_session_past_the_second_factor_has_its_roles(cast):
    assert person_of(ask(client=signed_in(cast.budi))) == cast.budi


def test_an_officer_who_has_not_shown_the_second_factor_has_no_role(cast):
    budi = person_of(ask(client=signed_in(cast.budi, second_factor=False)))
    assert budi.kind == "officer"
    assert budi.roles == ()
    assert budi.acts == frozenset()
    assert not may(budi, "card.read_own", Thing("card", owner=budi.code))


def test_a_token_gives_its_acts_and_nothing_else(cast):
    headers = bearer(cast.budi, "case.read", clock=clock)
    budi = person_of(ask(headers))
    assert (budi.code, budi.acts) == (cast.budi.code, frozenset({"case.read"}))
    require(ask(headers), "case.read", Thing("case", unit=UNIT))
    with pytest.raises(Refused):
        require(ask(headers), "case.take", Thing("case", unit=UNIT))
    assert Token.objects.get().used_at == NOON


def test_a_token_ends_when_its_day_comes_or_its_owner_says(cast):
    headers = {"Authorization": f"Bearer {make_token(cast.budi.code, 'kiosk', {'case.read'}, 30, clock)}"}
    assert person_of(ask(headers, at=NOON + timedelta(days=31))).kind == "stranger"
    [kept] = tokens_of(cast.budi.code)
    assert not end_token(cast.wulan.code, kept.id)
    assert end_token(cast.budi.code, kept.id)
    assert person_of(ask(headers)).kind == "stranger"


def test_only_the_hash_of_a_token_is_kept(cast):
    secret = make_token(cast.budi.code, "kiosk", {"case.read"}, 30, clock)
    assert secret not in str(Token.objects.values().get())


def test_a_leaver_is_out_at_once_by_session_and_by_token(cast):
    client, headers = signed_in(cast.budi), bearer(cast.budi, clock=clock)
    staff.leave(cast.budi.code, cast.admin.code, clock)
    assert person_of(ask(client=client)).kind == "stranger"
    assert person_of(ask(headers)).kind == "stranger"


def test_signing_out_everywhere_ends_every_session(cast):
    client = signed_in(cast.budi)
    staff.end_sessions(cast.budi.code, cast.budi.code, clock)
    assert person_of(ask(client=client)).kind == "stranger"


def test_nothing_personal_stands_in_the_tables_in_the_open(cast):
    row = str(Account.objects.filter(code=cast.sari.code).values().get())
    assert "Sari" not in row
    assert "sari@" not in row
