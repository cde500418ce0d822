"""What an importer should know although nothing is wrong: what had to be assumed, and what in the map found nothing."""

from collections.abc import Iterator

from berdampak.happening.intake.events import Observed, matches
from berdampak.happening.intake.log_map import LogMap
from berdampak.kernel.text import Text
from berdampak.kernel.wording import number_text

ACTIVITY_LISTS = ("date_only", "opens", "closes", "pauses", "returns", "outcomes")


def notes_on(observed: Observed, map_: LogMap) -> Iterator[Text]:
    """Every note on a log that was read by the map."""
    if observed.without_zone and "zone" not in map_.named:
        yield NO_ZONE.format(count=number_text(observed.without_zone), zone=map_.zone)
    if observed.starts_left_out:
        yield STARTS_LEFT_OUT.format(count=number_text(observed.starts_left_out))
    if observed.dues_left_out:
        yield DUES_LEFT_OUT.format(count=number_text(observed.dues_left_out))
    for name in ACTIVITY_LISTS:
        for pattern in getattr(map_, name):
            if not any(matches(step, pattern) for step in observed.steps):
                yield NEVER_OCCURS.format(name=name, pattern=pattern)


NO_ZONE = Text(
    "{count} waktu tidak menyebut zona dan dibaca sebagai {zone}; tulis `zone` di peta bila seharusnya lain.",
    "{count} moments name no zone and were read as {zone}; write `zone` in the map if it should be another.",
)
STARTS_LEFT_OUT = Text(
    "{count} waktu mulai tidak terbaca atau sesudah waktu selesai; kejadiannya disimpan tanpa waktu mulai.",
    "{count} start moments cannot be read or come after the end; their events are kept without them.",
)
DUES_LEFT_OUT = Text(
    "{count} tenggat tidak terbaca; kejadiannya disimpan tanpa tenggat.",
    "{count} due moments cannot be read; their events are kept without them.",
)
NEVER_OCCURS = Text(
    "`{name}` di peta menyebut “{pattern}”, tetapi langkah itu tidak pernah muncul di log.",
    "`{name}` in the map names “{pattern}”, an activity that never occurs in the log.",
)
