"""The offices of the pack that the house works by, as the room of people needs to know them."""

from collections.abc import Sequence

from django.conf import settings

from berdampak.people.contracts import OfficeName
from berdampak.promise.contracts import Pack

_KNOWN: dict[str, tuple[OfficeName, ...]] = {}


def list_offices() -> Sequence[OfficeName]:
    """Every office of the pack, with the agency, mall and region that it lies in; found once for each version."""
    pack = settings.PACKS.current()
    if pack.sha256 not in _KNOWN:
        _KNOWN[pack.sha256] = offices_of(pack)
    return _KNOWN[pack.sha256]


def offices_of(pack: Pack) -> tuple[OfficeName, ...]:
    """The offices of a pack."""
    agencies = {code: pack.find_agency(code) for code in pack.offices}
    return tuple(
        OfficeName(
            one.code,
            one.kind,
            one.name,
            agency.code if (agency := agencies[one.code]) else None,
            one.mall if one.kind != "mall" else one.code,
            pack.find_region(one.code),
        )
        for one in pack.offices.values()
    )
