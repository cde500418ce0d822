"""The API answers in one form whatever goes wrong, and says so in its schema."""

import json

import pytest
from django.test import Client

from berdampak.house.api import API
from berdampak.house.api_schema import operations_of
from berdampak.people.tests.cast import bearer, make_cast, signed_in

pytestmark = pytest.mark.django_db
HOOK = {"url": "https://example.org/in", "names": ["case.decided"]}


@pytest.fixture
def cast(settings, tmp_path):
    settings.VAR, settings.KEYS = tmp_path, tmp_path / "keys"
    return make_cast()


def said(response):
    """The status, and the ids of the problems in the one form."""
    problems = response.json()["problems"]
    assert all(problem[part][tongue] for problem in problems for part in ("what", "now") for tongue in ("id", "en"))
    return response.status_code, [problem["id"] for problem in problems]


def send(address, content, **headers):
    return Client(headers=headers, raise_request_exception=False).post(address, content, "application/json")


def test_without_a_token_it_asks_for_one(cast):  # noqa: ARG001
    assert said(Client().get("/api/v1/me")) == (401, ["house.E050"])
    assert said(Client(headers={"Authorization": "Bearer nothing"}).get("/api/v1/me")) == (401, ["house.E050"])


def test_whoever_may_not_is_told_why(cast):
    assert said(send("/api/v1/webhooks", json.dumps(HOOK), **bearer(cast.budi))) == (403, ["people.E001"])


def test_what_is_not_there_and_what_is_not_done_are_said_alike(cast):
    assert said(Client().get("/api/v1/nothing")) == (404, ["house.E051"])
    response = Client(headers=bearer(cast.sari)).delete("/api/v1/me")
    assert said(response) == (405, ["house.E052"])
    assert response["Allow"]


@pytest.mark.parametrize(
    ("content", "status", "number"),
    [
        (b"{", 400, "E055"),
        (b'{"url": "a\\u0000", "names": ["*"]}', 400, "E055"),
        (b'{"url": "\\ud800", "names": ["*"]}', 400, "E055"),
        (b'{"url": NaN, "names": ["*"]}', 400, "E055"),
        (b"[" * 10_000 + b"]" * 10_000, 400, "E055"),
        (b'{"url": 1, "names": []}', 422, "E056"),
        (b'{"url": "https://example.org", "names": ["*"], "more": 1}', 422, "E056"),
        (b'{"url": "' + b"x" * 2_000_001 + b'", "names": ["*"]}', 413, "E053"),
    ],
)
def test_what_cannot_be_read_or_does_not_fit_is_said(cast, content, status, number):
    answer, ids = said(send("/api/v1/webhooks", content, **bearer(cast.admin)))
    assert (answer, set(ids)) == (status, {f"house.{number}"})


def test_another_kind_of_content_is_refused(cast):
    client = Client(headers=bearer(cast.admin))
    assert said(client.post("/api/v1/webhooks", b"<a/>", "text/xml")) == (415, ["house.E054"])
    assert said(client.post("/api/v1/webhooks", HOOK)) == (415, ["house.E054"])


def test_ten_gigabytes_are_refused_before_they_come(cast):
    claim = {"CONTENT_LENGTH": str(10_000_000_000)}
    response = Client().generic(
        "POST", "/api/v1/webhooks", b"x", "application/json", headers=bearer(cast.admin), **claim
    )
    assert said(response) == (413, ["house.E053"])
    page = Client().generic("POST", "/rapor/", b"x", "application/x-www-form-urlencoded", **claim)
    assert page.status_code == 413
    assert "Terlalu besar" in page.content.decode()
    assert "Too large" in Client().generic("POST", "/en/rapor/", b"x", **claim).content.decode()


def test_a_browser_needs_a_token_of_our_forms_to_change_something(cast):
    browser = signed_in(cast.admin, enforce_csrf_checks=True)
    assert browser.get("/api/v1/me").status_code == 200
    assert said(browser.post("/api/v1/webhooks", json.dumps(HOOK), "application/json")) == (403, ["house.E057"])


def test_a_webhook_is_made_listed_and_removed(cast):
    client = Client(headers=bearer(cast.admin))
    made = client.post("/api/v1/webhooks", HOOK, "application/json")
    assert made.status_code == 201
    assert made.json()["secret"]
    (listed,) = client.get("/api/v1/webhooks").json()
    assert (listed["url"], "secret" in listed) == ("https://example.org/in", False)
    assert client.delete(f"/api/v1/webhooks/{listed['code']}").status_code == 204
    assert said(client.delete(f"/api/v1/webhooks/{listed['code']}")) == (404, ["outbox.E003"])


def test_a_token_gives_no_act_that_it_has_not(cast):
    client = Client(headers=bearer(cast.budi, "token.manage", "case.list"))
    made = client.post("/api/v1/tokens", {"label": "x", "scopes": ["case.list", "case.decide"]}, "application/json")
    secret = made.json()["secret"]
    acts = Client(headers={"Authorization": f"Bearer {secret}"}).get("/api/v1/me").json()["acts"]
    assert acts == ["case.list"]


def test_every_operation_has_a_name_of_its_own_and_is_told_in_both_languages():
    operations = operations_of(API.get_openapi_schema())
    names = [operation["operationId"] for _, _, operation in operations]
    assert sorted(set(names)) == sorted(names)
    assert all(operation["x-summary-id"] != operation["summary"] for _, _, operation in operations)
    assert all(operation["description"] for _, _, operation in operations)


@pytest.mark.parametrize(("language", "words"), [("id", "Siapa saya"), ("en", "Who I am")])
def test_people_can_read_what_programs_can_do(language, words):
    page = Client().get(f"/api/?lang={language}").content.decode()
    assert words in page
    assert "/api/v1/webhooks/{code}" in page
    assert len(page) < 60_000
