"""What the pages of questions and of audit samples say."""

from berdampak.kernel.text import Text

TITLE = Text("Pertanyaan inspektur", "Questions of the inspector")
LEAD = Text(
    "Tiap Jumat catatan kerja dilihat dari beberapa sisi. Yang menonjol dan bertahan menjadi pertanyaan: bukan "
    "tuduhan, dan tidak berakibat apa pun dengan sendirinya.",
    "Every Friday the record of work is looked at from several sides. What stands out and lasts becomes a question, "
    "not an accusation; nothing follows from it by itself.",
)
EMPTY = Text("Tidak ada pertanyaan.", "There are no questions.")
GROUPS = {
    "answer": Text("Menunggu jawaban Anda", "Waiting for your answer"),
    "find": Text("Siap diputus", "Ready to decide"),
    "wait": Text("Menunggu jawaban yang bersangkutan", "Waiting for an answer"),
    "answered": Text("Sudah dijawab, menunggu inspektur", "Answered, waiting for the inspector"),
    "done": Text("Selesai", "Done"),
}
QUESTION = Text("Pertanyaan", "Question")
ABOUT = Text("Tentang", "About")
WEEK = Text("Minggu", "Week")
STATE = Text("Keadaan", "State")
STATES = {
    "opened": Text("belum dijawab", "not answered yet"),
    "answered": Text("sudah dijawab", "answered"),
    "found": Text("selesai", "done"),
}
FINDINGS = {
    "nothing": Text("Tidak ada apa-apa", "Nothing the matter"),
    "explained": Text("Benar, ada alasannya", "True, with a good reason"),
    "confirmed": Text("Benar, tanpa alasan", "True, without a good reason"),
}
FINDING_HELP = {
    "nothing": Text("Kebetulan, atau salah hitung.", "Chance, or a wrong count."),
    "explained": Text(
        "Angkanya benar, dan sebabnya dapat diterima.", "The figure is right, and its cause is acceptable."
    ),
    "confirmed": Text(
        "Angkanya benar, dan tidak ada sebab yang dapat diterima.", "The figure is right, and no cause is acceptable."
    ),
}
YOURSELF = Text("Anda sendiri", "yourself")
NO_ACCOUNT = Text("petugas tanpa akun", "an officer without an account")
AN_OFFICER = Text("seorang petugas {unit}", "an officer of {unit}")
OFFICER = Text("{name}, {unit}", "{name}, {unit}")
NOT_AN_ACCUSATION = Text(
    "Ini pertanyaan, bukan tuduhan. Putusannya dibuat inspektur, setelah mendengar yang bersangkutan.",
    "This is a question, not an accusation. An inspector decides, after hearing the person it concerns.",
)
SEEN = Text("Yang terlihat", "What was seen")
USUAL_SHARE = Text("Biasanya {share} pada rekan setara.", "Among comparable peers it is usually {share}.")
USUAL_HOUR = Text("Biasanya {number} dalam satu jam.", "Usually {number} in an hour.")
ONE_IN = Text("Kemungkinan kebetulan: 1 banding {odds}.", "Odds of this by chance: 1 in {odds}.")
MAY_BE = Text("Sebab yang wajar bisa saja ada.", "There may well be a good reason.")
ROWS = Text("Berkas di baliknya ({n})", "The cases behind it ({n})")
ROWS_TITLE = Text("Berkas di balik pertanyaan", "The cases behind the question")
ROWS_LEAD = Text(
    "Daftar ini dibekukan saat pertanyaan diajukan: {n} baris, sidik {sha256}.",
    "This list was frozen when the question was asked: {n} rows, hash {sha256}.",
)
ROWS_KEPT = Text("{kept} dari {n} baris terakhir disimpan.", "The last {kept} of {n} rows were kept.")
NO_ROWS = Text(
    "Pertanyaan ini tidak bersandar pada berkas tertentu.", "This question does not rest on particular cases."
)
CASE, STEP, AT = Text("Berkas", "Case"), Text("Langkah", "Step"), Text("Waktu", "When")
SERVICE, UNIT = Text("Layanan", "Service"), Text("Unit", "Unit")
NEXT = Text("Baris berikutnya", "Further rows")
ANSWERS = Text("Jawaban yang bersangkutan", "The answer")
NO_ANSWER = Text("Belum ada jawaban. Waktu menjawab sampai {until}.", "No answer yet. It is due by {until}.")
BY = Text("{name}, {at}", "{name}, {at}")
ERASED = Text("Isinya sudah dihapus.", "The words were erased.")
RULING = Text("Putusan inspektur", "What the inspector found")
ANSWER = Text("Jawab", "Answer")
ANSWER_TITLE = Text("Jawab pertanyaan", "Answer the question")
ANSWER_WORDS = Text("Jawaban Anda", "Your answer")
ANSWER_HELP = Text(
    "Dengan kata-kata sendiri. Yang membaca hanya Anda dan inspektur. Jangan menulis data pribadi pemohon.",
    "In your own words. Only you and the inspector read it. Write no personal data of applicants.",
)
ADD = Text("Tambah jawaban", "Add to the answer")
SEND = Text("Kirim jawaban", "Send the answer")
FIND = Text("Putuskan", "Decide")
FIND_AGAIN = Text("Putuskan ulang", "Decide again")
FIND_TITLE = Text("Putusan atas pertanyaan", "Finding on the question")
KIND = Text("Putusan", "Finding")
REASON = Text("Alasan", "Reason")
REASON_HELP = Text(
    "Dibaca oleh yang bersangkutan. Sebutkan apa yang Anda periksa.",
    "The person concerned reads it. Say what you looked at.",
)
SAVE = Text("Simpan putusan", "Save the finding")
SAVED = Text("Sudah tersimpan.", "It is saved.")
CANCEL = Text("Batal", "Cancel")
LOOKED = Text(
    "Bahwa Anda membuka halaman ini dicatat dan terlihat oleh petugas itu.",
    "That you opened this page is recorded, and the officer can see it.",
)
WAITING_ANSWER = Text("Jawab pertanyaan inspektur", "Answer a question of the inspector")
WAITING_FIND = Text("Putuskan satu pertanyaan", "Decide on a question")

