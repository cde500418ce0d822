"""What may follow what in a complaint, and who is to see it."""

from datetime import UTC, datetime, timedelta

import pytest

from berdampak.voice.rules_complaint import FOLLOWS, Event, fold, may_follow, places_of

START = datetime(2026, 11, 2, 1, tzinfo=UTC)
WHERE = {"unit": "dinas-izin", "agency": "dinas", "mall": "mal", "region": "82.71"}
FILED = {"kind": "keluhan", "due_at": (START + timedelta(days=20)).isoformat(), **WHERE}


def after(*steps, filed=FILED):
    events = [Event("filed", START, filed)]
    events += [Event(what, START + timedelta(days=at), body) for at, what, body in steps]
    return fold("ADU-TEST", events)


def test_an_answer_in_time_is_not_late_and_one_after_the_term_is():
    assert not after((19, "answered", {})).late
    assert after((21, "answered", {})).late


def test_once_late_it_stays_late():
    again = (START + timedelta(days=40)).isoformat()
    assert after((21, "answered", {}), (22, "reopened", {"due_at": again}), (23, "answered", {})).late


def test_it_is_overdue_while_an_official_has_to_do_something_and_not_while_the_reporter_has():
    late = START + timedelta(days=30)
    assert after().is_overdue(late)
    assert not after().is_overdue(START + timedelta(days=20))
    assert not after((5, "answered", {})).is_overdue(late)


def test_passing_it_on_and_answering_say_that_it_was_seen():
    assert after((1, "routed", {"unit": "x"})).acknowledged_at == START + timedelta(days=1)
    assert after((2, "answered", {})).acknowledged_at == START + timedelta(days=2)
    assert after((1, "acknowledged", {}), (2, "answered", {})).acknowledged_at == START + timedelta(days=1)


def test_a_contested_one_is_seen_by_the_inspectorate_alone():
    contested = after((1, "answered", {}), (2, "contested", {"due_at": None}))
    assert (contested.unit, contested.agency, contested.mall, contested.region) == (None, None, None, "82.71")
    assert contested.inspected


def test_a_sender_is_released_to_who_asked():
    told = after((1, "sender_asked", {"by": "p-wulan"}), (2, "sender_released", {"by": "p-anton"}))
    assert (told.asked_by, told.released_to) == ("", "p-wulan")


def test_what_is_closed_stays_closed():
    closed = after((1, "answered", {}), (2, "closed", {}))
    assert [what for what in FOLLOWS if may_follow(closed, what)] == ["sender_read"]


@pytest.mark.parametrize("what", sorted(set(FOLLOWS) - {"acknowledged", "routed", "answered", "added"}))
def test_a_new_one_can_only_be_seen_passed_on_answered_or_added_to(what):
    assert may_follow(after(), what) == what.startswith("sender_")


@pytest.mark.parametrize(
    ("inspected", "about_officer", "hidden", "seen"),
    [
        (False, False, False, ("dinas-izin", "dinas", "mal")),
        (False, False, True, ("dinas-izin", "dinas", "mal")),
        (False, True, False, ("dinas-izin", "dinas", "mal")),
        (False, True, True, (None, "dinas", "mal")),
        (True, False, False, (None, None, None)),
        (True, True, True, (None, None, None)),
    ],
)
def test_it_goes_only_to_those_who_may_see_it(inspected, about_officer, hidden, seen):
    places = places_of(WHERE, inspected=inspected, about_officer=about_officer, hidden=hidden)
    assert tuple(places[name] for name in ("unit", "agency", "mall")) == seen
    assert places["region"] == "82.71"
