"""What can go wrong at the counters, in the queue and with appointments, each said once."""

from berdampak.kernel.errors import BerdampakError, Problem
from berdampak.kernel.text import Text, same

RELOAD = Text("Muat ulang halaman ini, lalu lihat keadaannya sekarang.", "Load this page again and see how it stands.")
WHY_SLOTS = Text("Jadwal yang masih kosong ada di bawah.", "Times that are still free stand below.")

PROBLEMS = {
    "E200": (
        Text("Nomor antrean ini tidak ditemukan.", "There is no such ticket."),
        Text(
            "Alamatnya salah, atau nomornya dari hari yang sudah lama lewat.",
            "The address is wrong, or it is of a day long past.",
        ),
        Text("Ambil nomor baru di halaman antrean.", "Take a new ticket on the queue's page."),
    ),
    "E201": (
        Text("Mal ini tidak ada.", "There is no such mall."),
        same(""),
        Text("Pilih mal dari halaman antrean.", "Choose a mall on the queue's page."),
    ),
    "E202": (
        Text("Layanan ini tidak dilayani di mal ini.", "This service is not given in this mall."),
        same(""),
        Text("Pilih salah satu layanan dalam daftar.", "Choose one of the services listed."),
    ),
    "E203": (
        Text("Nomor antrean belum dapat diambil.", "Tickets are not given now."),
        Text("Mal sedang tutup. {hours}", "The mall is closed. {hours}"),
        Text(
            "Datanglah saat jam buka, atau buat janji lebih dulu.",
            "Come when it is open, or make an appointment.",
        ),
    ),
    "E204": (
        Text("Antrean hari ini sudah ditutup.", "The queue is closed for today."),
        Text("Nomor baru tidak diberikan lagi hari ini.", "No more tickets are given today."),
        Text("Buat janji untuk hari lain.", "Make an appointment for another day."),
    ),
    "E205": (
        Text("Nomor ini sudah selesai untuk hari ini.", "This ticket is over."),
        Text("Tidak ada lagi yang dapat dilakukan dengannya.", "Nothing more can be done with it."),
        Text("Bila masih perlu dilayani, ambil nomor baru.", "If there is more to do, take a new ticket."),
    ),
    "E206": (
        Text("Nomor ini tidak lagi seperti di layar Anda.", "This ticket is no longer as your screen shows it."),
        Text("Keadaannya sudah berubah: {state}.", "It has changed: {state}."),
        RELOAD,
    ),
    "E207": (
        Text("Nomor ini sedang ditangani loket lain.", "Another counter has this ticket."),
        Text("Sekarang di {counter}.", "It is at {counter}."),
        Text(
            "Persilakan orangnya ke sana, lalu panggil nomor berikutnya.",
            "Send its holder there, then call the next one.",
        ),
    ),
    "E208": (
        Text("Loket ini belum dibuka.", "This counter is not open."),
        Text("Nomor hanya dapat dipanggil dari loket yang buka.", "Tickets are called from open counters only."),
        Text("Buka loket lebih dulu.", "Open the counter first."),
    ),
    "E209": (
        Text("Loket ini sedang melayani nomor lain.", "This counter has another ticket in hand."),
        Text("Satu loket memegang satu nomor.", "A counter has one ticket at a time."),
        Text(
            "Selesaikan, tunda, atau lewati nomor yang sedang dipegang.",
            "Finish, hold or skip the one in hand.",
        ),
    ),
    "E210": (
        Text("Loket ini sudah dipakai petugas lain.", "Another officer is on this counter."),
        Text("Satu loket dipegang satu petugas.", "A counter has one officer at a time."),
        Text(
            "Pilih loket lain, atau minta manajer mal menutup loket ini.",
            "Choose another counter, or have the mall's manager close this one.",
        ),
    ),
    "E211": (
        Text("Loket ini tidak ada di mal ini.", "There is no such counter in this mall."),
        same(""),
        Text("Pilih loket dari daftar.", "Choose a counter from the list."),
    ),
    "E212": (
        Text("Pilih sedikitnya satu layanan untuk loket ini.", "Choose at least one service for this counter."),
        same(""),
        Text("Centang layanan yang Anda layani hari ini.", "Tick the services that you give today."),
    ),
    "E213": (
        Text("Tujuan pemindahan belum dipilih, atau sama dengan sekarang.", "Nowhere else was chosen to send it to."),
        same(""),
        Text("Pilih layanan atau loket lain.", "Choose another service or counter."),
    ),
    "E214": (
        Text("Kunjungan ini sudah memuat terlalu banyak layanan.", "This visit has too many services."),
        Text("Paling banyak {max} layanan dalam satu kunjungan.", "A visit has {max} services at most."),
        Text("Ambil nomor baru untuk layanan berikutnya.", "Take a new ticket for the rest."),
    ),
    "E215": (
        Text("Ini layanan terakhir dalam kunjungan ini.", "This is the last service of the visit."),
        same(""),
        Text("Tekan Selesai, atau tambahkan layanan lebih dulu.", "Press Done, or add a service first."),
    ),
    "E220": (
        Text("Jadwal itu baru saja penuh.", "That time has just been filled."),
        WHY_SLOTS,
        Text("Pilih jam lain.", "Choose another time."),
    ),
    "E221": (
        Text("Jadwal itu tidak dapat dipilih.", "That time cannot be chosen."),
        WHY_SLOTS,
        Text("Pilih jam dari daftar.", "Choose a time from the list."),
    ),
    "E222": (
        Text("Janji ini tidak ditemukan.", "There is no such appointment."),
        Text("Alamatnya salah atau tidak lengkap.", "The address is wrong or not whole."),
        Text("Periksa alamatnya, atau buat janji baru.", "Check the address, or make a new appointment."),
    ),
    "E223": (
        Text("Janji ini tidak dapat diubah lagi.", "This appointment can no longer be changed."),
        Text("Sudah dipakai, dibatalkan, atau lewat.", "It was used, cancelled or missed."),
        Text("Buat janji baru.", "Make a new appointment."),
    ),
    "E224": (
        Text("Hari ini bukan hari janji Anda.", "Your appointment is not for today."),
        Text("Janji Anda: {at}.", "It is for {at}."),
        Text("Datanglah pada harinya, atau pindahkan janji.", "Come on that day, or move the appointment."),
    ),
    "E230": (
        Text("Kiriman dari loket ini tidak terbaca.", "What this counter sent cannot be read."),
        same("{fault}"),
        RELOAD,
    ),
    "E231": (
        Text("Terlalu banyak nomor diambil dari sambungan ini.", "Too many tickets were taken over this connection."),
        Text(
            "Paling banyak {max} dalam satu jam.",
            "At most {max} in one hour.",
        ),
        Text("Ambil nomor di mal.", "Take a ticket in the mall."),
    ),
}
"""What, why and what to do now, by number."""


def problem(number: str, where: object = "", **words: object) -> BerdampakError:
    """The problem `happening.<number>` with its words filled in."""
    what, why, now = (text.format(**words) for text in PROBLEMS[number])
    return BerdampakError(Problem(f"happening.{number}", what, why, now, str(where)))
