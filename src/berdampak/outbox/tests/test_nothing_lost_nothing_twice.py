"""However notices are put, tried, killed and tried again: none is lost, and none with the same key arrives twice."""

from collections import Counter

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from berdampak.kernel.text import same
from berdampak.outbox import delivering
from berdampak.outbox.contracts import Notice
from berdampak.outbox.facade import send
from berdampak.outbox.limits import LEASE
from berdampak.outbox.models import Parcel
from berdampak.outbox.tests.conftest import Watch

DEEDS = st.one_of(
    st.tuples(st.just("send"), st.sampled_from("abcde")),
    st.tuples(st.just("deliver"), st.sampled_from(["well", "fails", "killed before", "killed after"])),
    st.tuples(st.just("wait"), st.sampled_from([1, 10, 400])),
)


class KilledError(BaseException):
    """The process is gone."""


@pytest.mark.django_db
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(deeds=st.lists(DEEDS, max_size=25))
def test_every_notice_arrives_and_a_repeat_only_after_a_kill(deeds):
    Parcel.objects.all().delete()
    watch, arrived, sent, killed_after = Watch(), Counter(), set(), Counter()

    def carrier(way):
        def carry(parcel, content, clock):  # noqa: ARG001
            if way == "fails":
                raise OSError
            if way == "killed before":
                raise KilledError
            arrived[content["to"]] += 1
            if way == "killed after":
                killed_after[content["to"]] += 1
                raise KilledError

        return {"email": carry}

    for what, how in deeds:
        if what == "send":
            send(Notice("email", how, same("x"), same("y"), key=how), watch)
            sent.add(how)
        elif what == "wait":
            watch.pass_(minutes=how)
        else:
            try:
                delivering.deliver(watch, 3, carrier(how))
            except KilledError:
                watch.pass_(seconds=LEASE.total_seconds())
    for _ in range(3):
        watch.pass_(hours=7)
        delivering.deliver(watch, 100, carrier("well"))
    dead = {delivering.unseal(bytes(row.sealed))["to"] for row in Parcel.objects.filter(state="dead")}
    assert set(arrived) | dead == sent
    assert all(times <= 1 + killed_after[to] for to, times in arrived.items()), "twice only where nobody could know"
    assert Parcel.objects.count() == len(sent)
