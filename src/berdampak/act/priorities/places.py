"""The offices that problems belong to, with all that they lie in, and how far somebody's roles reach."""

from django.conf import settings

from berdampak.act.priorities.contracts import Place, PlaceKind
from berdampak.kernel.text import Text, same
from berdampak.people.contracts import Person, Thing
from berdampak.people.facade import may
from berdampak.promise.contracts import Pack

KINDS: dict[str, PlaceKind] = {"unit": "unit", "agency": "agency", "mall": "mall", "government": "region"}


def find_place(code: str, pack: Pack | None = None) -> Place | None:
    """An office as a place of problems; None for a code that is no such office."""
    pack = pack or settings.PACKS.current()
    office = pack.offices.get(code)
    if office is None or office.kind not in KINDS:
        return None
    kind, region = KINDS[office.kind], pack.find_region(code) or ""
    agency = pack.find_agency(code) if kind in ("unit", "agency") else None
    mall = code if kind == "mall" else office.mall or ""
    return Place(kind, code, code if kind == "unit" else "", agency.code if agency else "", mall, region)


def thing_of(place: Place, owner: str = "") -> Thing:
    """A problem as the table of acts knows it."""
    return Thing(
        "priority", place.unit or None, place.agency or None, place.region or None, place.mall or None, owner or None
    )


def places_of(person: Person, act: str = "priority.read") -> list[Place]:
    """The places at which somebody may do an act, the widest first."""
    pack = settings.PACKS.current()
    found = [place for code in pack.offices if (place := find_place(code, pack)) and may(person, act, thing_of(place))]
    order = ("region", "mall", "agency", "unit")
    return sorted(found, key=lambda place: (order.index(place.kind), place.code))


def place_name(code: str) -> Text:
    """What an office is called; its code, where the pack no longer has it."""
    offices = settings.PACKS.current().offices
    return offices[code].name if code in offices else same(code)
