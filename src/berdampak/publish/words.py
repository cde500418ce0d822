"""Every label of a card, in the two languages; the page, the terminal, PDF, Excel and CSV all read them here."""

from berdampak.kernel.text import Text

# Whose card it is
KINDS = {
    "whole": Text("Seluruh log", "The whole log"),
    "region": Text("Daerah", "Region"),
    "mall": Text("Mal pelayanan publik", "Public service mall"),
    "agency": Text("Instansi", "Agency"),
    "unit": Text("Unit kerja", "Unit"),
    "service": Text("Layanan", "Service"),
    "officer": Text("Petugas", "Officer"),
}
ONE_OFFICER, OFFICERS = Text("petugas", "officer"), Text("petugas", "officers")
PARTS = {
    "agency": Text("Per instansi", "Agency by agency"),
    "unit": Text("Per unit", "Unit by unit"),
    "service": Text("Per layanan", "Service by service"),
    "officer": Text("Per petugas", "Officer by officer"),
}

# The head of a card
WEEKLY_CARD = Text("Rapor mingguan", "Weekly report card")
SPAN = Text("{start} sampai {end}", "{start} to {end}")
OFFICERS_AT_WORK = Text("{officers} bekerja minggu ini", "{officers} at work this week")
PROMISED = Text("Yang dijanjikan", "What is promised")
DOWNLOAD = Text("Unduh", "Download")

# When a figure is missing
NOT_ENOUGH = Text("data belum cukup", "not enough data")
NOT_MEASURED = Text("tidak terukur", "not measured")
NO_PROMISE = Text("tanpa janji", "no promise")
NONE_DUE = Text("tidak ada yang bertenggat", "none has a due date")
FEW_OFFICERS = Text("kurang dari lima petugas", "fewer than five officers")
BESIDE_FEW = Text(
    "tidak ditampilkan, supaya kantor kecil di sebelahnya tidak dapat dihitung",
    "not shown, so that a small office beside it cannot be told",
)

# Figures of cases
FILED = Text("Berkas masuk", "Cases filed")
FINISHED = Text("Selesai", "Finished")
OPEN = Text("Belum selesai", "Still open")
OVERDUE = Text("Lewat janji", "Overdue")
ON_TIME = Text("Tepat janji", "On time")
WORKING_TIME = Text("Waktu penyelesaian", "Working time")
WORKING_MEDIAN = Text("Waktu penyelesaian, median", "Working time, median")
WORKING_P90 = Text("Waktu penyelesaian, 9 dari 10", "Working time, 9 in 10")
CITIZENS_WAIT = Text("Warga menunggu", "Citizens wait")
CALENDAR_MEDIAN = Text("Warga menunggu, median", "Citizens wait, median")
CALENDAR_P90 = Text("Warga menunggu, 9 dari 10", "Citizens wait, 9 in 10")
WORKED = Text("Benar-benar dikerjakan", "Actually worked on")
REWORK = Text("Dikerjakan ulang", "Done again")
RETURNED = Text("Dikembalikan ke warga", "Returned to citizens")
DEEMED = Text("Dikabulkan menurut hukum", "Granted by law")
REOPENED = Text("Dibuka kembali", "Opened again")
STOPPED_CASES = Text("Tertahan gangguan", "Held up by an outage")

# Figures of steps
STEPS_CLOSED = Text("Langkah selesai", "Steps closed")
STEP_CASES = Text("Berkas yang dikerjakan", "Cases worked on")
OFFICER_DAYS = Text("Hari kerja petugas", "Officer-days")
PER_OFFICER_DAY = Text("Langkah per petugas per hari", "Steps per officer-day")
STEP_ELAPSED = Text("Lama satu langkah, median", "Time per step, median")
STEP_WAITED = Text("Menunggu dikerjakan, median", "Waiting to be taken up, median")
STEP_HELD = Text("Di tangan petugas, median", "In an officer's hands, median")
STEP_REPEATED = Text("Langkah diulang", "Steps repeated")
WITHIN_BUDGET = Text("Dalam jatah waktu langkah", "Within the step's time budget")

# How a figure is put
OF = Text("{met} dari {of}", "{met} of {of}")
N = Text("n = {n}", "n = {n}")
BETWEEN = Text("95% pasti antara {low} dan {high}", "95% sure to be between {low} and {high}")
HALF_WITHIN = Text("separuh selesai dalam waktu itu atau kurang", "half were finished in that time or less")
SAME_DAY_WAIT = Text(
    "separuh atau lebih selesai pada hari masuknya", "half or more were finished on the day they came in"
)
CALENDAR_WAIT = Text(
    "hari kalender; separuh menunggu selama itu atau kurang", "calendar days; half waited that long or less"
)
NINE_IN_TEN = Text("9 dari 10 dalam {time}", "9 in 10 within {time}")
NINE_IN_TEN_SAME_DAY = Text("9 dari 10 pada hari yang sama", "9 in 10 on the same day")
OLDEST = Text("yang terlama {days}", "the oldest {days}")
OF_OPEN = Text("dari {n} yang belum selesai", "of {n} still open")
REST_WAITS = Text(
    "dari waktu penyelesaian; selebihnya berkas menunggu", "of the working time; for the rest the case waited"
)
FILED_DETAIL = Text("masuk {n}", "{n} filed")
WORKING_DAY, WORKING_DAYS = Text("hari kerja", "working day"), Text("hari kerja", "working days")
DAY, DAYS = Text("hari", "day"), Text("hari", "days")
MINUTES = Text("menit", "minutes")
BEFORE = Text("minggu lalu {last}, empat minggu sebelumnya {prior}", "last week {last}, the four weeks before {prior}")
SAME_DAY = Text("hari yang sama", "the same day")
DIRECTIONS = {
    "up": Text("▲ naik, di luar naik-turun biasa", "▲ up, beyond the usual ups and downs"),
    "down": Text("▼ turun, di luar naik-turun biasa", "▼ down, beyond the usual ups and downs"),
    "steady": Text("dalam naik-turun biasa", "within the usual ups and downs"),
}
PART_DIRECTIONS = {"up": Text("▲ naik", "▲ up"), "down": Text("▼ turun", "▼ down"), "steady": Text("tetap", "steady")}

