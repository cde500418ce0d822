"""What the pages of follow-ups say."""

from berdampak.kernel.text import Text

TITLE = Text("Tindak lanjut", "Follow-ups")
LEAD = Text(
    "Apa yang menyusul hasil ukur, temuan, atau usul. Yang bersangkutan melihat setiap usulan lebih dulu, dan selalu "
    "orang yang memutuskan.",
    "What follows from figures, findings and ideas. The person a proposal concerns sees it first, and people decide.",
)
TO_DECIDE = Text("Menunggu keputusan Anda", "Waiting for your decision")
APPEALS = Text("Banding yang menunggu keputusan Anda", "Appeals waiting for your decision")
OWN = Text("Tentang saya", "About me")
OTHERS = Text("Lainnya yang dapat Anda baca", "Others that you may read")
EMPTY = Text(
    "Belum ada tindak lanjut. Bila ada yang diusulkan tentang Anda, Anda yang pertama melihatnya di sini.",
    "Nothing yet. If something is proposed about you, you will be the first to see it, here.",
)
NOT_BEGUN = Text(
    "Sampai {day} tidak ada akibat apa pun dari hasil ukur; usul perbaikan sudah dapat dikirim.",
    "Until {day} nothing follows from what is measured; ideas for improvement can be sent already.",
)
NEVER_BEGUN = Text(
    "Belum ditetapkan sejak kapan hasil ukur boleh berakibat; usul perbaikan sudah dapat dikirim.",
    "It is not set yet from when anything may follow from figures; ideas for improvement can be sent already.",
)
SEND_IDEA = Text("Kirim usul perbaikan", "Send an idea")
PROPOSE = Text("Usulkan tentang bawahan", "Propose about somebody you lead")
WHAT = Text("Apa", "What")
WHO = Text("Tentang siapa", "About whom")
STATE = Text("Keadaan", "State")
UNTIL = Text("Sampai", "Until")
BACK = Text("Tindak lanjut", "Follow-ups")
SAVED = Text("Tersimpan.", "Saved.")
SENT = Text("Terkirim.", "Sent.")
PROPOSED_DONE = Text(
    "Usulan dikirim kepada yang bersangkutan. Anda melihatnya lagi setelah ia menanggapi atau waktunya lewat.",
    "The proposal went to the one concerned. You will see it again once they answered, or their time has passed.",
)
GONE = Text("(akun dihapus)", "(account erased)")
ERASED = Text("(tulisan dihapus)", "(words erased)")

PROPOSES = {
    "recognition": Text("Penghargaan", "Recognition"),
    "coaching": Text("Pendampingan", "Coaching"),
    "sanction": Text("Sanksi", "Sanction"),
    "idea": Text("Usul perbaikan", "Idea for improvement"),
}
STATES = {
    "proposed": Text("Menunggu tanggapan yang bersangkutan", "Waiting for an answer"),
    "open": Text("Menunggu keputusan", "Waiting for a decision"),
    "decided": Text("Diputus, masih dapat diajukan banding", "Decided, can be appealed"),
    "appealed": Text("Dalam banding", "Under appeal"),
    "running": Text("Berjalan", "Under way"),
}
ENDS = {
    "lapsed": Text("Gugur, tidak diputus pada waktunya", "Lapsed, not decided in time"),
    "refused": Text("Tidak diteruskan", "Not taken further"),
    "over": Text("Selesai", "Over"),
}
CHOICES = {
    "accept": Text("Usulan disetujui", "Proposal approved"),
    "refuse": Text("Tidak diteruskan", "Not taken further"),
    "change": Text("Usulan diubah", "Proposal changed"),
    "adopt": Text("Dipakai", "Adopted"),
    "try": Text("Dicoba dulu", "To be tried"),
    "not_now": Text("Belum sekarang", "Not now"),
}
HELPED = {
    "helped": Text("membantu", "it helped"),
    "no_sign": Text("belum ada tanda membantu", "no sign yet that it helped"),
    "too_few": Text("belum cukup kasus untuk dikatakan", "not enough cases to say"),
}

