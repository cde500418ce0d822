"""What the pages around the cards say."""

from berdampak.kernel.text import Text

FRONT_TITLE = Text("Rapor minggu ini", "This week's report cards")
WEEK_TITLE = Text("Rapor minggu {week}", "Report cards of week {week}")
WEEK_CRUMB = Text("Minggu {week}", "Week {week}")
CARDS_OF = Text("Rapor minggu {week}", "Cards of week {week}")
TO_THIS_WEEK = Text("Rapor minggu ini", "This week's cards")
WHOLE_CARD = Text("Baca rapor lengkap", "Read the whole card")
BY_UNIT = Text("Unit di setiap instansi", "The units of each agency")
EARLIER = Text("Minggu-minggu sebelumnya", "The weeks before")
LATER = Text("Minggu sesudahnya", "The week after")
NOTHING_YET = Text("Belum ada rapor yang terbit.", "No report card has been published yet.")
NOTHING_YET_NOW = Text(
    "Terbitkan yang pertama dari komputer ini dengan perintah:", "Publish the first one from this computer with:"
)

ERROR_TITLES = {
    400: Text("Permintaan tidak terbaca", "The request cannot be read"),
    404: Text("Tidak ada di sini", "Not here"),
    500: Text("Ada yang salah pada kami", "Something went wrong on our side"),
}
NOW = Text("Yang dapat dilakukan sekarang:", "What to do now:")
NO_PAGE = Text(
    "Tidak ada halaman di alamat ini; mungkin salah ketik atau sudah dipindahkan.",
    "There is no page at this address; it may be mistyped or moved.",
)
BAD_REQUEST = Text(
    "Peramban mengirim permintaan yang tidak dapat kami baca; muat ulang halamannya.",
    "Your browser sent a request that we cannot read; load the page again.",
)
OUR_MISTAKE = Text(
    "Halaman ini gagal dibuat, dan itu bukan salah Anda; coba lagi beberapa menit lagi.",
    "This page could not be made, and that is not your doing; try again in a few minutes.",
)
WEEK_MALFORMED = Text(
    "Alamat ini bukan nama minggu; minggu ditulis seperti 2026-W46.",
    "This address is not the name of a week; a week is written like 2026-W46.",
)
WEEK_FUTURE = Text("Rapor minggu {week} belum terbit.", "The cards of week {week} are not out yet.")
WEEK_UNKNOWN = Text("Tidak ada rapor untuk minggu {week}.", "There are no cards for week {week}.")
CARD_UNKNOWN = Text(
    "Tidak ada rapor untuk “{code}” pada minggu {week}.", "There is no card for “{code}” in week {week}."
)
CARD_WITHHELD = Text(
    "Rapor ini tidak ditampilkan karena pada minggu {week} petugasnya kurang dari lima; "
    "angka kelompok sekecil itu sama saja dengan angka orangnya.",
    "This card is not shown because fewer than five officers worked there in week {week}; "
    "the figures of so small a group would be the figures of a person.",
)
OFFICER_PRIVATE = Text(
    "Rapor petugas tidak pernah ditampilkan untuk umum; hanya petugasnya sendiri dan atasannya yang membacanya.",
    "Officers' cards are never public; only the officer and the line above read them.",
)

ABOUT_TITLE = Text("Cara kami menghitung", "How we count")
ABOUT: tuple[tuple[Text, Text], ...] = (
    (
        Text("Dari pekerjaan itu sendiri", "From the work itself"),
        Text(
            "Tidak ada yang mengisi laporan untuk rapor ini. Setiap angka dihitung dari catatan kejadian: berkas masuk, "
            "langkah dimulai, langkah selesai, berkas ditutup. Catatan yang sama selalu menghasilkan rapor yang sama, "
            "sampai ke hurufnya.",
            "Nobody fills in a report for this card. Every figure is computed from the record of what happened: a case "
            "filed, a step begun, a step done, a case closed. The same record always gives the same card, to the letter.",
        ),
    ),
    (
        Text("Waktu kerja", "Working time"),
        Text(
            "Waktu dihitung dalam jam buka kantor, di zona waktu kantor itu. Akhir pekan, hari libur, dan cuti bersama "
            "tidak dihitung, dan begitu pula jeda yang alasannya tercatat. Di sampingnya selalu ada hari kalender, "
            "karena itulah yang dijalani warga.",
            "Time is counted in the office's opening hours, in the office's own time zone. Weekends, holidays and joint "
            "leave do not count, nor does a pause whose ground was recorded. Calendar days always stand beside it, "
            "because those are what people live through.",
        ),
    ),
    (
        Text("Median dan “9 dari 10”", "The median and “9 in 10”"),
        Text(
            "Kami tidak memakai rata-rata, karena satu berkas yang tersangkut setahun akan merusaknya. Median berarti "
            "separuh berkas selesai dalam waktu itu atau kurang. “9 dari 10” berarti hanya satu dari sepuluh yang lebih lama.",
            "We do not use the average: one case stuck for a year would spoil it. The median means that half of the cases "
            "were finished in that time or less. “9 in 10” means that only one in ten took longer.",
        ),
    ),
    (
        Text("Tepat janji, dan seberapa yakin", "On time, and how sure"),
        Text(
            "Tepat janji berarti selesai sebelum batas waktu yang dijanjikan. Setiap persentase disertai jumlah berkasnya "
            "dan selang 95% (cara Wilson): dengan sedikit berkas, selangnya lebar, dan perbedaan kecil belum tentu berarti. "
            "Naik atau turun baru disebut bila keluar dari naik-turun biasa (batas 99,8%).",
            "On time means finished before the promised moment. Every percentage comes with its number of cases and its "
            "95% interval (Wilson's): with few cases the interval is wide, and a small difference may mean nothing. Up or "
            "down is said only beyond the usual ups and downs (99.8% limits).",
        ),
    ),
    (
        Text("Bila datanya sedikit", "When there is little data"),
        Text(
            "Dari kurang dari sepuluh berkas, persentase dan median tidak ditampilkan: tertulis “data belum cukup”. Yang "
            "tidak tercatat tertulis “tidak terukur”, bukan nol. Layanan yang tidak menjanjikan waktu tertulis “tanpa janji”.",
            "From fewer than ten cases no percentage or median is shown: it reads “not enough data”. What was not recorded "
            "reads “not measured”, not zero. A service that promises no time reads “no promise”.",
        ),
    ),
    (
        Text("Tentang unit, bukan tentang orang", "About units, not about people"),
        Text(
            "Halaman ini hanya memuat unit dengan lima petugas atau lebih. Rapor petugas tidak ditampilkan untuk umum. "
            "Rapor mingguan tidak memberi nilai: satu minggu terlalu pendek untuk menilai siapa pun.",
            "These pages show only units of five officers or more. Officers' cards are not public. A weekly card gives no "
            "grade: one week is too short to judge anyone.",
        ),
    ),
    (
        Text("Belum disegel", "Not yet sealed"),
        Text(
            "Rapor ini menyebut berkas sumbernya dengan sidik SHA-256, jadi siapa pun yang memegang berkas itu dapat "
            "menghitung ulang. Buku besar yang disegel, agar tidak ada yang dapat mengubahnya diam-diam, belum ada di versi ini.",
            "Each card names its source files by their SHA-256, so anyone who holds them can compute it again. The sealed "
            "ledger, which nobody can quietly change, is not in this version yet.",
        ),
    ),
)
SCHEMA = Text("Bentuk data rapor (JSON Schema)", "The shape of a card's data (JSON Schema)")
