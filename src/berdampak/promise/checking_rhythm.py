"""What is wrong with the moments at which cards are seen."""

from collections.abc import Iterator

from berdampak.kernel.errors import Problem
from berdampak.promise.contracts_rhythm import Rhythm
from berdampak.promise.outline import Entry
from berdampak.promise.problems import problem
from berdampak.promise.rules_rhythm import after_cut, minute_of_week


def find_rhythm_problems(pack: Entry) -> Iterator[Problem]:
    """The line looks before the public does (E140), and neither before the week has ended (E141)."""
    rhythm = pack.find_entry("rhythm")
    if rhythm is None:
        return
    said = {
        "week_cut": pack.value.get("week_cut", CUT),
        "line": rhythm.value.get("line", USUAL.line),
        "public": rhythm.value.get("public", USUAL.public),
    }
    if any(minute_of_week(word) is None for word in said.values()):
        return
    late = {key: after_cut(said["week_cut"], said[key]) for key in ("line", "public")}
    for key in (key for key, minutes in late.items() if not minutes):
        yield problem("E141", rhythm.where(key), key=key, **said)
    if late["line"] > late["public"] > 0:
        yield problem("E140", rhythm.where("line" if "line" in rhythm.value else "public"), **said)


CUT, USUAL = "FRI 15:00", Rhythm()
"""What is meant where nothing is written."""
