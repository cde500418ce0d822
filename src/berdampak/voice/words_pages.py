"""What the pages for complaints say to whoever complains."""

from berdampak.kernel.text import Text

NEW = Text("Sampaikan aduan", "Make a complaint")
NEW_LEAD = Text(
    "Tidak perlu akun. Anda menerima nomor dan PIN untuk mengikuti jawabannya.",
    "No account is needed. You get a number and a PIN with which to follow what comes of it.",
)
HAVE_ONE = Text("Sudah pernah mengirim? Ikuti aduan Anda", "Sent one already? Follow it")
KIND = Text("Apa yang ingin Anda sampaikan?", "What would you like to tell us?")
KIND_ERROR = Text("Pilih apa yang ingin Anda sampaikan.", "Choose what you would like to tell us.")
TERM = Text(
    "{help} Dijawab paling lambat {days} hari kerja.",
    "{help} Answered within {days} working days.",
)
ABOUT = Text("Tentang layanan atau kantor mana?", "About which service or office?")
STORY = Text("Apa yang terjadi?", "What happened?")
STORY_HELP = Text(
    "Tulis kapan, di mana, dan apa yang Anda harapkan. Jangan tulis nomor KTP.",
    "Say when, where, and what you would like done. Leave out identity numbers.",
)
STORY_ERROR = Text(
    "Tulis apa yang terjadi, sedikitnya {least} huruf.", "Say what happened, in {least} letters or more."
)
TOO_LONG = Text("Paling banyak {most} huruf; sekarang {now}.", "At most {most} letters; there are {now}.")
OFFICER = Text("Siapa yang diadukan?", "Who is it about?")
OFFICER_YES = Text("Ini tentang sikap atau perbuatan petugas", "It is about what an official did")
SECRECY = Text("Bolehkah petugas tahu siapa Anda?", "May officials know who you are?")
SECRECY_OPEN = Text("Boleh", "Yes")
SECRECY_OPEN_HELP = Text(
    "Yang menjawab melihat nama dan kontak Anda.", "Whoever answers sees your name and how to reach you."
)
SECRECY_CONFIDENTIAL = Text("Rahasiakan nama saya", "Keep my name secret")
SECRECY_CONFIDENTIAL_HELP = Text(
    "Nama Anda disimpan terpisah dan terkunci. Hanya Inspektorat yang dapat membukanya, dengan alasan yang dicatat.",
    "Your name is locked away apart. Only the inspectorate can open it, and has to say why, which is recorded.",
)
SECRECY_ANONYMOUS = Text("Tanpa nama", "No name at all")
SECRECY_ANONYMOUS_HELP = Text(
    "Nama, kontak, dan nomor permohonan tidak disimpan, juga bila Anda mengisinya. Jawaban hanya dapat dibaca "
    "dengan nomor dan PIN.",
    "Name, contact and application number are not kept, even if you fill them in. The answer can only be read "
    "with the number and the PIN.",
)
NAME = Text("Nama Anda", "Your name")
CONTACT = Text("Surel atau nomor ponsel", "E-mail address or mobile number")
CONTACT_HELP = Text("Kami memberi tahu Anda bila aduan dijawab.", "We tell you when it is answered.")
CONTACT_ERROR = Text(
    "Tulis surel seperti nama@example.id, atau nomor ponsel dengan angka saja.",
    "Write an e-mail address such as name@example.id, or a mobile number in digits.",
)
CASE = Text("Nomor permohonan", "Number of your application")
CASE_HELP = Text(
    "Bila aduan ini tentang permohonan yang sudah Anda kirim.", "If it is about an application you have made."
)
TOO_LONG_LINE = Text("Paling banyak {most} huruf.", "At most {most} letters.")
FILE = Text("Foto atau surat", "Photograph or letter")
FILE_HELP = Text(
    "PDF, JPG, atau PNG. Data tersembunyi di dalam foto kami hapus.",
    "PDF, JPG or PNG. Data hidden in a photograph are removed.",
)
FILES_MANY = Text("Paling banyak {most} lampiran.", "At most {most} attachments.")
SEND = Text("Kirim aduan", "Send it")