AUDIT = Text("Uji petik", "Audit sample")
AUDIT_OF = Text("Uji petik {week}", "Audit sample of {week}")
AUDITS = Text("Uji petik mingguan", "Weekly audit samples")
AUDITS_LEAD = Text(
    "Tiap minggu sebagian berkas yang ditutup diundi, lalu diperiksa: apakah sungguh ada.",
    "Every week some of the closed cases are drawn by lot and checked: are they real?",
)
AUDITS_EMPTY = Text(
    "Belum ada uji petik. Undian diadakan tiap Jumat dari berkas yang ditutup minggu itu.",
    "No sample yet. It is drawn every Friday from the cases closed in the week.",
)
SCOPE, DRAWN = Text("Cakupan", "Scope"), Text("Terundi", "Drawn")
DONE = Text("{told} dari {n}", "{told} of {n}")
CHECKED = Text("Diperiksa", "Checked")
NOT_DRAWN = Text("menunggu segel buku", "waiting for the book to be sealed")
DRAWN_FROM = Text("{n} dari {cases} berkas terundi", "{n} of {cases} cases drawn")
HOW = Text("Bagaimana diundi", "How they are drawn")
HOW_SAID = Text(
    "Daftar {cases} berkas (SHA-256 {list}) masuk buku lebih dulu. Titik segel pertama yang mencakupnya berukuran "
    "{size} dengan akar {root}. Berkas diurutkan menurut HMAC-SHA-256 dari “sumber/kode” dengan akar itu sebagai "
    "kunci; {n} yang terkecil terundi. Siapa pun dapat mengulanginya.",
    "The list of {cases} cases (SHA-256 {list}) entered the book first. The first checkpoint that covers it has size "
    "{size} and root {root}. Cases are ordered by the HMAC-SHA-256 of “source/code” under that root; the {n} lowest "
    "are drawn. Anybody can repeat it.",
)
LIST = Text("Unduh daftarnya", "Download the list")
RESULT = Text("Hasil", "Finding")
AUDIT_KINDS = {
    "real": Text("Nyata", "Real"),
    "not_real": Text("Tidak nyata", "Not real"),
    "unknown": Text("Tidak dapat dipastikan", "Cannot be determined"),
}
AUDIT_HELP = {
    "real": Text("Pemohon dan urusannya ada.", "The applicant and the matter are real."),
    "not_real": Text("Pemohon atau urusannya tidak ada.", "The applicant or the matter is not real."),
    "unknown": Text(
        "Pemohon tidak dapat dihubungi, atau buktinya hilang.",
        "The applicant cannot be reached, or the papers are lost.",
    ),
}
NOT_YET = Text("belum diperiksa", "not checked yet")
NOTE = Text("Catatan", "Note")
NOTE_HELP = Text(
    "Wajib kecuali berkasnya nyata. Sebutkan apa yang Anda periksa.",
    "Required unless the case is real. Say what you looked at.",
)
OPEN_CASE = Text("Buka berkas", "Open the case")
OPEN_HELP = Text(
    "Membaca isian dicatat dan terlihat oleh pemohon.", "Reading the answers is recorded, and the applicant can see it."
)
ELSEWHERE = Text("Berkas ini ada di sistem lain; periksa di sana.", "This case is in another system; check it there.")
NONE_TOLD = Text("Belum ada berkas yang diperiksa.", "No case has been checked yet.")
NO_FAKES = Text(
    "{told} berkas diperiksa, tidak ada yang palsu. Andaikan {limit} dari semua berkas palsu, kemungkinan tidak "
    "satu pun ketahuan hanya 5%.",
    "{told} cases checked, none fake. If {limit} of all cases were fake, the chance of finding none would be only 5%.",
)
SOME_FAKES = Text(
    "{told} berkas diperiksa, {fakes} palsu. Dengan keyakinan 95%, yang palsu paling banyak {limit} dari semua berkas.",
    "{told} cases checked, {fakes} fake. With 95% confidence at most {limit} of all cases are fake.",
)
ALL_TOLD = Text("Semua {told} berkas diperiksa, {fakes} palsu.", "All {told} cases were checked, {fakes} fake.")
UNKNOWN = Text(
    "{n} tidak dapat dipastikan; batas ini menganggapnya palsu.",
    "{n} could not be determined; this limit takes them for fake.",
)

