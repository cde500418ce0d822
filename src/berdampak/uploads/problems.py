"""Everything that can be wrong with a file, under ids that stay."""

from berdampak.kernel.errors import BerdampakError, Problem
from berdampak.kernel.text import Text, same


def problem(number: str, where: str = "", **words: object) -> BerdampakError:
    """The problem `uploads.<number>` with its words filled in."""
    what, why, now = (text.format(**words) for text in PROBLEMS[number])
    return BerdampakError(Problem(f"uploads.{number}", what, why, now, where))


_OTHER_FILE = Text("Pilih file lain.", "Choose another file.")
_SCAN_AGAIN = Text(
    "Pindai atau foto ulang dokumennya, lalu unggah hasilnya.",
    "Scan or photograph the document again, and upload that.",
)
PROBLEMS = {
    "E001": (
        Text("File ini kosong.", "This file is empty."),
        same(""),
        _OTHER_FILE,
    ),
    "E002": (
        Text("File ini terlalu besar.", "This file is too large."),
        Text("Paling besar {most_mb} MB.", "At most {most_mb} MB are taken."),
        Text(
            "Kecilkan dulu, misalnya foto dengan resolusi lebih rendah, atau bagi menjadi beberapa file.",
            "Make it smaller, such as a photograph of lower resolution, or split it.",
        ),
    ),
    "E003": (
        Text("Jenis file ini tidak diterima di sini.", "This kind of file is not taken here."),
        Text(
            "Yang diterima: {kinds}. Yang dilihat isinya, bukan namanya.",
            "What is taken: {kinds}. Its content counts, not its name.",
        ),
        Text(
            "Simpan dokumennya sebagai salah satu jenis itu, lalu unggah lagi.",
            "Save the document as one of these, and upload it again.",
        ),
    ),
    "E004": (
        Text("File ini rusak dan tidak dapat dibuka.", "This file is damaged and cannot be opened."),
        same(""),
        _SCAN_AGAIN,
    ),
    "E005": (
        Text("PDF ini terkunci dengan kata sandi.", "This PDF is locked with a password."),
        Text("Petugas tidak akan dapat membacanya.", "Officers could not read it."),
        Text(
            "Simpan salinannya tanpa kata sandi, lalu unggah salinan itu.",
            "Save a copy without the password, and upload that copy.",
        ),
    ),
    "E006": (
        Text("PDF ini terlalu panjang.", "This PDF is too long."),
        Text("Isinya {pages} halaman; paling banyak {most}.", "It has {pages} pages; at most {most} are taken."),
        Text("Unggah hanya halaman yang diminta.", "Upload only the pages that are asked for."),
    ),
    "E007": (
        Text("Gambar ini terlalu besar.", "This image is too large."),
        Text(
            "Paling banyak {most} juta titik, dan sisi terpanjangnya {side} titik.",
            "At most {most} million pixels are taken, with {side} on the longest side.",
        ),
        Text("Foto lagi dengan resolusi lebih rendah.", "Photograph it again at a lower resolution."),
    ),
    "E008": (
        Text("File ini tidak aman.", "This file is not safe."),
        Text("Pemindai virus menemukan sesuatu di dalamnya.", "The virus scanner found something in it."),
        Text(
            "Periksa perangkat Anda dengan antivirus, lalu unggah salinan yang bersih.",
            "Check your device with an antivirus program, and upload a clean copy.",
        ),
    ),
    "E009": (
        Text("File ini masih diperiksa.", "This file is still being checked."),
        Text("Belum ada jawaban dari pemindai virus.", "The virus scanner has not answered yet."),
        Text("Coba lagi beberapa menit lagi.", "Try again in a few minutes."),
    ),
    "E010": (
        Text("File itu tidak ada di sini.", "That file is not here."),
        Text(
            "Mungkin sudah dihapus, atau bukan milik permohonan ini.",
            "It may have been removed, or belong to something else.",
        ),
        Text("Unggah lagi bila masih diperlukan.", "Upload it again if it is still needed."),
    ),
    "E011": (
        Text("Filenya sudah terlalu banyak.", "There are too many files."),
        Text("Paling banyak {most}.", "At most {most} are taken."),
        Text("Hapus yang tidak diperlukan, lalu unggah lagi.", "Remove what is not needed, and upload again."),
    ),
    "E012": (
        Text("File yang tersimpan ini tidak dapat dibaca.", "This kept file cannot be read."),
        Text("Isinya tidak seperti waktu disimpan.", "Its content is not as it was kept."),
        Text(
            "Laporkan kepada pengelola; file ini dapat dikembalikan dari cadangan.",
            "Tell whoever runs the system; the file can be restored from a backup.",
        ),
    ),
}
