"""One damaged manifest keeps nobody from the other sources."""

from pathlib import Path

import pytest

from berdampak.happening.facade import EventStore
from berdampak.happening.tests.test_store import commit, contents
from berdampak.kernel.errors import BerdampakError


@pytest.fixture
def store(tmp_path: Path) -> EventStore:
    """A store of two sources, of which `broken` is damaged."""
    store = EventStore(tmp_path)
    commit(store, "broken", b"1")
    commit(store, "sound", b"2")
    (tmp_path / "events/broken/manifest.json").write_text("{")
    return store


def test_a_sound_source_is_read_beside_a_damaged_one(store: EventStore) -> None:
    assert contents(store.event_set("sound")) == [b"2"]


def test_the_sound_sources_are_listed(store: EventStore) -> None:
    assert [source.name for source in store.sources()] == ["sound"]


def test_an_unknown_source_is_answered_with_the_sound_ones(store: EventStore) -> None:
    with pytest.raises(BerdampakError, match=r"There is: sound\..*E025"):
        store.event_set("receipt")


@pytest.mark.parametrize("asked", ["broken", None])
def test_the_damaged_one_is_told_when_it_is_among_what_was_asked(store: EventStore, asked: str | None) -> None:
    with pytest.raises(BerdampakError, match=r"broken/manifest\.json.*E024"):
        store.event_set(asked)
