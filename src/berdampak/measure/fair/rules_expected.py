"""What was to be expected of a mix of cases: the share that all peers reached with cases of the same kind."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from berdampak.measure.fair.contracts import Cell, Peer

STRATUM_PEERS_MIN = 5
"""With fewer peers in it, a kind of case is judged by the next coarser kind."""
STRATUM_SHARE_MAX = 0.5
"""Nobody is compared with a share that is mostly one's own."""


def expect(cells: Sequence[Cell], *, coarsest: int = 0) -> list[Peer]:
    """Every peer with what was to be expected of the same mix of cases, in the order of their codes.

    A cell is compared by the finest stratum that is fit, of at least `coarsest` words; without one it does not count.
    """
    shares = _shares_by_stratum(cells)
    sums: dict[str, list[float]] = defaultdict(lambda: [0, 0, 0.0, 0.0])
    for cell in cells:
        fit = (part for part in _coarser(cell.stratum) if part in shares and len(part) >= coarsest)
        if (part := next(fit, None)) is None:
            continue
        share, row = shares[part], sums[cell.peer]
        row[0] += cell.met
        row[1] += cell.of
        row[2] += cell.of * share
        row[3] += cell.of * share * (1 - share)
    return [Peer(code, int(met), int(of), *rest) for code, (met, of, *rest) in sorted(sums.items())]


def _shares_by_stratum(cells: Iterable[Cell]) -> dict[tuple[str, ...], float]:
    """The share met in every stratum that is fit to compare with; the coarsest of all, `()`, always is."""
    by_peer: dict[tuple[str, ...], dict[str, list[int]]] = defaultdict(lambda: defaultdict(lambda: [0, 0]))
    for cell in cells:
        for part in _coarser(cell.stratum):
            counts = by_peer[part][cell.peer]
            counts[0] += cell.met
            counts[1] += cell.of
    return {
        part: sum(met for met, _ in peers.values()) / total
        for part, peers in by_peer.items()
        if (total := sum(of for _, of in peers.values())) and (not part or _is_fit(peers, total))
    }


def _is_fit(peers: dict[str, list[int]], total: int) -> bool:
    return len(peers) >= STRATUM_PEERS_MIN and max(of for _, of in peers.values()) <= STRATUM_SHARE_MAX * total


def _coarser(stratum: tuple[str, ...]) -> list[tuple[str, ...]]:
    """A stratum and all it lies in, the finest first."""
    return [stratum[:length] for length in range(len(stratum), -1, -1)]
