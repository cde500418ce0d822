"""Which cards of a week are withheld so that no small office can be told from the others by subtracting.

An office with fewer than five officers at work has no public card. That alone hides little: an agency less its other
units is the small one. So where the offices withheld under one roof have fewer than five officers together, the next
smallest is withheld beside them. A service crosses offices: the card of a service that a small unit had a part in is
withheld, for less the parts of the others it would be that unit's; and a larger unit that is withheld beside a small
one has a service withheld too, so that its figures do not follow from its services.

What can then be summed of withheld units has at least one hidden part of five officers or more in it: each such part
is in no published sum but that of its roof.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from berdampak.kernel.limits import OFFICERS_PUBLIC_MIN

Key = tuple[str, str]
"""The kind and code of a card."""
Officers = Mapping[str, frozenset[str]]
LEVELS = ("region", "agency", "unit")
NOBODY: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, order=True)
class Work:
    """That a unit did, or closed, something of a service in a week; the empty code is what nobody said."""

    region: str
    agency: str
    unit: str
    service: str

    def roofs(self) -> tuple[Key, ...]:
        """The offices it lies in, the widest first."""
        return tuple((level, getattr(self, level)) for level in LEVELS)


def find_withheld(work: Collection[Work], officers: Officers) -> frozenset[Key]:
    """The cards of offices and services that are withheld from the public, by the officers at work in each unit."""
    hidden, groups = _hide_offices(sorted(set(work)), officers)
    small = {one.unit for one in work if 0 < len(officers.get(one.unit, NOBODY)) < OFFICERS_PUBLIC_MIN}
    services = {one.service for one in work if one.unit in small}
    for group in groups:
        services |= _hide_services(group, services, officers)
    return frozenset(hidden | {("service", service) for service in services})


def _hide_offices(work: list[Work], officers: Officers) -> tuple[set[Key], list[list[Work]]]:
    """The offices withheld, and for each roof the work in those under it, which can be told as one sum."""
    hidden: set[Key] = set()
    groups: list[list[Work]] = []

    def look_under(there: list[Work], depth: int) -> None:
        rooms: dict[Key, list[Work]] = defaultdict(list)
        for one in there:
            rooms[one.roofs()[depth]].append(one)
        closed = _close(rooms, officers)
        if closed:
            groups.append([one for room in closed for one in rooms[room]])
            hidden.update(key for one in groups[-1] for key in one.roofs()[depth:])
        for room in rooms.keys() - closed if depth + 1 < len(LEVELS) else ():
            look_under(rooms[room], depth + 1)

    look_under(work, 0)
    return hidden, groups


def _close(rooms: Mapping[Key, list[Work]], officers: Officers) -> set[Key]:
    """The small ones among offices under one roof, and as many of the others, the smallest first, as hide them."""
    sizes = {room: len(_officers_in(there, officers)) for room, there in rooms.items()}
    closed = {room for room, size in sizes.items() if 0 < size < OFFICERS_PUBLIC_MIN}
    others = sorted((size, room) for room, size in sizes.items() if size >= OFFICERS_PUBLIC_MIN)
    for _, room in others if closed else ():
        if len(_officers_in([one for each in closed for one in rooms[each]], officers)) >= OFFICERS_PUBLIC_MIN:
            break
        closed.add(room)
    return closed


def _hide_services(group: list[Work], hidden: set[str], officers: Officers) -> set[str]:
    """More services to withhold, until five officers stand behind what of a group is in withheld services."""
    more: set[str] = set()
    for one in sorted(group, key=lambda each: (len(officers.get(each.unit, NOBODY)), each)):
        behind = [each for each in group if each.service in hidden | more]
        if len(_officers_in(behind, officers)) >= OFFICERS_PUBLIC_MIN:
            break
        if one.unit not in {each.unit for each in behind}:
            more.add(one.service)
    return more


def _officers_in(work: Iterable[Work], officers: Officers) -> frozenset[str]:
    return NOBODY.union(*(officers.get(one.unit, NOBODY) for one in work))