# Tables and pictures
COMPARED = Text("Minggu ini dan sebelumnya", "This week and before")
MEASURE = Text("Ukuran", "Figure")
THIS_WEEK = Text("Minggu ini", "This week")
LAST_WEEK = Text("Minggu lalu", "Last week")
PRIOR_WEEKS = Text("4 minggu sebelumnya, digabung", "4 weeks before, pooled")
AGES = Text("Umur berkas yang belum selesai", "How old the open cases are")
AGE = Text("Sejak masuk", "Open for")
CASES = Text("Berkas", "Cases")
AGE_BANDS = {
    "days_0_7": Text("0–7 hari", "0–7 days"),
    "days_8_30": Text("8–30 hari", "8–30 days"),
    "days_31_90": Text("31–90 hari", "31–90 days"),
    "days_over_90": Text("lebih dari 90 hari", "over 90 days"),
}
HOLDS = Text("Ke mana waktu pergi", "Where the time goes")
STEP = Text("Langkah", "Step")
SHARE_OF_TIME = Text("Bagian waktu", "Share of the time")
EACH_MEDIAN = Text("Tiap kali, median", "Each time, median")
TIMES = Text("Berapa kali", "Times")
RUN = Text("Dua belas minggu", "Twelve weeks")
NAME = Text("Nama", "Name")
ON_TIME_OF = Text("dari", "of")
DIRECTION = Text("Arah", "Direction")
WEEK_COLUMN = Text("Minggu", "Week")
AS_TABLE = Text("Lihat sebagai tabel", "See as a table")
SPARKLINE = Text("Tepat janji, {n} minggu terakhir: {values}", "On time, last {n} weeks: {values}")
SPARKLINE_HEAD = Text("Tepat janji, 12 minggu", "On time, 12 weeks")
GAP = Text("belum cukup", "not enough")
RUN_DESC = Text("Per minggu, dari {start} sampai {end}: {values}", "By week, from {start} to {end}: {values}")
HIGHEST = Text("{label}; garis atas {high}", "{label}; top line {high}")
INTERVAL = Text("Tepat janji {share}, antara {low} dan {high}", "On time {share}, between {low} and {high}")
QUADRANT = Text("Sibuk atau berdampak?", "Busy or effective?")
QUADRANT_INTRO = Text(
    "Satu titik satu minggu; titik besar minggu ini. Garis silang menandai median dua belas minggunya sendiri.",
    "One point for each week; the large one is this week. The cross marks its own twelve-week median.",
)
QUADRANT_DESC = Text(
    "{week}: {x} langkah per petugas per hari dan {y} tepat janji. Median: {cross_x} dan {cross_y}.",
    "{week}: {x} steps per officer-day and {y} on time. Median: {cross_x} and {cross_y}.",
)
QUADRANT_EMPTY = Text(
    "Data minggu ini belum cukup untuk gambar ini.",
    "There is not enough data this week for this picture.",
)
BUSY_EFFECTIVE = Text("Sibuk dan berdampak", "Busy and effective")
LIGHT_EFFECTIVE = Text("Ringan tetapi berdampak", "Light but effective")
LIGHT_IDLE = Text("Belum bergerak", "Not yet moving")
BUSY_THIN = Text("Sibuk, dampak tipis", "Busy, little effect")
ACROSS = Text("langkah per petugas per hari", "steps per officer-day")
UP = Text("tepat janji", "on time")
OWN_MEDIAN = Text("Median sendiri", "Own median")

# Notes and basis
NOTES = Text("Catatan", "Notes")
BASIS = Text("Dasar hitungan", "What this stands on")
AS_OF = Text("Dihitung per", "Computed as of")
CALENDAR = Text("Kalender kerja", "Working calendar")
CALENDAR_VALUE = Text(
    "{name}, versi {version}; satu hari kerja {hours} jam", "{name}, version {version}; a working day is {hours} hours"
)
PACK = Text("Janji layanan", "Service promises")
PACK_VALUE = Text("{name}, versi {version}", "{name}, version {version}")
NO_PACK = Text("tidak ada paket janji", "no pack of promises")
MAP = Text("Peta kolom", "Column map")
SOURCE = Text("Sumber", "Source")
THE_BOOK = Text("buku", "the book")
SOURCE_VALUE = Text(
    "{name}; {rows} baris, {rejected} ditolak; SHA-256 {sha256}",
    "{name}; {rows} rows, {rejected} rejected; SHA-256 {sha256}",
)
MINIMUM = Text("Batas data", "Minimum data")
MINIMUM_VALUE = Text(
    "angka dari kurang dari {n} berkas tidak ditampilkan", "figures from fewer than {n} cases are not shown"
)
SEAL = Text("Segel", "Seal")
