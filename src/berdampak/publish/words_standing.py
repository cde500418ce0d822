"""What a card says of standing: beside peers with the same work, and how sure that is."""

from berdampak.kernel.text import Text

TITLE = Text("Dibanding rekan dengan pekerjaan serupa", "Compared with peers doing similar work")
STEP, STEPS = Text("langkah", "step"), Text("langkah", "steps")
CASE, CASES = Text("berkas", "case"), Text("berkas", "cases")
WEEK, WEEKS = Text("minggu", "week"), Text("minggu", "weeks")

SEEN = {
    "officer": Text(
        "Dalam {weeks}: dari {of}, {met} selesai dalam waktunya; rekan dengan pekerjaan serupa rata-rata {expected}.",
        "In {weeks}: of {of}, {met} were done in time; peers with similar work average {expected}.",
    ),
    "unit": Text(
        "Dalam {weeks}: dari {of}, {met} selesai tepat janji; unit dengan layanan serupa rata-rata {expected}.",
        "In {weeks}: of {of}, {met} were finished on time; units with similar services average {expected}.",
    ),
}
ALONE = {
    "officer": Text(
        "Dalam {weeks}: dari {of}, {met} selesai dalam waktunya. Belum cukup rekan mengerjakan langkah yang sama untuk "
        "dibandingkan.",
        "In {weeks}: of {of}, {met} were done in time. Too few peers did the same steps to compare.",
    ),
    "unit": Text(
        "Dalam {weeks}: dari {of}, {met} selesai tepat janji. Belum cukup unit lain melayani hal yang sama untuk "
        "dibandingkan.",
        "In {weeks}: of {of}, {met} were finished on time. Too few other units serve the same to compare.",
    ),
}
LEFT_OUT = Text(
    "{of} lainnya tidak dibandingkan: terlalu sedikit yang mengerjakan hal yang sama.",
    "{of} more are not compared: too few did the same.",
)

# What may be said of the difference
FEW = Text("Jumlahnya belum cukup untuk menilai bedanya.", "There are not enough to judge the difference.")
NO_DIFFERENCE = Text(
    "Perbedaan di antara rekan belum lebih besar daripada kebetulan, jadi bedanya tidak dinilai.",
    "Peers differ hardly more than by chance, so the difference is not judged.",
)
CHANCE = Text("Bedanya masih bisa kebetulan.", "The difference may still be chance.")
YOUNG = Text(
    "Lebih baik atau kurang baik baru dikatakan setelah dua belas minggu.",
    "Better or worse is only said after twelve weeks.",
)
ABOVE = Text("Ini lebih baik, dan kecil kemungkinannya kebetulan.", "This is better, and unlikely to be chance.")
BELOW = Text("Ini kurang baik, dan kecil kemungkinannya kebetulan.", "This is worse, and unlikely to be chance.")
NO_RANK = Text(
    "Tidak ada peringkat, dan angka ini tidak berakibat apa pun dengan sendirinya.",
    "There is no ranking, and nothing follows from this figure by itself.",
)

# The drawing and its twin
BEST = Text(
    "Perkiraan terbaik: dari tiap seratus, {shrunk}; 95% pasti antara {low} dan {high}.",
    "Best estimate: of every hundred, {shrunk}; 95% sure to be between {low} and {high}.",
)
MORE, LESS, SAME = (
    Text("{n} lebih banyak", "{n} more"),
    Text("{n} lebih sedikit", "{n} fewer"),
    Text("sama banyak", "as many"),
)
RELIABILITY = Text(
    "Dari beda yang tampak antara rekan, {real} memang beda dan {chance} kebetulan. Makin banyak yang dikerjakan, "
    "makin sedikit kebetulannya.",
    "Of the difference seen between peers, {real} is real and {chance} is chance. The more work, the less chance.",
)
AS_TABLE, WHAT, SHARE = (
    Text("Sebagai tabel", "As a table"),
    Text("Yang digambar", "What is drawn"),
    Text("Bagian dalam waktunya", "Share in time"),
)
ROW_SEEN = Text("Yang tampak (titik)", "What was seen (dot)")
ROW_EXPECTED = Text("Rekan dengan pekerjaan serupa (garis)", "Peers with similar work (line)")
ROW_INTERVAL = Text("Perkiraan, 95% pasti di antara (batang)", "Estimate, 95% sure to be between (bar)")
ROW_LIMITS = Text("Batas kebetulan 99,8% (kotak)", "Limits of chance, 99.8% (box)")
BETWEEN = Text("{low} sampai {high}", "{low} to {high}")
PICTURE_SEEN = Text("tampak {share}", "seen {share}")
PICTURE_EXPECTED = Text("rekan {share}", "peers {share}")
PICTURE_LOW = Text("batas kebetulan {share}", "limits of chance {share}")
HOW = Text("Cara menghitungnya", "How this is computed")
HOW_WORDS = {
    "officer": Text(
        "Yang dihitung: langkah yang punya batas waktu dalam prosedur, di bawah nama petugas yang menyelesaikannya. "
        "Menunggu warga, menunggu instansi lain, gangguan, cuti, dan hari di luar jadwal tidak dihitung. Pembandingnya "
        "langkah yang sama, dari saluran yang sama, dengan berkas yang sama lengkapnya.",
        "What counts: steps with a time budget in the procedure, under whoever finished them. Waits for the citizen "
        "and for other agencies, outages, leave and days off the roster do not count. Compared are the same steps, "
        "from the same channel, with papers as complete.",
    ),
    "unit": Text(
        "Yang dihitung: berkas yang ditutup unit ini dan ada janjinya. Menunggu warga tidak dihitung. Pembandingnya "
        "layanan yang sama, dari saluran yang sama, dengan berkas yang sama lengkapnya.",
        "What counts: cases with a promise that this unit closed. Waits for the citizen do not count. Compared are "
        "the same services, from the same channel, with papers as complete.",
    ),
}
