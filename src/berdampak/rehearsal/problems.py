"""What can be wrong with what a rehearsal is asked for, each said once."""

from datetime import date, datetime
from pathlib import Path

from berdampak.calendar.contracts import Calendar
from berdampak.kernel.errors import BerdampakError, Problem
from berdampak.kernel.text import Text, same
from berdampak.kernel.wording import day_text, moment_text, number_text

WEEKS_MAX = 520


def bad_number(option: str, low: int, high: int) -> BerdampakError:
    """A number asked for that makes no city."""
    bounds = {"option": option, "low": number_text(low), "high": number_text(high)}
    return _error(
        "E001",
        Text("Nilai {option} di luar batas.", "{option} is out of bounds.").format(**bounds),
        Text("Yang dapat disimulasikan: {low} sampai {high}.", "What can be simulated: {low} to {high}.").format(
            **bounds
        ),
        Text("Pilih nilai di antaranya.", "Choose a value between them."),
    )


def not_yet_over(end: datetime, latest: date) -> BerdampakError:
    """Weeks whose last one has not ended."""
    return _error(
        "E002",
        Text("Minggu terakhir belum selesai.", "The last week is not over."),
        Text("Minggu itu berakhir {end}.", "It ends on {end}.").format(end=moment_text(end)),
        Text("Pakai --until {latest} atau lebih awal.", "Use --until {latest} or earlier.").format(latest=latest),
    )


def outside_calendar(calendar: Calendar) -> BerdampakError:
    """Weeks that a calendar does not cover."""
    words = {"first": day_text(calendar.first), "last": day_text(calendar.last), "name": same(calendar.id)}
    return _error(
        "E003",
        Text("Sebagian minggu di luar kalender {name}.", "Some of the weeks are outside the calendar {name}.").format(
            **words
        ),
        Text("Kalender itu memuat {first} sampai {last}.", "It covers {first} to {last}.").format(**words),
        Text(
            "Ubah --until atau --weeks, atau lengkapi kalendernya.",
            "Change --until or --weeks, or extend the calendar.",
        ),
    )


def nothing_to_do(pack: str) -> BerdampakError:
    """A pack in which no service has a step."""
    return _error(
        "E004",
        Text(f"Paket {pack} tidak memuat layanan yang berlangkah.", f"The pack {pack} has no service with steps."),
        Text("Tanpa langkah tidak ada pekerjaan untuk disimulasikan.", "Without steps there is no work to simulate."),
        Text("Tambahkan langkah pada layanan dalam paket.", "Add steps to the services of the pack."),
    )


def another_simulation(folder: Path) -> BerdampakError:
    """A place that holds another simulation."""
    return _error(
        "E005",
        Text("Di sini sudah ada simulasi lain.", "There is another simulation here."),
        Text("Paket, benih, tanggal, atau ukurannya berbeda.", "Its pack, seed, dates or size are different."),
        Text("Pilih --out lain, atau ganti dengan --replace.", "Choose another --out, or replace it with --replace."),
        folder,
    )


def not_a_simulation(folder: Path) -> BerdampakError:
    """A source of the same name that was imported; it is never replaced."""
    return _error(
        "E006",
        Text("Sumber ini berasal dari log, bukan simulasi.", "This source comes from a log, not from a simulation."),
        Text("Simulasi tidak boleh menimpanya.", "A simulation must not overwrite it."),
        Text("Pilih --out lain.", "Choose another --out."),
        folder,
    )


def _error(number: str, what: Text, why: Text, now: Text, where: Path | str = "") -> BerdampakError:
    return BerdampakError(Problem(f"rehearsal.{number}", what, why, now, str(where)))
