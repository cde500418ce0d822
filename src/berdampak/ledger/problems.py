"""Everything that can go wrong with the book, under ids that stay."""

from berdampak.kernel.errors import BerdampakError, Problem
from berdampak.kernel.text import Text, same
from berdampak.ledger.problems_backup import KEEPING_PROBLEMS
from berdampak.ledger.problems_notes import SEAL_PROBLEMS
from berdampak.ledger.problems_verifying import VERIFY_PROBLEMS

_REPORT = Text(
    "Ini kesalahan program; laporkan bersama kode ini.", "This is a fault of the program; report it with this code."
)
Words = tuple[Text, Text, Text]
BOOK_PROBLEMS: dict[str, Words] = {
    "E001": (
        Text("Catatan ini tidak dapat masuk ke buku.", "This entry cannot enter the book."),
        Text("{part} tidak sesuai bentuknya: {value}.", "{part} has the wrong form: {value}."),
        _REPORT,
    ),
    "E002": (
        Text("Catatan ini tidak dapat masuk ke buku.", "This entry cannot enter the book."),
        Text("Isinya memuat {found}.", "It holds {found}."),
        Text(
            "Data pribadi disimpan terpisah, tidak pernah di buku. Bila itu nama file atau sumber, pakai nama lain.",
            "Personal data are kept apart, never in the book. If it is the name of a file or source, use another.",
        ),
    ),
    "E003": (
        Text("Berkas ini sudah berubah sejak Anda membukanya.", "This has changed since you opened it."),
        Text("Catatan {stream} kini sampai nomor {seq}.", "The entries of {stream} now reach number {seq}."),
        Text("Muat ulang, periksa, lalu ulangi.", "Load it again, look, and try once more."),
    ),
    "E004": (
        Text("Kunci permintaan ini sudah terpakai.", "The key of this request was used before."),
        Text("Isinya waktu itu berbeda.", "What it asked for then was different."),
        Text("Pakai kunci baru untuk permintaan baru.", "Use a new key for a new request."),
    ),
    "E005": (
        Text(
            "Buku tidak dapat menerima catatan: ruang disk habis.",
            "The book cannot take entries: the disk is full.",
        ),
        Text("Tidak ada yang tertulis setengah.", "Nothing was written by half."),
        Text("Kosongkan ruang disk, lalu ulangi.", "Make room on the disk, then try again."),
    ),
    "E006": (
        Text("Buku tidak aman dipakai.", "The book is not safe to use."),
        same("{fault}."),
        same("{now}"),
    ),
    "E007": (
        Text("Buku tidak dapat disegel.", "The book cannot be sealed."),
        same("{fault}."),
        Text(
            "Jangan menyegel apa pun sampai ini jelas. Jalankan: berdampak verify book",
            "Seal nothing until this is clear. Run: berdampak verify book",
        ),
    ),
    "E010": (
        Text("Ini bukan tanda terima.", "This is no receipt."),
        Text("Isinya tidak terbaca sebagai tanda terima.", "It does not read as one."),
        Text("Pakai file yang Anda terima saat mengajukan.", "Use the file that you were given when you submitted."),
    ),
    "E011": (
        Text("Tanda terima ini tidak sah.", "This receipt does not hold."),
        Text("Isinya milik catatan atau buku lain.", "It belongs to another entry or another book."),
        Text(
            "Minta tanda terima yang baru ke kantor, dan simpan yang ini sebagai bukti.",
            "Ask the office for a new one, and keep this one as evidence.",
        ),
    ),
}
PROBLEMS = BOOK_PROBLEMS | SEAL_PROBLEMS | KEEPING_PROBLEMS | VERIFY_PROBLEMS
"""What, why and what to do now, by number."""


def problem(number: str, where: object = "", **words: object) -> BerdampakError:
    """The problem `ledger.<number>` with its words filled in."""
    what, why, now = (text.format(**words) for text in PROBLEMS[number])
    return BerdampakError(Problem(f"ledger.{number}", what, why, now, str(where)))
