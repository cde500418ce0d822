"""A published card says how far it is sealed, and hands out the rows it was made of where nobody could be told."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from berdampak.kernel.clock import fixed_clock
from berdampak.ledger.contracts import Standing
from berdampak.ledger.facade import find_last
from berdampak.measure.facade import parse_week
from berdampak.publish.card_seal import CardSeal
from berdampak.publish.facade import FORMATS, render_card
from berdampak.publish.outlining import outline_card
from berdampak.publish.tests import samples
from berdampak.report.evidence import Evidence
from berdampak.report.facade import check_bundle, decode_bundle, find_card, get_card, publish_cards
from berdampak.report.tests.evidence_of import WEEK, dice, facts_in

NOON = fixed_clock(datetime(2026, 11, 16, 3, tzinfo=UTC))
SIGNED = Standing(7, 9, "2026-11-16T03:00:30.000000Z")
SEEN = replace(SIGNED, witnesses=(("Saksi Satu", "2026-11-16T03:10:00Z"),))


@pytest.fixture
def shelf(db, tmp_path, settings):  # noqa: ARG001
    """Six weeks of work, of which the cards of one week are out."""
    settings.STORE = tmp_path
    facts = facts_in(tmp_path)
    evidence = Evidence(facts, ["whole", "unit", "service"], tmp_path / "evidence", dice)
    subjects = (("whole", ""), ("unit", "front"), ("service", "ktp"))
    cards = [get_card(facts, kind, code, parse_week(WEEK)) for kind, code in subjects]
    publish_cards(cards, NOON, evidence=evidence)
    return cards


def basis(seal):
    return dict(outline_card(samples.full_card(), "en", seal).basis)


def test_a_card_made_for_the_occasion_says_nothing_of_a_seal_of_its_own():
    assert "Seal of the card" not in basis(None)


def test_a_card_waits_for_the_next_seal_of_the_book():
    assert basis(CardSeal("card:0123456789abcdef", 1, Standing()))["Seal of the card"] == (
        "entry card:01234567… no. 1; waiting for the next seal of the book"
    )


def test_a_sealed_card_that_nobody_witnessed_says_so():
    told = basis(CardSeal("card:0123456789abcdef", 1, SIGNED))
    assert "at size 9" in told["Seal of the card"]
    assert told["Witnesses"] == "not witnessed yet"


def test_a_witnessed_card_names_its_witness_and_when():
    assert basis(CardSeal("card:0123456789abcdef", 1, SEEN))["Witnesses"].startswith("Saksi Satu, ")


@pytest.mark.parametrize("format_", FORMATS)
def test_every_form_of_a_card_can_say_it(format_):
    plain, sealed = (
        render_card(samples.full_card(), format_, "id", seal) for seal in (None, CardSeal("card:x", 1, SEEN))
    )
    assert (plain == sealed) is (format_ in ("json", "csv"))


@pytest.mark.django_db
def test_every_new_card_is_an_entry_of_the_book(shelf):
    for card in shelf:
        found = find_card(card.subject.kind, card.subject.code, WEEK)
        entry = find_last(found.stream)
        assert (entry.seq, entry.kind) == (found.entry_seq, "card.published")
        assert entry.body["card"] == found.card_sha256
        assert (entry.body["week"], entry.body["of"], entry.body["revision"]) == (WEEK, card.subject.kind, 1)


@pytest.mark.django_db
@pytest.mark.parametrize("language", ["", "/en"])
def test_the_page_says_its_seal_and_leads_to_the_evidence(client, shelf, language):  # noqa: ARG001
    page = client.get(f"{language}/rapor/{WEEK}/unit/front/").content.decode()
    assert f"{language}/rapor/{WEEK}/unit/front.bukti" in page
    assert "card:" in page


@pytest.mark.django_db
def test_the_evidence_makes_the_card_again(client, shelf):  # noqa: ARG001
    answer = client.get(f"/rapor/{WEEK}/unit/front.bukti", headers={"accept-encoding": "gzip"})
    assert answer["Content-Type"] == "application/gzip"
    assert check_bundle(decode_bundle(answer.content)) == find_card("unit", "front", WEEK).card


@pytest.mark.django_db
def test_the_evidence_of_a_card_with_a_small_office_in_it_is_not_given_out(client, shelf):
    withheld = next(card for card in shelf if card.subject.kind == "service")
    assert withheld.parts
    found = find_card("service", "ktp", WEEK)
    small = any(part.finished is None for part in found.card.parts)
    assert found.rows_public is not small
    assert client.get(f"/rapor/{WEEK}/service/ktp.bukti").status_code == (404 if small else 200)


@pytest.mark.django_db
def test_evidence_that_is_gone_is_a_page_that_says_so(client, shelf, tmp_path, settings):  # noqa: ARG001
    settings.STORE = tmp_path / "elsewhere"
    answer = client.get(f"/en/rapor/{WEEK}/unit/front.bukti")
    assert (answer.status_code, "not on this server" in answer.content.decode()) == (404, True)


@pytest.mark.django_db
def test_a_second_publication_of_the_same_cards_adds_nothing(shelf, tmp_path):
    facts = facts_in(tmp_path)
    again = Evidence(facts, ["whole", "unit", "service"], tmp_path / "evidence")
    assert publish_cards(shelf, NOON, evidence=again) == 0
    assert len(list((tmp_path / "evidence").iterdir())) == 1
