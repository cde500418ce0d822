"""What the pages of priorities say."""

from berdampak.kernel.text import Text

TITLE = Text("Prioritas", "Priorities")
LEAD = Text(
    "Masalah dari rapor, suara warga, temuan inspektorat, dan pegawai dalam satu daftar, yang paling mendesak "
    "lebih dulu.",
    "Problems from cards, citizens, findings of the inspectorate and officers in one list, the most pressing first.",
)
EMPTY = Text(
    "Belum ada masalah yang tercatat di sini. Setiap Jumat rapor dan suara warga diperiksa, dan siapa pun di "
    "kantor ini "
    "dapat menambah masalah.",
    "No problem is on the list here. Every Friday cards and what citizens say are looked at, and anybody in the "
    "office "
    "may add one.",
)
WAITING = Text("Selesaikan masalah: {title}", "Deal with the problem: {title}")
NEW = Text("Tambah masalah", "Add a problem")
PLACE = Text("Kantor", "Office")
ALL_PLACES = Text("Semua kantor", "All offices")
SHOW = Text("Tampilkan", "Show")
RANKED = Text("Menurut urutan", "In order")
UNRATED = Text("Belum cukup dinilai", "Not rated enough yet")
UNRATED_MEANS = Text(
    "Nilai yang tidak dapat dihitung dari angka perlu dua penilai atau lebih.",
    "A part that cannot be computed from figures needs two raters or more.",
)
DONE_LIST = Text("Sudah diselesaikan", "Dealt with")
DROPPED_LIST = Text("Dikeluarkan dari daftar", "Taken off the list")
NUMBER = Text("No", "No")
SHARED = Text("sama", "tied")
PROBLEM = Text("Masalah", "Problem")
SCORE = Text("Nilai (U+S+G)", "Score (U+S+G)")
OWNER = Text("Yang mengerjakan", "Who deals with it")
DUE = Text("Tenggat", "Due")
STATE = Text("Keadaan", "State")
HELPED = Text("Apakah membantu", "Did it help")
STATES = {
    "open": Text("Terbuka", "Open"),
    "taken": Text("Dikerjakan", "Taken up"),
    "done": Text("Selesai", "Done"),
    "dropped": Text("Dikeluarkan", "Off the list"),
}
GONE = Text("tidak tampak lagi", "no longer shows")
LATE = Text("lewat tenggat", "overdue")
NOBODY = Text("belum ada", "nobody yet")
TITLES = {
    "fell": Text("Yang tepat janji berkurang", "Fewer cases on time"),
    "holds": Text("Waktu tertahan di langkah “{detail}”", "Time is lost at the step “{detail}”"),
    "complaints": Text("Banyak aduan: {detail}", "Many complaints: {detail}"),
    "element": Text("Nilai survei rendah: {detail}", "Low in surveys: {detail}"),
    "finding": Text("Temuan inspektorat: {detail}", "Found by the inspectorate: {detail}"),
    "said": Text("{detail}", "{detail}"),
}
SOURCES = {
    "fell": Text(
        "Dari rapor: bagian yang tepat janji turun melampaui batas 99,8% dari empat minggu sebelumnya.",
        "From cards: the share on time fell beyond the 99.8% limits of the four weeks before.",
    ),
    "holds": Text(
        "Dari rapor: langkah ini memakan 40% atau lebih dari waktu berkas yang selesai.",
        "From cards: this step takes 40% or more of the time of finished cases.",
    ),
    "complaints": Text(
        "Dari aduan empat minggu: sepuluh atau lebih, dan ada yang lewat tenggat atau kurang dari separuh yang "
        "selesai.",
        "From complaints of four weeks: ten or more, and some overdue or fewer than half solved.",
    ),
    "element": Text(
        "Dari survei empat minggu: mutunya di bawah dua mutu terbaik.",
        "From surveys of four weeks: below the two best grades.",
    ),
    "finding": Text(
        "Dipastikan inspektorat dalam empat minggu terakhir.", "Confirmed by the inspectorate in the last four weeks."
    ),
    "said": Text("Ditambahkan oleh pegawai.", "Added by somebody at the office."),
}
ERASED = Text("(tulisan dihapus)", "(words erased)")
SINCE = Text("Ada di daftar sejak minggu {week}.", "On the list since {week}.")
GONE_MEANS = Text(
    "Minggu terakhir angkanya tidak menunjukkan masalah ini lagi. Masalah tetap di daftar sampai ada yang menutupnya.",
    "In the last week the figures no longer show it. It stays on the list until somebody closes it.",
)
PRESSING = Text("Seberapa mendesak", "How pressing")
PART = Text("Unsur", "Part")
VALUE = Text("Nilai", "Score")
FROM = Text("Dari mana", "From")
PARTS = {
    "urgency": Text("Mendesak (U)", "Urgency (U)"),
    "seriousness": Text("Gawat (S)", "Seriousness (S)"),
    "growth": Text("Memburuk (G)", "Growth (G)"),
}
FORMULAS = {
    "urgency": Text(
        "bagian berkas terbuka yang lewat janji: 2 bila ada, 3 mulai 5%, 4 mulai 10%, 5 mulai 20%",
        "share of open cases that are overdue: 2 if any, 3 from 5%, 4 from 10%, 5 from 20%",
    ),
    "seriousness": Text(
        "banyaknya orang yang terkena dalam empat minggu: 2 mulai 10 orang, 3 mulai 50, 4 mulai 200, 5 mulai 1.000",
        "people affected in four weeks: 2 from 10 people, 3 from 50, 4 from 200, 5 from 1,000",
    ),
    "growth": Text(
        "empat perubahan terakhir: 1, ditambah 1 untuk tiap perubahan yang memburuk",
        "the last four changes: 1, and one more for each change for the worse",
    ),
}
RATED = Text("nilai tengah dari {n} penilai", "median of {n} raters")
TOO_FEW_RATERS = Text("perlu dua penilai, baru ada {n}", "needs two raters, has {n}")
NO_SCORE = Text("–", "–")
TOTAL = Text("Jumlah", "Total")
RATE = Text("Beri nilai", "Rate it")
RATE_TITLE = Text("Beri nilai masalah", "Rate the problem")
RATE_INTRO = Text(
    "1 paling rendah, 5 paling tinggi. Yang dipakai adalah nilai tengah semua penilai; Anda dapat mengubah nilai Anda.",
    "1 is lowest, 5 highest. What counts is the median of all raters; you may change yours.",
)
RATE_HELP = {
    "urgency": Text("Apa yang terjadi bila ditunda?", "What happens if it waits?"),
    "seriousness": Text("Seberapa berat akibatnya bagi warga?", "How badly does it affect citizens?"),
    "growth": Text("Apakah akan memburuk bila dibiarkan?", "Will it get worse if left alone?"),
}
TAKE = Text("Tentukan siapa dan kapan", "Say who and by when")
TAKE_TITLE = Text("Siapa mengerjakan, sampai kapan?", "Who deals with it, by when?")
TAKE_INTRO = Text(
    "Angka empat minggu terakhir dibekukan sekarang. Empat minggu setelah selesai, angka yang sama dibaca lagi.",
    "The figure of the last four weeks is frozen now. Four weeks after the work is done, the same figure is read "
    "again.",
)
OWNER_LABEL = Text("Yang mengerjakan", "Who deals with it")
OWNER_IN = Text("{name}, {office}", "{name}, {office}")
DUE_LABEL = Text("Selesai paling lambat", "Done by")
FINISH = Text("Tutup masalah", "Close the problem")
FINISH_TITLE = Text("Tutup masalah", "Close the problem")
FINISH_LABEL = Text("Bagaimana", "How")
FINISHES = {
    "done": Text("Sudah dikerjakan", "It was dealt with"),
    "drop": Text("Dikeluarkan dari daftar tanpa dikerjakan", "Off the list without being dealt with"),
}
FINISH_WORDS = Text("Apa yang dilakukan, atau alasannya", "What was done, or the reason")
WORDS_HELP = Text("Jangan menulis nama orang.", "Do not name anyone.")
NEW_INTRO = Text(
    "Tulis apa yang menghambat layanan. Rekan-rekan lalu menilainya bersama.",
    "Write what stands in the way of good service. Colleagues then rate it together.",
)
NEW_TITLE_LABEL = Text("Masalahnya, dalam satu kalimat", "The problem, in one sentence")
NEW_WORDS = Text("Penjelasan", "More about it")
MEASURE = Text("Angka yang seharusnya membaik", "The figure that should get better")
MEASURES = {
    "none": Text("tidak ada", "none"),
    "on_time": Text("bagian yang tepat janji", "share on time"),
    "overdue": Text("bagian terbuka yang lewat janji", "share of open cases overdue"),
    "rework": Text("bagian yang dikerjakan ulang", "share done again"),
    "hold": Text("bagian waktu yang tertahan di langkah ini", "share of time held at this step"),
    "complaints": Text("banyaknya aduan", "number of complaints"),
    "element": Text("nilai survei", "index of the survey"),
    "findings": Text("banyaknya temuan", "number of findings"),
}
SAVE = Text("Simpan", "Save")
SAVED = Text("Tersimpan dan tercatat di buku.", "Saved, and recorded in the book.")
CANCEL = Text("Batal", "Cancel")
EFFECT = Text("Apakah membantu?", "Did it help?")
VERDICTS = {
    "helped": Text("Membantu", "It helped"),
    "no_sign": Text("Belum terlihat", "No sign of it yet"),
    "too_few": Text("Kasusnya belum cukup", "Not enough cases"),
}
BEFORE = Text("Sebelum dikerjakan", "Before it was taken up")
AFTER = Text("Empat minggu setelah selesai", "Four weeks after it was done")
CHANGE = Text("Perubahan", "Change")
CHANGE_IS = Text("{change} (95%: {low} sampai {high})", "{change} (95%: {low} to {high})")
SHARE_IS = Text("{share}% ({met} dari {of})", "{share}% ({met} of {of})")
WEEKS_IS = Text("{share}% rata-rata {n} minggu", "{share}%, mean of {n} weeks")
INDEX_IS = Text("{value} ({n} jawaban)", "{value} ({n} answers)")
NO_FIGURE = Text("tidak terukur", "not measured")
NOT_YET = Text("Dibaca empat minggu setelah selesai.", "It is read four weeks after it is done.")
EFFECT_MEANS = Text(
    "“Membantu” hanya bila seluruh rentang perubahan ada di sisi yang lebih baik. Angka tidak membuktikan sebabnya.",
    "“It helped” only when the whole interval of the change is on the better side. The figure does not prove the "
    "cause.",
)
STORY = Text("Riwayat", "What happened")
DEEDS = {
    "open": Text("Ditambahkan", "Added"),
    "take": Text("Ditentukan siapa dan kapan", "Given an owner and a due date"),
    "done": Text("Selesai", "Done"),
    "drop": Text("Dikeluarkan dari daftar", "Taken off the list"),
    "gone": Text("Tidak tampak lagi pada angka", "No longer shows in the figures"),
    "back": Text("Tampak lagi pada angka", "Shows in the figures again"),
    "check": Text("Dilihat apakah membantu", "Checked whether it helped"),
}
