"""What may be tried only so often runs out, and fills again by itself."""

from datetime import timedelta

import pytest

from berdampak.kernel.clock import fixed_clock
from berdampak.people.facade import allow_try, forget_tries
from berdampak.people.models import Bucket
from berdampak.people.tests.moments import NOON


def at(minutes):
    return fixed_clock(NOON + timedelta(minutes=minutes))


@pytest.mark.django_db
def test_a_bucket_runs_out_and_fills_again():
    assert [allow_try("track:a", at(0), tries=3, minutes=30) for _ in range(4)] == [True, True, True, False]
    assert not allow_try("track:a", at(9), tries=3, minutes=30)
    assert allow_try("track:a", at(10), tries=3, minutes=30)
    assert not allow_try("track:a", at(10), tries=3, minutes=30)
    assert [allow_try("track:a", at(1000), tries=3, minutes=30) for _ in range(4)] == [True, True, True, False]


@pytest.mark.django_db
def test_each_key_has_its_own_bucket_and_is_not_kept_in_the_open():
    assert allow_try("a", at(0), tries=1)
    assert allow_try("b", at(0), tries=1)
    assert not {"a", "b"} & set(Bucket.objects.values_list("key", flat=True))


@pytest.mark.django_db
def test_what_nobody_has_tried_for_long_is_forgotten():
    allow_try("a", at(0))
    assert forget_tries(at(60)) == 0
    assert forget_tries(at(60 * 49)) == 1
