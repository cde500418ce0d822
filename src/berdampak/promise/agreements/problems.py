"""What can go wrong with agreements, each said once, under ids that stay."""

from berdampak.kernel.errors import BerdampakError, Problem
from berdampak.kernel.text import Text, same

Words = tuple[Text, Text, Text]
PROBLEMS: dict[str, Words] = {
    "E130": (
        Text("Perjanjian ini tidak ada.", "There is no such agreement."),
        same(""),
        Text("Pilih dari daftar perjanjian Anda.", "Choose one from your list."),
    ),
    "E131": (
        Text("Ini tidak dapat dilakukan lagi.", "This can no longer be done."),
        Text(
            "Keadaan perjanjian sudah berubah sejak halaman ini dibuka.",
            "The agreement has changed since this page was opened.",
        ),
        Text("Muat ulang halaman untuk melihat keadaannya sekarang.", "Load the page again to see how it stands."),
    ),
    "E132": (
        Text("Isi konsep baru saja diubah.", "The draft has just been changed."),
        Text("Pihak lain menyimpannya pada saat yang sama.", "The other party saved it at the same time."),
        Text(
            "Yang Anda tulis masih ada di bawah. Baca perubahannya, lalu simpan lagi.",
            "What you wrote is still below. Read what changed, then save it again.",
        ),
    ),
    "E133": (
        Text("Belum ada target.", "There is no target yet."),
        Text("Perjanjian memuat paling sedikit satu indikator.", "An agreement has one indicator at least."),
        Text("Tambahkan target, lalu ajukan.", "Add a target, then offer it."),
    ),
    "E134": (
        Text("Jumlah bobot bukan 100.", "The weights do not add up to 100."),
        Text("Bobot diisi untuk semua target, atau tidak sama sekali.", "Either every target has a weight, or none."),
        Text("Perbaiki bobotnya, lalu ajukan.", "Correct the weights, then offer it."),
    ),
    "E135": (
        Text("Naskah yang Anda baca bukan naskah yang sekarang.", "The text you read is not the one that stands now."),
        Text("Tanda tangan hanya berlaku untuk naskah yang dibaca.", "A signature is for the text that was read."),
        Text("Baca naskahnya sekali lagi.", "Read the text once more."),
    ),
    "E136": (
        Text("“{written}” bukan angka yang kami kenali.", "“{written}” is not a number we recognise."),
        Text(
            "Tulis misalnya 87,5; untuk rentang 80–95, yang kecil lebih dulu; paling banyak empat desimal.",
            "Write 87.5, for instance; for a range 80–95, the lower first; four decimals at most.",
        ),
        Text("Perbaiki angkanya.", "Correct the number."),
    ),
    "E137": (
        Text("Ini belum diisi, atau tidak ada dalam daftar.", "This is missing, or not in the list."),
        same(""),
        Text("Pilih atau isi.", "Choose or fill in."),
    ),
    "E138": (
        Text("Tulisan ini terlalu panjang.", "This is too long."),
        Text("Paling banyak {most} huruf.", "{most} characters at most."),
        Text("Ringkas isinya.", "Shorten it."),
    ),
    "E139": (
        Text("Perjanjian untuk tahun itu sudah ada.", "There is an agreement for that year already."),
        Text(
            "Satu orang punya satu perjanjian setahun dengan satu atasan.", "One person has one a year with a superior."
        ),
        Text("Buka yang sudah ada, dan ubah di sana.", "Open that one and change it there."),
    ),
}


def find_problem(number: str, where: str = "", **words: object) -> Problem:
    """The problem `promise.<number>` with its words filled in, of the field it is about."""
    what, why, now = (text.format(**words) for text in PROBLEMS[number])
    return Problem(f"promise.{number}", what, why, now, where)


def problem(number: str, where: str = "", **words: object) -> BerdampakError:
    """The same as an error."""
    return BerdampakError(find_problem(number, where, **words))
