"""What the pages for officers and the mall's manager say."""

from berdampak.kernel.text import Text

COUNTERS = Text("Loket", "Counters")
OPEN_TITLE = Text("Buka loket", "Open a counter")
OPEN_LEAD = Text(
    "Pilih loket tempat Anda duduk dan layanan yang Anda layani hari ini.",
    "Choose the counter you sit at and the services you give today.",
)
WHICH_COUNTER = Text("Loket", "Counter")
WHICH_SERVICES = Text("Layanan", "Services")
OPEN = Text("Buka loket", "Open the counter")
NO_MALL = Text(
    "Peran Anda tidak terkait dengan mal mana pun. Minta kepala unit mengaturnya.",
    "None of your roles is in a mall. Ask your head of unit to see to it.",
)
IN_HAND = Text("Di loket ini sekarang", "At this counter now")
NOBODY = Text("Belum ada nomor di loket ini.", "No ticket is at this counter.")
PAUSED = Text("Loket sedang jeda. Nomor tidak dipanggil ke sini.", "The counter is paused. No ticket is called here.")
WAITING = Text("{waiting} menunggu untuk loket ini", "{waiting} waiting for this counter")
WAITING_NONE = Text("Tidak ada yang menunggu untuk loket ini.", "Nobody waits for this counter.")
SERVED = Text("{served} layanan selesai hari ini", "{served} services done today")
CALL_NEXT = Text("Panggil berikutnya", "Call next")
RECALL = Text("Panggil ulang", "Call again")
SKIP = Text("Lewati (tidak datang)", "Skip (not there)")
START = Text("Mulai layani", "Start serving")
DONE = Text("Selesai", "Done")
PROCEED = Text("Lanjut ke {service}", "Go on to {service}")
HOLD = Text("Tunda sebentar", "Hold")
RESUME = Text("Layani lagi", "Serve again")
CALL_THIS = Text("Panggil", "Call")
LEAVE = Text("Warga tidak jadi", "Citizen has left")
SEND = Text("Pindahkan", "Send on")
SEND_TITLE = Text("Pindahkan ke layanan atau loket lain", "Send to another service or counter")
SEND_HELP = Text("Tempatnya dalam antrean tetap.", "Its place in the line stays.")
TO_SERVICE = Text("Ke layanan", "To service")
TO_COUNTER = Text("Ke loket", "To counter")
ANY = Text("(tetap)", "(the same)")
ADD = Text("Tambahkan", "Add")
ADD_TITLE = Text("Tambah layanan dalam kunjungan ini", "Add a service to this visit")
FILE_FOR = Text("Ajukan permohonan {service} untuk warga", "File an application for {service}")
NEXT_UP = Text("Berikutnya menurut urutan", "Next in order")
HELD = Text("Ditunda", "On hold")
SKIPPED = Text("Terlewat", "Passed over")
SKIPPED_HELP = Text("Bila orangnya datang, panggil lagi dari sini.", "If the person turns up, call from here.")
FIRST = Text("didahulukan", "goes first")
APPOINTED = Text("janji {at}", "appointment {at}")
PAUSE = Text("Jeda", "Pause")
OPEN_AGAIN = Text("Buka lagi", "Open again")
CLOSE = Text("Tutup loket", "Close the counter")
CHANGE = Text("Ubah layanan", "Change services")
SAVE = Text("Simpan", "Save")
OFFLINE = Text(
    "Sambungan terputus. Teruskan melayani: tindakan Anda tersimpan di sini dan dikirim berurutan begitu tersambung.",
    "The line is down. Go on serving: what you do is kept here and sent in order once the line is back.",
)
PENDING = Text("Belum terkirim", "Not yet sent")
CONFLICT = Text("Tidak dapat dicatat", "Could not be recorded")
SYNCED = Text("Tersambung. Semua tindakan sudah terkirim.", "The line is back. Everything has been sent.")
SIGN_IN_AGAIN = Text(
    "Anda perlu masuk lagi. Tindakan yang tersimpan tidak hilang.",
    "You need to sign in again. What is kept here is not lost.",
)
NONE_NEXT = Text("Tidak ada yang menunggu.", "Nobody is waiting.")
DAY_TITLE = Text("Antrean hari ini", "The queue today")
DAY_COUNTERS = Text("Loket", "Counters")
DAY_LOAD = Text("Beban layanan", "Load by service")
DAY_NONE = Text("Belum ada loket yang buka hari ini.", "No counter is open today.")
DAY_NOBODY = Text("Tidak ada yang menunggu.", "Nobody is waiting.")
OFFICER = Text("Petugas", "Officer")
STATE = Text("Keadaan", "State")
NUMBER = Text("Nomor", "Number")
SERVICES = Text("Layanan", "Services")
SERVED_COLUMN = Text("Selesai", "Done")
WAITING_COLUMN = Text("Menunggu", "Waiting")
OPEN_COLUMN = Text("Loket buka", "Counters open")
WAIT_COLUMN = Text("Perkiraan", "Estimate")
IN_LINE = Text("Menunggu", "Waiting")
AT_COUNTERS = Text("Di loket", "At counters")
SERVED_TODAY = Text("Dilayani", "Served")
LOST_TODAY = Text("Pergi atau tidak dilayani", "Left or not served")
CLOSE_DAY = Text("Tutup hari ini", "Close the day")
CLOSE_DAY_WHY = Text(
    "Semua loket ditutup. {rest} nomor yang belum selesai berakhir, dan pemegangnya diberi tahu di halaman nomornya.",
    "All counters are closed. {rest} tickets end unfinished, and their holders are told on the pages of their tickets.",
)
DAY_CLOSED = Text("Antrean hari ini ditutup {at}.", "The queue was closed on {at}.")
DISPLAY_LINK = Text("Layar panggilan", "Display")
KIOSK_LINK = Text("Kios", "Kiosk")
