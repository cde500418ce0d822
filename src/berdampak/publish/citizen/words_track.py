"""What the pages for following an application and for verifying a paper say."""

from berdampak.kernel.text import Text

TRACK_TITLE = Text("Lacak permohonan", "Follow an application")
TRACK_NOTE = Text(
    "Tulis nomor berkas dan PIN dari tanda terima. Tidak perlu akun.",
    "Write the number and the PIN of your receipt. No account is needed.",
)
NUMBER = Text("Nomor berkas", "Number")
NUMBER_HELP = Text("Misalnya TTE-26-0000123.", "Such as TTE-26-0000123.")
PIN = Text("PIN", "PIN")
PIN_HELP = Text("Delapan angka di tanda terima.", "Eight digits on your receipt.")
OPEN = Text("Buka", "Open")
MISS = Text(
    "Nomor dan PIN ini tidak cocok. Periksa keduanya di tanda terima.",
    "This number and this PIN do not match. Look at both on your receipt.",
)
LOST_PIN = Text(
    "PIN hilang? Masuk dengan akun yang dipakai mengajukan, atau minta PIN baru di loket dengan KTP Anda.",
    "Lost the PIN? Sign in with the account you applied with, or ask for a new one at a counter with your ID card.",
)
STATES = {
    "open": Text("Sedang dikerjakan", "Being worked on"),
    "returned": Text("Menunggu Anda melengkapi", "Waiting for you"),
    "granted": Text("Dikabulkan, suratnya sedang diterbitkan", "Granted; the paper is being issued"),
    "refused": Text("Ditolak", "Refused"),
    "withdrawn": Text("Ditarik kembali", "Withdrawn"),
    "closed": Text("Selesai", "Finished"),
}
BY_LAW = Text(
    "Dikabulkan menurut hukum, karena batas waktunya lewat tanpa keputusan.",
    "Granted by law, since the term passed without a decision.",
)
REASON = Text("Alasannya: {reason}", "Why: {reason}")
CLOCK = Text("Waktunya", "The clock")
PROMISED_AT = Text("Dijanjikan selesai", "Promised by")
LEGAL_AT = Text("Batas menurut hukum", "Legal term ends")
GAPS = Text("Yang perlu Anda lengkapi", "What you have to complete")
GAPS_NOTE = Text(
    "Ini semuanya; setelah Anda kirim, waktunya berjalan lagi.",
    "This is all of it; once you send it, the clock goes on.",
)
COMPLETE = Text("Lengkapi sekarang", "Complete it now")
REPLY_TITLE = Text("Lengkapi permohonan {number}", "Complete application {number}")
REPLY_SEND = Text("Kirim kelengkapan", "Send")
REPLY_FILE_MISSING = Text("Berkas ini belum dikirim.", "This paper has not been sent.")
STEPS = Text("Langkahnya", "The steps")
STEP_STATES = {
    "waiting": Text("menunggu giliran", "to come"),
    "ready": Text("menunggu dikerjakan", "next"),
    "doing": Text("sedang dikerjakan", "being done"),
    "done": Text("selesai", "done"),
    "passed": Text("tidak diperlukan", "not needed"),
}
HISTORY = Text("Yang sudah terjadi", "What has happened")
PRODUCT = Text("Surat Anda", "Your paper")
DOWNLOAD = Text("Unduh {name} (PDF)", "Download {name} (PDF)")
FEES = Text("Biaya", "Fees")
PAID = Text("sudah dibayar", "paid")
UNPAID = Text("belum dibayar", "not paid")
LOOKED = Text("Siapa yang membuka data saya?", "Who looked at my data?")
LOOKED_NONE = Text("Belum ada petugas yang membuka jawaban Anda.", "No officer has opened your answers yet.")
LOOKED_BY = Text("{at}: petugas, untuk {purpose}", "{at}: an officer, for {purpose}")
MORE = Text("Lainnya", "More")
WITHDRAW = Text("Tarik kembali permohonan", "Withdraw the application")
WITHDRAW_TITLE = Text("Tarik kembali permohonan {number}?", "Withdraw application {number}?")
WITHDRAW_NOTE = Text(
    "Permohonan berhenti dan tidak dapat dilanjutkan. Anda boleh mengajukan yang baru kapan saja.",
    "The application stops and cannot go on. You may apply anew whenever you like.",
)
WITHDRAW_WHY = Text("Alasan", "Why")
WITHDRAW_YES = Text("Ya, tarik kembali", "Yes, withdraw it")
WITHDRAW_NO = Text("Tidak jadi", "No, go back")
RECEIPT = Text("Tanda terima", "Receipt")
COMPLAIN = Text("Sampaikan aduan tentang berkas ini", "Complain about this application")
NEW_PIN = Text("Buat PIN baru", "Make a new PIN")
NEW_PIN_NOTE = Text("PIN yang lama tidak berlaku lagi.", "The old PIN ends.")
NEW_PIN_IS = Text(
    "PIN baru: {pin}. Catat sekarang; tidak ditampilkan lagi.", "New PIN: {pin}. Write it down; it is not shown again."
)
MINE_TITLE = Text("Permohonan saya", "My applications")
MINE_NONE = Text("Anda belum mengajukan apa pun dengan akun ini.", "You have applied for nothing with this account.")
FIND_SERVICE = Text("Cari layanan", "Search for a service")
VERIFY_TITLE = Text("Periksa keaslian surat", "Check that a paper is genuine")
VERIFY_NOTE = Text(
    "Pindai kode QR di surat, atau tulis kode di bawah kode QR itu.",
    "Scan the QR code on the paper, or write the word below it.",
)
WORD = Text("Kode verifikasi", "Verification code")
CHECK = Text("Periksa", "Check")
GENUINE = Text("Surat ini asli", "This paper is genuine")
GENUINE_NOTE = Text("Cocokkan keterangan ini dengan surat di tangan Anda.", "Compare this with the paper in your hand.")
REVOKED = Text("Surat ini sudah dicabut", "This paper was revoked")
EXPIRED = Text("Masa berlaku surat ini sudah habis", "This paper is no longer valid")
NOT_GENUINE = Text("Surat ini tidak kami kenal", "We do not know this paper")
NOT_GENUINE_NOTE = Text(
    "Periksa kodenya sekali lagi. Bila tetap tidak dikenal, surat itu tidak terbit dari sini; laporkan.",
    "Look at the code once more. If it is still unknown, the paper was not issued here; report it.",
)
PAPER = Text("Surat", "Paper")
PAPER_NUMBER = Text("Nomor", "Number")
ISSUED = Text("Terbit", "Issued")
VALID_UNTIL = Text("Berlaku sampai", "Valid until")
NO_END = Text("tanpa batas waktu", "without end")
REVOKED_AT = Text("Dicabut", "Revoked")
ISSUED_BY_LAW = Text(
    "Terbit menurut hukum, karena batas waktu lewat tanpa keputusan.",
    "Issued by law, since the term passed without a decision.",
)
