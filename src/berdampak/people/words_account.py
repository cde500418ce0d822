"""What the pages of one's own account say."""

from berdampak.kernel.text import Text

ACCOUNT = Text("Akun saya", "My account")
WHO = Text("Siapa Anda", "Who you are")
NAME = Text("Nama", "Name")
EMAIL = Text("Surel", "E-mail address")
PHONE = Text("Ponsel", "Phone")
NONE = Text("belum ada", "none yet")
LANGUAGE = Text("Bahasa pesan", "Language of messages")
INDONESIAN = Text("Indonesia", "Indonesian")
ENGLISH = Text("Inggris", "English")
LETTERS = Text("Surel mingguan", "Weekly e-mail")
LETTERS_HINT = Text(
    "Paling banyak satu surel seminggu, hanya kalau ada yang menunggu Anda.",
    "At most one e-mail a week, and only when something waits for you.",
)
LETTERS_NO = Text("Tidak usah, saya lihat sendiri di sini", "No, I look here myself")
LETTERS_YES = Text("Ya, kabari saya", "Yes, tell me")
CHANGE = Text("Ubah", "Change")
CHANGE_EMAIL = Text("Ubah surel", "Change the e-mail address")
CHANGE_PHONE = Text("Ubah ponsel", "Change the phone number")
CHANGE_NAME = Text("Ubah nama dan bahasa", "Change name and language")
CHANGE_PROFILE = Text("Ubah nama, bahasa, dan surel mingguan", "Change name, language and the weekly e-mail")
ROLES = Text("Peran Anda", "Your roles")
ROLE = Text("Peran", "Role")
OFFICE = Text("Kantor", "Office")
UNTIL = Text("Sampai", "Until")
NO_ROLE = Text("Belum ada peran.", "No role yet.")

SAFETY = Text("Keamanan", "Safety")
SECOND = Text("Langkah kedua", "The second step")
SECOND_NONE = Text("belum terpasang", "not set up yet")
SECOND_APP = Text("aplikasi kode", "a code app")
SECOND_PASSKEYS = Text("{count} kunci sandi", "{count} passkeys")
SECOND_LEFT = Text("{count} kode cadangan tersisa", "{count} recovery codes left")
SET_UP = Text("Atur langkah kedua", "Set up the second step")
DEVICES = Text("Keluar dari semua perangkat lain", "Sign out on every other device")
TOKENS = Text("Token untuk program", "Tokens for programs")
CHANGE_PASSWORD = Text("Ganti kata sandi", "Change the password")
SIGN_OUT = Text("Keluar", "Sign out")

PROFILE = Text("Nama dan bahasa", "Name and language")
SAVE = Text("Simpan", "Save")
BACK = Text("Kembali ke akun saya", "Back to my account")
NEW_EMAIL = Text("Surel baru", "New e-mail address")
NEW_PHONE = Text("Nomor ponsel baru", "New phone number")
CONTACT_INTRO = Text(
    "Kami kirim kode ke sana, untuk memastikan itu milik Anda.", "We send a code there, to be sure it is yours."
)
SEND_CODE = Text("Kirim kode", "Send the code")

