"""What can stand in the way of verifying a book, under ids that stay."""

from berdampak.kernel.text import Text, same

VERIFY_PROBLEMS: dict[str, tuple[Text, Text, Text]] = {
    "E060": (
        Text("Basis data tidak dapat dibaca.", "The database cannot be read."),
        same("({said})"),
        Text(
            "Periksa alamat, izin, dan apakah sedang dipakai proses lain; lalu ulangi.",
            "Check its address, the permissions, and whether something else holds it; then try again.",
        ),
    ),
    "E061": (
        Text("Tidak ada buku di sini.", "There is no book here."),
        Text("Tabel buku tidak ditemukan.", "The tables of a book were not found."),
        Text(
            "Sebut basis datanya: berdampak verify --database sqlite:///var/berdampak.sqlite3",
            "Name its database: berdampak verify --database sqlite:///var/berdampak.sqlite3",
        ),
    ),
    "E062": (
        Text("Catatan pemeriksaan terdahulu tidak dapat dipakai.", "What an earlier run left cannot be used."),
        Text("Itu dari buku atau kunci lain, atau rusak.", "It is of another book or key, or damaged."),
        Text(
            "Sebut berkas lain dengan --state, atau hapus berkas ini untuk memeriksa dari awal.",
            "Name another file with --state, or delete this one to verify from the start.",
        ),
    ),
}
