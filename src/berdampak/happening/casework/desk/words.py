"""What the desk says."""

from berdampak.happening.casework.contracts import Advice
from berdampak.kernel.text import Text

TITLE = Text("Meja kerja", "Desk")
WAITING_FOR_YOU = Text("{count} berkas menunggu Anda", "{count} cases wait for you")
ONE_WAITS = Text("1 berkas menunggu Anda", "1 case waits for you")
NOTHING_WAITS = Text("Tidak ada berkas yang menunggu", "No case waits")
ORDER = Text(
    "Diurutkan dari yang paling dekat tenggat. Yang menunggu warga melengkapi tidak dihitung.",
    "In order of what is due first. What waits for a citizen to complete is not counted.",
)
ALL_DONE = Text(
    "Semua sudah diambil atau selesai. Yang baru muncul di sini sendiri.", "All is taken or done. New cases come here."
)
NEXT, IN_HAND = Text("Berikutnya", "Next"), Text("Sedang Anda kerjakan", "In your hands")
TAKE, GO_ON, OPEN = Text("Kerjakan", "Take it"), Text("Lanjutkan", "Go on"), Text("Buka", "Open")
COMPLETE_SINCE = Text("lengkap sejak {moment}", "complete since {moment}")
DUE = Text("tenggat {moment}", "due {moment}")
LEFT, LATE = Text("sisa {time}", "{time} left"), Text("terlambat {time}", "{time} late")
NO_DUE = Text("tanpa batas waktu", "no term")
CASE, SERVICE_STEP, USED, DUE_AT, WHO = (
    Text("Berkas", "Case"),
    Text("Layanan dan langkah", "Service and step"),
    Text("Waktu terpakai", "Time used"),
    Text("Tenggat", "Due"),
    Text("Siapa", "Who"),
)
USED_SHARE = Text("{share} terpakai", "{share} used")
WAITING, WITH_CITIZEN, ELSEWHERE = (
    Text("Menunggu dikerjakan", "Waiting"),
    Text("Menunggu warga", "Waiting for the citizen"),
    Text("Sedang di unit lain", "With other units"),
)
WITH_CITIZEN_NOTE = Text(
    "Jam berhenti. Warga sudah diberi tahu apa yang kurang dan di mana.",
    "The clock stands. The citizen knows what lacks and where.",
)
ELSEWHERE_NOTE = Text("Waktu menunggunya dihitung pada unit itu.", "The wait is counted on that unit.")
DONE_TODAY = Text("{count} langkah Anda selesai hari ini", "{count} steps done by you today")
NO_REPORT = Text(
    "Tidak ada laporan harian untuk diisi. Rapor Anda dihitung dari pekerjaan ini.",
    "There is no daily report to fill in. Your report card is computed from this work.",
)
BESIDES = Text("Juga menunggu Anda", "Also waiting for you")
MY_CARD = Text("Rapor saya", "My report card")
NOBODY_FREE = Text(
    "Tidak ada yang menunggu saat ini, atau Anda tercatat cuti.", "Nothing waits now, or you are noted as on leave."
)
FILE_FOR = Text("Ajukan untuk warga di loket", "Apply for a citizen at the counter")
FILE_FOR_NOTE = Text(
    "Isi formulir bersama warga, lalu serahkan tanda terima dan PIN kepadanya. Petugas yang mengisi tercatat.",
    "Fill in the form together, and hand over the receipt and the PIN. Who typed it in is recorded.",
)
NO_SERVICE = Text("Unit Anda tidak menerima permohonan dari warga.", "Your unit takes in no applications of citizens.")
TEAM_DESK = Text("Meja unit", "Desk of the unit")
UNITS = Text("Unit Anda", "Your units")
KEYS = Text("Tombol pintas", "Keys")
KEYS_HELP = Text(
    "Tekan Alt (di Mac: Control+Option) bersama huruf ini; di Firefox tambahkan Shift.",
    "Press Alt (on a Mac: Control+Option) with the letter; in Firefox add Shift.",
)
KEY_TAKE, KEY_DESK, KEY_FIRST = (
    Text("kerjakan yang berikutnya", "take the next one"),
    Text("kembali ke meja", "back to the desk"),
    Text("buka berkas pertama di daftar", "open the first case of the list"),
)

