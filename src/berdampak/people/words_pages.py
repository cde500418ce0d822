"""What the pages of signing in say."""

from berdampak.kernel.text import Text

REFUSED = Text("Tidak diizinkan", "Not allowed")

SIGN_IN = Text("Masuk", "Sign in")
SIGN_IN_INTRO = Text(
    "Kami kirim kode ke surel atau ponsel Anda. Belum punya akun? Caranya sama.",
    "We send a code to your e-mail or phone. No account yet? It works the same way.",
)
CONTACT = Text("Surel atau nomor ponsel", "E-mail address or phone number")
SEND_CODE = Text("Kirim kode", "Send the code")
OFFICER_WAY = Text("Saya petugas: masuk dengan kata sandi", "I am an officer: sign in with a password")
CITIZEN_WAY = Text("Saya warga: masuk dengan kode", "I am a citizen: sign in with a code")
PROVIDER_WAY = Text("Masuk dengan {name}", "Sign in with {name}")

CODE_TITLE = Text("Masukkan kode", "Enter the code")
CODE_SENT = Text(
    "Kode enam angka kami kirim ke {to}. Berlaku {minutes} menit.",
    "We sent a code of six digits to {to}. It is good for {minutes} minutes.",
)
CODE = Text("Kode", "Code")
GO_ON = Text("Lanjutkan", "Continue")
CODE_AGAIN = Text("Kode tidak datang? Kirim lagi", "No code? Send another one")
CODE_WRONG = Text(
    "Kode ini salah atau sudah tidak berlaku. Periksa lagi, atau minta kode baru.",
    "This code is wrong, or no longer good. Check it, or ask for another one.",
)
CODE_SUBJECT = Text("{code} adalah kode Anda", "{code} is your code")
CODE_BODY = Text(
    "Kode Anda: {code}. Berlaku {minutes} menit. Jangan berikan kepada siapa pun, juga bukan kepada petugas.",
    "Your code: {code}. It is good for {minutes} minutes. Give it to nobody, not even to an officer.",
)

NAME_TITLE = Text("Siapa nama Anda?", "What is your name?")
NAME_INTRO = Text("Tulis seperti di KTP.", "As your identity card has it.")
NAME = Text("Nama lengkap", "Full name")
NAME_MISSING = Text("Tulis nama Anda.", "Write your name.")

OFFICER_TITLE = Text("Masuk sebagai petugas", "Sign in as an officer")
EMAIL = Text("Surel", "E-mail address")
PASSWORD = Text("Kata sandi", "Password")
NO_MATCH = Text("Surel atau kata sandi tidak cocok.", "E-mail address and password do not match.")
FORGOTTEN = Text("Lupa, atau belum punya kata sandi", "No password yet, or forgotten")
FORGOTTEN_TITLE = Text("Buat kata sandi baru", "Make a new password")
FORGOTTEN_INTRO = Text(
    "Kami kirim kode ke surel dinas Anda. Setelah itu Anda membuat kata sandi sendiri.",
    "We send a code to your work e-mail. Then you make a password of your own.",
)
NOT_AN_OFFICER = Text(
    "Alamat ini bukan milik akun petugas. Minta pengelola akun di kantor Anda mendaftarkannya.",
    "This address belongs to no officer. Ask whoever manages accounts in your office to register it.",
)
USE_PASSWORD = Text(
    "Akun petugas masuk dengan kata sandi, bukan dengan kode.",
    "Officers sign in with a password, not with a code.",
)
NEW_PASSWORD = Text("Kata sandi baru", "New password")
PASSWORD_HELP = Text(
    "Paling sedikit 12 huruf. Beberapa kata yang tidak berhubungan mudah diingat dan sulit ditebak.",
    "At least 12 characters. Some words that have nothing to do with each other are easy to keep in mind.",
)
PASSWORD_LENGTH = Text("Panjangnya {least} sampai {most} huruf.", "It has {least} to {most} characters.")
PASSWORD_COMMON = Text("Kata sandi ini terlalu mudah ditebak.", "This password is too easy to guess.")
PASSWORD_PERSONAL = Text("Jangan pakai nama atau alamat Anda di dalamnya.", "Leave your name and address out of it.")
SAVE = Text("Simpan", "Save")

SECOND_TITLE = Text("Langkah kedua", "The second step")
SECOND_INTRO = Text(
    "Buka aplikasi kode di ponsel Anda dan ketik angkanya. Ponsel hilang? Pakai kode cadangan.",
    "Open the code app on your phone and type the digits. Phone lost? Use a recovery code.",
)
SECOND_CODE = Text("Kode dari aplikasi atau kode cadangan", "Code from the app, or a recovery code")
SECOND_WRONG = Text(
    "Kode ini salah, sudah dipakai, atau terlalu sering dicoba. Tunggu kode berikutnya, lalu coba lagi.",
    "This code is wrong, was used, or was tried too often. Wait for the next code, then try again.",
)
USE_PASSKEY = Text("Pakai kunci sandi", "Use a passkey")
PASSKEY_WRONG = Text("Kunci sandi tidak dikenali. Coba lagi.", "The passkey was not recognised. Try again.")
START_AGAIN = Text("Mulai lagi dari awal", "Start again")

SIGN_OUT_TITLE = Text("Keluar", "Sign out")
SIGN_OUT_INTRO = Text("Anda keluar dari perangkat ini.", "You sign out on this device.")
TOO_OFTEN = Text(
    "Terlalu sering mencoba. Tunggu beberapa menit, lalu coba lagi.",
    "Too many attempts. Wait a few minutes, then try again.",
)
OTHER_PROVIDER = Text("Masuk lewat penyedia lain gagal", "Signing in elsewhere failed")
OTHER_PROVIDER_WHY = Text(
    "Penyedia identitas tidak menjawab seperti yang diharapkan. Coba lagi, atau masuk dengan cara lain.",
    "The identity provider did not answer as expected. Try again, or sign in another way.",
)
