"""Every address is in the tables of who may see what, and answers everybody as its line says."""

from http.cookies import SimpleCookie
from pathlib import Path

import pytest
from django.db import transaction
from django.urls import get_resolver

from berdampak.kernel.clock import fixed_clock
from berdampak.people.tests.cast import bearer, make_cast, signed_in
from berdampak.people.tests.moments import NOON
from tests.house.addresses import addresses, patterns
from tests.house.permissions import MEMBERS, METHODS, ROLES, read_tables

TABLES = read_tables(Path(__file__).resolve().parents[2])
ONE_LANGUAGE = ("/api/",)
SETTING_UP = ("/akun/kedua/",)
REFUSED = {"in", "302", "400", "401", "403", "404", "405"}
WITHOUT_TOKEN = {"302", "401", "403", "404", "405"}


def test_every_address_has_a_row_and_every_row_an_address():
    listed = {language + row.address for table in TABLES for row in table.rows for language in languages_of(row)}
    assert sorted(listed) == sorted(set(addresses(get_resolver())))


@pytest.mark.django_db
@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_everybody_is_answered_as_the_table_says(table, cast, things):
    found = things(table)
    surprising = [
        f"{row.method} {address} as {role}: {status}, not {wanted}"
        for member, role, place in zip(MEMBERS, ROLES, range(len(ROLES)), strict=True)
        for browser in [Browser(getattr(cast, member))]
        for row in table.rows
        for wanted in [row.answers[place]]
        for address in (language + row.filled(found) for language in languages_asked(row, wanted, place))
        for status in [browser.ask(row.method, address)]
        if status not in wanted.split("/")
    ]
    assert not surprising, "\n".join(surprising)


def test_both_languages_of_an_address_are_one_page_that_is_told_which():
    listed = [(address, pattern.callback) for address, pattern in patterns(get_resolver())]
    english = [(address.removeprefix("/en"), view) for address, view in listed if address.startswith("/en/")]
    assert english == [one for one in listed if not one[0].startswith(("/en/", *ONE_LANGUAGE))]


@pytest.mark.django_db
@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_a_method_without_a_row_does_nothing(table, cast, things):
    found, listed = things(table), {(row.address, row.method) for row in table.rows}
    surprising = [
        f"{method} {row.filled(found)} as {member}: {status}, and no row says so"
        for member in ("stranger", "admin")
        for browser in [Browser(getattr(cast, member))]
        for row in {row.address: row for row in table.rows}.values()
        for method in METHODS
        if (row.address, method) not in listed
        for status in [browser.ask(method, row.filled(found))]
        if status not in REFUSED
    ]
    assert not surprising, "\n".join(surprising)


@pytest.mark.django_db
@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_asking_for_the_head_of_a_page_is_answered_as_asking_for_the_page(table, cast, things):
    found, browser = things(table), Browser(cast.stranger)
    read = [row for row in table.rows if row.method == "GET" and not row.address.startswith(ONE_LANGUAGE)]
    answers = [(row.filled(found), browser.ask("HEAD", row.filled(found)), row.answers[0]) for row in read]
    assert [answer for answer in answers if answer[1] not in answer[2].split("/")] == []


@pytest.mark.django_db
@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_an_officer_without_the_second_factor_gets_no_further_than_a_stranger(table, cast, things):
    found, half = things(table), Browser(cast.budi, second_factor=False)
    officer, stranger = ROLES.index("officer"), 0
    surprising = [
        f"{row.method} {row.filled(found)} without the second factor: {status}"
        for row in table.rows
        if row.answers[officer][0] == "2" and row.answers[stranger][0] != "2"
        if not row.address.startswith((*ONE_LANGUAGE, *SETTING_UP))
        for status in [half.ask(row.method, row.filled(found))]
        if status not in {"302", "in"}
    ]
    assert not surprising, "\n".join(surprising)


@pytest.mark.django_db
@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_no_form_is_taken_without_its_token(table, cast, things):
    found = things(table)
    surprising = [
        f"POST {row.filled(found)} as {role} without a token: {status}"
        for member, role, place in zip(MEMBERS, ROLES, range(len(ROLES)), strict=True)
        for browser in [Browser(getattr(cast, member), enforce_csrf_checks=True)]
        for row in table.rows
        if row.method == "POST" and row.answers[place][0] == "2" and not row.address.startswith("/api/")
        for status in [browser.ask("POST", row.filled(found))]
        if status not in WITHOUT_TOKEN
    ]
    assert not surprising, "\n".join(surprising)


@pytest.fixture
def cast(db, settings, tmp_path):  # noqa: ARG001
    settings.VAR, settings.KEYS = tmp_path, tmp_path / "keys"
    settings.STORE, settings.FILES = tmp_path / "store", tmp_path / "files"
    settings.CLOCK = fixed_clock(NOON)
    return make_cast()


@pytest.fixture
def things(cast, settings, tmp_path):
    def make(table):
        return table.exhibits(cast=cast, clock=settings.CLOCK, folder=tmp_path) if table.exhibits else {}

    return make


class Browser:
    """Somebody who asks; whatever an answer changed is undone before the next question."""

    def __init__(self, person, **options):
        self.client = signed_in(person, raise_request_exception=False, **options)
        self.token = bearer(person) if person.code else {}
        self.cookies = self.client.cookies.output(header="", sep=";")

    def ask(self, method, address):
        """The status of the answer; `in` for the way to the sign-in page."""
        self.client.cookies = SimpleCookie(self.cookies)
        headers = self.token if address.startswith(ONE_LANGUAGE) else {}
        with transaction.atomic():
            response = self.client.generic(method, address, headers=headers)
            transaction.set_rollback(True)
        door = response.get("Location", "").removeprefix("/en").startswith("/masuk/")
        return "in" if response.status_code == 302 and door else str(response.status_code)


def languages_of(row):
    return ("",) if row.address.startswith(ONE_LANGUAGE) else ("", "/en")


def languages_asked(row, wanted, place):
    """Everybody asks in Indonesian; in English, which is the same page, the first of each answer that a line gives."""
    return languages_of(row) if row.answers.index(wanted) == place else ("",)
