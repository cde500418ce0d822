"""What the pages of an application say."""

from berdampak.kernel.text import Text

BEGIN_TITLE = Text("Ajukan: {service}", "Apply: {service}")
BEGIN = Text("Mulai mengisi", "Begin")
BEGIN_NOTE = Text(
    "Pertanyaannya sedikit-sedikit per halaman. Setiap kali Anda menekan Lanjut, jawaban tersimpan 30 hari.",
    "A few questions on each page. Whenever you press Continue, your answers are kept for 30 days.",
)
BEGIN_READY = Text("Siapkan dulu:", "Have these at hand:")
BEGIN_NOTHING = Text("Tidak ada berkas yang perlu disiapkan.", "You need no papers.")
OFFICIALS_ONLY = Text(
    "Layanan ini hanya untuk pegawai. Masuk dulu dengan akun pegawai.",
    "This service is for officials. Sign in with an official's account first.",
)
SIGN_IN = Text("Masuk", "Sign in")
TOO_MANY = Text(
    "Terlalu banyak permohonan dimulai dari jaringan ini. Coba lagi satu jam lagi.",
    "Too many applications were begun from this network. Try again in an hour.",
)
CONTINUE = Text("Lanjut", "Continue")
BACK = Text("Kembali", "Back")
PAGE_OF = Text("Langkah {at} dari {of}", "Step {at} of {of}")
QUESTIONS = Text("Pertanyaan", "Questions")
CONTACT = Text("Siapa yang mengajukan?", "Who applies?")
CONTACT_NAME = Text("Nama lengkap Anda", "Your full name")
CONTACT_NAME_HELP = Text(
    "Sesuai KTP. Nama ini tercetak di surat yang terbit.", "As on your ID card; it is printed on the paper."
)
CONTACT_EMAIL = Text("E-mail", "E-mail")
CONTACT_EMAIL_HELP = Text(
    "Kabar tentang permohonan dikirim ke sini. Tanpa e-mail, Anda tetap bisa melacaknya dengan nomor dan PIN.",
    "News of your application goes here. Without it you can still follow it by number and PIN.",
)
CONTACT_PHONE = Text("Nomor telepon", "Telephone number")
CONTACT_PHONE_HELP = Text("Bila petugas perlu menghubungi Anda.", "In case an officer needs to reach you.")
PAPERS = Text("Berkas", "Papers")
PAPER_TITLE = Text("Kirim: {name}", "Send: {name}")
PAPER_HELP = Text(
    "Foto dari HP boleh, asal terbaca. Yang diterima: {kinds}. Paling besar {limit} MB.",
    "A photo from your telephone will do, if it can be read. Taken: {kinds}; {limit} MB at most.",
)
PAPER_FILE = Text("Pilih berkas atau foto", "Choose a file or a photo")
PAPER_SEND = Text("Kirim berkas", "Send the file")
PAPER_REPLACE = Text("Ganti dengan berkas lain", "Replace it with another file")
PAPER_SKIP = Text("Lewati", "Skip")
PAPER_LATER = Text("Kirim nanti", "Send it later")
PAPER_REUSE = Text("Pakai yang pernah saya kirim: {name}", "Use what I sent before: {name}")
PAPER_MISSING = Text("belum dikirim", "not sent yet")
PAPER_OPTIONAL = Text("boleh tidak dikirim", "need not be sent")
NO_FILE = Text("Belum ada berkas yang dipilih.", "No file was chosen.")
REVIEW = Text("Periksa sebelum mengirim", "Look it over before you send it")
REVIEW_NOTE = Text(
    "Belum terkirim. Periksa jawaban Anda, lalu tekan Kirim permohonan di bawah.",
    "Not sent yet. Look your answers over, then press Send the application below.",
)
CHANGE = Text("Ubah", "Change")
NOT_ANSWERED = Text("belum dijawab", "not answered")
DECLARE = Text("Saya menyatakan jawaban dan berkas ini benar.", "I declare that these answers and papers are true.")
DECLARE_FIRST = Text("Beri tanda centang pada pernyataan sebelum mengirim.", "Tick the declaration before you send it.")
COUNTER_REVIEW = Text(
    "Belum terkirim. Periksa jawabannya bersama pemohon. Bahwa Anda yang mengisi di loket akan tercatat.",
    "Not sent yet. Look the answers over with the applicant. That you typed them in at the counter is recorded.",
)
COUNTER_DECLARE = Text(
    "Pemohon menyatakan jawaban dan berkas ini benar.", "The applicant declares that these answers and papers are true."
)
COUNTER_RESUME = Text(
    "Tersimpan 30 hari. Hanya Anda, yang memulainya di loket, yang dapat melanjutkannya.",
    "Kept for 30 days. Only you, who began it at the counter, can go on with it.",
)
COUNTER_RECEIPT = Text("Tanda terima untuk pemohon", "Receipt for the applicant")
COUNTER_KEEP = Text(
    "Cetak halaman ini atau salin nomor dan PIN-nya, lalu serahkan kepada pemohon sekarang. "
    "PIN hanya ditampilkan di sini.",
    "Print this page or copy number and PIN, and hand it to the applicant now. The PIN is shown here alone.",
)
COUNTER_HANDED = Text("Sudah diserahkan kepada pemohon", "It is handed over")
COUNTER_FOLLOW = Text(
    "Lacak di {address} dengan nomor dan PIN ini.", "Follow it at {address} with this number and this PIN."
)
TO_PAY = Text("Biaya yang harus dibayar", "What is to be paid")
SEND = Text("Kirim permohonan", "Send the application")
RESUME = Text("Permohonan Anda: {service}", "Your application: {service}")
RESUME_NOTE = Text(
    "Tersimpan. Lanjutkan kapan saja lewat tautan halaman ini, paling lama 30 hari.",
    "It is kept. Go on whenever you like by the link of this page, for 30 days.",
)
RESUME_SECRET = Text(
    "Siapa pun yang memegang tautan ini bisa membacanya; simpan untuk diri sendiri.",
    "Whoever holds this link can read it; keep it to yourself.",
)
RESUME_MAIL = Text("Kirim tautannya ke e-mail saya", "Send me the link by e-mail")
RESUME_MAILED = Text("Tautan dikirim ke e-mail itu.", "The link was sent to that address.")
RESUME_LINK = Text("Simpan dan lanjutkan nanti", "Save and go on later")
REUSE = Text("Isi dengan jawaban saya yang dulu", "Fill in my earlier answers")
REUSE_NOTE = Text("Anda pernah menjawab {count} dari pertanyaan ini.", "You have answered {count} of these before.")
DONE = Text("sudah lengkap", "complete")
TODO = Text("belum lengkap", "not complete")
GONE_TITLE = Text("Draf ini tidak ada lagi", "This draft is not here any more")
GONE = Text(
    "Draf disimpan 30 hari sejak terakhir diubah, lalu dihapus. Mulai lagi dari halaman layanannya.",
    "A draft is kept for 30 days after it was last changed, then removed. Begin again on the page of the service.",
)
TO_SERVICES = Text("Cari layanan", "Search for a service")
SENT_TITLE = Text("Permohonan ini sudah dikirim", "This application has been sent")
SENT = Text("Nomornya {number}. Tidak perlu dikirim lagi.", "Its number is {number}. You need not send it again.")
RECEIPT_TITLE = Text("Permohonan diterima", "Your application is received")
RECEIPT_NUMBER = Text("Nomor berkas", "Number")
RECEIPT_PIN = Text("PIN", "PIN")
RECEIPT_AT = Text("Diterima", "Received")
RECEIPT_SERVICE = Text("Layanan", "Service")
RECEIPT_KEEP = Text(
    "Catat atau cetak sekarang. PIN hanya ditampilkan di halaman ini, dan hilang setelah Anda menutupnya.",
    "Write it down or print it now. The PIN is shown on this page alone.",
)
RECEIPT_SHOWN = Text("PIN sudah pernah ditampilkan.", "The PIN was shown before.")
RECEIPT_NEXT = Text("Yang terjadi sekarang", "What happens now")
RECEIPT_NEXT_NOTE = Text(
    "Petugas memeriksa kelengkapannya. Bila ada yang kurang, Anda diberi tahu semuanya sekaligus.",
    "An officer checks that it is complete. If something lacks, you are told all of it at once.",
)
RECEIPT_FOLLOW = Text("Lacak permohonan ini", "Follow this application")
RECEIPT_WRITTEN = Text("PIN sudah saya catat", "I have written the PIN down")
MAIL_SUBJECT = Text("Lanjutkan permohonan {service}", "Go on with your application: {service}")
MAIL_BODY = Text(
    "Permohonan Anda tersimpan. Buka tautan ini untuk melanjutkannya. Simpan untuk diri sendiri: "
    "siapa pun yang memegangnya bisa membaca isinya.",
    "Your application is kept. Open this link to go on. Keep it to yourself: whoever holds it can read it.",
)