SENT = Text("Aduan Anda sudah kami terima", "We have your complaint")
SENT_KEEP = Text(
    "Catat nomor dan PIN ini, atau cetak halaman ini. PIN tidak ditampilkan lagi sesudah ini.",
    "Write down this number and PIN, or print this page. The PIN is not shown again.",
)
NUMBER = Text("Nomor aduan", "Number")
PIN = Text("PIN", "PIN")
FIRST_BY = Text("Dibaca paling lambat", "Read by")
ANSWER_BY = Text("Dijawab paling lambat", "Answered by")
UNVERIFIED = Text("Tenggat menurut {rule} (belum diverifikasi).", "Terms by {rule} (not verified).")
BY_RULE = Text("Tenggat menurut {rule}.", "Terms by {rule}.")
OPEN = Text("Lihat aduan ini", "See this complaint")
OVER = Text(
    "Halaman ini hanya tampil sebentar sesudah aduan dikirim.", "This page is only shown shortly after sending."
)

FOLLOW = Text("Ikuti aduan", "Follow a complaint")
FOLLOW_LEAD = Text("Nomor dan PIN tertulis pada bukti aduan Anda.", "Number and PIN stand on your receipt.")
FOLLOW_SEND = Text("Buka aduan", "Open it")
NUMBER_HELP = Text("Misalnya ADU-4C7K-9WXD", "Such as ADU-4C7K-9WXD")
PIN_HELP = Text("Enam angka", "Six digits")

TITLE = Text("Aduan {number}", "Complaint {number}")
STATE = Text("Keadaan", "State")
ABOUT_WHAT = Text("Tentang", "About")
KIND_OF = Text("Jenis", "Kind")
FILED = Text("Dikirim", "Sent")
SECRET = Text("Kerahasiaan", "Secrecy")
OVERDUE = Text("Lewat tenggat", "Overdue")
OVERDUE_SORRY = Text(
    "Aduan ini melewati tenggat. Kami mohon maaf; keterlambatan ini tercatat dan ikut dihitung.",
    "This is overdue. We are sorry; it is recorded, and it counts.",
)
THREAD = Text("Perjalanan aduan", "What has happened")
FILES = Text("Lampiran", "Attachments")
ANSWERED = Text("Aduan Anda sudah dijawab", "Your complaint has been answered")
SILENCE = Text(
    "Bila Anda diam sampai {until}, aduan ini ditutup dengan sendirinya.",
    "If you say nothing until {until}, it closes by itself.",
)
RATE_TITLE = Text("Nilai jawaban ini", "Rate this answer")
RATE = Text("Bagaimana jawabannya?", "How good is the answer?")
RATE_SOLVED = Text("Apakah masalahnya beres?", "Is the matter settled?")
RATE_ERROR = Text("Pilih salah satu.", "Choose one.")
RATINGS = (
    Text("Tidak baik", "Bad"),
    Text("Kurang baik", "Not good"),
    Text("Baik", "Good"),
    Text("Sangat baik", "Very good"),
)
RATE_SEND = Text("Kirim penilaian dan tutup aduan", "Send this and close the complaint")
REOPEN = Text("Belum beres? Buka lagi", "Not settled? Reopen it")
REOPEN_WORDS = Text("Apa yang belum beres?", "What is not settled?")
REOPEN_SEND = Text("Buka aduan lagi", "Reopen the complaint")
CONTEST = Text("Tidak setuju? Bawa ke Inspektorat", "You disagree? Take it to the inspectorate")
CONTEST_HELP = Text(
    "Unit tidak lagi melihat aduan ini; Inspektorat memeriksa dari awal.",
    "The unit no longer sees it; the inspectorate looks at it anew.",
)
CONTEST_WORDS = Text("Mengapa jawaban ini keliru?", "Why is this answer wrong?")
CONTEST_SEND = Text("Bawa ke Inspektorat", "Take it to the inspectorate")
ADD = Text("Tambahkan keterangan", "Say more")
ADD_WORDS = Text("Keterangan Anda", "What you want to add")
ADD_SEND = Text("Kirim keterangan", "Send it")
WORDS_ERROR = Text("Tulis dulu pesannya.", "Write something first.")
CLOSE_HERE = Text("Tutup aduan ini di perangkat ini", "Close it on this device")
CLOSE_HELP = Text("Bila perangkat ini dipakai orang lain juga.", "If others use this device too.")
SECRETS = {
    "open": Text("Nama dapat dilihat yang menjawab", "Whoever answers sees the name"),
    "confidential": Text("Nama dirahasiakan", "The name is kept secret"),
    "anonymous": Text("Tanpa nama", "No name"),
}
NOTICE = Text("Aduan {number} sudah dijawab", "Complaint {number} has been answered")
NOTICE_BODY = Text(
    "Aduan Anda sudah dijawab. Buka dengan nomor dan PIN Anda untuk membaca, menilai, atau membukanya lagi.",
    "Your complaint has been answered. Open it with your number and PIN to read, rate or reopen it.",
)
