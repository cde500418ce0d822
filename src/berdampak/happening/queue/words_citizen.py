"""What the pages for citizens say: queue, ticket, appointment, kiosk and display."""

from berdampak.kernel.text import Text

QUEUE = Text("Antrean", "Queue")
CHOOSE_MALL = Text("Pilih mal", "Choose a mall")
MALL_LEAD = Text(
    "Lihat antrean saat ini, ambil nomor dari ponsel, atau buat janji untuk hari lain.",
    "See the queue as it is now, take a ticket from your phone, or make an appointment for another day.",
)
OPEN_NOW = Text("Buka sampai {until}.", "Open until {until}.")
CLOSED_NOW = Text("Sekarang tutup.", "Closed now.")
OPENS_AT = Text("Buka lagi {at}.", "Opens again on {at}.")
NO_SERVICES = Text(
    "Belum ada layanan untuk warga di mal ini. Coba lagi lain hari.",
    "No services for citizens in this mall yet. Try again another day.",
)
WAITING = Text("menunggu", "waiting")
PEOPLE_WAITING = Text("Orang menunggu", "People waiting")
COUNTERS = Text("Loket buka", "Counters open")
WAIT = Text("Perkiraan menunggu", "Estimated wait")
WAIT_MINUTES = Text("± {minutes} menit", "about {minutes} min")
NO_WAIT = Text("langsung dilayani", "no wait")
UNKNOWN_WAIT = Text("belum bisa diperkirakan", "cannot be estimated yet")
NO_COUNTER = Text("belum ada loket buka", "no counter open yet")
NOW = Text("Antrean sekarang", "The queue now")
TAKE = Text("Ambil nomor untuk hari ini", "Take a ticket for today")
TAKE_LEAD = Text(
    "Nomor hanya berlaku hari ini. Datanglah sebelum giliran Anda; halaman berikutnya memperlihatkan antrean.",
    "The ticket is for today only. Be here before your turn; the next page shows the queue.",
)
ALSO = Text("Ada layanan lain yang juga Anda perlukan?", "Do you need another service too?")
ALSO_HELP = Text(
    "Satu nomor untuk semua. Anda tidak antre ulang dari belakang.",
    "One ticket for all of them. You do not go back to the end of the line.",
)
ALSO_NONE = Text("Tidak, itu saja", "No, just this one")
PRIORITY = Text("Perlu didahulukan?", "Do you need to go first?")
PRIORITY_HELP = Text(
    "Lansia, ibu hamil, dan penyandang disabilitas didahulukan. Tidak perlu bukti, dan tidak tertulis di nomor Anda.",
    "Elderly people, pregnant women and people with disabilities go first. No proof is needed, and your ticket does "
    "not say so.",
)
INSTEAD = Text("Tidak bisa sekarang? Buat janji", "Not now? Make an appointment")
TICKET = Text("Nomor antrean Anda", "Your ticket")
TICKET_TITLE = Text("Nomor {number}", "Ticket {number}")
AHEAD = Text("{ahead} orang di depan Anda.", "{ahead} people before you.")
AHEAD_ONE = Text("Satu orang di depan Anda.", "One person before you.")
AHEAD_NONE = Text("Giliran Anda berikutnya.", "You are next.")
TOLD: dict[str, Text] = {
    "waiting": Text("Nomor Anda menunggu.", "Your ticket is waiting."),
    "called": Text("Silakan ke {counter} sekarang.", "Please go to {counter} now."),
    "serving": Text("Anda sedang dilayani di {counter}.", "You are being served at {counter}."),
    "held": Text(
        "Ditunda sebentar. Kembalilah langsung ke {counter}, tanpa antre lagi.",
        "On hold for a while. Come straight back to {counter}; you need not queue again.",
    ),
    "skipped": Text(
        "Nomor Anda sudah dipanggil dan Anda belum ada. Lapor ke loket; Anda dipanggil lagi tanpa nomor baru.",
        "Your number was called and you were not there. Tell the counter; you are called again without a new ticket.",
    ),
    "served": Text("Selesai. Terima kasih sudah datang.", "Done. Thank you for coming."),
    "left": Text("Nomor ini sudah tidak berlaku.", "This ticket is no longer valid."),
    "closed": Text(
        "Maaf, hari ini ditutup sebelum Anda dilayani. Buat janji supaya dilayani pada jamnya, tanpa menunggu lama.",
        "We are sorry: the day was closed before you were served. Make an appointment to be served at its hour.",
    ),
}
VISIT = Text("Layanan dalam kunjungan ini", "Services of this visit")
HERE = Text("di sini sekarang", "here now")
FINISHED = Text("sudah", "done")
LATER = Text("sesudahnya", "afterwards")
APPOINTED = Text("Janji Anda pukul {at}.", "Your appointment is at {at}.")
REFRESH = Text("Perbarui", "Refresh")
AS_OF = Text("Keadaan pukul {at}", "As of {at}")
GIVE_BACK = Text("Saya tidak jadi", "I am not coming")
GIVE_BACK_WHY = Text(
    "Nomor dikembalikan, supaya yang lain lebih cepat dilayani.",
    "The ticket is given back, so that others are served sooner.",
)
NEW_TICKET = Text("Ambil nomor lain", "Take another ticket")
BOOK = Text("Buat janji", "Make an appointment")
BOOK_LEAD = Text(
    "Pilih layanan, lalu hari dan jamnya. Pada jam itu Anda didahulukan.",
    "Choose a service, then a day and a time. At that time you go first.",
)
BOOK_TITLE = Text("Janji: {service}", "Appointment: {service}")
DAY = Text("Hari", "Day")
TIME = Text("Jam", "Time")
PLACES = Text("{free} tempat", "{free} places")
PLACE = Text("1 tempat", "1 place")
NO_TIMES = Text("Hari itu sudah penuh atau lewat. Pilih hari lain.", "That day is full or over. Choose another day.")
CHOOSE_TIME = Text("Pilih satu jam.", "Choose a time.")
APPOINTMENT = Text("Janji Anda", "Your appointment")
KEEP = Text(
    "Simpan alamat halaman ini; hanya dengan alamat ini janji dapat dipindahkan atau dibatalkan.",
    "Keep the address of this page: only with it can the appointment be moved or cancelled.",
)
LATE = Text(
    "Terlambat sampai {minutes} menit tidak apa-apa. Lebih dari itu Anda tetap dilayani, tetapi mengantre seperti "
    "biasa.",
    "Up to {minutes} minutes late is fine. Later than that you are still served, but in the ordinary line.",
)
ARRIVE = Text("Saya sudah di mal", "I am in the mall")
MOVE = Text("Pindahkan janji", "Move the appointment")
CANCEL = Text("Batalkan janji", "Cancel the appointment")
APPOINTMENTS: dict[str, Text] = {
    "booked": Text("Janji Anda tercatat.", "Your appointment is booked."),
    "arrived": Text("Anda sudah datang dan mendapat nomor.", "You have come and have a ticket."),
    "cancelled": Text("Janji ini dibatalkan.", "This appointment was cancelled."),
    "missed": Text("Janji ini terlewat.", "This appointment was missed."),
}
TO_TICKET = Text("Lihat nomor Anda", "See your ticket")
MALL = Text("Tempat", "Place")
SERVICE = Text("Layanan", "Service")
WHEN = Text("Waktu", "When")
REQUIREMENTS = Text("Yang perlu dibawa", "What to bring")

