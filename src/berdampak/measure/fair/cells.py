"""From facts to cells: what every officer or unit finished over some weeks, by kind of case, and what met its promise.

Of an officer the steps count that have a budget in the procedure: met is a step done within it, in working time, with
pauses and outages out. A step that its officer had in hand over a day of leave or off the roster does not count at
all, in time or not. Of a unit the cases count that it closed and that something was promised of: met is closed in time.
"""

from dataclasses import dataclass
from importlib.resources import files
from typing import Literal

from berdampak.measure.contracts import Facts
from berdampak.measure.fair.contracts import Cell

PeerKind = Literal["officer", "unit"]
COARSEST: dict[PeerKind, int] = {"officer": 2, "unit": 1}
"""How many words of its stratum a cell must share with peers: the service, and of an officer the step."""
FIRST_SEEN: dict[PeerKind, str] = {
    "officer": "select officer as peer, min(week) as first from steps where officer is not null group by all",
    "unit": "select unit as peer, min(week_finished) as first from cases where unit is not null group by all",
}
"""Since when each has been at work, whatever it was that they did."""


@dataclass(frozen=True, slots=True)
class SeenPeer:
    """All that one peer finished of what was promised, where most of it was done, and over how many weeks.

    Whoever came later has fewer weeks than the others.
    """

    unit: str | None
    agency: str | None
    met: int
    of: int
    weeks: int


@dataclass(frozen=True, slots=True)
class Seen:
    """The cells of some weeks, and the peers whose they are."""

    cells: tuple[Cell, ...]
    peers: dict[str, SeenPeer]
    coarsest: int


def cells_of(facts: Facts, week: int, kind: PeerKind, *, weeks: int = 12) -> Seen:
    """The cells of the weeks that end with `week`, as many as there are since the first event, `weeks` at most."""
    first = max(facts.week_first, week - weeks + 1)
    table = files("berdampak.measure").joinpath(f"sql/cells_{kind}.sql").read_text()
    counted = f"with counted as ({table.format(first=first, last=week)})"
    cells = facts.connection.execute(
        f"{counted} select peer, kind, count(*) filter (where met), count(*) from counted group by all order by all"
    ).fetchall()
    peers = facts.connection.execute(
        f"{counted}, places as (select peer, unit, agency, count(*) as n from counted group by all),"
        f" begun as ({FIRST_SEEN[kind]})"
        " select peer, (select as_struct from (select {'unit': p.unit, 'agency': p.agency} as as_struct from places p"
        " where p.peer = c.peer order by p.n desc, p.unit, p.agency limit 1)),"
        " count(*) filter (where met), count(*), any_value(b.first)"
        " from counted c join begun b using (peer) group by peer order by peer"
    ).fetchall()
    return Seen(
        tuple(Cell(peer, tuple(stratum), met, of) for peer, stratum, met, of in cells),
        {
            peer: SeenPeer(place["unit"], place["agency"], met, of, week - max(first, begun) + 1)
            for peer, place, met, of, begun in peers
        },
        COARSEST[kind],
    )
