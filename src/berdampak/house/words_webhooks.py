"""What the pages of webhooks say."""

from berdampak.kernel.text import Text

TITLE = Text("Webhook", "Webhooks")
LEAD = Text(
    "Sistem lain yang diberi tahu saat sesuatu terjadi di sini, tanpa data pribadi.",
    "Other systems that are told when something happens here, without personal data.",
)
EMPTY = Text("Belum ada sistem lain yang diberi tahu.", "No other system is told yet.")
ADDRESS = Text("Alamat", "Address")
ADDRESS_HELP = Text("Diawali https:// dan menuju server di internet.", "With https://, leading to the internet.")
NAMES = Text("Sinyal", "Signals")
NAMES_HELP = Text(
    "Pisahkan dengan koma. Contoh: case.decided, case.* untuk semua tentang berkas, atau * untuk semuanya.",
    "Separated by commas. For instance: case.decided, case.* for all about cases, or * for everything.",
)
STATE = Text("Keadaan", "State")
ON = Text("hidup", "on")
OFF = Text("mati", "off")
FAILURES = Text("hidup, {count} kali berturut-turut gagal", "on, failed {count} times in a row")
NEW = Text("Tambah webhook", "Add a webhook")
ADD = Text("Tambahkan", "Add it")
MADE = Text("Webhook ditambahkan", "The webhook was added")
SECRET = Text(
    "Salin rahasia ini sekarang; ini tidak ditampilkan lagi. Penerima memakainya untuk memeriksa tanda tangan.",
    "Copy this secret now; it is not shown again. The receiver checks signatures with it.",
)
TO_ONE = Text("Buka webhook ini", "Open this webhook")
ONE = Text("Satu webhook", "One webhook")
SINCE = Text("Dipasang", "Made")
DELIVERIES = Text("Kiriman terakhir", "Last deliveries")
NO_DELIVERIES = Text("Belum ada yang dikirim.", "Nothing was sent yet.")
WHEN = Text("Kapan", "When")
ATTEMPTS = Text("Percobaan", "Attempts")
OUTCOME = Text("Hasil", "Outcome")
STATES = {
    "waiting": Text("menunggu dikirim", "waiting to be sent"),
    "sent": Text("diterima", "taken"),
    "dead": Text("tidak terkirim", "could not be delivered"),
}
REFUSED = Text("alamatnya menjawab dengan penolakan", "the address refused it")
UNREACHED = Text("alamatnya tidak tersambung ({error})", "the address was not reached ({error})")
TEST = Text("Kirim sinyal uji", "Send a test signal")
TEST_HELP = Text(
    "Sinyal webhook.test dikirim seperti yang lain, dalam satu dua menit; hasilnya muncul di sini.",
    "A signal webhook.test is sent like any other, in a minute or two; what comes of it appears here.",
)
TESTED = Text("Sinyal uji masuk antrean kiriman.", "The test signal is in line to be sent.")
SWITCH_ON = Text("Nyalakan lagi", "Switch it on again")
SWITCHED_ON = Text("Webhook dinyalakan lagi.", "The webhook is on again.")
REMOVE = Text("Hapus webhook", "Remove the webhook")
REMOVE_HELP = Text(
    "Alamat ini tidak diberi tahu lagi, dan yang belum terkirim dibuang. Tidak dapat dibatalkan.",
    "The address is told nothing any more, and what waits is thrown away. This cannot be undone.",
)
REMOVED = Text("Webhook dihapus.", "The webhook was removed.")
