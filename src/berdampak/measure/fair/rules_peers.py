"""Who are peers: those whose work touches, directly or through others; only among them does a difference mean much.

How much peers truly differ is asked within such a group, so that a quiet counter is not judged by the spread of
another.
"""

from collections import defaultdict
from collections.abc import Sequence

from berdampak.measure.fair.contracts import Cell, Standing
from berdampak.measure.fair.rules_expected import expect
from berdampak.measure.fair.rules_standing import stand


def stand_among_peers(cells: Sequence[Cell], *, coarsest: int) -> list[Standing]:
    """The standing of everyone who has something that can be compared, each within the group of their peers, by code.

    Kinds of case that have `coarsest` words in common are the same work.
    """
    found = [one for group in split_peers(cells, coarsest) for one in stand(expect(group, coarsest=coarsest))]
    return sorted(found, key=lambda one: one.code)


def split_peers(cells: Sequence[Cell], coarsest: int) -> list[list[Cell]]:
    """The cells by group of peers: whoever did some of the same work is in the same group."""
    root: dict[str, str] = {}

    def find(peer: str) -> str:
        while root.setdefault(peer, peer) != peer:
            root[peer] = root[root[peer]]
            peer = root[peer]
        return peer

    first: dict[tuple[str, ...], str] = {}
    for cell in cells:
        one, other = find(cell.peer), find(first.setdefault(cell.stratum[:coarsest], cell.peer))
        root[max(one, other)] = min(one, other)
    groups: dict[str, list[Cell]] = defaultdict(list)
    for cell in cells:
        groups[find(cell.peer)].append(cell)
    return [groups[name] for name in sorted(groups)]
