"""What can go wrong with follow-ups, each said once, under ids that stay."""

from berdampak.kernel.errors import BerdampakError, Problem
from berdampak.kernel.text import Text, same

Words = tuple[Text, Text, Text]
PROBLEMS: dict[str, Words] = {
    "E040": (
        Text("Tindak lanjut ini tidak ada.", "There is no such follow-up."),
        same(""),
        Text("Pilih dari daftar tindak lanjut Anda.", "Choose one from your list."),
    ),
    "E041": (
        Text("Ini tidak dapat dilakukan lagi.", "This can no longer be done."),
        Text(
            "Keadaannya sudah berubah sejak halaman ini dibuka, atau bukan giliran Anda.",
            "It has changed since this page was opened, or it is not your turn.",
        ),
        Text("Muat ulang halaman untuk melihat keadaannya sekarang.", "Load the page again to see how it stands."),
    ),
    "E042": (
        Text("Ini belum diisi.", "This is missing."),
        same(""),
        Text("Isi, lalu kirim lagi.", "Fill it in, then send it again."),
    ),
    "E043": (
        Text("Tulisan ini terlalu panjang.", "This is too long."),
        Text("Paling banyak {most} huruf.", "{most} characters at most."),
        Text("Ringkas isinya.", "Shorten it."),
    ),
    "E044": (
        Text("Pilihan ini tidak dapat dipakai di sini.", "This cannot be chosen here."),
        Text(
            "Keputusan tidak boleh lebih berat daripada yang diusulkan atau yang diputus sebelumnya.",
            "A decision may not be heavier than what was proposed, or decided before.",
        ),
        Text("Pilih dari daftar.", "Choose one from the list."),
    ),
    "E045": (
        Text("Golongan sanksi ini diputus pejabat lain.", "Somebody else decides on this class of sanctions."),
        Text("Menurut aturan, yang berwenang: {who}.", "By the rule it is for: {who}."),
        Text("Serahkan kepada pejabat itu.", "Leave it to them."),
    ),
    "E046": (
        Text("Usulan yang sama belum dapat dibuat lagi.", "The same cannot be proposed yet."),
        Text(
            "Untuk orang ini masih ada yang berjalan, atau jarak waktunya belum lewat.",
            "There is one under way for this person, or too little time has passed.",
        ),
        Text("Tunggu sampai yang berjalan selesai.", "Wait until that one is over."),
    ),
    "E047": (
        Text("Aturan ini belum berlaku.", "Nothing follows here yet."),
        Text(
            "Selama masa percobaan tidak ada akibat apa pun dari hasil ukur.",
            "During the trial nothing follows from what is measured.",
        ),
        Text("Tunggu sampai tanggal mulainya.", "Wait until the day on which it begins."),
    ),
}


def find_problem(number: str, where: str = "", **words: object) -> Problem:
    """The problem `act.<number>` with its words filled in, of the field it is about."""
    what, why, now = (text.format(**words) for text in PROBLEMS[number])
    return Problem(f"act.{number}", what, why, now, where)


def problem(number: str, where: str = "", **words: object) -> BerdampakError:
    """The same as an error."""
    return BerdampakError(find_problem(number, where, **words))
