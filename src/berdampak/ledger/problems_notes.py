"""What can go wrong with keys, notes, policies, proofs and witnesses, under ids that stay."""

from berdampak.kernel.text import Text, same

_ASK_AGAIN = Text("Minta lagi kepada yang memberikannya.", "Ask again for it where you got it.")
_TAMPERED = Text(
    "Jangan dipercaya. Simpan sebagai bukti, dan tanyakan kepada pengelola buku.",
    "Do not trust it. Keep it as evidence, and ask whoever keeps the book.",
)

KEY_PROBLEMS: dict[str, tuple[Text, Text, Text]] = {
    "E020": (
        Text("Nama kunci ini tidak dapat dipakai: {name}", "This name of a key cannot be used: {name}"),
        Text("Nama kunci tanpa spasi dan tanpa tanda tambah.", "The name of a key has no spaces and no plus."),
        Text("Pakai nama seperti alamat: saksi.example.org", "Use a name like an address: witness.example.org"),
    ),
    "E021": (
        Text("Ini bukan kunci yang benar.", "This is not a valid key."),
        Text(
            "Kunci umum berbentuk nama+nomor+kunci, dan nomornya cocok dengan kuncinya.",
            "A public key reads name+number+key, and its number fits the key.",
        ),
        Text("Salin lagi seutuhnya dari pemiliknya.", "Copy it again, whole, from its owner."),
    ),
    "E022": (
        Text("Sudah ada berkas di sini; kunci baru tidak ditulis.", "There is a file here; no new key was written."),
        Text("Kunci yang tertimpa hilang selamanya.", "A key that is overwritten is lost for ever."),
        Text("Pakai kunci yang ada, atau sebut berkas lain.", "Use the key that is there, or name another file."),
    ),
    "E023": (
        Text("Berkas kunci tidak dapat dibaca: {said}.", "The file of the key cannot be read: {said}."),
        same(""),
        Text("Periksa letak dan izinnya.", "Check its path and its permissions."),
    ),
    "E024": (
        Text("Kunci rahasia ini dapat dibaca orang lain.", "Others can read this secret key."),
        Text("Izin berkasnya terlalu terbuka.", "The permissions of the file are too open."),
        Text("Jalankan: chmod 600 {path}", "Run: chmod 600 {path}"),
    ),
}

NOTE_PROBLEMS: dict[str, tuple[Text, Text, Text]] = {
    "E025": (
        Text("Ini bukan tulisan bertanda tangan yang utuh.", "This is not a whole signed note."),
        same("{fault}."),
        _ASK_AGAIN,
    ),
    "E026": (
        Text("Tanda tangannya tidak dapat dipercaya.", "Its signatures cannot be trusted."),
        same("{fault}."),
        _TAMPERED,
    ),
    "E027": (
        Text("Ini bukan titik segel.", "This is not a checkpoint."),
        Text("Isinya harus nama buku, ukuran, dan sidik akar.", "It holds the name of a book, a size and a root hash."),
        _ASK_AGAIN,
    ),
    "E028": (
        Text("Baris kebijakan ini tidak dapat dipakai.", "This line of the policy cannot be used."),
        same("{fault}."),
        same("{now}"),
    ),
    "E029": (
        Text("Berkas kebijakan tidak dapat dibaca: {said}.", "The policy file cannot be read: {said}."),
        same(""),
        Text("Periksa letak dan izinnya.", "Check its path and its permissions."),
    ),
    "E030": (
        Text("Ini bukan bukti yang utuh.", "This is not a whole proof."),
        same("{fault}."),
        _ASK_AGAIN,
    ),
    "E031": (
        Text("Bukti ini tidak cocok dengan catatannya.", "This proof does not fit the entry."),
        Text(
            "Catatan itu tidak ada di tempat {index} dari {size}.",
            "The entry does not stand at place {index} of {size}.",
        ),
        _TAMPERED,
    ),
    "E032": (
        Text("Titik segel ini belum cukup disaksikan.", "This checkpoint is not witnessed enough."),
        Text("Saksinya: {witnesses}. Yang diminta: {quorum}.", "Witnesses: {witnesses}. Asked for: {quorum}."),
        Text("Tunggu sampai disaksikan, lalu minta bukti baru.", "Wait until it is, then ask for a new proof."),
    ),
    "E033": (
        Text("Titik segel ini dari buku yang tidak dikenal.", "This checkpoint is of a book that is not known."),
        Text("Kebijakan tidak menyebut buku ini.", "The policy does not name the book."),
        Text("Periksa kebijakan dan asal berkasnya.", "Check the policy, and where the file comes from."),
    ),
}

