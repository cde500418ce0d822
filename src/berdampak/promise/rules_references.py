"""Rules between the steps and offices of a pack: nothing goes round in a circle, nothing is out of reach."""

from collections.abc import Iterable, Iterator, Mapping, Sequence


def find_cycles(waits_for: Mapping[str, Sequence[str]]) -> list[tuple[str, ...]]:
    """Every circle among nodes, once, written from its first node back to itself; unknown nodes end a walk."""
    cycles: list[tuple[str, ...]] = []
    done: set[str] = set()
    for start in waits_for:
        trail: list[str] = []
        branches: list[Iterator[str]] = [iter([start])]
        while branches:
            node = next(branches[-1], None)
            if node is None:
                branches.pop()
                if trail:
                    done.add(trail.pop())
            elif node in trail:
                cycles.append((*trail[trail.index(node) :], node))
            elif node not in done and node in waits_for:
                trail.append(node)
                branches.append(iter(waits_for[node]))
    return cycles


def find_blocked(waits_for: Mapping[str, Sequence[str]], cycles: Iterable[tuple[str, ...]]) -> dict[str, str]:
    """Steps outside every circle that can never begin, each with the step it waits for."""
    stuck = {node for cycle in cycles for node in cycle}
    blocked: dict[str, str] = {}
    while True:
        found = {
            node: before
            for node, befores in waits_for.items()
            if node not in stuck
            for before in befores
            if before in stuck
        }
        if not found:
            return blocked
        blocked |= found
        stuck |= set(found)


def fill_after(steps: Sequence[tuple[str, Sequence[str] | None]]) -> dict[str, tuple[str, ...]]:
    """What each step comes after: what it says, else the step written above it."""
    above = [(), *((code,) for code, _ in steps)]
    return {code: above[at] if after is None else tuple(after) for at, (code, after) in enumerate(steps)}


def find_befores(after: Mapping[str, Sequence[str]], node: str) -> set[str]:
    """Every node that must be done before this one, however far back; in a circle a node is before itself."""
    found: set[str] = set()
    waiting = [*after.get(node, ())]
    while waiting:
        before = waiting.pop()
        if before not in found:
            found.add(before)
            waiting += after.get(before, ())
    return found
