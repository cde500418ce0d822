"""Even a card that came upon the shelf whole is looked at again before it is shown."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from berdampak.publish.tests.samples import full_card, mall_card
from berdampak.report.facade import encode_card
from berdampak.report.models import PublishedCard

pytestmark = pytest.mark.django_db


def smuggle(card):
    """Put a card on the shelf past its keeper."""
    PublishedCard.objects.create(
        subject_kind=card.subject.kind,
        subject_code=card.subject.code,
        week=card.week.name,
        revision=1,
        as_of=card.as_of,
        body=encode_card(card).decode(),
        card_sha256="0" * 64,
        published_at=datetime(2026, 11, 13, 6, tzinfo=UTC),
    )


@pytest.mark.parametrize("ending", ["/", ".json", ".csv", ".pdf", ".xlsx"])
def test_an_office_of_four_has_no_page_and_no_file(client, ending):
    card = full_card()
    smuggle(replace(card, figures=replace(card.figures, steps=replace(card.figures.steps, officers=4))))
    response = client.get(f"/rapor/2026-W46/unit/izin-usaha{ending}")
    assert response.status_code == 404
    assert "398" not in response.content.decode()


@pytest.mark.parametrize("address", ["/rapor/2026-W46/", "/rapor/2026-W46/mall/mpp/"])
def test_its_row_in_a_list_says_why_it_is_empty(client, address):
    smuggle(mall_card())
    page = client.get(address).content.decode()
    assert "kurang dari lima petugas" in page
    assert "/agency/dpmptsp/" in page
    assert "/agency/arsip/" not in page


def test_its_figures_are_not_in_the_files_of_its_mall(client):
    smuggle(mall_card())
    parts = client.get("/rapor/2026-W46/mall/mpp.json").json()["parts"]
    assert [part["finished"] for part in parts] == [128, None]
    assert "Arsip: Selesai,,,kurang dari lima petugas" in client.get("/rapor/2026-W46/mall/mpp.csv").content.decode()
