"""The shelf keeps every revision, adds nothing twice, and holds no card that would show a person."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from berdampak.kernel.canonical import sha256_hex
from berdampak.kernel.clock import fixed_clock
from berdampak.kernel.text import same
from berdampak.publish.tests import samples
from berdampak.report.contracts import Subject
from berdampak.report.facade import encode_card, find_card, list_cards, list_weeks, publish_cards

pytestmark = pytest.mark.django_db
FRIDAY = fixed_clock(datetime(2026, 11, 13, 6, tzinfo=UTC))
CARD = samples.full_card()


def small(card, officers=4):
    return replace(card, figures=replace(card.figures, steps=replace(card.figures.steps, officers=officers)))


def find(card=CARD):
    return find_card(card.subject.kind, card.subject.code, card.week.name)


def test_a_card_published_twice_is_there_once():
    assert (publish_cards([CARD], FRIDAY), publish_cards([CARD, CARD], FRIDAY)) == (1, 0)
    assert find().revision == 1


def test_a_corrected_card_is_the_next_revision():
    publish_cards([CARD], FRIDAY)
    corrected = replace(CARD, lead=(same("Diperbaiki."),))
    assert publish_cards([corrected], FRIDAY) == 1
    assert (find().revision, find().card) == (2, corrected)


def test_what_is_kept_is_the_card_byte_for_byte():
    publish_cards([CARD], FRIDAY)
    assert find().body.encode() == encode_card(CARD)
    assert find().card_sha256 == sha256_hex(encode_card(CARD))
    assert find().published_at == FRIDAY()


def test_cards_are_published_all_or_none():
    def cards():
        yield CARD
        raise OSError("disk full")

    with pytest.raises(OSError, match="disk full"):
        publish_cards(cards(), FRIDAY)
    assert find() is None


@pytest.mark.parametrize("subject", [samples.UNIT, samples.AGENCY])
def test_an_office_of_four_is_known_and_not_shown(subject):
    card = small(samples.full_card(subject))
    publish_cards([card], FRIDAY)
    assert (find(card).body, find(card).card) == ("", None)


def test_an_office_of_five_is_shown():
    publish_cards([small(CARD, 5)], FRIDAY)
    assert find().card is not None


def test_an_officer_has_no_place_on_the_shelf():
    card = samples.officer_card()
    assert publish_cards([card], FRIDAY) == 0
    assert find(card) is None


def test_a_small_office_within_another_is_named_without_its_figures():
    publish_cards([samples.mall_card()], FRIDAY)
    shown, emptied = find(samples.mall_card()).card.parts
    assert shown.finished == 128
    assert emptied.subject.code == "arsip"
    assert (emptied.finished, emptied.open, emptied.on_time, emptied.run) == (None, None, None, ())


def test_weeks_and_cards_are_listed_newest_first_and_by_kind():
    later = replace(CARD, week=replace(CARD.week, name="2026-W47"))
    other = replace(CARD, subject=Subject("agency", "a", same("a")))
    publish_cards([CARD, later, other], FRIDAY)
    assert list_weeks() == ["2026-W47", "2026-W46"]
    assert [found.subject_kind for found in list_cards("2026-W46")] == ["agency", "unit"]
    assert [found.subject_kind for found in list_cards("2026-W46", ["unit"])] == ["unit"]
