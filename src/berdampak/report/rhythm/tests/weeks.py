"""A week of work at two units of a small pack, and its cards composed, for the tests of the rhythm."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path

from berdampak.kernel.clock import fixed_clock
from berdampak.kernel.places import packs_folder
from berdampak.measure.facade import Facts, parse_week
from berdampak.measure.tests.events import RULES, ZONE, at, event
from berdampak.measure.tests.noted import facts_with
from berdampak.report.facade import make_week

WEEK = "2026-W46"
TERNATE = replace(RULES, pack=str(packs_folder() / "ternate"), unclosed="open", week_cut="FRI 15:00")
UNIT, AGENCY = "dpmptsp-perizinan", "dpmptsp"
STAFF = ("budi", "wulan", "rina", "joko", "tari", "dedi")


def local(day: int, hour: int = 7, minute: int = 0) -> datetime:
    """A local moment of November 2026."""
    return datetime(2026, 11, day, hour, minute, tzinfo=ZONE)


FRIDAY, MONDAY, WEDNESDAY = local(13, 16), local(16), local(18)


def work(staff=STAFF, cases: int = 24):
    """Cases that two of the staff each had in hand, on the Monday of the week."""
    rows = []
    for number in range(cases):
        one, other = staff[number % len(staff)], staff[(number + 1) % len(staff)]
        more = {"service": "pbg", "unit": UNIT}
        rows.append(event(f"k{number:02d}", "terima", at("11-09", f"08:{number:02d}"), officer=one, opens=True, **more))
        done = at("11-09", f"10:{number:02d}")
        rows.append(event(f"k{number:02d}", "periksa", done, officer=other, closes=True, **more))
    return rows


KEPT: dict[str, Facts] = {}
"""Facts by what they are of: tests only read them."""


def facts_of(folder: Path, notes=(), rows=None, staff=STAFF):
    """The facts of that week, beside what units noted."""
    rows = rows or work(staff)
    name = repr((rows, notes))
    if name not in KEPT:
        KEPT[name] = facts_with(folder, rows, list(notes), TERNATE)
    return KEPT[name]


def made(folder: Path, now: datetime = FRIDAY, notes=(), rows=None, staff=STAFF, digest: str = "one", **more) -> int:
    """Make the cards of the week at a moment; how many of offices were new or changed."""
    facts = facts_of(folder, notes, rows, staff)
    return make_week(
        facts, parse_week(WEEK), folder / "evidence", fixed_clock(now), officers=staff, digest=digest, **more
    )
