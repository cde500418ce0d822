"""What can go wrong with the appraisal of somebody's period, each said once, under ids that stay."""

from berdampak.kernel.errors import BerdampakError, Problem
from berdampak.kernel.text import Text, same

Words = tuple[Text, Text, Text]
PROBLEMS: dict[str, Words] = {
    "E001": (
        Text("Masa penilaian ini tidak ada.", "There is no such period."),
        Text(
            "Yang dinilai adalah triwulan dan tahun dari perjanjian yang sudah ditandatangani.",
            "What is appraised are the quarters and the year of an agreement that was signed.",
        ),
        Text("Pilih dari halaman predikat.", "Choose one on the page of the predikat."),
    ),
    "E002": (
        Text("Ini tidak dapat dilakukan lagi.", "This can no longer be done."),
        Text(
            "Keadaan penilaian sudah berubah sejak halaman ini dibuka.",
            "The appraisal has changed since this page was opened.",
        ),
        Text("Muat ulang halaman untuk melihat keadaannya sekarang.", "Load the page again to see how it stands."),
    ),
    "E003": (
        Text("Belum waktunya.", "It is too early."),
        Text("Ini baru dapat dilakukan mulai {day}.", "This can be done from {day} on."),
        Text("Kembali lagi pada hari itu.", "Come back on that day."),
    ),
    "E004": (
        Text("Umpan balik belum dapat ditutup.", "The feedback cannot be closed yet."),
        Text(
            "Yang diminta menilai punya waktu sampai {until}, kecuali semua sudah menjawab.",
            "Those who were asked have until {until}, unless all have answered.",
        ),
        Text("Tunggu sampai waktunya lewat.", "Wait until that time has passed."),
    ),
    "E005": (
        Text("Anda sendiri belum menilai perilakunya.", "You have not rated the conduct yourself yet."),
        same(""),
        Text("Isi dulu lembar perilaku sebagai atasan.", "First fill in the sheet of conduct as the superior."),
    ),
    "E006": (
        Text("Pilih salah satu.", "Pick one."),
        same(""),
        Text("Bila Anda tidak tahu, pilih “tidak tahu”.", "If you do not know, pick “do not know”."),
    ),
    "E007": (
        Text("Alasannya belum ditulis.", "The reason is missing."),
        Text(
            "Penilaian yang bukan “sesuai”, atau yang berbeda dari usulan angka, selalu beralasan.",
            "A rating that is not “as expected”, or that departs from what the figures propose, always has a reason.",
        ),
        Text("Tulis alasannya.", "Write the reason."),
    ),
    "E008": (
        Text("Tulisan ini terlalu panjang.", "This is too long."),
        Text("Paling banyak {most} huruf.", "{most} characters at most."),
        Text("Ringkas isinya.", "Shorten it."),
    ),
    "E009": (
        Text("Anda tidak diminta menilai, atau sudah menjawab.", "You were not asked, or have answered already."),
        Text(
            "Tiap orang menjawab satu kali, selama umpan balik dibuka.",
            "Everybody answers once, while the feedback is open.",
        ),
        Text(
            "Buka daftar perjanjian untuk melihat permintaan lain.",
            "See the list of agreements for what else is asked.",
        ),
    ),
    "E010": (
        Text("Keberatan ini bukan bagian Anda.", "This objection is not yours to decide."),
        Text(
            "Yang memutuskan adalah atasan dari atasan yang menilai, bukan salah satu pihak.",
            "It is decided by the superior of whoever rated, and never by a party.",
        ),
        Text("Serahkan kepada pejabat itu.", "Leave it to that office."),
    ),
    "E011": (
        Text("Belum ada aturan penilaian untuk masa ini.", "There are no rules of appraisal for this period."),
        Text(
            "Predikat mengikuti aturan dalam paket pemerintah ini (appraisal.yaml), dan paket itu tidak punya aturan "
            "yang berlaku pada masa tersebut. Target dan capaian tetap dapat dilihat.",
            "A predikat follows the rules in the pack of this government (appraisal.yaml), and it has none that hold "
            "in that period. Targets and what was reached can be seen all the same.",
        ),
        Text(
            "Lihat capaian perjanjian, atau minta pengelola melengkapi paketnya.",
            "See what was reached of the agreement, or ask whoever keeps the pack to add them.",
        ),
    ),
}


def find_problem(number: str, where: str = "", **words: object) -> Problem:
    """The problem `act.<number>` with its words filled in, of the field it is about."""
    what, why, now = (text.format(**words) for text in PROBLEMS[number])
    return Problem(f"act.{number}", what, why, now, where)


def problem(number: str, where: str = "", **words: object) -> BerdampakError:
    """The same as an error."""
    return BerdampakError(find_problem(number, where, **words))
