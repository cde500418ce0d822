"""Where calendars are kept, and how one is found by its name."""

from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from berdampak.calendar import problems
from berdampak.calendar.contracts import Calendar, Ground, Span
from berdampak.kernel.limits import CALENDAR_YEAR_MAX, CALENDAR_YEAR_MIN
from berdampak.kernel.places import packs_folder
from berdampak.kernel.text import Text
from berdampak.kernel.zones import zone_names

if TYPE_CHECKING:
    from berdampak.calendar.loading import Base

PLAIN = "plain"
_SUFFIX = ".yaml"


def load_calendar(name: str | Path, folders: tuple[str | Path, ...] = ()) -> Calendar:
    """The calendar of a name, such as `id-ternate`, or of the path of a YAML file.

    Folders given are searched before the house's own. Raises BerdampakError if there is none of that name, or if
    the file is wrong: with every problem in it.
    """
    if str(name) == PLAIN:
        return plain_calendar("UTC")
    return _find_and_read(name, folders) if folders or _is_path(name) else _read_own(str(name))


def calendar_names(folders: tuple[str | Path, ...] = ()) -> tuple[str, ...]:
    """The names there are, in order."""
    searched = (*(Path(folder) for folder in folders), packs_folder() / "calendars")
    return tuple(sorted({PLAIN, *(path.stem for folder in searched for path in folder.glob(f"*{_SUFFIX}"))}))


@lru_cache(maxsize=64)
def plain_calendar(zone: str) -> Calendar:
    """Monday to Friday, 08:00 to 16:00 in any zone, every year, without holidays: for logs that name no calendar."""
    if zone not in zone_names():
        raise problems.unknown_zone(zone)
    workday = (Span(8 * 60, 16 * 60),)
    return Calendar(
        id=PLAIN,
        version="1",
        name=Text(
            f"Senin–Jumat 08.00–16.00 ({zone}), tanpa hari libur", f"Monday–Friday 08:00–16:00 ({zone}), no holidays"
        ),
        zone=zone,
        first=date(CALENDAR_YEAR_MIN, 1, 1),
        last=date(CALENDAR_YEAR_MAX, 12, 31),
        hours=(*[workday] * 5, (), ()),
        hours_ground=Ground("Log tidak menyebut kalender / the log names no calendar", status="unverified"),
    )


@lru_cache(maxsize=64)
def _read_own(name: str) -> Calendar:
    """One of the house's own, looked for once: a page may ask for it hundreds of times."""
    return _find_and_read(name, ())


def _find_and_read(name: str | Path, folders: tuple[str | Path, ...]) -> Calendar:
    searched = (*(Path(folder) for folder in folders), packs_folder() / "calendars")
    path = _find_path(name, searched)
    if path is None:
        raise problems.unknown_calendar(str(name), calendar_names(folders))
    return _read(path.resolve(), (path.parent, *searched))[0]


def _is_path(name: str | Path) -> bool:
    return isinstance(name, Path) or name.endswith(_SUFFIX) or "/" in name


def _find_path(name: str | Path, folders: tuple[Path, ...]) -> Path | None:
    """The path itself, or the file of a name in the first folder that has it."""
    paths = [Path(name)] if _is_path(name) else [folder / f"{name}{_SUFFIX}" for folder in folders]
    return next((path for path in paths if _exists(path)), None)


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except (OSError, ValueError):  # a name that no file can have
        return False


@lru_cache(maxsize=64)
def _read(path: Path, folders: tuple[Path, ...], above: tuple[Path, ...] = ()) -> "Base":
    """The calendar of a file; `above` are the files that extend it, none of which it may extend in turn."""
    from berdampak.calendar.loading import read_calendar

    chain = (*above, path)

    def find_base(name: str) -> "Base | None":
        found = _find_path(name, folders)
        return _read(found.resolve(), folders, chain) if found and found.resolve() not in chain else None

    return read_calendar(path, find_base)
