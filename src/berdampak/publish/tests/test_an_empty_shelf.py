"""Before anything is published, the page of the cards says how to begin."""

import pytest

pytestmark = pytest.mark.django_db


def test_the_page_says_what_to_do(client):
    response = client.get("/rapor/")
    assert response.status_code == 200
    assert "berdampak demo" in response.content.decode()


def test_any_week_is_not_there(client):
    assert client.get("/rapor/2026-W46/").status_code == 404
