"""What the forms of the desk ask and tell."""

from berdampak.kernel.text import Text

REASON = Text("Alasan", "Reason")
TAKE_INTRO = Text(
    "Ada berkas lain yang lebih dulu jatuh tempo. Mengambil yang ini lebih dulu perlu alasan, dan alasannya tercatat.",
    "Another case is due before. Taking this one first needs a reason, which is recorded.",
)
TAKE_NEXT_INTRO = Text("Ini berkas berikutnya menurut tenggat.", "This is the next case by its due moment.")
NOTE_FOR_COLLEAGUES = Text("Catatan untuk rekan", "Note for colleagues")
NOTE_HELP = Text(
    "Pemohon tidak melihatnya di halaman, tetapi boleh memintanya.",
    "The applicant does not see it on the page, but may ask for it.",
)
ADVICE, ADVICE_NOTE = Text("Pertimbangan Anda", "Your advice"), Text("Dasar pertimbangan", "Grounds of your advice")
OFFICER, ASSIGN_HELP = Text("Kepada siapa?", "To whom?"), Text("Tercatat bersama penugasannya.", "Recorded with it.")
PAPER_KIND, PAPER_FILE = Text("Berkas apa?", "Which paper?"), Text("Pilih berkasnya", "Choose the file")
PAPER_HELP = Text("PDF, JPG atau PNG, paling besar 10 MB.", "PDF, JPG or PNG, up to 10 MB.")
OTHER_PAPER = Text("Berita acara atau berkas lain dari kantor", "Minutes or another paper of the office")
FEE, RECEIPT = Text("Biaya yang dibayar", "Fee that was paid"), Text("Nomor bukti bayar", "Number of the receipt")
FEE_LINE = Text("{name}, Rp {amount}", "{name}, Rp {amount}")
DAYS, DAYS_HELP = (
    Text("Tambahan hari kerja", "Working days more"),
    Text("Paling lama {days} hari kerja, satu kali.", "Up to {days} working days, once."),
)
GROUND = Text("Dasar", "Ground")
LEGAL = Text("{ground} ({legal})", "{ground} ({legal})")
EXAMPLE, UNVERIFIED = Text("contoh", "example"), Text("belum diverifikasi", "unverified")
OUTCOME = Text("Keputusan", "Decision")
GRANT, REFUSE = Text("Kabulkan", "Grant"), Text("Tolak", "Refuse")
REFUSE_GROUND = Text("Dasar penolakan", "Ground of the refusal")
REFUSE_GROUND_HELP = Text("Wajib bila ditolak.", "Needed for a refusal.")
REFUSE_REASON_HELP = Text(
    "Akan dibaca pemohon. Tulis dengan bahasa biasa.", "The applicant will read it. Write plainly."
)
CONTINUE = Text("Lanjut", "Continue")
CONFIRM = Text("Periksa sebelum diputuskan", "Check before you decide")
CONFIRM_GRANT = Text("Kabulkan permohonan", "Grant the application")
CONFIRM_REFUSE = Text("Tolak permohonan", "Refuse the application")
GRANT_MEANS = Text(
    "Permohonan dikabulkan. {product} Pemohon langsung diberi tahu. Hanya kepala unit yang dapat membukanya lagi.",
    "The application is granted. {product} The applicant is told at once. Only the head can open it again.",
)
PRODUCT_COMES = Text("{name} akan diterbitkan.", "{name} will be issued.")
REFUSE_MEANS = Text(
    "Permohonan ditolak dan berkas selesai. Pemohon membaca dasar dan alasan di bawah, dan dapat mengajukan keberatan.",
    "The application is refused and the case is over. The applicant reads the ground and the reason, and may object.",
)
CHANGE = Text("Ubah", "Change")
RETURN_INTRO = Text(
    "Sebutkan semua yang kurang sekarang juga. Jam berhenti sampai warga melengkapi; "
    "pengembalian kedua perlu izin kepala unit.",
    "Name all that lacks at once. The clock stands until the citizen completes it; a second return needs the head.",
)
RETURN_SECOND = Text(
    "Berkas ini sudah pernah dikembalikan. Minta kepala unit mengizinkannya lebih dulu di halaman berkas ini.",
    "This case was returned before. Ask the head of your unit to allow it first, on the page of this case.",
)
RETURN_ASKED = Text(
    "Permintaan izin sudah di kepala unit. Berkas ini dapat dikembalikan lagi setelah ia mengizinkan.",
    "The head of your unit has been asked. The case can be returned again once they allow it.",
)
LACKS_FIELDS, LACKS_PAPERS = Text("Isian formulir", "Questions of the form"), Text("Berkas", "Papers")
LACKS_THIS, WHY = Text("Kurang", "Lacks"), Text("Apa yang kurang atau salah?", "What lacks or is wrong?")
ANSWERED, NOT_ANSWERED = Text("Dijawab:", "Answered:"), Text("Tidak dijawab", "Not answered")
HANDED_IN, NOT_HANDED_IN = Text("Sudah dikirim", "Handed in"), Text("Belum dikirim", "Not handed in")
PREVIEW = Text("Lihat yang dibaca warga", "See what the citizen will read")
PREVIEW_TITLE = Text("Ini yang akan dibaca warga", "This is what the citizen will read")
PREVIEW_BODY = Text(
    "Yang perlu Anda lengkapi pada permohonan {service}:", "What to complete in your application for {service}:"
)
SEND_BACK = Text("Kirim ke warga", "Send to the citizen")
REOPEN_GROUNDS: dict[str, Text] = {
    "mistake": Text("Kekeliruan kantor", "A mistake of the office"),
    "objection": Text("Keberatan dikabulkan", "An objection was upheld"),
    "court": Text("Putusan pengadilan", "A judgement"),
}
REOPEN_INTRO = Text(
    "Jam yang dulu berjalan diteruskan. Produk yang sudah terbit dicabut.",
    "The clock that ran before goes on. What was issued is revoked.",
)
ASK_LEAVE_INTRO = Text(
    "Kepala unit membaca alasannya dan menjawab. Sebut apa yang baru ketahuan kurang, dan mengapa baru sekarang.",
    "The head of the unit reads why, and answers. Say what turned out to lack, and why only now.",
)
DENY_LEAVE_INTRO = Text(
    "Berkas diteruskan tanpa dikembalikan lagi. Petugas membaca alasan Anda.",
    "The case goes on without another return. The officer reads why.",
)
APPROVE_INTRO = Text(
    "Petugas boleh mengembalikan berkas ini sekali lagi. Pengembalian yang lalu seharusnya sudah lengkap.",
    "The officer may return this case once more. The return before should have named everything.",
)
PUT_BACK_INTRO = Text(
    "Berkas kembali menunggu di unit, dan alasannya tercatat.", "It waits in the unit again; why is recorded."
)
CHANGED_TITLE = Text("Berkas ini berubah sejak Anda membukanya", "This case has changed since you opened it")
CHANGED_BODY = Text(
    "Yang Anda tulis masih ada di bawah. Lihat dulu perubahannya, lalu kirim lagi bila masih perlu.",
    "What you wrote is still below. Look at what changed, then send it again if it is still needed.",
)
CHANGED_NOW = Text("Keadaannya sekarang: {state}.", "It is now: {state}.")
NOT_NOW = Text("Ini sudah tidak dapat dilakukan pada berkas ini.", "This can no longer be done to this case.")
NOT_NOW_BODY = Text("Mungkin Anda atau rekan sudah melakukannya.", "You or a colleague may have done it already.")
WRITTEN = Text("Yang tadi Anda tulis", "What you wrote")
TO_CASE = Text("Buka berkas", "Open the case")
BUTTONS: dict[str, Text] = {
    "selesai": Text("Tandai selesai", "Mark as done"),
    "pertimbangkan": Text("Kirim pertimbangan", "Send your advice"),
    "ambil": Text("Ambil berkas ini", "Take this case"),
    "minta-izin": Text("Minta izin", "Ask for leave"),
    "izinkan": Text("Izinkan", "Allow it"),
    "tolak-izin": Text("Jangan izinkan", "Deny it"),
    "tugaskan": Text("Tugaskan", "Assign it"),
    "bayar": Text("Catat pembayaran", "Record the payment"),
    "lampirkan": Text("Lampirkan", "Attach it"),
    "catat": Text("Simpan catatan", "Keep the note"),
    "perpanjang": Text("Perpanjang", "Extend it"),
    "lepas": Text("Lepaskan berkas", "Put it back"),
    "buka-lagi": Text("Buka lagi berkas", "Reopen the case"),
    "putuskan": CONTINUE,
    "kembalikan": PREVIEW,
}
