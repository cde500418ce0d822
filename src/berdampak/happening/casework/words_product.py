"""What stands on an issued paper."""

from berdampak.kernel.text import Text

HOLDER = Text("Diberikan kepada", "Given to")
ERASED = Text("(data pemohon sudah dihapus)", "(the applicant's data were erased)")
NUMBER = Text("Nomor", "Number")
CASE = Text("Permohonan", "Application")
ISSUED = Text("Tanggal terbit", "Issued on")
VALID = Text("Berlaku sampai", "Valid until")
LEGAL = Text("Dasar: {reference}.", "Ground: {reference}.")
VERIFY = Text(
    "Pindai kode ini untuk memastikan bahwa surat ini asli dan masih berlaku.",
    "Scan this code to make sure that this paper is genuine and still valid.",
)
BY_LAW = Text(
    "Diterbitkan menurut hukum: batas waktu permohonan ini lewat tanpa keputusan, maka permohonan dianggap dikabulkan "
    "({legal}).",
    "Issued by law: the term of this application passed without a decision, so it is deemed granted ({legal}).",
)
EXAMPLE = Text("CONTOH UNTUK PERAGAAN, bukan surat resmi.", "EXAMPLE FOR DEMONSTRATION, not an official paper.")
REVOKED = Text("SUDAH DICABUT. Surat ini tidak berlaku lagi.", "REVOKED. This paper is no longer valid.")