NEXT = Text("Apa berikutnya", "What happens next")
NEXT_OWN_PROPOSED = Text(
    "Sampai {until} hanya Anda yang dapat melihat ini. Bila Anda menanggapi, atau bila waktu itu lewat, atasan Anda "
    "melihatnya dan memutuskan.",
    "Until {until} only you can see this. Once you answer, or that time has passed, your superior sees it and decides.",
)
NEXT_BY_STATE = {
    "open": Text(
        "Diputus oleh orang yang tidak mengusulkannya, paling lambat {until}. Bila tidak, usulan ini gugur.",
        "Somebody who did not propose it decides by {until}. If nobody does, it lapses.",
    ),
    "decided": Text(
        "Banding dapat diajukan sampai {until}. Bila tidak, keputusan ini mulai berlaku.",
        "It can be appealed until {until}. If it is not, the decision takes effect.",
    ),
    "appealed": Text(
        "Banding diputus orang lain paling lambat {until}. Bila tidak, usulan ini gugur.",
        "Another person decides on the appeal by {until}. If nobody does, the proposal lapses.",
    ),
    "running": Text(
        "Berlaku sampai {until}, lalu berakhir sendiri.", "It holds until {until}, and then ends by itself."
    ),
}
NEXT_REFUSED = Text(
    "Banding dapat diajukan sampai {until}. Bila tidak, usulan ini berakhir.",
    "It can be appealed until {until}. If it is not, it is over.",
)
NEXT_CHECK = Text(
    "Pada {check} dihitung apakah pendampingan ini membantu; berakhir {until}.",
    "On {check} it is computed whether it helped; it ends on {until}.",
)
NEXT_FOR_GOOD = Text("Berlaku untuk seterusnya.", "It holds for good.")
NEXT_CLOSED = Text("Sudah berakhir. Tidak ada yang perlu dilakukan.", "It is over. There is nothing to do.")

EVIDENCE = Text("Dasarnya", "What it rests on")
FROZEN = Text(
    "Dibekukan saat diusulkan; keputusan tidak mengubahnya.", "Frozen when it was proposed; no decision changes it."
)
CORRECTED = Text(
    "Sejak diusulkan, angka minggu itu dikoreksi: kini {now}. {said}",
    "The figures of that week have been corrected since: now {now}. {said}",
)
STILL_MET = Text("Dengan angka itu usulan ini tetap akan dibuat.", "With these it would still be proposed.")
NOT_MET_NOW = Text("Dengan angka itu usulan ini tidak akan dibuat.", "With these it would not have been proposed.")
EXACT = Text("Angka persisnya", "The exact figures")
FIGURE = Text("Angka", "Figure")
VALUE = Text("Nilai", "Value")
SOURCE = Text("Sumber di buku: {seal}. SHA-256: {sha256}.", "Source in the book: {seal}. SHA-256: {sha256}.")
OPEN_SOURCE = Text("Buka sumbernya", "Open the source")
FIGURES = {
    "week": Text("Minggu terakhir", "The last of the weeks"),
    "weeks": Text("Banyak minggu", "Number of weeks"),
    "met": Text("Langkah yang memenuhi janji", "Steps that met the promise"),
    "of": Text("Langkah yang dibandingkan", "Steps compared"),
    "expected": Text("Perkiraan untuk campuran berkas yang sama", "Expected of the same mix of cases"),
    "reliability": Text("Keandalan", "Reliability"),
    "raw": Text("Selisih yang terlihat", "Difference seen"),
    "shrunk": Text("Perkiraan terbaik selisihnya", "Best estimate of the difference"),
    "low": Text("Batas bawah 95%", "Lower limit, 95 %"),
    "high": Text("Batas atas 95%", "Upper limit, 95 %"),
    "above": Text("Peluang sungguh di atas median rekan", "Probability of being above the median peer"),
    "below": Text("Peluang sungguh di bawah median rekan", "Probability of being below the median peer"),
    "indicator": Text("Indikator", "Indicator"),
    "period": Text("Masa", "Period"),
    "value": Text("Nilai", "Value"),
    "target_low": Text("Target, dari", "Target, from"),
    "target_high": Text("Target, sampai", "Target, to"),
    "percent": Text("Tercapai, persen", "Reached, percent"),
    "n": Text("Banyak berkas", "Number of cases"),
    "agreement": Text("Perjanjian kinerja", "Agreement"),
    "version": Text("Versi", "Version"),
    "place": Text("Baris", "Row"),
    "question": Text("Pertanyaan", "Question"),
    "watch": Text("Pengamatan", "Watch"),
    "rows": Text("Baris bukti", "Rows of evidence"),
    "found_by": Text("Dipastikan oleh", "Confirmed by"),
}
SEEN_IN = Text("Terlihat / dari / lazimnya, {week}", "Seen / of / usual share, {week}")
SAID_STANDING = Text(
    "Dalam {weeks} minggu sampai minggu {week}, {met} dari {of} langkah selesai dalam jatah waktunya; rekan dengan "
    "pekerjaan yang sama rata-rata {expected}. Peluang hasilnya memang {side} rekan yang di tengah: {chance}.",
    "In the {weeks} weeks up to {week}, {met} of {of} steps were done in time; peers with the same work "
    "average {expected}. The probability of truly being {side} the median peer is {chance}.",
)
NEARLY_SURE = Text("lebih dari 99,9%", "more than 99.9%")
ABOVE, BELOW = Text("di atas", "above"), Text("di bawah", "below")
SAID_TARGET = Text(
    "{indicator}, {period}: {value} terhadap target {target}, tercapai {percent}%, dari {n} berkas.",
    "{indicator}, {period}: {value} against a target of {target}, {percent}% reached, of {n} cases.",
)
SAID_FINDING = Text(
    "Inspektorat memastikan temuan minggu {week} setelah mendengar yang bersangkutan; {rows} baris bukti.",
    "The inspectorate confirmed a finding of {week} after hearing the person concerned; {rows} rows of evidence.",
)
SAID_SUPERIOR = Text("Diusulkan atasan: {words}", "Proposed by a superior: {words}")
IDEA_WHAT = Text("Apa yang diubah", "What to change")
IDEA_WHERE = Text("Di mana", "Where")
IDEA_EFFECT = Text("Apa dampaknya", "What it will bring")

