"""A store that cannot give what is asked says what it is instead."""

from pathlib import Path

import pytest

from berdampak.happening.facade import EventStore
from berdampak.happening.tests.test_store import commit
from berdampak.kernel.errors import BerdampakError, Problem


def refusal(store: EventStore, source: str | None) -> Problem:
    with pytest.raises(BerdampakError) as refused:
        store.event_set(source)
    (told,) = refused.value.problems
    return told


@pytest.mark.parametrize("source", [None, "", "receipt"])
def test_an_empty_store_is_called_empty(tmp_path: Path, source: str | None) -> None:
    told = refusal(EventStore(tmp_path), source)
    assert (told.id, told.where, told.what.en) == ("happening.E029", str(tmp_path), "The store is empty.")


@pytest.mark.parametrize("source", [None, "", "receipt"])
@pytest.mark.parametrize("name", ["store", "store/events"])
def test_a_store_that_is_a_file_is_called_one(tmp_path: Path, name: str, source: str | None) -> None:
    (tmp_path / name).parent.mkdir(exist_ok=True)
    (tmp_path / name).write_text("a file where a folder should be")
    told = refusal(EventStore(tmp_path / "store"), source)
    assert (told.id, told.where) == ("happening.E030", str(tmp_path / name))


def test_a_source_left_blank_is_answered_with_those_there_are(tmp_path: Path) -> None:
    store = EventStore(tmp_path)
    commit(store, "receipt", b"1")
    told = refusal(store, "")
    assert (told.id, told.why.en, "--source" in told.now.en) == ("happening.E031", "There is: receipt.", True)


def test_a_name_that_leads_out_of_the_store_is_no_source(tmp_path: Path) -> None:
    commit(EventStore(tmp_path / "other"), "a", b"1")
    store = EventStore(tmp_path / "store")
    commit(store, "b", b"2")
    assert refusal(store, "../../other/events/a").id == "happening.E025"
