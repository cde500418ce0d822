"""What a visit becomes in the facts: a step with its wait and its time, and no application."""

from datetime import UTC

import pytest

from berdampak.happening.contracts import Rules
from berdampak.happening.facade import EventStore, project
from berdampak.happening.queue.facade import act, call_next
from berdampak.happening.queue.tests.mall import BUDI, KK, KTP, MALL, Hands, opened, taken
from berdampak.kernel.clock import fixed_clock
from berdampak.ledger.facade import stream_of
from berdampak.measure.facade import build_facts

RULES = Rules(zone="Asia/Jayapura", calendar="id-ternate", unclosed="open")


@pytest.fixture
def facts(db, tmp_path):  # noqa: ARG001
    clock = Hands(ticks=False)
    opened(clock)
    visit = taken(clock, KTP, KK)
    clock.move(minutes=12)
    call_next(MALL, "loket-01", BUDI, clock)
    clock.move(minutes=1)
    act(MALL, "loket-01", visit.code, "start", BUDI, clock)
    clock.move(minutes=5)
    act(MALL, "loket-01", visit.code, "hold", BUDI, clock)
    clock.move(minutes=30)
    act(MALL, "loket-01", visit.code, "resume", BUDI, clock)
    clock.move(minutes=2)
    act(MALL, "loket-01", visit.code, "done", BUDI, clock)
    clock.move(minutes=4)
    call_next(MALL, "loket-01", BUDI, clock)
    act(MALL, "loket-01", visit.code, "start", BUDI, clock)
    clock.move(minutes=9)
    act(MALL, "loket-01", visit.code, "done", BUDI, clock)
    entries = [Sealed(entry, at) for at, entry in enumerate(stream_of(f"ticket:{visit.code}"))]
    store = EventStore(tmp_path / "store")
    project(lambda first: iter(entries[first:]), store, "book", RULES, clock=fixed_clock(clock.now.astimezone(UTC)))
    return build_facts(store.event_set(None), scratch=tmp_path)


class Sealed:
    """An entry with a place in the tree, as if it were sealed."""

    def __init__(self, entry, at):
        self.entry, self.leaf_index = entry, at

    def __getattr__(self, name):
        return getattr(self.entry, name)


def test_each_service_waits_and_is_held_by_whoever_gives_it(facts):
    steps = facts.connection.execute(
        "select service, step, unit, officer, waited_minutes, held_minutes, repeated from steps order by completed_at"
    ).fetchall()
    assert steps == [
        (KTP, "loket", "disdukcapil-penduduk", "budi", 13, 7, False),
        (KK, "loket", "disdukcapil-penduduk", "budi", 4, 9, False),
    ]


def test_no_visit_is_counted_among_a_weeks_applications(facts):
    counted = "select count(*) from cases where week_filed is not null or week_finished is not null"
    assert facts.connection.execute(counted).fetchall() == [(0,)]
    assert facts.connection.execute("select count(*) from stretches").fetchall() == [(0,)]