OUTCOME = Text("Keputusan", "Decision")
DECIDED_BY = Text("{choice} oleh {name}, {at}.", "{choice} by {name}, {at}.")
SANCTION_IS = Text("{kind} ({level}).", "{kind} ({level}).")
GROUND_OF_LAW = Text("Dasar: {legal}.", "Ground: {legal}.")
REASON = Text("Alasan: {words}", "Reason: {words}")
LETTER = Text("Surat keputusan (PDF)", "Decision document (PDF)")
LEARNING = Text("Yang dipelajari", "What is to be learnt")
HOURS = Text("{name}, {hours} jam pelajaran. {where}", "{name}, {hours} hours. {where}")
LEARNT = Text("sudah", "done")
MARK = Text("Tandai sudah", "Mark as done")
CHECKED = Text("Hasilnya", "What came of it")
CHECKED_SAID = Text(
    "Dihitung {at}: {helped}. Saat mulai {before}; sekarang {now}.",
    "Computed {at}: {helped}. At the start {before}; now {now}.",
)
CHECKED_NONE = Text("Dihitung {at}: {helped}.", "Computed {at}: {helped}.")
MET_OF = Text("{met} dari {of}, diperkirakan {expected}", "{met} of {of}, {expected} expected")
LINKED = Text("Dikaitkan dengan masalah prioritas ini", "Linked to this problem among the priorities")
LINK_TO = Text("Masalah yang dijawab usul ini", "The problem that this idea answers")
LINK = Text("Kaitkan", "Link to it")
IS_PUBLIC = Text("Nama Anda tampil di halaman Penghargaan.", "Your name is shown on the Recognition page.")
NOT_PUBLIC = Text(
    "Hanya Anda dan atasan yang mengetahui. Bila setuju, nama dan unit Anda tampil di halaman umum; persetujuan dapat "
    "ditarik kapan saja.",
    "Only you and your superiors know. If you agree, your name and unit are shown on a public page; you may withdraw "
    "at "
    "any time.",
)

