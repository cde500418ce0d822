"""Whether an act may be done, from the table alone."""

from collections.abc import Iterator

from berdampak.people import words
from berdampak.people.contracts import Decision, Person, Role, Thing
from berdampak.people.policy import NEVER_ON_HELD, NEVER_ON_OWN, POLICY, Grant, RoleOrAll


def decide(person: Person, act: str, thing: Thing) -> Decision:
    """Whether the person may do the act to the thing, and why; whatever the table does not allow is refused."""
    if person.kind == "system":
        return Decision(True, words.BY_LAW)
    if person.kind == "stranger" or not person.code:
        return Decision(False, words.SIGN_IN_FIRST)
    if person.scopes is not None and act not in person.scopes:
        return Decision(False, words.NOT_IN_TOKEN)
    if act in NEVER_ON_OWN and thing.owner == person.code:
        return Decision(False, words.YOUR_OWN)
    if act in NEVER_ON_HELD and thing.holder == person.code:
        return Decision(False, words.FOUR_EYES)
    return _by_table(person, act, thing)


def acts_of(roles: tuple[Role, ...]) -> frozenset[str]:
    """Every act that somebody with these roles may do somewhere."""
    names: set[RoleOrAll] = {"anybody", *(role.name for role in roles)}
    return frozenset(act for name in names for one in POLICY[name] for act in one.acts)


def refill(level: float, seconds: float, tries: int, minutes: float) -> float:
    """How full a bucket of so many tries is by now, that fills once in so many minutes."""
    return min(float(tries), level + max(0.0, seconds) * tries / (minutes * 60))


def _by_table(person: Person, act: str, thing: Thing) -> Decision:
    nearest: Grant | None = None
    for role, one in _grants(person):
        if act in one.acts:
            nearest = one
            if _reaches(one, role, person, thing):
                return Decision(True, words.WITHIN[one.reach])
    if nearest is None:
        return Decision(False, words.NOT_YOUR_ROLE)
    return Decision(False, words.BEYOND[nearest.reach])


def _grants(person: Person) -> Iterator[tuple[Role | None, Grant]]:
    """The lines that count for the person: their roles first, then what is anybody's."""
    for role in person.roles:
        for one in POLICY[role.name]:
            yield role, one
    for one in POLICY["anybody"]:
        yield None, one


def _reaches(one: Grant, role: Role | None, person: Person, thing: Thing) -> bool:
    if one.reach == "anywhere":
        return True
    if one.reach == "own":
        return thing.owner == person.code
    if role is None:
        return False
    in_unit = role.unit is not None and role.unit == thing.unit
    asked = role.unit is not None and role.unit == thing.asked_unit
    match one.reach:
        case "held":
            return thing.holder == person.code and (in_unit or asked)
        case "unit":
            return in_unit
        case "asked":
            return asked
        case "agency":
            return role.agency is not None and role.agency == thing.agency
        case "mall":
            return role.mall is not None and role.mall == thing.mall
        case "region":
            return _lies_in(thing.region, role.region)
    return False


def _lies_in(inner: str | None, outer: str | None) -> bool:
    """Whether a region is another or a part of it: `82.71` lies in `82`."""
    return bool(inner and outer) and (inner == outer or str(inner).startswith(f"{outer}."))
