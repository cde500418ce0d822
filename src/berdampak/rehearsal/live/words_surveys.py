"""Sentences that made-up citizens write at the end of a survey, by what they found bad, what good, and besides."""

LOW = {
    "persyaratan": (
        "Syarat yang ditulis di papan beda dengan yang diminta petugas.",
        "Diminta fotokopi lagi padahal sudah saya unggah.",
        "Baru di loket dikasih tahu kalau kurang satu surat, jadi pulang lagi.",
        "Surat pengantar RT masih diminta, padahal di daftar syarat tidak ada.",
    ),
    "prosedur": (
        "Disuruh pindah meja dua kali, ujungnya balik ke meja pertama.",
        "Bingung harus ke mana dulu, tidak ada yang mengarahkan.",
        "Isi data yang sama tiga kali di tiga lembar.",
        "Kalau alurnya ditempel di pintu masuk, orang tidak perlu tanya-tanya.",
    ),
    "waktu": (
        "Lama sekali, setiap ditanya jawabannya masih diproses.",
        "Sudah lewat hari yang dijanjikan baru selesai.",
        "Nunggunya yang lama, dilayaninya cuma sebentar.",
        "Saya izin kerja dua kali cuma buat urusan ini.",
        "Tidak ada kabar sama sekali, saya yang harus bolak-balik bertanya.",
    ),
    "produk": (
        "Ada salah ketik di suratnya, harus diurus lagi.",
        "Alasan penolakannya tidak jelas, saya tidak tahu harus memperbaiki apa.",
        "Hasilnya belum bisa dipakai, kantor yang minta bilang formatnya lain.",
    ),
    "kompetensi": (
        "Petugasnya masih sering tanya temannya.",
        "Jawaban petugas pagi dan siang beda.",
        "Waktu saya tanya dasar aturannya, petugasnya tidak tahu.",
    ),
    "perilaku": (
        "Petugasnya jawab sambil lihat HP.",
        "Dijawab ketus waktu saya tanya sampai di mana berkasnya.",
        "Tolong lebih sabar sama orang tua yang tidak paham komputer.",
    ),
    "pengaduan": (
        "Pernah mengadu lewat kotak saran, tidak ada jawaban.",
        "Tidak tahu harus mengadu ke mana kalau terlambat.",
    ),
    "sarana": (
        "Kursi tunggu kurang, banyak yang berdiri.",
        "AC ruang tunggu mati, panas sekali.",
        "Toilet kotor dan airnya tidak jalan.",
        "Parkir motor penuh, harus parkir di seberang jalan.",
    ),
}
HIGH = {
    "persyaratan": (
        "Syaratnya jelas, dari rumah sudah tahu harus bawa apa.",
        "Daftar syaratnya sama dengan yang di web, tidak ada tambahan.",
    ),
    "prosedur": (
        "Urusannya gampang, sekali datang langsung selesai.",
        "Alurnya jelas, tinggal ikuti nomor.",
    ),
    "waktu": (
        "Cepat, lebih cepat dari yang dijanjikan.",
        "Pagi daftar, sore sudah ada kabar.",
    ),
    "produk": ("Suratnya benar semua, tidak ada yang perlu dibetulkan.",),
    "kompetensi": (
        "Petugasnya paham betul, semua pertanyaan saya dijawab.",
        "Dijelaskan pelan-pelan sampai saya mengerti.",
    ),
    "perilaku": (
        "Petugasnya ramah dan sabar.",
        "Ibu saya yang sudah tua dibantu mengisi formulir, terima kasih.",
    ),
    "sarana": ("Ruang tunggunya bersih dan ada air minum.",),
}
THANKS = (
    "Terima kasih.",
    "Sudah cukup baik, pertahankan.",
    "Nomor antrean yang dari rumah sangat membantu.",
    "Semoga terus begini.",
)
WISHES = (
    "Semoga ke depan lebih baik.",
    "Kalau bisa ada pemberitahuan lewat WA.",
    "Tolong jam istirahat loketnya bergantian, jangan tutup semua.",
    "Sabtu pagi sebaiknya buka juga.",
    "Sinyal di dalam gedung susah, kode masuk tidak sampai.",
)
