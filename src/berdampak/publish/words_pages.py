"""What the pages around the cards say."""

from berdampak.kernel.text import Text

FRONT_TITLE = Text("Rapor minggu ini", "This week's report cards")
WEEK_TITLE = Text("Rapor {week}", "Report cards of {week}")
CARDS_OF = Text("Rapor {week}", "Cards of {week}")
TO_THIS_WEEK = Text("Rapor minggu ini", "This week's cards")
WHOLE_CARD = Text("Baca rapor lengkap", "Read the whole card")
BY_UNIT = Text("Unit di setiap instansi", "The units of each agency")
EVIDENCE = Text("Bukti untuk dihitung ulang", "Evidence to compute it again")
EARLIER = Text("Minggu-minggu sebelumnya", "The weeks before")
LATER = Text("Minggu sesudahnya", "The week after")
NOTHING_YET = Text("Belum ada rapor yang terbit.", "No report card has been published yet.")
NOTHING_YET_NOW = Text(
    "Terbitkan yang pertama dari komputer ini dengan perintah:", "Publish the first one from this computer with:"
)

ERROR_TITLES = {
    400: Text("Permintaan tidak terbaca", "The request cannot be read"),
    404: Text("Tidak ada di sini", "Not here"),
    405: Text("Hanya untuk dibaca", "For reading only"),
    413: Text("Terlalu besar", "Too large"),
    503: Text("Sedang tidak dapat dibuka", "Out of reach for now"),
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
TOO_LARGE = Text(
    "Kirimannya terlalu besar; yang sudah tersimpan sebelumnya tetap ada. Kembali ke halaman tadi, lalu persingkat "
    "isiannya, atau kirim file yang lebih kecil satu per satu.",
    "What you sent is too large; what was saved before is still there. Go back, and write less, "
    "or send smaller files one at a time.",
)
WAY_BACK = Text("Kembali ke halaman tadi", "Back to where you were")
READ_ONLY = Text(
    "Halaman ini hanya dapat dibaca; tidak ada yang dapat dikirim atau diubah di sini.",
    "This page can only be read; nothing can be sent or changed here.",
)
OUT_OF_REACH = Text(
    "Rapor sedang tidak dapat dibuka, dan itu bukan salah Anda; coba lagi beberapa menit lagi.",
    "The cards cannot be opened just now, and that is not your doing; try again in a few minutes.",
)
OUR_MISTAKE = Text(
    "Halaman ini gagal dibuat, dan itu bukan salah Anda; coba lagi beberapa menit lagi.",
    "This page could not be made, and that is not your doing; try again in a few minutes.",
)
WEEK_MALFORMED = Text(
    "Alamat ini bukan nama minggu; minggu ditulis seperti 2026-W46.",
    "This address is not the name of a week; a week is written like 2026-W46.",
)
WEEK_FUTURE = Text("Rapor {week} belum terbit.", "The cards of {week} are not out yet.")
WEEK_UNKNOWN = Text("Tidak ada rapor untuk {week}.", "There are no cards for {week}.")
CARD_UNKNOWN = Text("Tidak ada rapor untuk “{code}” pada {week}.", "There is no card for “{code}” of {week}.")
CARD_WITHHELD = Text(
    "Rapor ini tidak ditampilkan karena pada {week} petugasnya kurang dari lima, atau karena dengannya angka "
    "kantor sekecil itu dapat dihitung; angka kelompok sekecil itu sama saja dengan angka orangnya.",
    "This card is not shown because fewer than five officers worked there on {week}, or because the figures of "
    "so small an office could be told from it; they would be the figures of a person.",
)
EVIDENCE_WITHHELD = Text(
    "Bukti rapor ini tidak dibagikan, karena di dalamnya ada kantor dengan petugas kurang dari lima; "
    "pemeriksa dapat memintanya.",
    "The evidence of this card is not given out, because within it is an office of fewer than five officers; "
    "an auditor may ask for it.",
)
EVIDENCE_MISSING = Text("Bukti rapor ini belum ada di server ini.", "The evidence of this card is not on this server.")
OFFICER_PRIVATE = Text(
    "Rapor petugas tidak pernah ditampilkan untuk umum; hanya petugasnya sendiri dan atasannya yang membacanya.",
    "Officers' cards are never public; only the officer and the line above read them.",
)
