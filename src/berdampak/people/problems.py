"""Everything that can go wrong with people, under ids that stay."""

from berdampak.kernel.errors import BerdampakError, NotAllowedError, Problem
from berdampak.kernel.text import Text, same
from berdampak.people.contracts import Decision

Words = tuple[Text, Text, Text]
ASK_HEAD = Text(
    "Bila memang tugas Anda, minta kepala unit memperbarui peran Anda.",
    "If it is your work, ask your head of unit to bring your role up to date.",
)
PROBLEMS: dict[str, Words] = {
    "E001": (
        Text("Anda tidak dapat membuka atau melakukan ini.", "You may not open or do this."),
        same("{why}"),
        ASK_HEAD,
    ),
    "E002": (
        Text("Orang ini sudah punya akun.", "This person has an account already."),
        Text("Surel atau nomor ponselnya sudah terdaftar.", "The e-mail address or phone number is registered."),
        Text("Cari akunnya, lalu ubah perannya.", "Find the account, and change its role."),
    ),
    "E003": (
        Text("Peran ini tidak dapat diberikan bersama peran lain.", "This role cannot be had beside another."),
        Text(
            "Pengelola akun tidak boleh membuka berkas, jadi tidak boleh merangkap.",
            "Whoever manages accounts may not open cases, and so has no second role.",
        ),
        Text("Buat akun terpisah untuk peran itu.", "Make an account of its own for that role."),
    ),
    "E004": (
        Text("Orang ini tidak ditemukan.", "This person is not to be found."),
        Text("Kodenya salah, atau akunnya sudah ditutup.", "The code is wrong, or the account is closed."),
        Text("Muat ulang daftar, lalu pilih lagi.", "Load the list again, and choose once more."),
    ),
    "E005": (
        Text("Rentang waktunya tidak mungkin.", "That span of time is not possible."),
        Text("Akhirnya tidak sesudah awalnya.", "It does not end after it begins."),
        Text("Perbaiki tanggalnya.", "Correct the dates."),
    ),
    "E006": (
        Text("Dasar penunjukan belum ditulis.", "The ground of the appointment is missing."),
        Text("Plt. dan Plh. ditunjuk dengan surat.", "Acting heads are appointed by letter."),
        Text("Tulis nomor suratnya.", "Write the number of the letter."),
    ),
    "E007": (
        Text("Orang tidak dapat mewakili dirinya sendiri.", "Nobody stands in for themselves."),
        Text("Pemberi dan penerima tugas sama.", "Giver and receiver are the same."),
        Text("Pilih orang lain.", "Choose somebody else."),
    ),
    "E008": (
        Text("Surel atau nomor ponsel ini tidak dapat dipakai.", "This e-mail address or phone number cannot be used."),
        Text("Penulisannya belum lengkap.", "It is not written in full."),
        Text("Contoh: nama@example.id atau 0812…", "For example: name@example.id or 0812…"),
    ),
    "E009": (
        Text("Terlalu sering mencoba.", "Too many attempts."),
        Text("Untuk keamanan, percobaan dibatasi.", "To be safe, attempts are limited."),
        Text("Tunggu beberapa menit, lalu coba lagi.", "Wait a few minutes, then try again."),
    ),
    "E010": (
        Text("Peran ini tidak lengkap.", "This role is not complete."),
        Text(
            "Kantor yang dijangkaunya belum disebut, atau tidak ada.", "The office it reaches is not given, or unknown."
        ),
        Text("Sebutkan unit, instansi, mal, atau wilayahnya.", "Give its unit, agency, mall or region."),
    ),
}


class Refused(NotAllowedError):  # noqa: N818  it is no fault
    """What was asked may not be done; it is answered with a page that says why."""

    def __init__(self, decision: Decision, *, stranger: bool = False) -> None:
        self.decision, self.stranger = decision, stranger
        super().__init__(problem("E001", why=decision.reason).problems[0])


def problem(number: str, **words: object) -> BerdampakError:
    """The problem `people.<number>` with its words filled in."""
    what, why, now = (text.format(**words) for text in PROBLEMS[number])
    return BerdampakError(Problem(f"people.{number}", what, why, now))