WITNESS_PROBLEMS: dict[str, tuple[Text, Text, Text]] = {
    "E034": (
        Text("Saksi tidak dapat dihubungi.", "The witness cannot be reached."),
        same("({said})"),
        Text(
            "Periksa alamat dan jaringannya; nanti dicoba lagi.", "Check its address and the network; try again later."
        ),
    ),
    "E035": (
        Text("Saksi menolak titik segel ini.", "The witness refuses this checkpoint."),
        Text("Jawabannya {status}: {said}", "It answers {status}: {said}"),
        Text(
            "Tanyakan kepada pengelola saksi. Bila ia belum mengenal buku ini: berdampak witness --trust KUNCI",
            "Ask who runs the witness. If it does not know this book yet: berdampak witness --trust KEY",
        ),
    ),
    "E036": (
        Text("Jawaban saksi tidak dapat dipakai.", "The answer of the witness cannot be used."),
        same("{fault}."),
        Text("Periksa alamat dan kunci saksi.", "Check the address and the key of the witness."),
    ),
    "E037": (
        Text("Saksi pernah melihat isi buku yang lain.", "The witness has seen another history of the book."),
        Text(
            "Buku ini bukan lanjutan dari yang disaksikan pada ukuran {size}.",
            "This book does not continue the one it witnessed at size {size}.",
        ),
        Text(
            "Hentikan penyegelan dan selidiki: isi buku telah diganti.",
            "Stop sealing and investigate: the content of the book was replaced.",
        ),
    ),
    "E038": (
        Text("Saksi sudah melihat buku yang lebih panjang.", "The witness has seen a longer book."),
        Text("Di sini {size} catatan, pada saksi {seen}.", "Here are {size} entries, at the witness {seen}."),
        Text(
            "Mungkin cadangan lama yang dipulihkan. Jangan menyegel; pulihkan cadangan yang lebih baru.",
            "Perhaps an old backup was restored. Do not seal; restore a newer one.",
        ),
    ),
    "E039": (
        Text("Folder ini sedang dipakai saksi lain.", "Another witness is using this folder."),
        Text("Dua saksi dengan satu folder dapat saling mundur.", "Two with one folder could set each other back."),
        Text("Hentikan yang lain, atau pakai folder lain.", "Stop the other one, or use another folder."),
    ),
    "E040": (
        Text("Ingatan saksi rusak.", "The memory of the witness is damaged."),
        Text("Titik segel ini tidak lagi bertanda tangannya.", "This checkpoint no longer bears its signature."),
        Text(
            "Pulihkan berkas ini. Jangan dihapus: tanpa ingatan, saksi dapat ditipu.",
            "Restore this file. Do not delete it: a witness without memory can be deceived.",
        ),
    ),
    "E041": (
        Text("Saksi tidak dapat menjawab di {listen}: {said}.", "The witness cannot answer at {listen}: {said}."),
        same(""),
        Text("Tulis alamat dan porta yang bebas: 127.0.0.1:8100", "Give a free address and port: 127.0.0.1:8100"),
    ),
    "E042": (
        Text("Alamat saksi tidak dapat dipakai.", "The address of the witness cannot be used."),
        Text("Alamatnya diawali http:// atau https://.", "It begins with http:// or https://."),
        Text("Perbaiki alamatnya dalam kebijakan.", "Correct the address in the policy."),
    ),
    "E043": (
        Text("Kunci di folder ini bernama {name}.", "The key in this folder is named {name}."),
        Text("Nama kunci tidak dapat diganti.", "The name of a key cannot be changed."),
        Text("Hilangkan --key-name, atau pakai folder lain.", "Leave out --key-name, or use another folder."),
    ),
}

SEAL_PROBLEMS = KEY_PROBLEMS | NOTE_PROBLEMS | WITNESS_PROBLEMS
"""All of them, by number."""
