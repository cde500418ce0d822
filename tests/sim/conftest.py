"""One rehearsal for every test that only looks at it."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest

from berdampak.happening.facade import EventStore
from berdampak.rehearsal.facade import Conditions, Simulated, simulate_city
from tests.sim.tiny import UNTIL, WEEKS, tiny_pack


@dataclass(frozen=True)
class Rehearsal:
    """A simulated city, read back."""

    simulated: Simulated
    store: EventStore
    events: list[dict[str, Any]]

    def truth(self, name: str) -> list[dict[str, Any]]:
        return pq.read_table(self.simulated.truth_folder / f"{name}.parquet").to_pylist()

    def cases(self) -> dict[str, list[dict[str, Any]]]:
        """The events of each case in their order."""
        cases: dict[str, list[dict[str, Any]]] = {}
        for event in sorted(self.events, key=lambda event: (event["happened_at"], event["position"])):
            cases.setdefault(event["case_id"], []).append(event)
        return cases


def rehearse(folder: Path, seed: int = 1, **conditions: float) -> Rehearsal:
    """The tiny city, simulated into a folder and read back."""
    asked = Conditions(**{"cases_per_week": 700.0, **conditions})
    simulated = simulate_city(tiny_pack(), seed=seed, until=UNTIL, weeks=WEEKS, store=folder, conditions=asked)
    store = EventStore(folder)
    events = [row for path in store.event_set("tiny-demo").paths for row in pq.read_table(path).to_pylist()]
    return Rehearsal(simulated, store, events)


@pytest.fixture(scope="session")
def city(tmp_path_factory: pytest.TempPathFactory) -> Rehearsal:
    return rehearse(tmp_path_factory.mktemp("city"))
