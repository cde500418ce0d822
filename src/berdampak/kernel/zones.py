"""The time zones there are."""

from functools import cache
from importlib.resources import files


@cache
def zone_names() -> frozenset[str]:
    """Every IANA time zone, as the tzdata installed with the house lists them."""
    return frozenset((files("tzdata") / "zones").read_text(encoding="utf-8").split())
