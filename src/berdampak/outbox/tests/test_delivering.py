"""What could not be delivered is tried again, ever more seldom, until it is dead, and a person may revive it."""

from datetime import timedelta

import pytest

from berdampak.kernel.text import same
from berdampak.outbox import delivering
from berdampak.outbox.contracts import Notice
from berdampak.outbox.facade import count, retry_dead, send
from berdampak.outbox.limits import ATTEMPTS_MAX, LEASE
from berdampak.outbox.models import Parcel
from berdampak.outbox.rules import delay_after

pytestmark = pytest.mark.django_db


class Post:
    """A sender that takes nothing while it is shut."""

    def __init__(self):
        self.shut, self.taken = False, []

    def __call__(self, parcel, content, clock):  # noqa: ARG002
        if self.shut:
            raise ConnectionRefusedError(content["to"])
        self.taken.append(content["to"])


@pytest.fixture
def post():
    return Post()


def put(watch, to="a"):
    send(Notice("email", to, same("x"), same("y")), watch)


def try_now(watch, post, limit=100):
    return delivering.deliver(watch, limit, {"email": post})


def test_it_is_tried_again_ever_more_seldom_and_then_waits_for_a_person(watch, post):
    put(watch)
    post.shut = True
    for _ in range(ATTEMPTS_MAX):
        assert try_now(watch, post) == 0
        watch.pass_(hours=6)
    assert (count().waiting, count().dead) == (0, 1)
    assert Parcel.objects.get().error == "ConnectionRefusedError", "and nothing of whom it was for"
    post.shut = False
    assert try_now(watch, post) == 0
    assert retry_dead(watch) == 1
    assert try_now(watch, post) == 1


def test_between_attempts_it_is_left_alone(watch, post):
    put(watch)
    post.shut = True
    try_now(watch, post)
    post.shut = False
    watch.pass_(seconds=59)
    assert try_now(watch, post) == 0
    watch.pass_(seconds=1)
    assert try_now(watch, post) == 1


def test_one_that_fails_does_not_keep_the_others_waiting(watch):
    def picky(parcel, content, clock):  # noqa: ARG001
        if content["to"] == "b":
            raise OSError

    for to in "abc":
        put(watch, to)
    assert try_now(watch, picky) == 2


def test_whoever_is_killed_with_a_parcel_in_hand_leaves_it_to_the_next(watch, post):
    def killed(*_):
        raise KeyboardInterrupt

    put(watch)
    with pytest.raises(KeyboardInterrupt):
        try_now(watch, killed)
    assert try_now(watch, post) == 0, "it may still be on its way"
    watch.pass_(seconds=LEASE.total_seconds())
    assert try_now(watch, post) == 1


def test_two_that_look_at_the_same_parcel_do_not_both_take_it(watch, post):
    put(watch)
    seen = list(Parcel.objects.all())
    assert try_now(watch, post) == 1
    taken = Parcel.objects.filter(pk=seen[0].pk, state="waiting", attempts=seen[0].attempts)
    assert not taken.exists()


def test_the_words_of_a_dead_parcel_are_not_kept_for_ever(watch, post):
    put(watch)
    post.shut = True
    for _ in range(ATTEMPTS_MAX):
        try_now(watch, post)
        watch.pass_(hours=6)
    watch.pass_(days=31)
    delivering.forget(watch)
    assert bytes(Parcel.objects.get().sealed) == b""
    assert retry_dead(watch) == 0


def test_delays_grow_and_stay_below_six_hours():
    delays = [delay_after(attempts) for attempts in range(1, 30)]
    assert delays == sorted(delays)
    assert (delays[0], delays[1], delays[-1]) == (timedelta(minutes=1), timedelta(minutes=4), timedelta(hours=6))
