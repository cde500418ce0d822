"""What the pages say on which the line reads officers' cards."""

from berdampak.kernel.text import Text

TITLE = Text("Rapor petugas", "Officers' cards")
LEAD = Text(
    "Bahan untuk berbicara dengan petugas, bukan untuk membandingkan orang. Tiap kali rapor dibuka, petugasnya "
    "melihat siapa yang membuka.",
    "For talking with an officer, not for comparing people. Whenever a card is opened, its officer sees who opened it.",
)
ALL_UNITS = Text("Semua unit", "All units")
NOBODY = Text("Belum ada petugas di unit ini.", "There is no officer in this unit yet.")
SEEN = Text(
    "Anda melihat rapor milik orang lain. Pembukaan ini tercatat di buku, dan pemiliknya melihatnya. Satu minggu "
    "terlalu pendek untuk menilai orang.",
    "You are reading somebody else's card. This is recorded in the book, and they can see it. One week is too short to "
    "judge a person by.",
)
NONE = Text("Belum ada rapor yang dapat dibaca.", "There is no card to read yet.")
NONE_WHY = Text(
    "Petugas melihat rapornya lebih dulu pada akhir minggu; atasan membacanya mulai hari kerja berikutnya.",
    "Officers see their card first, at the end of the week; their superiors read it from the next working day on.",
)
