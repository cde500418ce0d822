"""What can be wrong with what a rehearsal is asked for, each said once."""

from pathlib import Path

from berdampak.kernel.errors import BerdampakError, Problem
from berdampak.kernel.text import Text


def problem(number: str, where: str | Path = "", **words: object) -> BerdampakError:
    """The problem `rehearsal.<number>` with its words filled in."""
    what, why, now = (text.format(**words) for text in PROBLEMS[number])
    return BerdampakError(Problem(f"rehearsal.{number}", what, why, now, str(where)))


PROBLEMS = {
    "E001": (
        Text("Nilai {option} di luar batas.", "{option} is out of bounds."),
        Text("Yang dapat disimulasikan: {low} sampai {high}.", "What can be simulated: {low} to {high}."),
        Text("Pilih nilai di antaranya.", "Choose a value between them."),
    ),
    "E002": (
        Text("Minggu terakhir belum selesai.", "The last week is not over."),
        Text("Minggu itu berakhir {end}.", "It ends on {end}."),
        Text("Pakai --until {latest} atau lebih awal.", "Use --until {latest} or earlier."),
    ),
    "E003": (
        Text(
            "Sebagian minggu berada di luar kalender {calendar}.",
            "Some of the weeks are outside the calendar {calendar}.",
        ),
        Text("Kalender itu memuat {first} sampai {last}.", "It covers {first} to {last}."),
        Text(
            "Ubah --until atau --weeks, atau lengkapi kalendernya.",
            "Change --until or --weeks, or extend the calendar.",
        ),
    ),
    "E004": (
        Text("Paket {pack} tidak memuat langkah layanan.", "The pack {pack} has no service with steps."),
        Text("Tanpa langkah tidak ada pekerjaan untuk disimulasikan.", "Without steps there is no work to simulate."),
        Text("Tambahkan langkah pada layanannya.", "Add steps to its services."),
    ),
    "E005": (
        Text("Di sini sudah ada simulasi lain.", "There is another simulation here."),
        Text("Paket, benih, tanggal, atau ukurannya berbeda.", "Its pack, seed, dates or size are different."),
        Text("Pilih --out lain, atau ganti dengan --replace.", "Choose another --out, or replace it with --replace."),
    ),
    "E006": (
        Text(
            "Sumber ini berasal dari log, bukan dari simulasi.", "This source comes from a log, not from a simulation."
        ),
        Text("Simulasi tidak boleh menimpanya.", "A simulation must not overwrite it."),
        Text("Pilih --out lain.", "Choose another --out."),
    ),
}
