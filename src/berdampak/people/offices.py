"""The offices that roles reach, as the house tells them; here they are codes with names and nothing more."""

from collections.abc import Callable, Sequence

from berdampak.kernel.text import Text, same
from berdampak.people.contracts import OfficeName, Role, RoleName

REACH_KINDS: dict[RoleName, tuple[str, ...]] = {
    "officer": ("unit",),
    "head": ("unit",),
    "agency_head": ("agency",),
    "region_head": ("government",),
    "mall_manager": ("mall",),
    "inspector": ("government",),
    "reform": ("government",),
    "admin": (),
}
"""The kind of office that each role is given at."""
_SOURCE: list[Callable[[], Sequence[OfficeName]]] = []


def know_offices(source: Callable[[], Sequence[OfficeName]]) -> None:
    """Have the offices be asked of this function; the house says so once, when it starts."""
    _SOURCE[:] = [source]


def all_offices() -> dict[str, OfficeName]:
    """Every office by its code."""
    return {office.code: office for office in _SOURCE[0]()} if _SOURCE else {}


def name_of(code: str | None) -> Text:
    """What an office, or the government of a region, is called; its code, where nobody knows it."""
    offices = all_offices()
    office = offices.get(code or "") or next((one for one in offices.values() if code and _governs(one, code)), None)
    return office.name if office else same(code or "")


def _governs(office: OfficeName, region: str) -> bool:
    return office.kind == "government" and office.region == region


def role_at(name: RoleName, office: OfficeName | None) -> Role:
    """A role at an office, with all that it reaches."""
    if office is None:
        return Role(name)
    match office.kind:
        case "unit":
            return Role(name, office.code, office.agency, office.region, office.mall)
        case "agency":
            return Role(name, agency=office.code, region=office.region)
        case "mall":
            return Role(name, mall=office.code, region=office.region)
    return Role(name, region=office.region)
