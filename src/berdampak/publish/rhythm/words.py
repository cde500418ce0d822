"""What the pages of the rhythm say."""

from berdampak.kernel.text import Text
from berdampak.report.facade import How, ObjectionState, Reason

# An officer's rows
ROWS_TITLE = Text("Langkah saya, {week}", "My steps, {week}")
ROWS_LEAD = Text(
    "Inilah semua langkah yang dihitung di rapor Anda. Kalau ada yang keliru, ajukan keberatan; orang lain yang "
    "menjawabnya, bukan program.",
    "These are all the steps that your card counts. If one is wrong, object to it; another person answers, not the "
    "program.",
)
BEFORE_LINE = Text(
    "Keberatan yang dikabulkan sebelum {moment} sudah tidak terhitung ketika atasan melihat rapor ini.",
    "Objections upheld before {moment} no longer count when your superiors see this card.",
)
AFTER_LINE = Text(
    "Rapor ini sudah dapat dilihat atasan; keberatan yang dikabulkan tercatat di rapor sebagai koreksi.",
    "Your superiors can see this card already; an objection that is upheld shows on it as a correction.",
)
ROWS_NONE = Text("Tidak ada langkah di minggu ini.", "There are no steps in this week.")
STEP, CASE, DONE, TOOK, STANDS = (
    Text("Langkah", "Step"),
    Text("Berkas", "Case"),
    Text("Selesai", "Done"),
    Text("Lama", "Took"),
    Text("Keadaan", "State"),
)
TICKET = Text("kunjungan ke loket", "a visit to the counter")
LATE = Text("lewat jatah waktu", "over its time budget")
NOT_MEASURED = Text("tidak terukur", "not measured")
OBJECT = Text("Ajukan keberatan", "Object")
OBJECT_TO = Text("Ajukan keberatan atas langkah {step}, berkas {case}", "Object to step {step}, case {case}")
COUNTED_NOT = Text("tidak dihitung lagi", "no longer counted")
MY_CARD = Text("Rapor saya", "My report card")

# One objection
OBJECTION = Text("Keberatan", "Objection")
OBJECT_LEAD = Text("“{step}” pada berkas {case}, selesai {moment}.", "“{step}” on case {case}, done on {moment}.")
REASON = Text("Apa yang keliru?", "What is wrong?")
REASONS: dict[Reason, Text] = {
    "not_mine": Text("Bukan saya yang mengerjakan", "I did not do this"),
    "wrong_time": Text("Waktunya keliru", "The time is wrong"),
    "stopped": Text("Saya terhenti oleh hal yang tidak tercatat", "I was stopped by something that is not on record"),
    "other": Text("Lainnya", "Something else"),
}
WORDS = Text("Ceritakan", "Tell what happened")
WORDS_HELP = Text(
    "Hanya dibaca oleh yang menjawab keberatan. Tidak masuk rapor dan tidak diumumkan.",
    "Read only by whoever answers. It does not go on the card and is not published.",
)
SEND = Text("Kirim keberatan", "Send the objection")
WITHDRAW = Text("Tarik keberatan", "Withdraw the objection")
WITHDRAW_MEANS = Text(
    "Langkahnya tetap dihitung, dan Anda boleh mengajukan keberatan lagi.", "The step counts, and you may object again."
)
WHO_ANSWERS = Text(
    "Yang menjawab kepala unit; kalau Anda sendiri kepala unit, kepala instansi atau inspektorat.",
    "The head of the unit answers; if that is you, the head of the agency or the inspectorate.",
)
STATES: dict[ObjectionState, Text] = {
    "open": Text("Menunggu jawaban", "Waiting for an answer"),
    "upheld": Text("Dikabulkan", "Upheld"),
    "refused": Text("Ditolak", "Refused"),
    "withdrawn": Text("Ditarik", "Withdrawn"),
}
YOU_WROTE = Text("Yang Anda tulis", "What you wrote")
ANSWERED = Text("Jawaban {name}, {moment}", "Answer by {name}, {moment}")
NO_LONGER = Text("(tulisannya sudah dihapus)", "(the words were erased)")
SENT = Text("Keberatan terkirim.", "The objection is sent.")
SAVED = Text("Tersimpan.", "Saved.")
CANCEL = Text("Batal", "Cancel")

