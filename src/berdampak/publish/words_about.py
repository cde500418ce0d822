"""How the figures are made, for anyone who asks."""

from berdampak.kernel.text import Text

TITLE = Text("Cara kami menghitung", "How we count")
STATUS = Text("Keadaan buku", "State of the book")
SCHEMA = Text("Bentuk data rapor (JSON Schema)", "The shape of a card's data (JSON Schema)")
ABOUT: tuple[tuple[Text, Text], ...] = (
    (
        Text("Dari pekerjaan itu sendiri", "From the work itself"),
        Text(
            "Tidak ada yang mengisi laporan untuk rapor ini. Setiap angka dihitung dari catatan kejadian: "
            "berkas masuk, langkah dimulai, langkah selesai, berkas ditutup. Catatan yang sama selalu "
            "menghasilkan rapor yang sama, sampai ke hurufnya.",
            "Nobody fills in a report for this card. Every figure is computed from the record of what "
            "happened: a case filed, a step begun, a step done, a case closed. The same record always gives "
            "the same card, to the letter.",
        ),
    ),
    (
        Text("Waktu kerja", "Working time"),
        Text(
            "Waktu dihitung dalam jam buka kantor, di zona waktu kantor itu. Akhir pekan, hari libur, dan "
            "cuti bersama tidak dihitung, dan begitu pula jeda yang alasannya tercatat. Di sampingnya selalu "
            "ada hari kalender, karena itulah yang dijalani warga.",
            "Time is counted in the office's opening hours, in the office's own time zone. Weekends, holidays "
            "and joint leave do not count, nor does a pause whose ground was recorded. Calendar days always "
            "stand beside it, because those are what people live through.",
        ),
    ),
    (
        Text("Median dan “9 dari 10”", "The median and “9 in 10”"),
        Text(
            "Kami tidak memakai rata-rata, karena satu berkas yang tersangkut setahun akan merusaknya. Median "
            "berarti separuh berkas selesai dalam waktu itu atau kurang. “9 dari 10” berarti hanya satu dari "
            "sepuluh yang lebih lama.",
            "We do not use the average: one case stuck for a year would spoil it. The median means that half "
            "of the cases were finished in that time or less. “9 in 10” means that only one in ten took "
            "longer.",
        ),
    ),
    (
        Text("Tepat janji, dan seberapa yakin", "On time, and how sure"),
        Text(
            "Tepat janji berarti selesai sebelum batas waktu yang dijanjikan. Setiap persentase disertai "
            "jumlah berkasnya dan selang 95% (cara Wilson): dengan sedikit berkas, selangnya lebar, dan "
            "perbedaan kecil belum tentu berarti. Naik atau turun baru disebut bila keluar dari naik-turun "
            "biasa (batas 99,8%).",
            "On time means finished before the promised moment. Every percentage comes with its number of "
            "cases and its 95% interval (Wilson's): with few cases the interval is wide, and a small "
            "difference may mean nothing. Up or down is said only beyond the usual ups and downs (99.8% "
            "limits).",
        ),
    ),
    (
        Text("Bila datanya sedikit", "When there is little data"),
        Text(
            "Dari kurang dari sepuluh berkas, persentase dan median tidak ditampilkan: tertulis “data belum "
            "cukup”. Yang tidak tercatat tertulis “tidak terukur”, bukan nol. Layanan yang tidak menjanjikan "
            "waktu tertulis “tanpa janji”.",
            "From fewer than ten cases no percentage or median is shown: it reads “not enough data”. What was "
            "not recorded reads “not measured”, not zero. A service that promises no time reads “no promise”.",
        ),
    ),
    (
        Text("Tentang unit, bukan tentang orang", "About units, not about people"),
        Text(
            "Halaman ini hanya memuat unit dengan lima petugas atau lebih. Rapor petugas tidak ditampilkan "
            "untuk umum. Rapor mingguan tidak memberi nilai: satu minggu terlalu pendek untuk menilai siapa "
            "pun.",
            "These pages show only units of five officers or more. Officers' cards are not public. A weekly "
            "card gives no grade: one week is too short to judge anyone.",
        ),
    ),
    (
        Text("Minggu rapor", "The week of a card"),
        Text(
            "Minggu disebut menurut hari kerjanya, Senin sampai Jumat. Kapan persisnya ia mulai dan berakhir "
            "tertulis di bawah nama rapor.",
            "A week is named by its working days, Monday to Friday. When exactly it begins and ends stands "
            "below the name of the card.",
        ),
    ),
    (
        Text("Disegel", "Sealed"),
        Text(
            "Kejadian dan rapor yang terbit dicatat di buku yang disegel, sehingga tidak ada yang dapat "
            "mengubahnya diam-diam. Setiap rapor menyebut segelnya dan sidik SHA-256 sumbernya; siapa pun "
            "yang memegang sumber itu dapat menghitung ulang.",
            "What happened and every card that is published are written in a sealed book, so that nobody can "
            "quietly change them. Each card names its seal and the SHA-256 of its sources; anyone who holds "
            "them can compute it again.",
        ),
    ),
)