PUBLIC = Text("Hasil pengawasan", "What oversight found")
PUBLIC_LEAD = Text(
    "Pengawasan pun diukur: berapa pertanyaan diajukan, dan berapa yang ternyata tidak ada apa-apanya.",
    "Oversight is measured too: how many questions were asked, and how many of them came to nothing.",
)
PUBLIC_AUDITS = Text("Uji petik berkas", "Audit samples of cases")
PUBLIC_AUDIT_HOW = Text(
    "{weeks}, {drawn}. Undian dihitung dari buku yang sudah disegel, jadi tidak ada yang dapat memilih berkasnya.",
    "{weeks}, {drawn}. The draw is computed from the sealed book, so nobody can pick the cases.",
)
WEEKS = (Text("minggu", "week"), Text("minggu", "weeks"))
CASES_DRAWN = (Text("berkas terundi", "case drawn"), Text("berkas terundi", "cases drawn"))
PUBLIC_QUESTIONS = Text("Pertanyaan kepada petugas dan unit", "Questions to officers and units")
WATCH, ASKED, FOUND = Text("Yang dilihat", "Looked at"), Text("Ditanyakan", "Asked"), Text("Diputus", "Decided")
NOTHING = Text("Tidak ada apa-apa", "Nothing the matter")
SHARE_OF = Text("{share} ({n} dari {of})", "{share} ({n} of {of})")
TOO_FEW = Text("belum cukup", "not enough yet")
FEW = Text("kurang dari 5", "fewer than 5")
OR_MORE = Text("lebih dari {n}", "more than {n}")
ALL = Text("Semua", "All")
NO_QUESTIONS = Text("Belum ada pertanyaan.", "No question has been asked yet.")
PUBLIC_AUDITS_EMPTY = Text("Belum ada uji petik.", "There is no sample yet.")
SUBJECT_NONE = Text(
    "Nama orang dan unit tidak disebut di sini. Putusan inspektur tidak berakibat dengan sendirinya.",
    "No person or unit is named here. Nothing follows by itself from what an inspector finds.",
)
