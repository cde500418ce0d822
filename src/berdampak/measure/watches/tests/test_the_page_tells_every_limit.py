"""An inspector reads in docs/watches.md what the watches in fact hold figures against."""

import re

from berdampak.kernel.places import packs_folder
from berdampak.measure.watches import rules_watches
from berdampak.measure.watches.rules_watches import WATCHES

PAGE = (packs_folder().parent / "docs" / "watches.md").read_text(encoding="utf-8")
ROWS = [[cell.strip() for cell in line.strip("|").split("|")] for line in PAGE.splitlines() if line.startswith("| `")]


def test_every_limit_stands_there_with_its_value_and_a_reason():
    told = {row[0].strip("`"): row[1] for row in ROWS if row[0].isupper() and row[2]}
    held = {name: str(value) for name, value in vars(rules_watches).items() if re.fullmatch(r"[A-Z_]+", name)}
    assert told == {name: value for name, value in held.items() if name not in ("WATCHES", "WEEKS_MOST")}


def test_every_watch_stands_there_with_its_weeks_and_from_how_many_on():
    told = {row[0].strip("`"): (row[1], row[4]) for row in ROWS if len(row) == 6}
    assert told == {
        one.code: (one.kind, f"{one.weeks} ({one.weeks_most} up to {one.enough}), {one.of_min}")
        if one.enough
        else (one.kind, f"{one.weeks}, {one.of_min}")
        for one in WATCHES.values()
    }
