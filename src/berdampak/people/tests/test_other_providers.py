"""Another provider says who somebody is: the same account each time, found by a proven address, never a role."""

import os
import subprocess
import sys
from types import SimpleNamespace

import pytest
from allauth.core.exceptions import ImmediateHttpResponse
from django.test import RequestFactory

from berdampak.kernel.clock import fixed_clock
from berdampak.people import staff
from berdampak.people.models import Account
from berdampak.people.providers import ProviderAdapter, account_of
from berdampak.people.tests.cast import make_cast, signed_in
from berdampak.people.tests.moments import NOON

clock = fixed_clock(NOON)
PROVIDER = {"url": "https://sso.example.go.id", "id": "x", "secret": "y", "name": "SSO Kota"}


@pytest.fixture
def cast(db, settings):  # noqa: ARG001
    settings.OIDC, settings.CLOCK = PROVIDER, clock
    return make_cast(clock)


def claims(email, *, proven=True):
    return {"email": email, "email_verified": proven, "name": "Sari", "roles": ["admin"]}


def test_a_proven_address_finds_its_account_and_the_subject_is_known_from_then_on(cast):
    assert account_of("s-1", claims("SARI@example.org"), clock).code == cast.sari.code
    assert account_of("s-1", claims("other@example.org"), clock).code == cast.sari.code


def test_an_address_that_is_not_proven_gives_a_new_account_without_it(cast):
    account = account_of("s-2", claims("sari@example.org", proven=False), clock)
    assert account.code != cast.sari.code
    assert (account.kind, account.facts) == ("citizen", {"name": "Sari"})


def test_a_provider_gives_no_role(cast):
    account = account_of("s-3", claims("new@example.org"), clock)
    assert (account.kind, account.appointments.count()) == ("citizen", 0)
    assert cast.admin.code != account.code


def test_a_closed_account_is_not_opened_by_a_provider(cast):
    account_of("s-4", claims("budi@example.org"), clock)
    staff.leave(cast.budi.code, cast.admin.code, clock)
    staff.leave(cast.rudi.code, cast.admin.code, clock)
    assert account_of("s-4", claims("budi@example.org"), clock) is None
    assert account_of("s-5", claims("rudi@example.org"), clock) is None


def test_an_officer_still_has_to_show_the_second_factor(cast):
    request = RequestFactory().get("/masuk/oidc/oidc/login/callback/")
    request.clock, request.session = clock, signed_in(cast.sari).session
    login = SimpleNamespace(account=SimpleNamespace(uid="s-6", extra_data={"userinfo": claims("budi@example.org")}))
    with pytest.raises(ImmediateHttpResponse) as caught:
        ProviderAdapter().pre_social_login(request, login)
    assert caught.value.response["Location"] == "/akun/kedua/"


def test_its_addresses_are_there_once_it_is_set_up(tmp_path):
    code = "from django.urls import reverse as r; print(r('openid_connect_login', kwargs={'provider_id': 'oidc'}))"
    named = {"BERDAMPAK_OIDC": "https://sso.example.go.id", "BERDAMPAK_OIDC_ID": "x", "BERDAMPAK_OIDC_SECRET": "y"}
    command = [sys.executable, "-m", "berdampak.house.manage", "shell", "--verbosity", "0", "--command", code]
    environment = os.environ | named | {"BERDAMPAK_VAR": str(tmp_path)}
    printed = subprocess.run(command, env=environment, check=True, capture_output=True, text=True).stdout
    assert printed.strip() == "/masuk/oidc/oidc/login/"


def test_a_login_that_failed_is_told_in_our_own_words(cast):
    request = RequestFactory().get("/masuk/oidc/oidc/login/callback/")
    request.clock, request.session = clock, signed_in(cast.sari).session
    with pytest.raises(ImmediateHttpResponse) as caught:
        ProviderAdapter().on_authentication_error(request, None, error="unknown")
    assert "penyedia" in caught.value.response.content.decode().lower()
    assert Account.objects.count() == len(cast.everyone())
