"""What can go wrong with private facts, backups and restoring them, under ids that stay."""

from berdampak.kernel.text import Text, same

PRIVATE_PROBLEMS: dict[str, tuple[Text, Text, Text]] = {
    "E070": (
        Text("Ini bukan kunci data pribadi.", "This is not a key of private facts."),
        Text("Isinya harus 32 bita dalam base64.", "It holds 32 bytes in base64."),
        Text(
            "Kembalikan file ini dari tempat Anda menyimpan kunci; jangan membuat yang baru.",
            "Put the file back from where you keep the keys; do not make a new one.",
        ),
    ),
    "E071": (
        Text(
            "Data pribadi catatan {stream} {seq} tidak dapat dibuka.",
            "The private facts of {stream} {seq} cannot be opened.",
        ),
        Text("Kuncinya lain, atau isinya diubah.", "The key is another one, or they were changed."),
        Text(
            "Pakai personal.key yang semula. Bila kuncinya benar, jalankan: berdampak verify book",
            "Use the personal.key of before. If the key is right, run: berdampak verify book",
        ),
    ),
    "E072": (
        Text("Tidak ada data pribadi untuk dihapus di {stream}.", "There are no private facts to erase in {stream}."),
        Text(
            "Sudah dihapus, atau tidak pernah ada: {seqs}. Tidak ada yang diubah.",
            "Already erased, or never there: {seqs}. Nothing was changed.",
        ),
        Text("Periksa nama dan nomor catatannya.", "Check the name and the numbers of the entries."),
    ),
    "E073": (
        Text("Penghapusan harus punya dasar.", "An erasure needs a ground."),
        Text(
            "Buku mencatat mengapa data dihapus, paling banyak {limit} huruf, tanpa data pribadi.",
            "The book records why data were erased, in at most {limit} letters, without personal data.",
        ),
        Text(
            'Tulis dasarnya: --ground "permintaan pemilik data, UU 27/2022 pasal 8"',
            'Write the ground: --ground "request of the person, UU 27/2022 art. 8"',
        ),
    ),
}

BACKUP_PROBLEMS: dict[str, tuple[Text, Text, Text]] = {
    "E080": (
        Text("Cadangan ini rusak.", "This backup is damaged."),
        Text("{fault}. Tidak ada yang dipulihkan.", "{fault}. Nothing was restored."),
        Text("Salin lagi dari tempat asalnya, atau pakai yang lain.", "Copy it again from its place, or use another."),
    ),
    "E081": (
        Text("Tidak ada kunci di sini yang membuka cadangan ini.", "No key here opens this backup."),
        Text(
            "Kuncinya backup-{month}.key; atau awal filenya rusak. Tidak ada yang dipulihkan.",
            "Its key is backup-{month}.key; or the beginning of the file is damaged. Nothing was restored.",
        ),
        Text("Sebutkan kuncinya: --key /tempat/backup-{month}.key", "Name the key: --key /place/backup-{month}.key"),
    ),
    "E082": (
        Text("Folder ini tidak kosong.", "This folder is not empty."),
        Text("Pemulihan tidak menimpa apa pun.", "Restoring overwrites nothing."),
        Text("Sebut folder yang belum ada.", "Name a folder that is not there yet."),
    ),
    "E083": (
        Text("Basis data tujuan tidak kosong.", "The database to restore into is not empty."),
        Text("Pemulihan tidak menimpa apa pun.", "Restoring overwrites nothing."),
        Text("Buat basis data baru: createdb -E UTF8 NAMA", "Make a new database: createdb -E UTF8 NAME"),
    ),
    "E084": (
        Text("Cadangan ini dari {vendor}.", "This backup is of {vendor}."),
        Text("Tujuannya harus sejenis.", "It goes into one of its kind."),
        same("{now}"),
    ),
    "E085": (
        Text("{program} yang cocok tidak ada di sini.", "No {program} that fits is here."),
        Text(
            "Yang diperlukan versi {wanted} atau lebih baru; yang ada: {found}.",
            "Version {wanted} or newer is needed; found: {found}.",
        ),
        Text(
            "Pasang alat PostgreSQL versi itu (Debian, Ubuntu: apt-get install postgresql-client-{wanted}).",
            "Install the tools of that version (Debian, Ubuntu: apt-get install postgresql-client-{wanted}).",
        ),
    ),
    "E086": (
        Text("{program} tidak berhasil.", "{program} did not succeed."),
        same("({said})"),
        Text("Periksa hak peran dan ruang disk, lalu ulangi.", "Check the role's rights and the disk, then try again."),
    ),
    "E087": (
        Text("Tidak ada cadangan di sini.", "There is no backup here."),
        Text("Namanya seperti {example}.", "They are named like {example}."),
        Text("Buat dulu: berdampak backup FOLDER", "Make one first: berdampak backup FOLDER"),
    ),
    "E088": (
        Text("Basis data ini tidak dapat dicadangkan: {said}.", "This database cannot be backed up: {said}."),
        same(""),
        Text("Periksa DATABASE_URL dan BERDAMPAK_VAR.", "Check DATABASE_URL and BERDAMPAK_VAR."),
    ),
    "E089": (
        Text("Ini bukan kunci cadangan.", "This is not a key of backups."),
        Text("Isinya harus satu baris kunci age.", "It holds one line with an age key."),
        Text("Pakai file backup-TAHUN-BULAN.key yang asli.", "Use the original file backup-YEAR-MONTH.key."),
    ),
}

KEEPING_PROBLEMS = PRIVATE_PROBLEMS | BACKUP_PROBLEMS
"""All of them, by number."""
