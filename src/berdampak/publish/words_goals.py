"""What the page of the tree of outcomes says."""

from berdampak.kernel.text import Text
from berdampak.promise.contracts import OutcomeLevel

TITLE = Text("Pohon kinerja", "Tree of outcomes")
LEAD = Text(
    "Hasil yang ingin dicapai, apa yang harus ada supaya tercapai, dan siapa yang mengerjakannya. "
    "Angkanya dihitung dari pekerjaan, bukan diketik.",
    "The outcomes we want, what it takes to reach them, and who does that. "
    "The figures are computed from the work, not typed in.",
)
EXAMPLE = Text("Pohon ini contoh untuk peragaan.", "This tree is an example for the demo.")
PICTURE = Text("Pohon kinerja {name}", "Tree of outcomes, {name}")
PICTURE_DESC = Text(
    "Hasil akhir di kiri; di kanannya apa yang membuatnya terjadi. Daftar di bawah memuat hal yang sama.",
    "The final outcome is on the left; to its right, what brings it about. The list below says the same.",
)
LIST = Text("Daftar hasil", "The outcomes in a list")
PERIOD = Text("Angka {period}", "Figures of {period}")
NOTHING = Text("Kota ini belum menulis pohon kinerjanya.", "This city has not written down its tree of outcomes.")
LEVELS: dict[OutcomeLevel, Text] = {
    "final": Text("Hasil akhir", "Final outcome"),
    "intermediate": Text("Hasil antara", "Intermediate outcome"),
    "immediate": Text("Hasil langsung", "Immediate outcome"),
    "output": Text("Keluaran", "Output"),
}
BECAUSE = Text("Faktor kunci", "Key factor")
WHO = Text("Penanggung jawab", "Responsible")
CONTRIBUTES = Text("Ikut mendukung “{to}”: {how}", "Also supports “{to}”: {how}")
INDICATOR = Text("Indikator", "Indicator")
VALUE = Text("Nilai", "Value")
OF = Text("Dari", "Out of")
SOURCE = Text("Sumber", "Source")
COMPUTED = Text("dihitung dari pekerjaan", "computed from the work")
SERIES = Text("{source}; diambil {read_on}", "{source}; taken on {read_on}")
SERIES_AWAITED = Text("{source}; angkanya belum dikirim", "{source}; no figure was sent yet")
SAME_DAY = Text("hari yang sama", "the same day")
NOT_READ = Text("belum dihitung", "not computed yet")
TOO_FEW = Text("belum cukup data", "not enough data")
DATA = Text("Data ini (JSON)", "This as data (JSON)")
