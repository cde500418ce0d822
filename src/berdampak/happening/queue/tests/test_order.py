"""The published order starves nobody: neither those who go first nor those who do not."""

from collections import deque
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from berdampak.happening.queue.rules_order import (
    FAVOURED_RUN,
    LATE_MINUTES,
    Waiting,
    estimate_minutes,
    favoured_from,
    line_up,
    next_run,
)

NOW = datetime(2026, 11, 25, 1, tzinfo=UTC)
people = st.lists(st.sampled_from("fo"), min_size=1, max_size=40)


def waiting(kinds):
    return [
        Waiting(f"{kind}{at}", NOW + timedelta(seconds=at), NOW if kind == "f" else None, at)
        for at, kind in enumerate(kinds)
    ]


@given(people, st.integers(0, FAVOURED_RUN))
def test_everyone_is_called_once_and_among_their_like_in_the_order_they_came(kinds, run):
    line = line_up(waiting(kinds), run, NOW)
    assert sorted(one.code for one in line) == sorted(one.code for one in waiting(kinds))
    for kind in "fo":
        places = [one.serial for one in line if one.code[0] == kind]
        assert places == sorted(places)


@given(people, st.lists(st.sampled_from(["f", "o", "", ""]), max_size=120))
def test_nobody_waits_longer_than_the_rule_says_however_many_come_after(kinds, coming):
    """One counter; with k of the like before, an ordinary one is called within 3(k+1) calls, a favoured in 2(k+1)."""
    room, run, serial, calls = waiting(kinds), 0, len(kinds), 0
    limit = {}

    def enter(one):
        before = sum(each.code[0] == one.code[0] for each in room if each is not one)
        limit[one.code] = calls + (before + 1) * (2 if one.code[0] == "f" else FAVOURED_RUN + 1)

    for one in room:
        enter(one)
    arrivals = deque(coming)
    while room:
        if arrivals and (kind := arrivals.popleft()):
            late = Waiting(f"{kind}{serial}", NOW + timedelta(seconds=serial), NOW if kind == "f" else None, serial)
            room.append(late)
            enter(late)
            serial += 1
        called = line_up(room, run, NOW)[0]
        run, calls = next_run(run, called, NOW), calls + 1
        room.remove(called)
        assert calls <= limit[called.code]


def test_whoever_is_appointed_goes_first_at_the_hour_and_not_before():
    early = Waiting("a", NOW - timedelta(hours=1), NOW)
    others = [Waiting("b", NOW - timedelta(hours=2)), Waiting("c", NOW - timedelta(minutes=30))]
    before = NOW - timedelta(minutes=1)
    assert [one.code for one in line_up([early, *others], 0, before)] == ["b", "a", "c"]
    assert [one.code for one in line_up([early, *others], 0, NOW)] == ["a", "b", "c"]


def test_whoever_comes_too_late_waits_like_any_other():
    on_time, late = NOW + timedelta(minutes=LATE_MINUTES), NOW + timedelta(minutes=LATE_MINUTES + 1)
    assert favoured_from(False, on_time, NOW) == NOW
    assert favoured_from(False, late, NOW) is None


def test_a_wait_is_not_guessed_from_too_little():
    assert estimate_minutes(3, [300] * 4, 2) is None
    assert estimate_minutes(3, [300] * 5, 0) is None
    assert estimate_minutes(3, [300] * 5, 2) == 8
    assert estimate_minutes(0, [300] * 5, 2) == 0
