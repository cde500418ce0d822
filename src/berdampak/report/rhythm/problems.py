"""What can go wrong with the rhythm of cards, each said once, under ids that stay."""

from berdampak.kernel.errors import BerdampakError, Problem
from berdampak.kernel.text import Text, same

PROBLEMS: dict[str, tuple[Text, Text, Text]] = {
    "E020": (
        Text("Ini tidak dapat dilakukan lagi.", "This can no longer be done."),
        Text(
            "Rapor ini sudah terbit, atau sudah berubah sejak halaman dibuka.",
            "The card is out already, or has changed since the page was opened.",
        ),
        Text("Muat ulang halaman untuk melihat keadaannya sekarang.", "Load the page again to see how it stands."),
    ),
    "E021": (
        Text("Catatan ini kosong atau terlalu panjang.", "This comment is empty or too long."),
        Text("Paling banyak {most} huruf.", "{most} characters at most."),
        Text("Isi atau ringkas.", "Fill it in, or shorten it."),
    ),
    "E022": (
        Text("Catatan ini menyebut nama: {name}.", "The comment names somebody: {name}."),
        Text("Semua orang dapat membacanya di rapor unit.", "Everybody can read it on the card of the unit."),
        Text("Tulis tanpa nama orang.", "Write it without names."),
    ),
    "E023": (
        Text("Catatan ini memuat nomor yang panjang.", "There is a long number in the comment."),
        Text(
            "NIK, nomor telepon, dan nomor berkas tidak boleh terbaca umum.",
            "Identity, telephone and case numbers must not be public.",
        ),
        Text("Hapus nomornya.", "Remove the number."),
    ),
    "E024": (
        Text("Langkah ini tidak ada di rapor minggu itu.", "This step is not on the card of that week."),
        same(""),
        Text("Pilih dari daftar langkah di rapor Anda.", "Choose one from the list on your card."),
    ),
    "E025": (
        Text("Langkah ini sudah pernah diajukan keberatan.", "There is an objection to this step already."),
        same(""),
        Text("Lihat jawabannya di rapor Anda.", "See the answer on your card."),
    ),
    "E026": (
        Text("Waktunya sudah lewat.", "It is too late for this."),
        Text(
            "Keberatan diterima sampai empat minggu setelah minggunya berakhir.",
            "Objections are taken until four weeks after the end of the week.",
        ),
        Text("Bicarakan dengan kepala unit.", "Talk to the head of your unit."),
    ),
    "E027": (
        Text("Pilih alasannya.", "Choose a reason."),
        same(""),
        Text("Pilih salah satu dari daftar.", "Choose one from the list."),
    ),
    "E028": (
        Text("Penjelasannya kosong atau terlalu panjang.", "The explanation is empty or too long."),
        Text("Paling banyak {most} huruf.", "{most} characters at most."),
        Text("Tulis apa yang terjadi, dengan kata sendiri.", "Write what happened, in your own words."),
    ),
    "E029": (
        Text("Keberatan ini sudah dijawab atau ditarik.", "This objection was answered or withdrawn already."),
        same(""),
        Text("Muat ulang halaman.", "Load the page again."),
    ),
    "E030": (
        Text("Pilih jawabannya.", "Choose an answer."),
        same(""),
        Text("Kabulkan atau tolak.", "Uphold it or refuse it."),
    ),
}


def find_problem(number: str, where: str = "", **words: object) -> Problem:
    """The problem `report.<number>` with its words filled in, of the field it is about."""
    what, why, now = (text.format(**words) for text in PROBLEMS[number])
    return Problem(f"report.{number}", what, why, now, where)


def problem(number: str, where: str = "", **words: object) -> BerdampakError:
    """The same as an error."""
    return BerdampakError(find_problem(number, where, **words))
