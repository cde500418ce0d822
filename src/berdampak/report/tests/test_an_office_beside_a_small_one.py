"""What is published of a week leaves out whatever a small office could be told from."""

from datetime import timedelta

import pytest

from berdampak.kernel.clock import system_clock
from berdampak.measure.facade import build_facts, parse_week
from berdampak.measure.tests.events import at, event, event_set
from berdampak.report.evidence import Evidence
from berdampak.report.facade import compose_cards, find_card, publish_cards
from berdampak.report.small import withheld_in

WEEK = "2026-W47"
pytestmark = pytest.mark.django_db
OFFICES = {
    "kecil": ("dinas", 3, "akta"),
    "sedang": ("dinas", 6, "izin"),
    "besar": ("dinas", 9, "izin"),
    "jauh": ("kantor", 8, "pajak"),
}


def work(monday="11-16", **sizes):
    """Each officer closes two cases of their unit's service."""
    for unit, (agency, usual, service) in OFFICES.items():
        officers = sizes.get(unit, usual)
        for number in range(2 * officers):
            filed, place = at(monday, "08:00") + timedelta(minutes=number), {"unit": unit, "agency": agency}
            case, who = f"{monday}-{unit}-{number}", f"{unit}{number % officers}"
            yield event(case, "file", filed, opens=True, officer=None, service=service, **place)
            yield event(case, "decide", filed + timedelta(hours=1), officer=who, closes=True, **place)


@pytest.fixture
def facts(tmp_path):
    return build_facts(event_set(tmp_path, work()))


def publish(facts, folder):
    kinds = ("whole", "agency", "unit", "service")
    cards = (card for kind in kinds for card in compose_cards(facts, kind, [parse_week(WEEK)]))
    publish_cards(
        cards, system_clock, evidence=Evidence(facts, kinds, folder / "evidence"), record=lambda *_, **__: Sealed()
    )
    return lambda kind, code: find_card(kind, code, WEEK)


@pytest.fixture
def shelf(facts, tmp_path):
    return publish(facts, tmp_path)


class Sealed:
    seq = 1


def test_the_small_one_the_next_and_the_services_they_hide_in(facts):
    assert withheld_in(facts, parse_week(WEEK)) == {
        ("unit", "kecil"),
        ("unit", "sedang"),
        ("service", "akta"),
        ("service", "izin"),
    }


def test_their_cards_are_withheld_and_the_others_are_not(shelf):
    shown = {unit: shelf("unit", unit).card is not None for unit in OFFICES}
    assert shown == {"kecil": False, "sedang": False, "besar": True, "jauh": True}
    assert shelf("service", "pajak").card is not None
    assert shelf("service", "izin").card is None


def test_their_rows_on_the_card_above_are_empty_and_its_evidence_is_not_public(shelf):
    agency = shelf("agency", "dinas")
    parts = {part.subject.code: (part.officers, part.finished) for part in agency.card.parts}
    assert parts == {"besar": (9, 18), "sedang": (6, None), "kecil": (3, None)}
    assert not agency.rows_public
    assert shelf("unit", "besar").rows_public


def test_nothing_more_is_said_of_the_sum_than_of_nine_officers(shelf):
    finished = shelf("agency", "dinas").card.figures.cases.finished
    assert finished - shelf("unit", "besar").card.figures.cases.finished == 2 * (3 + 6)


def test_of_a_week_in_which_it_was_small_nothing_is_said_later(tmp_path):
    rows = [*work("11-09"), *work(kecil=5)]
    shelf = publish(build_facts(event_set(tmp_path, rows)), tmp_path)
    for unit in ("kecil", "sedang"):
        card = shelf("unit", unit).card
        assert (card.last_week, [point.week for point in card.run]) == (None, [WEEK])
        assert not shelf("unit", unit).rows_public
    big = shelf("unit", "besar").card
    assert (big.last_week.cases.finished, len(big.run)) == (18, 2)
    agency = shelf("agency", "dinas").card
    runs = {part.subject.code: len(part.run) for part in agency.parts}
    assert runs == {"kecil": 2, "sedang": 2, "besar": 2}


WEEKS_BEFORE = ("10-19", "10-26", "11-02", "11-09")


def test_no_sum_of_earlier_weeks_tells_of_the_one_in_which_it_was_small(tmp_path):
    sizes = {"10-26": 4}
    rows = [row for monday in (*WEEKS_BEFORE, "11-16") for row in work(monday, kecil=sizes.get(monday, 5), sedang=9)]
    shelf = publish(build_facts(event_set(tmp_path, rows)), tmp_path)
    card, beside = shelf("unit", "kecil").card, shelf("unit", "jauh").card
    assert [point.week for point in card.run] == ["2026-W43", "2026-W45", "2026-W46", "2026-W47"]
    assert (card.prior_weeks, card.direction) == (None, None)
    assert beside.prior_weeks.cases.finished == 4 * 16


def test_the_order_of_the_parts_does_not_tell_how_much_an_emptied_one_finished(shelf):
    assert [part.subject.code for part in shelf("agency", "dinas").card.parts] == ["besar", "kecil", "sedang"]
