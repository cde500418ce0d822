"""What the pages of a predikat and of feedback on conduct say."""

from berdampak.kernel.text import Text

TITLE = Text("Predikat kinerja", "Predikat")
LEAD = Text(
    "Hasil kerja diusulkan oleh angka, perilaku dinilai oleh orang, dan atasan yang menetapkan. Yang dinilai "
    "melihatnya "
    "lebih dulu dan dapat berkeberatan sebelum berlaku.",
    "Figures propose the result, people rate the conduct, and the superior sets both. The person rated sees it first "
    "and may object before it counts.",
)
YEAR = Text("Setahun", "The year")
QUARTER = Text("Triwulan {number}", "Quarter {number}")
STATES = {
    "none": Text("Belum dimulai", "Not begun"),
    "asked": Text("Umpan balik dikumpulkan", "Feedback is collected"),
    "closed": Text("Menunggu ditetapkan atasan", "Waiting for the superior"),
    "shown": Text("Menunggu tanggapan yang dinilai", "Waiting for the person rated"),
    "objected": Text("Ada keberatan, belum berlaku", "Objected to, not in force yet"),
    "counts": Text("Berlaku", "Counts"),
}
UNKNOWN = Text("Tidak tahu", "Do not know")
GROUPS = {
    "superior": Text("Atasan", "Superior"),
    "peer": Text("Rekan", "Peers"),
    "subordinate": Text("Bawahan", "Subordinates"),
    "self": Text("Diri sendiri (tidak dihitung)", "Oneself (not counted)"),
}
HIDDEN = Text("Kurang dari 3 yang menjawab, jadi tidak ditampilkan.", "Fewer than 3 answered, so it is not shown.")
NO_ANSWER = Text("Tidak ada yang menjawab.", "Nobody answered.")
COUNT = Text("{n} {level}", "{n} {level}")
SAVED = Text("Tersimpan dan tercatat di buku.", "Saved, and recorded in the book.")
NEXT = Text("Langkah berikutnya", "What comes next")
ASK = Text("Minta umpan balik perilaku", "Ask for feedback on conduct")
ASK_MEANS = Text(
    "Yang diminta: Anda sebagai atasan, yang dinilai, dan paling banyak lima rekan serta lima bawahan yang diundi. "
    "Mereka punya waktu tujuh hari.",
    "Asked are you as the superior, the person, and up to five peers and five subordinates, drawn by lot. They have "
    "seven days.",
)
GIVE = Text("Nilai perilaku kerja", "Rate the conduct")
CLOSE = Text("Tutup umpan balik", "Close the feedback")
CLOSE_MEANS = Text(
    "{given} dari {asked} sudah menjawab. Sesudah ditutup, ringkasannya dibekukan dan baru terlihat.",
    "{given} of {asked} have answered. Once closed, the summary is frozen and can be seen.",
)
SET = Text("Tetapkan penilaian", "Set the rating")
SET_AGAIN = Text("Perbaiki penilaian", "Correct the rating")
RESPOND = Text("Tanggapi penilaian", "Respond to the rating")
RESPOND_MEANS = Text("Bila tidak ditanggapi, penilaian berlaku mulai {until}.", "Unanswered, it counts from {until}.")
DECIDE = Text("Putuskan keberatan", "Decide on the objection")
WAIT = Text("Tidak ada yang perlu Anda lakukan sekarang.", "There is nothing for you to do now.")
MADE_OF = Text("Hasil kerja: {result}. Perilaku: {conduct}.", "Result: {result}. Conduct: {conduct}.")
WAS = Text("Semula {predicate}; diubah karena keberatan.", "It was {predicate}, and was changed on objection.")
RESULT = Text("Hasil kerja", "Result")
PROPOSED = Text(
    "Angka mengusulkan: {level} (nilai rata-rata {value}; {measured} dari {of} target terukur).",
    "The figures propose: {level} (mean value {value}; {measured} of {of} targets measured).",
)
NOT_PROPOSED = Text(
    "Tidak ada target yang terukur pada masa ini, jadi angka tidak mengusulkan apa pun.",
    "No target was measured in this period, so the figures propose nothing.",
)
THRESHOLDS = Text(
    "Nilai di atas {above}: {level_above}. Sampai {below}: {level_below}. Di antaranya: {level_as}. Dasar nilai: "
    "{values}. Dasar batas: {limits}. Atasan yang memutuskan.",
    "Over {above}: {level_above}. Up to {below}: {level_below}. Between: {level_as}. Values: {values}. Limits: "
    "{limits}. The superior decides.",
)
INDICATOR = Text("Indikator", "Indicator")
TARGET = Text("Target", "Target")
VALUE = Text("Nilai", "Value")
REACHED = Text("Capaian", "Reached")
NOT_MEASURED = Text("tidak terukur", "not measured")
NO_TARGETS = Text("Tidak ada target pada masa ini.", "There is no target in this period.")
CONDUCT = Text("Perilaku kerja", "Conduct")
CONDUCT_LATER = Text(
    "Ringkasannya terlihat setelah umpan balik ditutup.", "The summary can be seen once the feedback is closed."
)
WORDS = Text("Catatan dari yang menilai", "What raters wrote")
WORDS_OF_SUPERIOR = Text("Catatan atasan", "What the superior wrote")
WORDS_MEANS = Text(
    "Tanpa nama dan tanpa urutan. Hanya Anda yang melihatnya.", "Without names, in no order. Only you see them."
)
STORY = Text("Riwayat", "What happened")
DEEDS = {
    "ask": Text("Umpan balik diminta", "Feedback was asked for"),
    "close": Text("Umpan balik ditutup", "Feedback was closed"),
    "set": Text("Ditetapkan atasan", "Set by the superior"),
    "answer": Text("Ditanggapi yang dinilai", "Answered by the person rated"),
    "accept": Text("Diterima yang dinilai", "Accepted by the person rated"),
    "object": Text("Keberatan diajukan", "Objected to"),
    "decide": Text("Keberatan diputuskan", "The objection was decided"),
}
SHEET = Text("Lembar hasil (PDF)", "Sheet of the result (PDF)")
SET_TITLE = Text("Tetapkan penilaian {period}", "Set the rating of {period}")
RESULT_LEVEL = Text("Hasil kerja", "Result")
RESULT_REASON = Text("Alasan penilaian hasil kerja", "Reason for the rating of the result")
RESULT_REASON_HELP = Text(
    "Wajib bila berbeda dari usulan angka.", "Needed where it departs from what the figures propose."
)
CONDUCT_LEVEL = Text("Perilaku kerja", "Conduct")
CONDUCT_REASON = Text("Alasan penilaian perilaku", "Reason for the rating of conduct")
CONDUCT_REASON_HELP = Text("Wajib bila bukan “sesuai”.", "Needed where it is not “as expected”.")
RESPOND_TITLE = Text("Tanggapi penilaian {period}", "Respond to the rating of {period}")
RESPONSE = Text("Tanggapan Anda", "Your answer")
RESPONSES = {
    "accept": Text("Saya menerima penilaian ini", "I accept this rating"),
    "answer": Text("Saya menanggapi tanpa keberatan", "I answer without objecting"),
    "object": Text("Saya keberatan", "I object"),
}
RESPONSE_HELP = Text(
    "Keberatan diputuskan oleh atasan dari atasan Anda. Selama itu penilaian belum berlaku.",
    "An objection is decided by your superior's superior. Meanwhile the rating does not count.",
)
RESPONSE_WORDS = Text("Penjelasan", "Your explanation")
DECIDE_TITLE = Text("Putuskan keberatan {period}", "Decide on the objection, {period}")
OBJECTION = Text("Keberatan yang dinilai", "The objection")
DECIDE_REASON = Text("Alasan keputusan", "Reason for the decision")
DECIDE_HELP = Text(
    "Tetapkan hasil dan perilaku sebagaimana mestinya; bila sama seperti semula, keberatan tidak diterima.",
    "Set result and conduct as they should be; if both stay as they were, the objection is not upheld.",
)
SEND = Text("Kirim", "Send")
CONDUCT_TITLE = Text("Perilaku kerja {name}", "Conduct of {name}")
CONDUCT_LEAD = Text(
    "Anda diminta menilai sebagai {group}, untuk {period}. Jawaban rekan dan bawahan digabung dan baru ditampilkan "
    "bila "
    "paling sedikit tiga orang menjawab; tidak ada yang dapat melihat jawaban Anda sendiri.",
    "You are asked to rate (group: {group}), for {period}. Answers of peers and subordinates are put together and "
    "shown only "
    "when three "
    "or more answered; nobody can see your own.",
)
VALUES_FROM = Text(" Nilai perilaku: {legal}.", " Values of conduct: {legal}.")
CONDUCT_LEAD_NAMED = Text(
    "Anda menilai sebagai {group}, untuk {period}. Jawaban ini ditampilkan sebagai jawaban Anda.",
    "You rate (group: {group}), for {period}. These answers are shown as yours.",
)
WHY = Text("Contoh atau alasan", "An example, or the reason")
WHY_HELP = Text(
    "Wajib bila bukan “sesuai”. Jangan menulis nama orang.", "Needed where it is not “as expected”. Write no names."
)
THANKS = Text("Terima kasih, jawaban Anda sudah dicatat.", "Thank you, your answer is recorded.")
NOT_ASKED = Text("Tidak ada yang perlu Anda isi di sini.", "There is nothing for you to fill in here.")
TO_RATE_LINE = Text("{name}, {period}", "{name}, {period}")
CREDIT_MEANS = Text(
    "Predikat ini bernilai {share}% dari koefisien jenjang. Contoh: koefisien {coefficient} menjadi {example}. Dasar: "
    "{legal}.",
    "This predikat is worth {share}% of the coefficient of the level. For instance, {coefficient} becomes {example}. "
    "Ground: {legal}.",
)
CANCEL = Text("Batal", "Cancel")
BACK = Text("Perjanjian", "Agreement")
SOURCES = Text(
    "Penilaian menurut {legal}. Predikat dari hasil kerja dan perilaku: {quadrant}. Nilai perilaku: {conduct}.",
    "Appraised by {legal}. Predikat of result and conduct: {quadrant}. Values of conduct: {conduct}.",
)
VERIFY = Text(
    "Aliran buku appraisal:{code}, masa {period}, keadaan {day}.",
    "Stream appraisal:{code} of the book, {period}, {day}.",
)
NOT_YET = Text("BELUM BERLAKU: {state}.", "DOES NOT COUNT YET: {state}.")
SHEET_TITLE = Text("Hasil evaluasi kinerja {period}", "Result of the appraisal of {period}")
NAME = Text("Nama", "Name")
RATED_BY = Text("Atasan yang menilai", "Superior who rated")
OFFICE = Text("Unit kerja", "Office")
SCOPE = Text("Yang dinilai", "What is appraised")
NO_RATING = Text("belum ditetapkan", "not set yet")
