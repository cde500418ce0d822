"""Everything that can be wrong with a calendar, or with a question put to one."""

from collections.abc import Iterable
from datetime import date, datetime

from berdampak.calendar.contracts import Calendar
from berdampak.kernel.errors import BerdampakError, Problem
from berdampak.kernel.file_problems import NOTHING, UNREADABLE, VALUES, FileProblems, Said
from berdampak.kernel.text import Text, same
from berdampak.kernel.wording import day_text


def unknown_calendar(name: str, known: Iterable[str]) -> BerdampakError:
    """No calendar of that name is kept."""
    return BerdampakError(
        Problem(
            "calendar.E001",
            Text("Kalender “{name}” tidak ada.", "There is no calendar “{name}”.").format(name=name),
            Text("Kalender yang ada: {known}.", "There are: {known}.").format(known=", ".join(known)),
            Text(
                "Pakai salah satu nama itu, atau tulis letak berkas YAML-nya.",
                "Use one of these names, or give the path of a YAML file.",
            ),
        )
    )


def outside(calendar: Calendar, day: date) -> BerdampakError:
    """A date of which the calendar knows nothing."""
    years = {"calendar": calendar.id, "first": day_text(calendar.first), "last": day_text(calendar.last)}
    return BerdampakError(
        Problem(
            "calendar.E020",
            Text("{day} di luar kalender {calendar}.", "{day} is outside the calendar {calendar}.").format(
                day=day_text(day), calendar=calendar.id
            ),
            Text(
                "Kalender itu hanya memuat {first} sampai {last}; hari libur di luar itu tidak diketahui.",
                "It covers {first} to {last}; the holidays outside these dates are not known to it.",
            ).format(**years),
            Text(
                "Periksa tanggalnya, atau pakai kalender yang memuat tahun itu.",
                "Check the date, or use a calendar that covers that year.",
            ),
        )
    )


def past_the_end(calendar: Calendar, start: datetime) -> BerdampakError:
    """A term that does not end within the calendar."""
    return BerdampakError(
        Problem(
            "calendar.E021",
            Text(
                "Jangka waktu sejak {start} melewati akhir kalender {calendar}.",
                "The term that starts on {start} runs past the end of the calendar {calendar}.",
            ).format(start=day_text(start.date()), calendar=calendar.id),
            Text(
                "Kalender itu berakhir {last}; hari libur sesudahnya belum diketahui.",
                "It ends on {last}; the holidays after that are not known yet.",
            ).format(last=day_text(calendar.last)),
            Text(
                "Pakai jangka waktu yang lebih pendek, atau kalender yang lebih panjang.",
                "Use a shorter term, or a calendar that reaches further.",
            ),
        )
    )


def not_a_term() -> BerdampakError:
    """A term that is no length of time."""
    return BerdampakError(
        Problem(
            "calendar.E022",
            Text("Jangka waktunya tidak jelas.", "The term is not clear."),
            Text(
                "Jangka waktu adalah sejumlah hari kerja atau sejumlah menit kerja, paling sedikit satu.",
                "A term is a number of working days or a number of working minutes, one at least.",
            ),
            Text(
                "Tulis salah satu saja: hari atau menit, dengan angka 1 atau lebih.",
                "Give one of the two, days or minutes, as a number of 1 or more.",
            ),
        )
    )


def without_zone(moment: datetime) -> BerdampakError:
    """A moment that does not say its zone."""
    return BerdampakError(
        Problem(
            "calendar.E023",
            Text("Saat {moment} tidak menyebut zona waktu.", "The moment {moment} does not say its time zone.").format(
                moment=moment.isoformat()
            ),
            NOTHING,
            Text("Tambahkan zonanya, misalnya +09:00.", "Add the zone, such as +09:00."),
        )
    )


def unknown_zone(zone: str) -> BerdampakError:
    """A time zone that does not exist."""
    return BerdampakError(CALENDAR_FILES.problem("unknown_zone", written=zone))


_FILES_OWN: dict[str, Said] = {
    "E007": (
        Text("Jam `{written}` tumpang tindih atau terbalik.", "The hours `{written}` overlap or run backwards."),
        NOTHING,
        Text("Urutkan dari pagi dan beri jeda.", "Write them from the morning on, with a gap between."),
    ),
    "E008": (same("{said}"), NOTHING, Text("Perbaiki tanggalnya.", "Correct the dates.")),
    "E009": (
        Text(
            "`{written}` sudah ada di atas atau di kalender dasarnya.",
            "`{written}` is above already, or in the calendar that this one extends.",
        ),
        NOTHING,
        Text("Hapus salah satunya.", "Remove one of the two."),
    ),
    "E010": (
        Text("Dasar `{name}` tidak ada di `grounds`.", "`{name}` is not among the `grounds`."),
        Text("Yang ada: {known}.", "There are: {known}."),
        Text("Perbaiki namanya atau tambahkan.", "Correct the name, or add it."),
    ),
    "E011": (
        Text("Kalender dasar `{name}` tidak ada.", "There is no calendar `{name}` to extend."),
        Text("Kalender tidak dapat memperluas dirinya sendiri.", "A calendar cannot extend itself."),
        Text("Periksa namanya.", "Check the name."),
    ),
}
CALENDAR_FILES = FileProblems(
    "calendar",
    {
        "E002": UNREADABLE,
        "E003": ["unknown_key"],
        "E004": ["missing_key"],
        "E006": ["unknown_zone"],
        "E005": VALUES,
    },
    _FILES_OWN,
    example="packs/calendars/nl-2010.yaml",
    at_keys=True,
)
