"""A part of the store that was damaged or removed since it was imported."""

from collections.abc import Callable
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from berdampak.happening.facade import EventStore
from berdampak.happening.intake.tests.logs import ROWS, events_of, run, write_log
from berdampak.kernel.errors import BerdampakError


def cut_short(part: Path) -> None:
    part.write_bytes(part.read_bytes()[:100])


def overwrite_data(part: Path) -> None:
    """Spoil the events and leave the footer, so that the file can still be opened."""
    content = bytearray(part.read_bytes())
    footer_bytes = int.from_bytes(content[-8:-4], "little") + 8
    content[4:-footer_bytes] = b"\xff" * (len(content) - footer_bytes - 4)
    part.write_bytes(content)
    pq.read_metadata(part)


DAMAGES = (cut_short, Path.unlink)
Damage = Callable[[Path], None]


@pytest.fixture
def store(tmp_path: Path) -> EventStore:
    """A store that has one import."""
    store = EventStore(tmp_path / "store")
    run(write_log(tmp_path / "log.csv"), store)
    return store


def damaged_part(store: EventStore, damage: Damage) -> Path:
    part = store.events / "log" / "part-000001.parquet"
    damage(part)
    return part


def assert_is_told(log: Path, store: EventStore, part: Path) -> None:
    with pytest.raises(BerdampakError) as refused:
        run(log, store)
    (told,) = refused.value.problems
    assert (told.id, told.where) == ("happening.E028", str(part))
    assert "--replace" in told.now.id
    assert "--replace" in told.now.en


@pytest.mark.parametrize("damage", [*DAMAGES, overwrite_data])
def test_a_grown_log_is_not_added_to_a_damaged_part(tmp_path: Path, store: EventStore, damage: Damage) -> None:
    part = damaged_part(store, damage)
    assert_is_told(write_log(tmp_path / "log.csv", [*ROWS, ROWS[0]]), store, part)


@pytest.mark.parametrize("damage", DAMAGES)
def test_the_same_log_is_not_called_unchanged(tmp_path: Path, store: EventStore, damage: Damage) -> None:
    part = damaged_part(store, damage)
    assert_is_told(tmp_path / "log.csv", store, part)


@pytest.mark.parametrize("damage", DAMAGES)
def test_replacing_mends_the_store(tmp_path: Path, store: EventStore, damage: Damage) -> None:
    damaged_part(store, damage)
    run(tmp_path / "log.csv", store, replace=True)
    assert len(events_of(store)) == len(ROWS)
