"""What agreements and their printed sheet say."""

from berdampak.kernel.text import Text

STATES = {
    "draft": Text("Konsep", "Draft"),
    "offered": Text("Menunggu tanda tangan", "Waiting for signatures"),
    "signed": Text("Berlaku", "In force"),
    "superseded": Text("Diganti versi baru", "Superseded"),
    "ended": Text("Berakhir", "Ended"),
}
TITLE = Text("Perjanjian Kinerja Tahun {year}", "Performance Agreement {year}")
DRAFT = Text(
    "KONSEP: belum ditandatangani kedua pihak, belum berlaku.", "DRAFT: not signed by both parties, not in force."
)
OVER = Text("Versi ini tidak berlaku lagi.", "This version holds no more.")
OPENING = Text("Kami yang bertanda tangan di bawah ini:", "We, the undersigned:")
NAME = Text("Nama", "Name")
OFFICE = Text("Unit kerja", "Office")
FIRST = Text("selanjutnya disebut pihak pertama;", "called the first party below;")
SECOND = Text(
    "selaku atasan pihak pertama, selanjutnya disebut pihak kedua.",
    "superior of the first party, called the second party below.",
)
MEASURED = Text(
    "Capaian dihitung dari catatan kejadian menurut definisi indikator yang dibekukan dalam perjanjian ini; tidak ada "
    "nilai yang diketik.",
    "What is reached is computed from what took place, by the definitions frozen in this agreement; no value is typed.",
)
SOURCE = Text("Bentuk perjanjian: {legal}.", "Form of the agreement: {legal}.")
ANNEX = Text("Lampiran", "Annex")
NUMBER = Text("No", "No")
GOAL = Text("Sasaran Strategis", "Strategic goal")
INDICATOR = Text("Indikator Kinerja", "Indicator")
TARGET = Text("Target", "Target")
QUARTER_TARGETS = Text("Target triwulan: {aims}", "By quarter: {aims}")
QUARTER = Text("TW {number}", "Q{number}")
WEIGHT = Text("bobot {weight}", "weight {weight}")
PROGRAMME = Text("Program", "Programme")
BUDGET = Text("Anggaran", "Budget")
NOTE = Text("Keterangan", "Note")
RUPIAH = Text("Rp {amount}", "Rp {amount}")
NO_PROGRAMMES = Text("Tidak ada program dengan anggaran.", "No programme with a budget.")
PARTY_FIRST = Text("Pihak Pertama", "First party")
PARTY_SECOND = Text("Pihak Kedua", "Second party")
SIGNED_AT = Text("Ditandatangani secara elektronik {at}", "Signed electronically {at}")
UNSIGNED = Text("belum ditandatangani", "not signed yet")
DATED = Text("{place}, {day}", "{place}, {day}")
VERIFY = Text(
    "Perjanjian {code}, versi {version}. SHA-256 naskah: {sha256}. Tanda tangan tercatat di buku yang disegel, aliran "
    "agreement:{code}.",
    "Agreement {code}, version {version}. SHA-256 of the text: {sha256}. The signatures stand in the sealed book, "
    "stream agreement:{code}.",
)
GONE = Text("(akun dihapus)", "(account erased)")
