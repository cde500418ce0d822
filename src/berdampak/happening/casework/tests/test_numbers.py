"""Numbers of a series are given once: without gaps in a transaction, a block at a time outside of one."""

from types import SimpleNamespace

import pytest
from django.db import connection, transaction

from berdampak.happening.casework import counting
from berdampak.happening.casework.counting import BLOCK, take_any_number, take_number

pytestmark = pytest.mark.django_db


class GivenUpError(Exception):
    """What was begun comes to nothing."""


def give_up(take):
    with transaction.atomic():
        take("x")
        raise GivenUpError


@pytest.fixture
def another_process(monkeypatch):
    """From now on it is a process that has taken no block yet, and is in no transaction."""

    def begin():
        monkeypatch.setattr(counting, "_BLOCKS", {})
        monkeypatch.setattr(counting, "connection", SimpleNamespace(in_atomic_block=False, cursor=connection.cursor))

    return begin


def test_within_a_transaction_they_follow_each_other():
    assert [take_number("x"), take_any_number("x"), take_number("x")] == [1, 2, 3]


@pytest.mark.parametrize("take", [take_number, take_any_number])
def test_what_comes_to_nothing_leaves_no_gap(take):
    with pytest.raises(GivenUpError):
        give_up(take)
    assert take_number("x") == 1


def test_no_number_is_given_twice_however_it_is_taken(another_process):
    another_process()
    first = [take_any_number("x") for _ in range(BLOCK + 1)]
    another_process()
    other = [take_any_number("x") for _ in range(BLOCK)]
    numbers = [*first, *other, take_number("x")]
    assert len(set(numbers)) == len(numbers)
    assert first[:3] == [1, 2, 3]
