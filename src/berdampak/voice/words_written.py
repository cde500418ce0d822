"""What the pages say on which those who can act read what citizens wrote in surveys."""

from berdampak.kernel.text import Text

TITLE = Text("Kata warga dalam survei", "What citizens wrote in surveys")
OF_UNIT = Text("Kata warga: {unit}", "Citizens' words: {unit}")
LEAD = Text(
    "Yang ditulis warga pada akhir survei, minggu demi minggu, tanpa nama dan tanpa nomor berkas.",
    "What citizens wrote at the end of the survey, week by week, without names and without cases.",
)
WHY = Text(
    "Tulisan dapat dibaca setelah minggunya lewat dan sedikitnya {least} orang menjawab; minggu yang jawabannya "
    "sedikit digabung dengan minggu berikutnya. Layanan dan nilai ditampilkan hanya bila jawabannya cukup banyak. "
    "Setiap kali dibuka, nama Anda dicatat dalam buku.",
    "Words can be read once their week is over and at least {least} people have answered; a week with few answers is "
    "joined with the next. The service and the scores are shown only where enough answered. "
    "Each time you open them, the book records that it was you.",
)
NO_UNIT = Text(
    "Belum ada tulisan warga tentang unit yang Anda pimpin atau awasi.",
    "Citizens have not written about a unit that you lead or oversee yet.",
)
EMPTY = Text(
    "Belum ada tulisan yang dapat dibaca. Yang baru masuk menunggu sampai minggunya lewat dan cukup banyak orang yang "
    "menjawab.",
    "There is nothing to read yet. What has come in waits until its week is over and enough people have answered.",
)
CHOOSE = Text("Pilih unit", "Choose a unit")
BY_SERVICE = Text("Layanan", "Service")
EVERY = Text("Semua layanan", "All services")
SHOW = Text("Tampilkan", "Show")
WEEKS = Text("{first} sampai {last}", "{first} to {last}")
ONE = Text("tulisan", "comment")
MANY = Text("tulisan", "comments")
UNNAMED = Text("Layanan tidak disebut: jawabannya terlalu sedikit", "Service not named: too few answers")
ERASED = Text("Tulisan ini sudah dihapus.", "These words were erased.")
SCORE = Text("{element}: {score} dari {most}", "{element}: {score} of {most}")
IN_TIME = {
    True: Text("selesai dalam waktu yang dijanjikan", "done within the time promised"),
    False: Text("tidak selesai dalam waktu yang dijanjikan", "not done within the time promised"),
}
SOLVED = {True: Text("urusannya beres", "the matter is settled"), False: Text("urusannya belum beres", "not settled")}
SCORES = Text("Nilai dari orang ini", "The scores of this person")
ACT = Text("Ada yang perlu diperbaiki?", "Is there something to mend?")
ACT_HELP = Text(
    "Tulis masalahnya dengan kata-kata Anda sendiri: daftar prioritas dibaca juga oleh petugas.",
    "Put the problem in words of your own: officers read the priorities too.",
)
ADD = Text("Masukkan ke daftar prioritas", "Add it to the priorities")
EARLIER = Text("sebelumnya", "previous")
LATER = Text("berikutnya", "next")
PAGE = Text("Halaman {page} dari {pages}", "Page {page} of {pages}")
