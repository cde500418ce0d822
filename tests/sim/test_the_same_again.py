"""A rehearsal depends on its arguments and on nothing else."""

from dataclasses import replace
from pathlib import Path

import pytest

from berdampak.happening.contracts import Rules, Source
from berdampak.happening.facade import EventStore
from berdampak.kernel.errors import BerdampakError
from berdampak.rehearsal.facade import Simulated, simulate_city
from tests.sim.tiny import UNTIL, tiny_pack


def simulate(folder: Path, **changes: object) -> Simulated:
    arguments = {"seed": 1, "until": UNTIL, "weeks": 2, "scale": 0.1, **changes}
    return simulate_city(tiny_pack(), store=folder, **arguments)


def content(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*.parquet"))}


def test_the_same_seed_writes_the_same_bytes(tmp_path: Path) -> None:
    for folder in (tmp_path / "one", tmp_path / "two"):
        simulate(folder)
    assert content(tmp_path / "one") == content(tmp_path / "two")
    assert len(content(tmp_path / "one")) == 10


def test_another_seed_makes_another_city(tmp_path: Path) -> None:
    simulate(tmp_path / "one")
    simulate(tmp_path / "two", seed=2)
    one, two = content(tmp_path / "one"), content(tmp_path / "two")
    differ = {name.split("/")[-1] for name in one if one[name] != two[name]}
    assert differ >= {
        f"{name}.parquet" for name in ("part-000001", "services", "officers", "leave", "arrivals", "surveys")
    }


def test_many_cities_are_the_same_however_many_work_on_them(tmp_path: Path) -> None:
    alone = simulate(tmp_path / "one", events=8_000)
    together = simulate(tmp_path / "two", events=8_000, workers=2)
    assert content(tmp_path / "one") == content(tmp_path / "two")
    assert alone.events == together.events >= 8_000
    assert len(list((tmp_path / "one" / "events" / "tiny-demo").glob("*.parquet"))) > 2


def test_the_first_of_many_cities_is_the_one_city(tmp_path: Path) -> None:
    simulate(tmp_path / "one")
    simulate(tmp_path / "two", events=8_000)
    first = "events/tiny-demo/part-000001.parquet"
    assert content(tmp_path / "one")[first] == content(tmp_path / "two")[first]


def test_what_is_there_is_not_made_again(tmp_path: Path) -> None:
    first, second = simulate(tmp_path), simulate(tmp_path)
    assert first.made
    assert second == replace(first, made=False)


def test_an_interrupted_rehearsal_starts_clean(tmp_path: Path) -> None:
    def stop(*_: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        simulate(tmp_path / "one", progress=stop)
    assert EventStore(tmp_path / "one").sources() == ()
    simulate(tmp_path / "one")
    simulate(tmp_path / "two")
    assert content(tmp_path / "one") == content(tmp_path / "two")


def test_another_rehearsal_replaces_the_first_only_if_it_may(tmp_path: Path) -> None:
    simulate(tmp_path)
    before = content(tmp_path)
    with pytest.raises(BerdampakError, match=r"rehearsal\.E005"):
        simulate(tmp_path, seed=2, replace=False)
    assert content(tmp_path) == before
    assert simulate(tmp_path, seed=2).made
    assert len(EventStore(tmp_path).event_set().paths) == 1


def test_an_imported_log_of_that_name_is_left_alone(tmp_path: Path) -> None:
    with EventStore(tmp_path).writing("tiny-demo", "test") as writer:
        writer.commit(Source("tiny-demo", "", "", Rules(), rows=0, rejected=0, repeated=0), (), ())
    with pytest.raises(BerdampakError, match=r"rehearsal\.E006"):
        simulate(tmp_path)