TIMELINE = Text("Riwayat", "What happened")
BY_RULE = Text("menurut aturan", "by rule")
BY_ITSELF = Text("dengan sendirinya", "by itself")
KINDS = {
    "followup.proposed": Text("Diusulkan", "Proposed"),
    "followup.seen": Text("Dibaca oleh yang bersangkutan", "Read by the one concerned"),
    "followup.answered": Text("Ditanggapi", "Answered"),
    "followup.opened": Text(
        "Waktu menanggapi lewat; terbuka bagi yang memutuskan", "The time to answer is over; open to those who decide"
    ),
    "followup.decided": Text("Diputus", "Decided"),
    "followup.appealed": Text("Banding diajukan", "Appealed"),
    "followup.decided_again": Text("Banding diputus", "Appeal decided"),
    "followup.agreed": Text("Disetujui yang bersangkutan", "Agreed to by the one concerned"),
    "followup.settled": Text("Mulai berlaku", "Took effect"),
    "followup.closed": Text("Berakhir", "Over"),
    "followup.planned": Text("Rencana ditulis", "Plan written"),
    "followup.marked": Text("Satu pembelajaran selesai", "One lesson done"),
    "followup.checked": Text("Dihitung apakah membantu", "Computed whether it helped"),
    "followup.consented": Text("Setuju diumumkan", "Agreed to be named"),
    "followup.withdrawn": Text("Persetujuan ditarik", "Consent withdrawn"),
    "followup.carried_out": Text("Dilaksanakan", "Carried out"),
    "followup.linked": Text("Dikaitkan dengan prioritas", "Linked to a priority"),
}
BUTTONS = {
    "agree": Text("Setuju, mulai sekarang", "Agree, begin now"),
    "consent": Text("Setuju nama saya diumumkan", "Agree to be named"),
    "withdraw": Text("Tarik persetujuan", "Withdraw consent"),
    "carry_out": Text("Catat sudah dilaksanakan", "Note that it was carried out"),
}
YOUR_ANSWER = Text("Tanggapan Anda", "Your answer")
ANSWER_HELP = Text(
    "Dengan kata-kata sendiri. Setelah dikirim, hanya yang memutuskan yang membacanya.",
    "In your own words. Once sent, only those who decide read it.",
)
SEND_ANSWER = Text("Kirim tanggapan", "Send the answer")
YOUR_APPEAL = Text("Alasan banding", "Why you appeal")
HEARD = {
    "followup.answered": Text("Tanggapan", "Answer"),
    "followup.appealed": Text("Alasan banding", "Reason for the appeal"),
}
APPEAL_HELP = Text(
    "Orang lain, bukan yang memutuskan ini, akan membaca dan memutuskan lagi.",
    "Somebody other than the one who decided will read it and decide again.",
)
SEND_APPEAL = Text("Ajukan banding", "Appeal")
YOUR_PLAN = Text("Rencana pendampingan", "Plan of the coaching")
PLAN_HELP = Text("Siapa membantu apa, sampai kapan.", "Who helps with what, until when.")
SEND_PLAN = Text("Simpan rencana", "Save the plan")
DECIDE = Text("Putuskan", "Decide")
DECIDE_TITLE = Text("Putuskan: {name}", "Decide: {name}")
DECIDE_APPEAL_TITLE = Text("Putuskan banding: {name}", "Decide the appeal: {name}")
CHOICE = Text("Keputusan", "Decision")
CHOICE_ACCEPT = {
    "recognition": Text("Beri penghargaan", "Give recognition"),
    "coaching": Text("Beri pendampingan seperti diusulkan", "Coach as proposed"),
    "sanction": Text("Jatuhkan sanksi dari golongan yang diusulkan", "Impose a sanction of the class proposed"),
}
CHOICE_UPHOLD = Text("Keputusan semula tetap", "The first decision stands")
CHOICE_CHANGE = {
    "coaching": Text("Ubah yang dipelajari", "Change what is to be learnt"),
    "sanction": Text("Ubah menjadi yang lebih ringan", "Change into something lighter"),
}
CHOICE_REFUSE = Text("Tidak diteruskan", "Take it no further")
KIND = Text("Jenis sanksi", "Kind of sanction")
KIND_HELP = Text("Tidak perlu diisi bila tidak diteruskan.", "Not needed if it is taken no further.")
KIND_COACHING = Text("Pendampingan sebagai ganti sanksi", "Coaching in place of a sanction")
NO_KIND = Text("(tanpa sanksi)", "(no sanction)")
LEARNING_HELP = Text("Bila keputusannya pendampingan.", "If it comes to coaching.")
WHY = Text("Alasan", "Reason")
WHY_HELP = Text("Dibaca oleh yang bersangkutan.", "The one concerned reads it.")
CONFIRM = Text("Simpan keputusan", "Save the decision")
CANCEL = Text("Batal", "Cancel")
WAITING_ANSWER = Text("Baca dan tanggapi: {name}", "Read and answer: {name}")
WAITING_READ = Text(
    "Baca keputusan, banding masih dapat diajukan: {name}", "Read a decision that you can appeal: {name}"
)
IDEA_TITLE = Text("Usul perbaikan", "An idea for improvement")
IDEA_INTRO = Text(
    "Usul dibaca kepala unit dan dijawab paling lambat {days} hari kerja: dipakai, dicoba dulu, atau belum sekarang, "
    "selalu dengan alasan.",
    "The head of the unit reads it and answers within {days} working days: adopted, tried first, or not now, always "
    "with a reason.",
)
IDEA_OF = Text("Usul dari unit", "Idea of the unit")
SEND = Text("Kirim", "Send")
NO_IDEAS = Text("Usul perbaikan belum diatur di sini.", "There is no rule for ideas here yet.")
NEW_TITLE = Text("Usulkan tentang bawahan", "Propose about somebody you lead")
NEW_INTRO = Text(
    "Yang bersangkutan membacanya lebih dulu dan dapat menanggapi. Yang memutuskan bukan Anda.",
    "The person concerned reads it first and may answer. You are not the one who decides.",
)
RULE = Text("Apa yang diusulkan", "What is proposed")
RULE_NAMED = Text("{proposes}: {name}", "{proposes}: {name}")
GROUND = Text("Dasarnya", "On what ground")
GROUND_HELP = Text("Apa yang terjadi, kapan, dan dari mana Anda tahu.", "What happened, when, and how you know.")
NOBODY = Text("Belum ada orang di unit Anda selain Anda.", "There is nobody in your unit but you.")
PUBLIC_TITLE = Text("Penghargaan", "Recognition")
PUBLIC_LEAD = Text(
    "Pegawai yang hasil kerjanya diakui dan setuju namanya diumumkan. Tidak ada peringkat.",
    "Civil servants whose work was recognised and who agreed to be named. There is no ranking.",
)
PUBLIC_EMPTY = Text("Belum ada yang diumumkan.", "Nobody is named yet.")
PUBLIC_SINCE = Text("sejak {day}", "since {day}")

