"""Where the house keeps what comes with it."""

from pathlib import Path


def packs_folder() -> Path:
    """Packs, calendars and maps that come with the house: beside `src` in a checkout, inside the package in a wheel."""
    package = Path(__file__).parents[1]
    checkout = package.parents[1] / "packs"
    return checkout if checkout.is_dir() else package / "packs"
