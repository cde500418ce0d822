"""A case is followed by number and PIN; a miss and a wrong PIN look alike, and a million guesses find nothing."""

import pytest

from berdampak.happening.casework import tracking
from berdampak.happening.casework.contracts import Withdraw
from berdampak.happening.casework.facade import act, bearer_of, file_case, renew_pin, track
from berdampak.happening.casework.models import Case
from berdampak.happening.casework.tests.town import BUDI, SARI, SIP, STRANGER, Hands
from berdampak.kernel.errors import BerdampakError


def test_a_million_guesses_find_nothing_by_the_budget():
    # Whoever guesses has what is let through, not what they send: a million guesses pass in more than a year.
    per_day = tracking.GLOBAL_TRIES * 24 * 60 / tracking.GLOBAL_MINUTES
    assert 1_000_000 / per_day > 365
    # On one known number, a year of guessing finds its PIN once in ten thousand years or so.
    per_year = tracking.NUMBER_TRIES * (365 * 24 * 60 / tracking.NUMBER_MINUTES)
    assert per_year / 10**tracking.PIN_DIGITS < 1e-4


@pytest.mark.django_db
def test_a_miss_and_a_wrong_pin_look_alike():
    clock = Hands(2026, 2, 4, 9)
    receipt = file_case(SIP, SARI, clock)
    wrong = f"{(int(receipt.pin) + 1) % 10**8:08}"
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    asked = []
    for number, pin in ((receipt.number, wrong), ("TTE-26-9999999", receipt.pin)):
        with CaptureQueriesContext(
            connection,
        ) as queries:
            assert track(number, pin, number, clock) is None
        asked.append(len(queries))
    assert asked[0] == asked[1]


@pytest.mark.django_db
def test_nobody_tries_more_than_ten_times_an_hour():
    clock = Hands(2026, 2, 4, 9)
    receipt = file_case(SIP, SARI, clock)
    wrong = f"{(int(receipt.pin) + 1) % 10**8:08}"
    for _ in range(tracking.VISITOR_TRIES):
        assert track(receipt.number, wrong, "guesser", clock) is None
    with pytest.raises(BerdampakError) as raised:
        track(receipt.number, receipt.pin, "guesser", clock)
    assert raised.value.problems[0].id == "happening.E105"
    assert track(receipt.number, receipt.pin, "somebody else", clock).number == receipt.number
    clock.pass_(minutes=60)
    assert track(receipt.number, receipt.pin, "guesser", clock) is not None


@pytest.mark.django_db
def test_from_many_places_one_number_is_not_tried_more_than_twenty_times_a_day():
    clock = Hands(2026, 2, 4, 9)
    receipt = file_case(SIP, SARI, clock)
    wrong = f"{(int(receipt.pin) + 1) % 10**8:08}"
    for place in range(tracking.NUMBER_TRIES):
        assert track(receipt.number, wrong, f"place {place}", clock) is None
    with pytest.raises(BerdampakError):
        track(receipt.number, wrong, "one more place", clock)


@pytest.mark.django_db
def test_the_pin_is_shown_once_and_kept_as_a_hash():
    receipt = file_case(SIP, SARI, Hands(2026, 2, 4, 9))
    assert len(receipt.pin) == 8
    kept = Case.objects.get().pin_hash
    assert receipt.pin not in kept
    assert len(kept) == 64


@pytest.mark.django_db
def test_a_pin_however_it_is_typed():
    clock = Hands(2026, 2, 4, 9)
    receipt = file_case(SIP, SARI, clock)
    typed = f" {receipt.pin[:4]} {receipt.pin[4:]}"
    assert track(f" {receipt.number.lower()} ", typed, "x", clock) is not None
    for strange in ("", "\x00", "😀" * 1000, "1" * 100_000):
        assert track(strange, strange, f"{len(strange)}", clock) is None


@pytest.mark.django_db
@pytest.mark.parametrize("who", [SARI, BUDI])
def test_the_applicant_or_a_counter_renews_a_pin_and_the_old_one_ends(who):
    clock = Hands(2026, 2, 4, 9)
    receipt = file_case(SIP, SARI, clock)
    renewed = renew_pin(receipt.number, who)
    assert track(receipt.number, receipt.pin, "x", clock) is None
    assert track(receipt.number, renewed, "x", clock) is not None


@pytest.mark.django_db
def test_a_stranger_renews_no_pin():
    receipt = file_case(SIP, SARI, Hands(2026, 2, 4, 9))
    with pytest.raises(BerdampakError) as raised:
        renew_pin(receipt.number, STRANGER)
    assert raised.value.problems[0].id == "happening.E107"


@pytest.mark.django_db
def test_whoever_showed_the_pin_acts_as_the_applicant_of_that_case_alone():
    clock = Hands(2026, 2, 4, 9)
    one, other = file_case(SIP, SARI, clock).number, file_case(SIP, SARI, clock).number
    with pytest.raises(BerdampakError):
        act(other, Withdraw(), bearer_of(one), clock)
    assert act(one, Withdraw(), bearer_of(one), clock).state == "withdrawn"
