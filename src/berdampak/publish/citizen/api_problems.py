"""What a program that acts for a citizen may look for in vain."""

from berdampak.kernel.errors import BerdampakError, Problem
from berdampak.kernel.text import Text, same


def problem(number: str) -> BerdampakError:
    """The problem `publish.<number>`."""
    what, why, now = PROBLEMS[number]
    return BerdampakError(Problem(f"publish.{number}", what, why, now))


PROBLEMS = {
    "E081": (
        Text("Layanan itu tidak ada.", "There is no such service."),
        same(""),
        Text("Cari kodenya di /api/v1/services.", "Look for its code at /api/v1/services."),
    ),
    "E082": (
        Text("File itu tidak ada di permohonan ini.", "That file does not belong to this application."),
        same(""),
        Text("Unggah dulu filenya, lalu sebut kodenya.", "Send the file first, then name its code."),
    ),
    "E083": (
        Text("Surat dengan kode itu tidak pernah terbit di sini.", "No paper with that code was issued here."),
        same(""),
        Text("Periksa kode di bawah QR-nya.", "Check the code under its QR code."),
    ),
    "E084": (
        Text("Permohonan itu tidak ditemukan.", "That application was not found."),
        Text("Nomor atau PIN-nya salah, atau bukan milik Anda.", "Its number or PIN is wrong, or it is not yours."),
        Text("Lihat nomor dan PIN di tanda terima.", "See the number and the PIN on the receipt."),
    ),
    "E085": (
        Text("Draf itu tidak ada lagi.", "That draft is not here any more."),
        Text("Draf disimpan 30 hari sejak terakhir diubah.", "A draft is kept for 30 days after it was last changed."),
        Text("Mulai draf baru.", "Begin a new draft."),
    ),
}
