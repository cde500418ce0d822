"""Real logs, read where they lie beside the checkout; none is copied into the project."""

import os
from datetime import UTC, datetime
from pathlib import Path

import pytest

from berdampak.happening.facade import EventStore
from berdampak.happening.intake.facade import import_log
from berdampak.kernel.clock import fixed_clock
from berdampak.kernel.places import packs_folder

RECORDED_AT = datetime(2026, 11, 20, 8, tzinfo=UTC)


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The folder of real logs; tests that need it are skipped where it is absent."""
    checkout = Path(__file__).parents[2]
    folder = Path(os.environ.get("BERDAMPAK_SHARED", checkout.parent / "shared")) / "data"
    if not folder.is_dir():
        pytest.skip("the real logs (BERDAMPAK_SHARED, or ../shared beside the checkout) are not here")
    return folder


@pytest.fixture(scope="session")
def import_real(tmp_path_factory):
    """Import a real log under a map, given as its text or as the name of one of the house's; gives its event set."""

    def run(path: Path, map_: str):
        folder = tmp_path_factory.mktemp("real")
        store = EventStore(folder / "store")
        map_path = packs_folder() / "maps" / f"{map_}.yaml"
        if "\n" in map_:
            map_path = folder / "map.yaml"
            map_path.write_text(map_)
        result = import_log(path, store, map_path=map_path, clock=fixed_clock(RECORDED_AT))
        return store.event_set(result.source.name)

    return run
