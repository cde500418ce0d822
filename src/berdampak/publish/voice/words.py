"""What the public page of surveys and complaints says."""

from berdampak.kernel.text import Text, same

TITLE = Text("Apa kata warga", "What citizens say")
WEEK = Text("Minggu {number} tahun {year}", "Week {number} of {year}")
SPAN = Text("{first} sampai {last}", "{first} to {last}")
LEAD = Text(
    "Warga memberi nilai {index} dari 100, mutu {grade} ({name}), menurut {n} orang dari {asked} yang ditanya.",
    "Citizens give {index} out of 100, grade {grade} ({name}), say {n} of the {asked} people who were asked.",
)
LEAD_NOTHING = Text("Belum ada yang ditanya dalam masa ini.", "Nobody was asked in this time.")
LEAD_FEW = Text(
    "Baru sedikit yang menjawab dari {asked} orang yang ditanya, jadi belum ada nilai yang dapat ditunjukkan.",
    "Few of the {asked} people who were asked have answered, so there is no figure to show yet.",
)
BELOW = Text(
    "Baca dengan hati-hati: untuk {asked} orang yang ditanya, sebaiknya {wanted} yang menjawab.",
    "Read with care: of {asked} people asked, {wanted} answers would be wanted.",
)
INDEX = Text("Kepuasan", "Satisfaction")
INTERVAL = Text("antara {low} dan {high}", "between {low} and {high}")
RANGE_OF = same("{low}–{high}")
ALIKE = Text("semua menjawab sama", "all answered alike")
RATE = Text("Yang menjawab", "Who answered")
RATE_OF = Text("{n} jawaban lengkap, {incomplete} tidak lengkap", "{n} whole answers, {incomplete} incomplete")
IN_TIME = Text("Selesai tepat janji, kata warga", "Done as promised, citizens say")
IN_TIME_OF = Text("dari {n} yang menjawab pertanyaan ini", "of {n} who answered this")
IN_TIME_BOOK = Text("Selesai tepat janji, kata buku", "Done as promised, the book says")
IN_TIME_BOOK_OF = Text("dari {n} berkas pada kartu rapor masa ini", "of {n} cases on this time's report cards")
SOLVED = Text("Urusannya beres", "Matter settled")
FEW = Text("terlalu sedikit", "too few")
NOT_MEASURED = Text("tidak diukur", "not measured")
ELEMENTS = Text("Yang kuat dan yang lemah", "What is strong and what is weak")
ELEMENT = Text("Unsur", "Element")
PARTS = {
    "mall": Text("Per mal", "By mall"),
    "agency": Text("Per instansi", "By agency"),
    "unit": Text("Per unit", "By unit"),
    "service": Text("Per layanan", "By service"),
}
NAME = Text("Nama", "Name")
GRADE = Text("Mutu", "Grade")
RANGE = Text("Kisaran 95%", "95 % range")
N = Text("Jawaban", "Answers")
SHARE = Text("Dari yang ditanya", "Of those asked")
BY_CITIZENS = Text("Tepat janji, kata warga", "As promised, citizens say")
BY_BOOK = Text("Tepat janji, kata buku", "As promised, the book says")
FEWER = Text("kurang dari {least}", "fewer than {least}")
WARN = Text("sebaiknya {wanted}", "should be {wanted}")
SHORT = Text("Bentuk singkat", "Short form")
SHORT_LEAD = Text(
    "Layanan ini hanya menanyakan {elements}. Nilainya tidak dicampur dengan sembilan unsur, dan tidak diberi mutu.",
    "These services ask only for {elements}. Their figure is not mixed with the nine elements, and has no grade.",
)
KIOSK = Text("Kios di loket", "Kiosk at the counter")
KIOSK_LEAD = Text(
    "Siapa pun di loket dapat menjawab, jadi nilai ini terpisah dan tidak ikut dihitung di atas.",
    "Anybody at the counter can answer, so this stands apart and is not counted above.",
)
COMPLAINTS = Text("Aduan", "Complaints")
KIND = Text("Jenis", "Kind")
FILED = Text("Masuk", "Sent in")
ANSWERED = Text("Dijawab", "Answered")
ANSWERED_IN_TIME = Text("Tepat waktu", "In time")
OVERDUE = Text("Lewat tenggat", "Overdue")
SETTLED = Text("Beres, kata pelapor", "Settled, reporters say")
COUNTED = (KIND, FILED, ANSWERED, ANSWERED_IN_TIME, OVERDUE, SETTLED)
MAKE_ONE = Text("Sampaikan aduan", "Make a complaint")
METHOD = Text("Cara menghitung", "How it is counted")
METHOD_SKM = Text(
    "Indeks = jumlah rata-rata tiap unsur × bobot × 25; bobot {weight}. Formulir yang tidak lengkap tidak dihitung. "
    "Kisaran memakai t Student 95% atas indeks tiap responden. Angka dari kurang dari {least} orang tidak ditunjukkan, "
    "juga tidak dapat ditemukan dengan pengurangan.",
    "Index = sum of the averages of the elements × weight × 25; weight {weight}. Incomplete forms are left out. "
    "The range is Student's t at 95 % over the respondents' own indices. Figures of fewer than {least} people are not "
    "shown, nor can they be found by subtraction.",
)
WEIGHT_EXACT = Text("tepat 1/9", "exactly 1/9")
RULE = Text("Dasar: {rule} ({status}).", "Basis: {rule} ({status}).")
STATUS = {
    "sourced": Text("sudah dibaca", "read at its source"),
    "unverified": Text("belum diverifikasi", "not verified"),
    "example": Text("contoh", "example"),
}
OTHER = Text("Masa lain", "Other times")
DATA = Text("Data:", "Data:")
NO_PERIOD = Text("Tidak ada masa dengan nama itu.", "There is no time of that name.")
NO_PERIOD_NOW = Text("Lihat masa yang sekarang", "See the present one")
NOT_ASKED = Text(
    "Pemerintah ini belum menanyakan kepuasan warga.", "This government does not ask citizens how they were served."
)
