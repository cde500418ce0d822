"""What the pages of agreements say."""

from berdampak.kernel.text import Text

TITLE = Text("Perjanjian kinerja", "Agreements")
LEAD = Text(
    "Apa yang disepakati untuk dicapai tahun ini. Capaiannya dihitung dari catatan pekerjaan, tidak pernah diketik.",
    "What was agreed for this year. Results are computed from the record of the work, never typed.",
)
AS_SUBORDINATE = Text("Perjanjian saya dengan atasan", "My agreement with my superior")
AS_SUPERIOR = Text("Perjanjian saya dengan bawahan", "My agreements with those I lead")
OTHERS = Text("Perjanjian lain di kantor yang Anda awasi", "Others in the offices you oversee")
EMPTY = Text(
    "Belum ada perjanjian. Atasan memulai konsepnya; setelah itu kedua pihak mengisi dan menandatanganinya.",
    "No agreement yet. The superior begins a draft; then both fill it in and sign it.",
)
SEE_PREDICATE = Text("Lihat predikat", "See the predikat")
NEW = Text("Buat perjanjian baru", "Begin an agreement")
WHO = Text("Dengan siapa", "With whom")
YEAR = Text("Tahun", "Year")
STATE = Text("Keadaan", "State")
AGREEMENT = Text("Perjanjian", "Agreement")
YOU = Text("menunggu tanda tangan Anda", "waiting for your signature")
NEW_INTRO = Text(
    "Untuk kepala unit atau instansi, capaian dihitung dari kerja unit atau instansinya; untuk petugas, dari langkah "
    "yang dikerjakannya sendiri.",
    "For the head of a unit or agency, results are computed from the work of the office; for an officer, from the "
    "steps they did themselves.",
)
NOBODY = Text(
    "Belum ada orang di bawah Anda yang tercatat. Tambahkan dulu lewat halaman Tim.",
    "Nobody is known to work below you yet. Add them on the page of the team first.",
)
BEGIN = Text("Mulai konsep", "Begin the draft")
CANCEL = Text("Batal", "Cancel")
PERSON_IN = Text("{name}, {unit}", "{name}, {unit}")
SCOPE_UNIT = Text("{office}", "{office}")
SCOPE_OFFICER = Text("kerja sendiri di {office}", "own work at {office}")
VERSION = Text("Versi {number}", "Version {number}")
VERSIONS = Text("Versi dan tanda tangan", "Versions and signatures")
SIGNED_BY = Text("{name}, {at}", "{name}, {at}")
NOT_SIGNED = Text("belum ada tanda tangan", "no signature yet")
TARGETS = Text("Target", "Targets")
NO_TARGETS = Text("Belum ada target. Tambahkan paling sedikit satu.", "No target yet. Add one at least.")
GOAL = Text("Sasaran", "Goal")
INDICATOR = Text("Indikator", "Indicator")
TARGET = Text("Target setahun", "Target of the year")
QUARTERS = Text("Target triwulan", "Targets by quarter")
NONE = Text("tidak ada", "none")
WEIGHT = Text("Bobot", "Weight")
PROGRAMMES = Text("Program dan anggaran", "Programmes and budget")
NO_PROGRAMMES = Text("Tidak ada program.", "No programme.")
PROGRAMME = Text("Program atau kegiatan", "Programme or activity")
BUDGET = Text("Anggaran", "Budget")
NOTE = Text("Keterangan", "Note")
ADD_TARGET = Text("Tambah target", "Add a target")
ADD_PROGRAMME = Text("Tambah program", "Add a programme")
EDIT = Text("Ubah", "Change")
REMOVE = Text("Hapus", "Remove")
OFFER = Text("Ajukan untuk ditandatangani", "Offer it for signature")
OFFER_MEANS = Text(
    "Sesudah diajukan, isinya tidak dapat diubah kecuali ditarik kembali menjadi konsep.",
    "Once offered it cannot be changed, unless it is taken back to a draft.",
)
UNDO = Text("Batalkan perubahan terakhir", "Undo the last change")
TAKE_BACK = Text("Tarik kembali menjadi konsep", "Take it back to a draft")
SIGN = Text("Baca dan tanda tangani", "Read and sign")
REVISE = Text("Mulai perubahan", "Begin a revision")
REVISE_MEANS = Text(
    "Yang sudah ditandatangani tetap berlaku sampai kedua pihak menandatangani versi baru.",
    "What was signed holds until both have signed the new version.",
)
END = Text("Akhiri perjanjian", "End the agreement")
END_TITLE = Text("Akhiri perjanjian ini?", "End this agreement?")
END_MEANS = Text(
    "Misalnya karena pindah tugas. Perjanjian yang berakhir tetap dapat dibaca, tetapi tidak dapat dihidupkan lagi.",
    "As when somebody takes up another post. What has ended can still be read, and cannot be brought back.",
)
PDF = Text("Unduh lembar perjanjian (PDF)", "Download the agreement (PDF)")
SEE_ACHIEVED = Text("Lihat capaian", "See results")
ROW_TITLE = Text("Target", "Target")
PROGRAMME_TITLE = Text("Program", "Programme")
OUTCOME = Text("Sasaran dari pohon kinerja", "Goal from the tree of outcomes")
OWN_GOAL = Text("Sasaran dengan kata sendiri", "Goal in your own words")
OWN_GOAL_HELP = Text(
    "Isi hanya bila tidak ada yang cocok di atas. Jangan menulis nama orang.",
    "Only if nothing above fits. Do not name anyone.",
)
INDICATOR_HELP = Text(
    "Definisinya dibekukan saat ini juga dan ikut ditandatangani.", "Its definition is frozen now, and signed with it."
)
TARGET_HELP = Text(
    "Misalnya 87,5. Untuk rentang: 80–95. Satuannya mengikuti indikator.",
    "For instance 87.5; a range as 80–95. The unit is that of the indicator.",
)
QUARTER = Text("Target triwulan {number}", "Target of quarter {number}")
WEIGHT_HELP = Text(
    "Bila dipakai, isi untuk semua target sampai berjumlah 100.",
    "If you use weights, give every target one; together they make 100.",
)
SAVE = Text("Simpan", "Save")
SAVED = Text("Perubahan tersimpan.", "Your change is saved.")
SIGN_TITLE = Text("Tanda tangani perjanjian", "Sign the agreement")
SIGN_LEAD = Text(
    "Baca seluruh naskah di bawah ini. Tanda tangan Anda dicatat di buku dengan sidik naskah ini dan tidak dapat "
    "dicabut setelah kedua pihak menandatangani.",
    "Read the whole text below. Your signature goes into the book with the hash of this text, and cannot be withdrawn "
    "once both have signed.",
)
HAVE_READ = Text("Saya sudah membaca naskah ini dan menyetujuinya", "I have read this text and agree to it")
HAVE_READ_MISSING = Text("Centang dulu bahwa Anda sudah membacanya.", "First tick that you have read it.")
SIGN_NOW = Text("Tanda tangani", "Sign")
TEXT = Text("Naskah", "Text")
FINGERPRINT = Text("Sidik naskah (SHA-256)", "Hash of the text (SHA-256)")
DEFINITION = Text("Definisi {sha256}", "Definition {sha256}")
DEFINITIONS = Text("Arti tiap indikator", "What each indicator means")
ACHIEVED = Text("Capaian", "Results")
ACHIEVED_LEAD = Text(
    "Nilainya dihitung tiap Jumat menurut definisi yang ditandatangani, untuk {scope}.",
    "Values are computed every Friday by the definition that was signed, for {scope}.",
)
NOT_IN_FORCE = Text(
    "Belum ada versi yang ditandatangani kedua pihak, jadi belum ada yang dihitung.",
    "No version is signed by both yet, so there is nothing to compute.",
)
PERIOD = Text("Masa", "Period")
TARGET_COLUMN = Text("Target", "Target")
VALUE = Text("Nilai", "Value")
REACHED = Text("Capaian", "Reached")
FROM = Text("Dasar", "Based on")
WHOLE_YEAR = Text("Tahun {year}", "Year {year}")
QUARTER_OF = Text("Triwulan {number}", "Quarter {number}")
CASES = Text("dari {n}, dihitung {day}", "of {n}, computed {day}")
SERIES = Text("data {seen}, dibaca {day}", "data of {seen}, read {day}")
WHY = {
    "not_read": Text("belum dihitung", "not computed yet"),
    "too_few": Text("kasus belum cukup", "not enough cases"),
    "not_there": Text("datanya belum ada", "no data for it yet"),
    "zero_target": Text("target nol, tidak ada rumusnya", "a target of zero has no formula"),
}
CLAMPED = Text("dihitung 0 karena hasilnya di bawah nol", "counted as 0, as the formula goes below zero")
SENTENCE = Text(
    "{period}: {value} terhadap target {target}, tercapai {percent}.",
    "{period}: {value} against a target of {target}, {percent} reached.",
)
SENTENCE_NONE = Text("{period}: {why}.", "{period}: {why}.")
BAR = Text("Tercapai {percent} dari target", "{percent} of the target reached")
WHAT_100_MEANS = Text(
    "100% berarti target tercapai. Bila lebih kecil lebih baik, rumusnya (2 − nilai/target) × 100.",
    "100% means that the target was reached. Where less is better, it is (2 − value/target) × 100.",
)
SIGN_WAITING = Text("Tanda tangani perjanjian kinerja {year}", "Sign the agreement for {year}")