DOCUMENT_TITLE = {
    "recognition": Text("Surat Penghargaan", "Letter of Recognition"),
    "coaching": Text("Keputusan Pendampingan", "Decision on Coaching"),
    "sanction": Text("Keputusan Hukuman Disiplin", "Decision on a Disciplinary Sanction"),
}
DOCUMENT_NUMBER = Text("Nomor {code}/{year}", "Number {code}/{year}")
DOCUMENT_DRAFT = Text(
    "BELUM BERLAKU: banding masih dapat diajukan atau sedang berjalan.",
    "NOT IN FORCE: it can still be appealed, or is under appeal.",
)
DOCUMENT_OVER = Text("Tidak berlaku lagi.", "It holds no more.")
DOCUMENT_EXAMPLE = Text("Contoh untuk peragaan.", "An example for a demo.")
DOCUMENT_LABELS = {
    "name": Text("Nama", "Name"),
    "office": Text("Unit kerja", "Office"),
    "grounds": Text("Menimbang", "Considering"),
    "law": Text("Mengingat", "In view of"),
    "decided": Text("Memutuskan", "Decides"),
    "appeal": Text("Banding", "Appeal"),
}
DOCUMENT_HEARD = Text(
    "Yang bersangkutan diberi waktu menanggapi lebih dulu, dan {answered}.",
    "The one concerned was given time to answer first, and {answered}.",
)
HAS_ANSWERED = Text("telah menanggapi", "answered")
HAS_NOT_ANSWERED = Text("tidak menanggapi", "did not answer")
DOCUMENT_LASTS = Text(
    "Berlaku {days} hari kerja sejak mulai berlaku, lalu berakhir sendiri.",
    "It holds for {days} working days from when it takes effect, and then ends by itself.",
)
DOCUMENT_LASTS_MONTHS = Text(
    "Berlaku {months} bulan sejak mulai berlaku, lalu berakhir sendiri.",
    "It holds for {months} months from when it takes effect, and then ends by itself.",
)
DOCUMENT_FOR_GOOD = Text(
    "Berlaku untuk seterusnya sejak mulai berlaku.", "It holds for good from when it takes effect."
)
DOCUMENT_APPEAL = Text(
    "Dapat diajukan dalam {days} hari kerja sejak keputusan ini, di {address}. Yang memutus banding bukan pejabat yang "
    "menandatangani ini.",
    "It can be made within {days} working days of this decision, at {address}. Whoever decides on it is not the one "
    "who signed this.",
)
DOCUMENT_UNDER_APPEAL = Text("Banding sudah diajukan dan belum diputus.", "An appeal was made and is not decided yet.")
DOCUMENT_APPEALED = Text(
    "Keputusan ini sudah melalui banding; tidak ada banding lagi di sini. Upaya hukum lain mengikuti peraturan.",
    "This decision has been through an appeal; there is none further here. Other remedies follow the law.",
)
DOCUMENT_SIGNED = Text("Diputus secara elektronik {at}", "Decided electronically {at}")
DOCUMENT_VERIFY = Text(
    "Tindak lanjut {code}, keputusan tercatat di buku yang disegel, aliran followup:{code} nomor {seq}. Bukti: SHA-256 "
    "{sha256}.",
    "Follow-up {code}; the decision stands in the sealed book, stream followup:{code} number {seq}. Evidence: SHA-256 "
    "{sha256}.",
)