# Answering
ANSWER_TITLE = Text("Keberatan atas rapor", "Objections to cards")
ANSWER_LEAD = Text(
    "Petugas keberatan atas satu langkah di rapornya. Periksa, lalu jawab dengan alasan. Langkah yang dikabulkan tidak "
    "dihitung lagi untuk petugas itu; hitungan berkas untuk warga tetap.",
    "An officer objects to one step on their card. Look into it, then answer with a reason. A step that you uphold no "
    "longer counts for that officer; what is counted for citizens stays.",
)
TO_ANSWER = Text("Menunggu jawaban Anda", "Waiting for your answer")
ANSWERED_BEFORE = Text("Sudah dijawab", "Answered")
NOTHING_TO_ANSWER = Text("Tidak ada keberatan yang menunggu jawaban Anda.", "No objection is waiting for your answer.")
LINE = Text("{name}, {week}", "{name}, {week}")
THEY_WROTE = Text("Yang ditulis petugas", "What the officer wrote")
VERDICT = Text("Jawaban Anda", "Your answer")
VERDICTS = {
    "upheld": Text("Kabulkan: langkah ini tidak dihitung untuknya", "Uphold: the step does not count for them"),
    "refused": Text("Tolak: langkah ini tetap dihitung", "Refuse: the step counts"),
}
BECAUSE = Text("Alasannya", "Why")
BECAUSE_HELP = Text("Dibaca oleh petugas itu.", "The officer reads it.")
ANSWER = Text("Jawab", "Answer")
STAYS = Text("Jawaban tidak dapat diubah lagi.", "An answer cannot be changed afterwards.")

# The cards of an office
OFFICE_TITLE = Text("Rapor unit", "Cards of the unit")
OFFICE_LEAD = Text(
    "Rapor minggu lalu dapat Anda lihat sejak Senin, sebelum terbit untuk umum.",
    "You can see last week's cards from Monday on, before they are published.",
)
OFFICES_NONE = Text("Belum ada rapor yang dapat dilihat.", "There is no card to see yet.")
OFFICES_NONE_WHY = Text(
    "Rapor minggu ini disusun Jumat dan dapat dilihat mulai Senin pagi.",
    "A week's cards are made on Friday and can be seen from Monday morning on.",
)
NOT_OUT = Text(
    "Belum terbit. Kalau ditandatangani, terbit {public}; kalau tidak, terbit sendiri {itself}.",
    "Not published yet. If signed, it is published on {public}; otherwise by itself on {itself}.",
)
NOT_OUT_YET = Text(
    "Belum terbit. Terbit {public}, ditandatangani atau tidak.",
    "Not published yet. It is published on {public}, signed or not.",
)
SIGNED_WAITS = Text("Ditandatangani {moment}. Terbit {public}.", "Signed on {moment}. Published on {public}.")
IS_OUT = Text("Sudah terbit.", "Published.")
WITHHELD = Text(
    "Kantor ini kecil, jadi angkanya tidak diumumkan; yang lain hanya melihat bahwa rapornya ada.",
    "The office is small, so its figures are not published; others only see that there is a card.",
)
COMMENT = Text("Catatan untuk warga", "A comment for the public")
COMMENT_HELP = Text(
    "Terbit bersama rapor ini. Paling banyak 400 huruf, tanpa nama orang dan tanpa nomor berkas.",
    "Published with the card. At most 400 characters, without names of people or case numbers.",
)
SAVE_COMMENT = Text("Simpan catatan", "Save the comment")
SIGN = Text("Tandatangani rapor ini", "Sign this card")
SIGN_MEANS = Text(
    "Dengan tanda tangan Anda menyatakan sudah membaca rapor ini. Angkanya tidak dapat diubah siapa pun.",
    "By signing you state that you have read the card. Nobody can change its figures.",
)
OTHER_WEEKS = Text("Minggu lain", "Other weeks")
OFFICERS = Text("Rapor petugas", "Officers' cards")
PROBLEM = Text("Tidak dapat dilakukan", "This cannot be done")

# On a public card
HOW: dict[How, Text] = {
    "signed": Text("Ditandatangani {head} pada {moment}.", "Signed by {head} on {moment}."),
    "itself": Text(
        "Terbit sendiri: tidak ditandatangani dalam dua hari kerja.",
        "Published by itself: nobody signed it within two working days.",
    ),
    "corrected": Text("Dikoreksi; ini terbitan ke-{revision}.", "Corrected; this is edition {revision}."),
}
HEADS = {
    "unit": Text("kepala unit", "the head of the unit"),
    "agency": Text("kepala instansi", "the head of the agency"),
}
SAID = Text("Catatan {head}: {comment}", "Comment by {head}: {comment}")
CORRECTED = Text("Dikoreksi karena {why}.", "Corrected: {why}.")
WHY = {
    "objection": Text("keberatan petugas dikabulkan", "an officer's objection was upheld"),
    "outage": Text("gangguan yang baru dicatat kemudian", "an outage was noted later"),
    "presence": Text("jadwal atau cuti yang baru dicatat kemudian", "rosters or leave were noted later"),
    "later": Text("kejadian yang baru tercatat kemudian", "events were recorded later"),
    "basis": Text("nama, catatan, atau dasar hitungannya berubah", "a name, a note or the basis changed"),
}
AND = Text("{one} dan {other}", "{one}, and {other}")

# What waits
WAITING_ANSWER = Text("Jawab {n} keberatan atas rapor", "Answer objections to cards ({n})")
WAITING_SIGN = Text("Baca dan tandatangani rapor {office}", "Read and sign the card of {office}")
