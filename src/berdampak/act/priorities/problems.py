"""What can go wrong with priorities, each said once, under ids that stay."""

from berdampak.kernel.errors import BerdampakError, Problem
from berdampak.kernel.text import Text, same

Words = tuple[Text, Text, Text]
PROBLEMS: dict[str, Words] = {
    "E070": (
        Text("Masalah ini tidak ada.", "There is no such problem."),
        same(""),
        Text("Pilih dari daftar prioritas.", "Choose one from the list of priorities."),
    ),
    "E071": (
        Text("Ini tidak dapat dilakukan lagi.", "This can no longer be done."),
        Text(
            "Keadaan masalah sudah berubah sejak halaman ini dibuka.",
            "The problem has changed since this page was opened.",
        ),
        Text("Muat ulang halaman untuk melihat keadaannya sekarang.", "Load the page again to see how it stands."),
    ),
    "E072": (
        Text("Ini belum diisi, atau tidak ada dalam daftar.", "This is missing, or not in the list."),
        same(""),
        Text("Pilih atau isi.", "Choose or fill in."),
    ),
    "E073": (
        Text("Tulisan ini terlalu panjang.", "This is too long."),
        Text("Paling banyak {most} huruf.", "{most} characters at most."),
        Text("Ringkas isinya.", "Shorten it."),
    ),
    "E074": (
        Text("Tanggal ini tidak ada, atau sudah lewat.", "There is no such day, or it is past."),
        Text("Tulis hari, bulan, dan tahun, misalnya 27 11 2026.", "Write day, month and year, such as 27 11 2026."),
        Text("Perbaiki tanggalnya.", "Correct the date."),
    ),
    "E075": (
        Text("Tidak ada yang perlu Anda nilai.", "There is nothing for you to rate."),
        Text("Ketiga nilainya sudah dihitung dari angka.", "All three are computed from figures already."),
        Text("Kembali ke halaman masalah.", "Go back to the page of the problem."),
    ),
}


def find_problem(number: str, where: str = "", **words: object) -> Problem:
    """The problem `act.<number>` with its words filled in, of the field it is about."""
    what, why, now = (text.format(**words) for text in PROBLEMS[number])
    return Problem(f"act.{number}", what, why, now, where)


def problem(number: str, where: str = "", **words: object) -> BerdampakError:
    """The same as an error."""
    return BerdampakError(find_problem(number, where, **words))