KIOSK = Text("Ambil nomor antrean", "Take a ticket")
KIOSK_LEAD = Text("Sentuh layanan yang Anda perlukan.", "Touch the service you need.")
KIOSK_PRIORITY = Text("Apakah Anda perlu didahulukan?", "Do you need to go first?")
KIOSK_NO = Text("Tidak, ambil nomor biasa", "No, an ordinary ticket")
KIOSK_BACK = Text("Kembali", "Back")
KIOSK_NUMBER = Text("Nomor Anda", "Your number")
KIOSK_WATCH = Text(
    "Perhatikan layar. Bila nomor Anda dipanggil, silakan ke loketnya.",
    "Watch the display. When your number is called, go to its counter.",
)
KIOSK_SCAN = Text("Pindai untuk memantau antrean dari ponsel.", "Scan to follow the queue on your phone.")
KIOSK_DONE = Text("Selesai", "Done")
KIOSK_APPOINTED = Text(
    "Saya punya janji: buka halaman janji di ponsel, tekan “Saya sudah di mal”.",
    "I have an appointment: open its page on your phone and press “I am in the mall”.",
)
DISPLAY = Text("Nomor yang dipanggil", "Numbers called")
DISPLAY_EMPTY = Text("Belum ada nomor yang dipanggil.", "No number is being called yet.")
DISPLAY_SERVING = Text("Sedang dilayani", "Being served")
NUMBER = Text("Nomor", "Number")
COUNTER = Text("Loket", "Counter")
