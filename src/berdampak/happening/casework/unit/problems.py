"""What can go wrong with the notes of a unit and the forms of its desk; `where` is the field of the form."""

from berdampak.kernel.errors import BerdampakError, Problem
from berdampak.kernel.text import Text, same

NOTHING_KEPT = Text("Belum ada yang disimpan.", "Nothing has been kept yet.")
PROBLEMS = {
    "E171": (
        Text("Unit itu tidak ada.", "There is no such unit."),
        NOTHING_KEPT,
        Text("Pilih unit dari daftar.", "Choose a unit from the list."),
    ),
    "E172": (
        Text("Orang itu tidak bekerja di unit ini.", "That person does not work in this unit."),
        NOTHING_KEPT,
        Text("Pilih nama dari daftar.", "Choose a name from the list."),
    ),
    "E173": (
        Text("Hari terakhir tidak cocok dengan hari pertama.", "The last day does not go with the first."),
        Text(
            "Hari terakhir tidak boleh sebelum hari pertama, dan paling lama {days} hari.",
            "It may not be before the first, and at most {days} days are noted at once.",
        ),
        Text("Perbaiki tanggalnya.", "Mend the dates."),
    ),
    "E174": (
        Text("Tanggal atau jam ini tidak terbaca.", "This date or time cannot be read."),
        same("{written}"),
        Text("Pilih tanggal dan jamnya.", "Choose the date and the time."),
    ),
    "E175": (
        Text("Orang ini sudah tercatat tidak masuk pada tanggal itu.", "This person is noted as away then already."),
        Text("Tercatat {first} sampai {last}.", "Noted from {first} to {last}."),
        Text("Batalkan catatan yang lama, atau ubah tanggalnya.", "Undo the earlier note, or change the dates."),
    ),
    "E176": (
        Text("Jam kerja ini tidak terbaca.", "These hours cannot be read."),
        same("“{written}”"),
        Text(
            "Tulis seperti 08.00–12.00, 13.00–16.00; kosongkan bila libur.",
            "Write them like 08:00–12:00, 13:00–16:00; leave it empty for a free day.",
        ),
    ),
    "E177": (
        Text("Waktu gangguan tidak masuk akal.", "The times of the outage do not add up."),
        Text(
            "Mulainya tidak boleh di masa depan, dan selesainya sesudah mulai dan paling lambat sekarang.",
            "It may not begin in the future, and it ends after it began and not later than now.",
        ),
        Text(
            "Perbaiki jamnya; kosongkan selesainya bila masih terjadi.",
            "Mend the times; leave the end empty while it lasts.",
        ),
    ),
    "E178": (
        Text("Bagian ini belum diisi, atau terlalu panjang.", "This is not filled in, or too long."),
        Text("Paling panjang {most} huruf.", "At most {most} characters."),
        Text("Tulis singkat dan jelas.", "Write it short and plain."),
    ),
    "E179": (
        Text("Gangguan yang dicatat belakangan perlu bukti.", "An outage noted afterwards needs evidence."),
        Text("Mulainya lebih dari {hours} jam yang lalu.", "It began more than {hours} hours ago."),
        Text(
            "Sebutkan buktinya, misalnya nomor pengumuman PLN atau tiket gangguan.",
            "Name the evidence, such as a notice of the power company or a fault ticket.",
        ),
    ),
    "E180": (
        Text("Catatan ini sudah tidak berlaku.", "This note no longer holds."),
        Text(
            "Mungkin baru saja dibatalkan, diputuskan, atau diakhiri.",
            "It may just have been undone, decided or ended.",
        ),
        Text("Muat ulang halaman dan lihat keadaan terakhirnya.", "Load the page again and see how it stands."),
    ),
    "E181": (
        Text("Pilihan itu tidak ada.", "There is no such choice."),
        NOTHING_KEPT,
        Text("Pilih salah satu dari daftar.", "Choose one from the list."),
    ),
    "E182": (
        Text("Pengganti tidak bisa orang yang sama.", "Nobody can stand in for themselves."),
        NOTHING_KEPT,
        Text("Pilih rekan lain, atau kosongkan.", "Choose a colleague, or nobody."),
    ),
    "E183": (
        Text("Belum ada yang ditandai kurang.", "Nothing is marked as lacking."),
        Text("Warga harus tahu apa yang perlu dilengkapi.", "The citizen has to know what to complete."),
        Text("Tandai semua yang kurang sekaligus, dan tulis kenapa.", "Mark all that lacks at once, and say why."),
    ),
    "E184": (
        Text("Belum ada file yang dipilih.", "No file was chosen."),
        NOTHING_KEPT,
        Text("Pilih file PDF, JPG atau PNG.", "Choose a PDF, JPG or PNG file."),
    ),
    "E185": (
        Text("Tidak ada berkas itu di sini.", "There is no such paper here."),
        Text("Mungkin sudah diganti oleh pemohon.", "The applicant may have replaced it."),
        Text("Buka lagi halaman berkasnya.", "Open the page of the case again."),
    ),
}  # fmt: skip
"""What, why and what to do now, by number."""


def find_problem(number: str, where: str = "", **words: object) -> Problem:
    """The problem `happening.<number>` with its words filled in."""
    what, why, now = (text.format(**words) for text in PROBLEMS[number])
    return Problem(f"happening.{number}", what, why, now, where)


def problem(number: str, where: str = "", **words: object) -> BerdampakError:
    """The same, to be raised."""
    return BerdampakError(find_problem(number, where, **words))
