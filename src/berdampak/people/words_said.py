"""What a page says once, of what was done on the page before."""

from berdampak.kernel.text import Text
from berdampak.people.words_pages import NOT_AN_OFFICER, USE_PASSWORD

SAID = {
    "use_password": USE_PASSWORD,
    "not_an_officer": NOT_AN_OFFICER,
    "saved": Text("Tersimpan.", "Saved."),
    "second_needed": Text(
        "Petugas perlu langkah kedua. Pasang dulu, baru meja kerja Anda terbuka.",
        "Officers need a second step. Set it up, and your desk opens.",
    ),
    "second_set": Text("Langkah kedua sudah terpasang.", "The second step is set up."),
    "passkey_added": Text("Kunci sandi tersimpan.", "The passkey is kept."),
    "passkey_removed": Text("Kunci sandi dihapus.", "The passkey was removed."),
    "sessions_ended": Text("Semua perangkat lain sudah keluar.", "Every other device was signed out."),
    "session_ended": Text("Perangkat itu sudah keluar.", "That device was signed out."),
    "token_ended": Text("Token diakhiri.", "The token has ended."),
    "joined": Text("Peran diberikan.", "The role was given."),
    "relieved": Text("Peran diakhiri.", "The role has ended."),
    "moved": Text("Orang ini dipindahkan; peran lamanya berakhir.", "The person was moved; the old roles have ended."),
    "left": Text(
        "Akun ditutup. Sesi dan tokennya berakhir seketika; bagikan pekerjaan yang masih dipegangnya.",
        "The account is closed. Sessions and tokens ended at once; give what was in hand to others.",
    ),
    "returned": Text("Akun dibuka lagi. Beri peran yang sesuai.", "The account is open again. Give it its role."),
    "delegated": Text("Pengganti dicatat.", "The stand-in is recorded."),
    "delegation_ended": Text("Penggantian diakhiri.", "The delegation has ended."),
    "officer_made": Text(
        "Akun dibuat. Minta orangnya membuka “Lupa, atau belum punya kata sandi” di halaman masuk petugas.",
        "The account is made. Ask the person to open “No password yet, or forgotten” on the officers' sign-in page.",
    ),
    "factors_forgotten": Text(
        "Langkah kedua dihapus. Orangnya memasang yang baru saat masuk berikutnya.",
        "The second step was removed. The person sets up a new one at the next sign-in.",
    ),
}
