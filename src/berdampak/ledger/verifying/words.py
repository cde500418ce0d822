"""What each fault of a book is called, how bad it is, and what is said of it."""

from berdampak.kernel.text import Text

PLACES = {
    "position": Text("catatan {value}", "entry {value}"),
    "stream": Text("{value} no. {seq}", "{value} no. {seq}"),
    "leaf_index": Text("daun {value}", "leaf {value}"),
    "size": Text("titik segel {value}", "checkpoint {value}"),
}
"""Parts of a place, in the order they are said; the number within a stream stands beside its name."""

ENTRY_FAULTS = {
    "hash": ("TAMPERED", Text("sidiknya tidak cocok dengan isinya", "its hash is not the hash of its bytes")),
    "form": ("TAMPERED", Text("isinya bukan catatan yang utuh", "its bytes are not those of an entry")),
    "columns": (
        "TAMPERED",
        Text("kolom {columns} berbeda dari isinya", "column {columns} differs from its bytes"),
    ),
    "personal": ("TAMPERED", Text("isinya memuat data pribadi: {found}", "its bytes hold personal data: {found}")),
    "sequence": (
        "TAMPERED",
        Text(
            "catatan sebelumnya hilang, atau nomornya ganda",
            "the one before it in its stream is missing, or double",
        ),
    ),
    "double": ("TAMPERED", Text("ada dua catatan dengan nomor ini", "there are two entries with this number")),
    "prev": ("TAMPERED", Text("tidak menyambung catatan sebelumnya", "it does not follow on the entry before")),
    "flag": ("TAMPERED", Text("tanda jam mundur tidak sesuai waktunya", "its flag does not agree with the moments")),
    "entry_missing": ("TAMPERED", Text("catatannya hilang", "its entry is missing")),
    "commitment": (
        "TAMPERED",
        Text("data terpisahnya bukan yang dicatat", "the private facts are not those it commits to"),
    ),
    "opening_alone": ("TAMPERED", Text("ada data terpisah yang tidak dicatat", "private facts it does not commit to")),
    "opening_gone": (
        "TAMPERED",
        Text("data terpisahnya hilang tanpa catatan penghapusan", "its private facts are gone, and no erasure says so"),
    ),
    "not_erased": (
        "INCOMPLETE",
        Text(
            "data terpisahnya harus terhapus, masih ada",
            "its private facts are there, and should be erased",
        ),
    ),
    "not_pending": (
        "TAMPERED",
        Text("belum disegel, dan tidak ada dalam antrean segel", "it is not sealed, and not waiting to be"),
    ),
    "waiting": (
        "INCOMPLETE",
        Text("sudah lebih dari 10 menit belum disegel", "it has waited to be sealed for more than 10 minutes"),
    ),
}
TREE_FAULTS = {
    "leaves": ("TAMPERED", Text("urutan daun terputus di sini", "the sequence of leaves breaks here")),
    "count": (
        "TAMPERED",
        Text("{found} catatan terbaca, padahal tabel memuat {said}", "{found} entries were read, the table has {said}"),
    ),
    "subtree": (
        "TAMPERED",
        Text("simpul {level}/{number} salah atau hilang", "node {level}/{number} is wrong or missing"),
    ),
    "subtrees": ("TAMPERED", Text("simpul tersimpan {found}, mestinya {said}", "{found} nodes are kept, not {said}")),
    "root": (
        "TAMPERED",
        Text(
            "akarnya bukan akar daun; terakhir cocok: {last}",
            "its root is not the leaves'; last good: {last}",
        ),
    ),
    "beyond": (
        "TAMPERED",
        Text("menyegel lebih banyak daun daripada yang ada ({found})", "it seals more leaves than there are ({found})"),
    ),
    "unsealed": (
        "INCOMPLETE",
        Text("{count} daun tanpa titik segel", "{count} leaves stand under no checkpoint"),
    ),
    "key": ("TAMPERED", Text("kunci permintaan {key} tidak cocok", "request key {key} does not fit")),
    "key_alone": ("TAMPERED", Text("kunci permintaan {key} tanpa catatan", "request key {key} has no entry")),
    "openings_alone": (
        "TAMPERED",
        Text("{count} data terpisah tanpa catatan", "{count} rows of private facts have no entry"),
    ),
    "pending": (
        "TAMPERED",
        Text("{count} baris antrean segel keliru", "{count} rows of what waits to be sealed are wrong"),
    ),
    "database": ("TAMPERED", Text("basis data rusak: {said}", "the database is damaged: {said}")),
    "integrity": ("TAMPERED", Text("basis data melaporkan: {said}", "the database says of itself: {said}")),
}
SEAL_FAULTS = {
    "note": ("TAMPERED", Text("segelnya tidak sah: {said}", "its note does not hold: {said}")),
    "note_columns": ("TAMPERED", Text("tulisan segel berbeda dari kolomnya", "its note differs from its columns")),
    "origin": ("TAMPERED", Text("segel milik buku lain: {origin}", "its note is of another book: {origin}")),
    "signed_at": ("TAMPERED", Text("waktu segel bukan waktu: {value}", "when it was signed is no moment: {value}")),
    "cosignature": (
        "TAMPERED",
        Text("kesaksian {name} tidak sah: {said}", "the cosignature of {name} does not hold: {said}"),
    ),
    "cosignature_alone": (
        "TAMPERED",
        Text("kesaksian {name} tanpa titik segel", "the cosignature of {name} is under no checkpoint"),
    ),
    "no_policy": (
        "UNWITNESSED",
        Text(
            "tanda tangan dan saksi tidak diperiksa: sebut kunci yang dipercaya dengan --policy",
            "signatures and witnesses were not checked: name the keys you trust with --policy",
        ),
    ),
    "no_checkpoint": ("INCOMPLETE", Text("buku belum pernah disegel", "the book was never sealed")),
    "unwitnessed": (
        "UNWITNESSED",
        Text(
            "saksinya kurang; yang terakhir cukup saksi: {last}",
            "too few witnesses cosigned it; the last with enough: {last}",
        ),
    ),
    "shorter": (
        "INCOMPLETE",
        Text(
            "buku ini lebih pendek ({size}) daripada yang pernah dilihat ({seen}): cadangan lama dipulihkan?",
            "the book is shorter ({size}) than what was seen of it ({seen}): was an old backup restored?",
        ),
    ),
    "rewritten": (
        "TAMPERED",
        Text("isi sampai {seen} bukan yang pernah dilihat", "what it held up to {seen} is not what was seen"),
    ),
}
RECEIPT_FAULTS = {
    "receipt": ("TAMPERED", Text("tanda terima tidak sah: {said}", "the receipt does not hold: {said}")),
    "receipt_not_kept": (
        "TAMPERED",
        Text("catatan pada tanda terima tidak ada dalam buku", "the entry on the receipt is not in the book"),
    ),
    "receipt_not_yet": (
        "INCOMPLETE",
        Text("catatan pada tanda terima belum ada dalam buku", "the entry on the receipt is not in the book yet"),
    ),
    "receipt_unsealed": (
        "INCOMPLETE",
        Text("catatan ini ada dalam buku dan belum disegel", "the entry is in the book and not sealed yet"),
    ),
    "receipt_alone": (
        "INCOMPLETE",
        Text("tidak ada buku di sini untuk dicocokkan: {said}", "there is no book here to compare with: {said}"),
    ),
    "stream_missing": ("INCOMPLETE", Text("alur ini tidak ada dalam buku", "no such stream is in the book")),
    "inclusion": ("TAMPERED", Text("bukan bagian dari titik segel {size}", "it is not part of checkpoint {size}")),
}
BATCH_FAULTS = {
    "batch": (
        "TAMPERED",
        Text("kejadian dari {source} bukan yang disegel", "the events of {source} are not those that were sealed"),
    ),
    "batch_gone": (
        "TAMPERED",
        Text("kejadian dari {source} hilang atau tak terbaca", "events of {source} are gone, or cannot be read"),
    ),
    "batch_seal": (
        "TAMPERED",
        Text("segel kejadian {source} bukan yang ada dalam buku", "the seal of events of {source} is not in the book"),
    ),
    "batch_unsealed": (
        "INCOMPLETE",
        Text("kejadian dari {source} belum semua disegel", "not all events of {source} were sealed"),
    ),
}
CARD_FAULTS = {
    "card": ("TAMPERED", Text("rapor dan buktinya tidak cocok: {said}", "card and evidence do not agree: {said}")),
    "proof": ("TAMPERED", Text("bukti dari buku tidak sah: {said}", "its proof from the book does not hold: {said}")),
    "proof_missing": (
        "INCOMPLETE",
        Text("belum membawa bukti dari buku", "it carries no proof from the book yet"),
    ),
    "proof_unwitnessed": (
        "UNWITNESSED",
        Text("bukti dari buku belum cukup saksi", "too few witnesses cosigned its proof from the book"),
    ),
}
FAULTS = CARD_FAULTS | BATCH_FAULTS | ENTRY_FAULTS | TREE_FAULTS | SEAL_FAULTS | RECEIPT_FAULTS
"""By code: the name of its grade, and what is said."""