APP_TITLE = Text("Pasang aplikasi kode", "Set up a code app")
APP_INTRO = Text(
    "Pindai gambar ini dengan aplikasi kode di ponsel, lalu ketik enam angka yang muncul.",
    "Scan this picture with a code app on your phone, then type the six digits it shows.",
)
APP_SECRET = Text("Tidak bisa memindai? Ketik kunci ini di aplikasi:", "Cannot scan it? Type this key into the app:")
APP_QR = Text("Kode QR untuk aplikasi kode", "QR code for the code app")
APP_WRONG = Text(
    "Angkanya tidak cocok. Tunggu angka berikutnya; periksa juga jam ponsel Anda.",
    "The digits do not match. Wait for the next ones, and check the clock of your phone.",
)
SECOND_INTRO = Text(
    "Dengan langkah kedua, orang yang tahu kata sandi Anda tetap tidak dapat masuk.",
    "With a second step, somebody who knows your password still cannot get in.",
)
SECOND_HAVE = Text("Yang terpasang", "What is set up")
APP_REPLACE = Text("Ganti aplikasi kode (ponsel baru)", "Replace the code app (new phone)")
APP_ADD = Text("Pasang aplikasi kode", "Set up a code app")
PASSKEY_ADD = Text("Tambah kunci sandi", "Add a passkey")
PASSKEY_INTRO = Text(
    "Kunci sandi disimpan perangkat Anda dan dibuka dengan sidik jari, wajah, atau PIN.",
    "A passkey is kept by your device, and opened with a fingerprint, a face or a PIN.",
)
PASSKEY_NAME = Text("Nama kunci sandi ini", "A name for this passkey")
PASSKEY_NAME_HELP = Text("Misalnya: ponsel kantor", "For example: office phone")
PASSKEY_SCRIPT = Text(
    "Peramban ini tidak mendukung kunci sandi, atau JavaScript mati. Pakai aplikasi kode.",
    "This browser knows no passkeys, or JavaScript is off. Use a code app.",
)
PASSKEY_WRONG = Text("Kunci sandi tidak tersimpan. Coba lagi.", "The passkey was not kept. Try again.")
REMOVE = Text("Hapus", "Remove")
RECOVERY = Text("Kode cadangan", "Recovery codes")
RECOVERY_INTRO = Text(
    "Catat dan simpan di tempat aman. Tiap kode berlaku sekali, bila ponsel Anda hilang. Tidak ditampilkan lagi.",
    "Write them down and keep them safe. Each works once, when your phone is lost. They are not shown again.",
)
RECOVERY_NEW = Text("Buat kode cadangan baru", "Make new recovery codes")
RECOVERY_NEW_INTRO = Text("Kode cadangan yang lama berhenti berlaku.", "The old recovery codes stop working.")
WRITTEN_DOWN = Text("Sudah saya catat", "I have written them down")

CURRENT_PASSWORD = Text("Kata sandi sekarang", "Password now")
CURRENT_WRONG = Text("Kata sandi ini tidak cocok.", "This password does not match.")
SIGNED_IN = Text("Tempat Anda masuk", "Where you are signed in")
HERE = Text("perangkat ini", "this device")
BROWSER_ON = Text("{browser} di {system}", "{browser} on {system}")
BROWSER_OTHER = Text("Peramban lain", "Another browser")
SINCE = Text("masuk sejak {moment}", "since {moment}")
END_THERE = Text("Keluarkan", "Sign out there")
SIGNED_IN_HELP = Text(
    "Ada yang tidak Anda kenal? Keluarkan, lalu ganti kata sandi atau surel Anda.",
    "One that you do not know? Sign it out, then change your password or your e-mail address.",
)
DEVICES_INTRO = Text("Perangkat ini tetap masuk.", "This device stays signed in.")

TOKENS_INTRO = Text(
    "Program memakai token untuk bertindak atas nama Anda, hanya untuk yang Anda pilih.",
    "A program uses a token to act for you, for nothing but what you pick.",
)
TOKEN_NONE = Text("Belum ada token.", "No tokens yet.")
TOKEN_NEW = Text("Buat token", "Make a token")
TOKEN_LABEL = Text("Untuk apa token ini", "What it is for")
TOKEN_LABEL_MISSING = Text("Tulis untuk apa token ini.", "Say what the token is for.")
TOKEN_SCOPES = Text("Yang boleh dilakukan", "What it may do")
TOKEN_SCOPES_MISSING = Text("Pilih paling sedikit satu.", "Pick at least one.")
TOKEN_DAYS = Text("Berlaku berapa hari", "Good for how many days")
TOKEN_DAYS_WRONG = Text("Tulis angka 1 sampai 365.", "Write a number from 1 to 365.")
TOKEN_SHOWN = Text("Salin sekarang; token ini tidak ditampilkan lagi.", "Copy it now; this token is not shown again.")
TOKEN_MADE = Text("Token Anda", "Your token")
TOKEN_END = Text("Akhiri", "End it")
TOKEN_USED = Text("Terakhir dipakai", "Last used")
TOKEN_NEVER = Text("belum pernah", "never")
TOKEN_EXPIRES = Text("Berakhir", "Ends")
