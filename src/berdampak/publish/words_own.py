"""What the page of an officer's own card says."""

from berdampak.kernel.text import Text

TITLE = Text("Rapor saya", "My report card")
ONLY_YOU = Text(
    "Hanya Anda yang dapat membuka halaman ini. Rapor ini tidak diumumkan dan tidak memuat nilai; satu minggu terlalu "
    "pendek untuk menilai orang.",
    "Only you can open this page. This card is not published and carries no grade; one week is too short to judge a "
    "person by.",
)
NONE = Text("Belum ada rapor untuk Anda.", "There is no card for you yet.")
NONE_WHY = Text(
    "Rapor disusun tiap akhir minggu dari langkah yang Anda selesaikan. Anda tidak perlu mengisi apa pun.",
    "Cards are made at the end of each week from the steps you did. There is nothing for you to fill in.",
)
OTHER_WEEKS = Text("Minggu lain", "Other weeks")
LOOKS = Text("Siapa yang melihat", "Who looked")
LOOKS_INTRO = Text("Tiap kali rapor ini dibuka, tercatat di buku.", "Every look at this card is written in the book.")
YOU = Text("Anda", "You")
