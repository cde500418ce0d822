"""What the pages of a unit's notes say."""

from berdampak.kernel.text import Text

ABSENCE_KINDS: dict[str, Text] = {
    "annual": Text("Cuti tahunan", "Annual leave"),
    "sick": Text("Cuti sakit", "Sick leave"),
    "maternity": Text("Cuti melahirkan", "Maternity leave"),
    "urgent": Text("Cuti alasan penting", "Leave for an urgent reason"),
    "long": Text("Cuti besar", "Long leave"),
    "duty": Text("Dinas luar", "Away on duty"),
    "training": Text("Pendidikan atau pelatihan", "Training"),
}
CAUSES: dict[str, Text] = {
    "system": Text("Aplikasi atau sistem mati", "A system is down"),
    "network": Text("Jaringan atau internet putus", "The network is down"),
    "power": Text("Listrik padam", "Power cut"),
    "water": Text("Air mati atau kebanjiran", "No water, or too much of it"),
    "building": Text("Ruang atau alat tidak bisa dipakai", "Rooms or equipment cannot be used"),
    "disaster": Text("Bencana atau keadaan darurat", "Disaster or emergency"),
    "other": Text("Sebab lain", "Another cause"),
}

ROSTER, LEAVE, OUTAGES = Text("Jadwal tugas", "Roster"), Text("Cuti", "Leave"), Text("Gangguan", "Outages")
UNIT = Text("Unit", "Unit")
UNIT_PAGES = Text("Halaman unit", "Pages of the unit")
WHY_ROSTER = Text(
    "Yang tidak bertugas tidak dihitung menganggur. Tanpa jadwal sendiri, jam kerja kantor yang berlaku.",
    "Whoever is off duty is not counted as idle. Without a roster of their own, the office's hours hold.",
)
WHY_LEAVE = Text(
    "Hari cuti dikeluarkan dari hitungan rapor, dan berkasnya dapat diteruskan oleh pengganti.",
    "Days of leave are left out of the report card, and somebody can stand in with the cases.",
)
WHY_OUTAGES = Text(
    "Waktu yang hilang karena gangguan tidak dibebankan kepada siapa pun. Catat begitu terjadi.",
    "Time lost to an outage is nobody's delay. Note it as soon as it happens.",
)
WEEK_OF = Text("Minggu {first}–{last}", "Week of {first}–{last}")
EARLIER, LATER = Text("Minggu sebelumnya", "Week before"), Text("Minggu berikutnya", "Week after")
NAME = Text("Nama", "Name")
YOU = Text("Anda", "You")
GONE = Text("(sudah tidak bekerja di sini)", "(works here no more)")
NOBODY = Text("Belum ada petugas di unit ini.", "Nobody works in this unit yet.")
FREE = Text("libur", "free")
PLANS: dict[str, Text] = {
    "away": Text("tidak masuk", "away"),
    "holiday": Text("hari libur", "holiday"),
    "exception": Text("khusus", "special"),
}
SET_WEEK, SET_DAY = Text("Atur jam mingguan", "Set weekly hours"), Text("Ubah satu hari", "Change one day")
SET_WEEK_BUTTON, SET_DAY_BUTTON = Text("Simpan jadwal", "Keep the roster"), Text("Simpan hari ini", "Keep this day")
PERSON, FROM_DATE, DAY, HOURS = (
    Text("Siapa?", "Who?"),
    Text("Berlaku mulai", "From"),
    Text("Tanggal", "Date"),
    Text("Jam bertugas", "Hours on duty"),
)
HOURS_HELP = Text("Misalnya 08.00–12.00, 13.00–16.00. Kosongkan bila libur.", "Such as 08:00–12:00. Empty if free.")
OFFICE_AGAIN = Text("Kembalikan ke jam kerja kantor", "Give back the office's hours")
OFFICE_AGAIN_HELP = Text("Isian per hari di bawah diabaikan.", "The days below are then left aside.")
OR_OWN = Text("Jam yang berlaku", "Which hours hold")
OWN_HOURS = Text("Jam sendiri, seperti di bawah", "Hours of their own, as below")
NOTED = Text("Catatan jadwal", "What is noted")
NOTHING_NOTED = Text("Belum ada jadwal khusus: semua memakai jam kerja kantor.", "None: the office's hours hold.")
FROM_ON = Text("mulai {day}", "from {day}")
BY_OFFICE = Text("jam kerja kantor", "the office's hours")
UNDO = Text("Batalkan", "Undo")
NOTE_LEAVE, ASK_LEAVE = Text("Catat cuti", "Note leave"), Text("Minta cuti", "Ask for leave")
ASK_BY_SERVICE = Text(
    "Cuti diajukan lewat layanan {service}; yang disetujui dicatat kepala unit di sini.",
    "Leave is asked for through the service {service}; the head notes here what was granted.",
)
ASK_BUTTON, NOTE_LEAVE_BUTTON = Text("Kirim permintaan", "Send the request"), Text("Catat cuti", "Note the leave")
KIND, FIRST, LAST, STAND_IN, NOTE = (
    Text("Jenis", "Kind"),
    Text("Hari pertama", "First day"),
    Text("Hari terakhir", "Last day"),
    Text("Pengganti", "Stand-in"),
    Text("Keterangan", "Note"),
)
NOTE_HELP = Text(
    "Hanya terbaca oleh Anda dan kepala unit; tidak masuk buku.",
    "For you and the head only; it is not in the book.",
)
ASKED_TITLE, AWAY_TITLE, PAST_TITLE = (
    Text("Menunggu persetujuan", "Waiting for an answer"),
    Text("Sedang dan akan cuti", "On leave, now and to come"),
    Text("Sebelumnya", "Before"),
)
NOBODY_AWAY = Text("Tidak ada yang cuti.", "Nobody is on leave.")
DAYS_ON = Text("{first} – {last}", "{first} – {last}")
GRANT, DECLINE = Text("Setujui", "Grant"), Text("Tolak", "Decline")
DECLINE_TITLE = Text("Tolak permintaan cuti", "Decline a request for leave")
DECLINE_REASON = Text("Alasan, akan dibaca peminta", "Reason, which the asker will read")
STATES: dict[str, Text] = {
    "asked": Text("diminta", "asked"),
    "recorded": Text("tercatat", "noted"),
    "declined": Text("ditolak", "declined"),
    "undone": Text("dibatalkan", "undone"),
}
NOTE_OUTAGE, NOTE_OUTAGE_BUTTON = Text("Catat gangguan", "Note an outage"), Text("Catat gangguan", "Note the outage")
CAUSE, REACHES, FROM_AT, UNTIL_AT, REASON, EVIDENCE = (
    Text("Apa yang terganggu?", "What is out?"),
    Text("Mengenai", "It reaches"),
    Text("Mulai", "Began"),
    Text("Selesai", "Ended"),
    Text("Apa yang terjadi?", "What happened?"),
    Text("Bukti", "Evidence"),
)
REACH: dict[str, Text] = {
    "unit": Text("Unit ini saja", "This unit only"),
    "mall": Text("Seluruh mal pelayanan", "The whole mall"),
}
UNTIL_HELP = Text("Kosongkan bila masih berlangsung.", "Leave it empty while it lasts.")
EVIDENCE_HELP = Text(
    "Misalnya nomor tiket atau pengumuman PLN. Wajib bila baru dicatat lebih dari 24 jam kemudian.",
    "Such as a ticket number. Needed if noted more than 24 hours after it began.",
)
GOING_ON, OVER = Text("Sedang berlangsung", "Going on"), Text("Sudah selesai", "Over")
NO_OUTAGE = Text("Tidak ada gangguan yang berlangsung.", "Nothing is out.")
NO_PAST_OUTAGE = Text("Belum pernah ada yang dicatat.", "None has been noted.")
SINCE = Text("sejak {moment}", "since {moment}")
SPAN = Text("{begun} – {ended}", "{begun} – {ended}")
NOTED_BY = Text("dicatat {name}, {moment}", "noted by {name}, {moment}")
END, END_TITLE, END_BUTTON = (
    Text("Sudah selesai", "It is over"),
    Text("Gangguan sudah selesai", "The outage is over"),
    Text("Catat selesainya", "Note its end"),
)
DONE: dict[str, Text] = {
    "jadwal": Text("Jadwal tersimpan.", "The roster is kept."),
    "hari": Text("Hari itu tersimpan.", "The day is kept."),
    "minta": Text("Permintaan cuti terkirim ke kepala unit.", "Your request has gone to the head of your unit."),
    "catat": Text("Cuti tercatat.", "The leave is noted."),
    "setuju": Text("Permintaan cuti disetujui.", "The request is granted."),
    "tolak": Text("Permintaan cuti ditolak.", "The request is declined."),
    "gangguan": Text("Gangguan tercatat.", "The outage is noted."),
    "selesai": Text("Selesainya gangguan tercatat.", "The end of the outage is noted."),
    "batal": Text(
        "Catatan dibatalkan. Bila perlu, catat lagi yang benar.",
        "The note is undone. If needed, note it anew.",
    ),
}
SHOW = Text("Tampilkan", "Show")