STATES = {
    "open": Text("Sedang dikerjakan", "Being worked on"),
    "returned": Text("Menunggu warga", "Waiting for the citizen"),
    "granted": Text("Dikabulkan, sedang diterbitkan", "Granted, being issued"),
    "refused": Text("Ditolak", "Refused"),
    "withdrawn": Text("Dicabut pemohon", "Withdrawn"),
    "closed": Text("Selesai", "Finished"),
}
STEP_STATES = {
    "waiting": Text("belum", "not yet"),
    "ready": Text("menunggu diambil", "waiting to be taken"),
    "doing": Text("dikerjakan", "being done"),
    "done": Text("selesai", "done"),
    "passed": Text("dilewati", "passed over"),
}
DEEDS: dict[str, Text] = {
    "putuskan": Text("Putuskan", "Decide"),
    "selesai": Text("Selesai", "Done"),
    "pertimbangkan": Text("Beri pertimbangan", "Advise"),
    "ambil": Text("Ambil", "Take"),
    "kembalikan": Text("Kembalikan ke warga", "Return to the citizen"),
    "minta-izin": Text("Minta izin mengembalikan lagi", "Ask for leave to return it again"),
    "izinkan": Text("Izinkan pengembalian kedua", "Allow a second return"),
    "tolak-izin": Text("Jangan izinkan pengembalian kedua", "Deny a second return"),
    "tugaskan": Text("Tugaskan", "Assign"),
    "bayar": Text("Catat pembayaran", "Record a payment"),
    "lampirkan": Text("Lampirkan berkas", "Attach a paper"),
    "catat": Text("Tulis catatan", "Write a note"),
    "perpanjang": Text("Perpanjang waktu", "Extend the term"),
    "lepas": Text("Lepaskan", "Put back"),
    "buka-lagi": Text("Buka lagi", "Reopen"),
}
AT_STEP = Text("{deed}: {step}", "{deed}: {step}")
DONE: dict[str, Text] = {
    "putuskan": Text("Keputusan berkas {number} tersimpan.", "Case {number} is decided."),
    "selesai": Text("Langkah di berkas {number} selesai.", "The step of case {number} is done."),
    "pertimbangkan": Text("Pertimbangan di berkas {number} tersimpan.", "Your advice on case {number} is kept."),
    "ambil": Text("Berkas {number} di tangan Anda.", "Case {number} is in your hands."),
    "kembalikan": Text(
        "Berkas {number} dikembalikan; warga diberi tahu.", "Case {number} is returned; the citizen is told."
    ),
    "minta-izin": Text("Permintaan izin sampai kepada kepala unit.", "The head of the unit is asked for leave."),
    "izinkan": Text("Pengembalian kedua diizinkan.", "A second return is allowed."),
    "tolak-izin": Text("Pengembalian kedua tidak diizinkan.", "A second return is denied."),
    "tugaskan": Text("Langkah di berkas {number} ditugaskan.", "The step of case {number} is assigned."),
    "bayar": Text("Pembayaran tercatat.", "The payment is recorded."),
    "lampirkan": Text("Berkas terlampir.", "The paper is attached."),
    "catat": Text("Catatan tersimpan.", "The note is kept."),
    "perpanjang": Text("Waktu diperpanjang.", "The term is extended."),
    "lepas": Text("Berkas {number} kembali ke antrean unit.", "Case {number} is back with the unit."),
    "buka-lagi": Text("Berkas {number} dibuka lagi.", "Case {number} is open again."),
}
ACTIONS, OTHER_ACTIONS = Text("Yang dapat Anda lakukan", "What you can do"), Text("Tindakan lain", "Other actions")
NO_ACTIONS = Text(
    "Tidak ada yang perlu Anda lakukan di berkas ini sekarang.", "There is nothing for you to do on this case now."
)
CLOCK, PROMISE, LAW, OBSERVED = (
    Text("Waktu", "Time"),
    Text("Janji layanan", "Promise"),
    Text("Batas hukum", "Legal term"),
    Text("Terpakai", "Used"),
)
UNTIL = Text("sampai {moment}", "until {moment}")
NOT_SET = Text("tidak ditetapkan", "not set")
STOPPED = Text("berhenti sampai berkas dilengkapi", "stopped until the papers are complete")
COUNTED_BY = Text("{name}, versi {version}", "{name}, version {version}")
STEPS, HISTORY, PAPERS, ANSWERS, FEES, LACKS, PRODUCT = (
    Text("Langkah", "Steps"),
    Text("Riwayat", "History"),
    Text("Berkas pemohon", "Papers"),
    Text("Isian", "Answers"),
    Text("Biaya", "Fees"),
    Text("Yang diminta dilengkapi", "What was asked for"),
    Text("Produk", "Product"),
)
NO_PAPERS, NO_ANSWERS = Text("Tidak ada berkas.", "No papers."), Text("Tidak ada isian.", "No answers.")
PAID, UNPAID = Text("lunas", "paid"), Text("belum dibayar", "not paid")
RECORDED_READING = Text(
    "Dibuka untuk: {purpose}. Pemohon dapat melihat siapa yang membuka isiannya.",
    "Opened for: {purpose}. The applicant can see who opened the answers.",
)
CLOSED_ANSWERS = Text(
    "Isian hanya dibuka dengan tujuan, dan pemohon dapat melihat siapa yang membukanya.",
    "Answers are opened for a purpose only, and the applicant can see who opened them.",
)
PURPOSE = Text("Untuk apa isian dibuka?", "What do you open the answers for?")
PURPOSES: dict[str, Text] = {
    "mengawasi": Text("Mengawasi pekerjaan unit", "Supervising the work of the unit"),
    "mengaku": Text("Menjawab pertanyaan atau keberatan pemohon", "Answering the applicant"),
    "pengaduan": Text("Menindaklanjuti pengaduan", "Following up a complaint"),
    "memeriksa": Text("Pemeriksaan inspektorat", "An inspection"),
}
OPEN_ANSWERS = Text("Buka isian", "Open the answers")
WORKING_ON = Text("mengerjakan {step}", "working on {step}")
READING_PAPER = Text("membaca berkas {paper}", "reading the paper {paper}")
HOLDER, BY_NOW = Text("di tangan {name}", "with {name}"), Text("{begun} – {ended}", "{begun} – {ended}")
ADVICE: dict[Advice, Text] = {
    "favourable": Text("Mendukung", "In favour"),
    "conditional": Text("Mendukung dengan syarat", "In favour, on conditions"),
    "unfavourable": Text("Tidak mendukung", "Against"),
}
NOTES = Text("Catatan untuk rekan", "Notes for colleagues")
FILED = Text("masuk {moment}", "filed {moment}")
CHANNELS = {
    "online": Text("diajukan sendiri", "filed online"),
    "counter": Text("lewat loket", "at a counter"),
    "api": Text("lewat sistem lain", "by another system"),
}
LEAVE_ASKED = Text(
    "{name} minta izin mengembalikan berkas ini sekali lagi: {why}",
    "{name} asks for leave to return this case once more: {why}",
)
LEAVE_DENIED = Text("Pengembalian kedua tidak diizinkan: {why}", "A second return was denied: {why}")
LEAVE_WAITS = Text(
    "Jawab permintaan izin mengembalikan berkas {number} sekali lagi",
    "Answer the request to return case {number} once more",
)
APPROVED = Text("{name} mengizinkan satu pengembalian lagi.", "{name} allowed one more return.")
GONE = Text("petugas yang sudah tidak bekerja di sini", "an officer who works here no more")
"""What stands in the place of a name that is not known any more."""

HEAD_TITLE = Text("Meja unit", "Desk of the unit")
LOAD = Text("Beban per petugas", "Load of each officer")
LOAD_NOTE = Text(
    "Menurut nama, bukan peringkat. Beban tidak sama dengan hasil.", "By name, no ranking. Load is not result."
)
IN_HANDS, NOBODYS = Text("Di tangan", "In hand"), Text("Belum diambil", "Not taken")
STATUS, ON_DUTY = Text("Saat ini", "Now"), Text("bertugas", "on duty")
OFF_WHY = Text("tidak bertugas: {why}", "off duty: {why}")
RETURNED_BEFORE = Text("Menunggu izin Anda", "Waiting for your leave")
RETURNED_NOTE = Text(
    "Petugas minta mengembalikannya sekali lagi. Baca alasannya dan jawab di halaman berkasnya.",
    "An officer asks to return it once more. Read why, and answer on the page of the case.",
)
LATE_ONES, NO_LATE = Text("Terlambat", "Late"), Text("Tidak ada yang terlambat.", "Nothing is late.")
NOTHING_HERE = Text("Tidak ada.", "None.")
BEING_DONE = Text("Sedang dikerjakan", "Being worked on")
ASSIGN = Text("Tugaskan", "Assign")
