"""Everything that can be wrong with an answer, in words for whoever fills in the form; `where` is the field's path."""

from berdampak.kernel.errors import Problem
from berdampak.kernel.file_problems import NOTHING, Said
from berdampak.kernel.text import Text

PROBLEMS: dict[str, Said] = {
    "E100": (
        Text("Perlu dijawab.", "This needs an answer."),
        NOTHING,
        NOTHING,
    ),
    "E101": (
        Text("Berkas ini belum dikirim.", "This paper has not been sent."),
        Text("Tanpa berkas ini permohonan belum lengkap.", "Without it the application is not complete."),
        Text("Kirim foto atau berkas PDF-nya.", "Send a photo or a PDF of it."),
    ),
    "E102": (
        Text("Formulir ini tidak menanyakan `{code}`.", "This form does not ask for `{code}`."),
        Text("Yang ditanyakan: {known}.", "It asks for: {known}."),
        Text("Perbaiki namanya, atau hapus.", "Mend the name, or remove it."),
    ),
    "E103": (
        Text("Bentuk jawaban ini tidak dikenal.", "This is not the shape of an answer."),
        Text("Yang diharapkan: {wanted}.", "Expected: {wanted}."),
        Text("Tulis ulang jawabannya.", "Write the answer again."),
    ),
    "E104": (
        Text("Ada karakter tersembunyi yang tidak dapat disimpan.", "There is a hidden character that cannot be kept."),
        Text("Biasanya ikut terbawa saat menyalin dari tempat lain.", "It often comes along when copying."),
        Text("Ketik ulang jawabannya.", "Type the answer again."),
    ),
    "E105": (
        Text("Ada emoji di jawaban ini.", "There is an emoji in this answer."),
        Text("Emoji tidak dapat dicetak di surat resmi.", "It cannot be printed on an official paper."),
        Text("Hapus emojinya; pakai huruf, angka, dan tanda baca.", "Remove it; use letters, digits and marks."),
    ),
    "E106": (
        Text("Jawaban ini terlalu panjang: {length} karakter.", "This answer is too long: {length} characters."),
        NOTHING,
        Text("Persingkat menjadi paling banyak {limit} karakter.", "Shorten it to {limit} characters at most."),
    ),
    "E107": (
        Text("Jawaban ini terlalu pendek.", "This answer is too short."),
        NOTHING,
        Text("Tulis sedikitnya {limit} karakter.", "Write {limit} characters at least."),
    ),
    "E108": (
        Text("Ini bukan bilangan bulat.", "This is not a whole number."),
        NOTHING,
        Text("Tulis dengan angka saja, misalnya 12 atau 1.500.", "Write digits only, such as 12 or 1,500."),
    ),
    "E109": (
        Text("Angka ini terlalu kecil.", "This number is too small."),
        NOTHING,
        Text("Paling kecil {limit}.", "The least is {limit}."),
    ),
    "E110": (
        Text("Angka ini terlalu besar.", "This number is too large."),
        NOTHING,
        Text("Paling besar {limit}.", "The most is {limit}."),
    ),
    "E111": (
        Text("Tanggal ini tidak ada di kalender.", "There is no such date."),
        NOTHING,
        Text(
            "Tulis tanggal, bulan, dan tahun empat angka, misalnya 17, 8, 1995.",
            "Write day, month and a year of four digits, such as 17, 8, 1995.",
        ),
    ),
    "E112": (
        Text("Tanggal ini terlalu lama berlalu.", "This date is too far back."),
        NOTHING,
        Text("Paling awal {limit}.", "The earliest is {limit}."),
    ),
    "E113": (
        Text("Tanggal ini terlalu jauh ke depan.", "This date is too far ahead."),
        NOTHING,
        Text("Paling akhir {limit}.", "The latest is {limit}."),
    ),
    "E114": (
        Text("Jawaban ini tidak ada di antara pilihannya.", "This is not one of the choices."),
        NOTHING,
        Text("Pilih jawaban yang tersedia.", "Pick one that is offered."),
    ),
    "E115": (
        Text("Pilihannya kurang.", "Too few are picked."),
        NOTHING,
        Text("Pilih sedikitnya {limit}.", "Pick {limit} at least."),
    ),
    "E116": (
        Text("Pilihannya terlalu banyak.", "Too many are picked."),
        NOTHING,
        Text("Pilih paling banyak {limit}.", "Pick {limit} at most."),
    ),
    "E117": (
        Text("Ini bukan nomor telepon yang bisa dihubungi.", "This is not a telephone number that can be called."),
        NOTHING,
        Text(
            "Periksa angkanya. Nomor luar negeri diawali + dan kode negara.",
            "Check the digits. A number abroad begins with + and the country code.",
        ),
    ),
    "E118": (
        Text("Ini bukan alamat e-mail.", "This is not an e-mail address."),
        NOTHING,
        Text(
            "Alamat e-mail memuat tanda @ dan diakhiri nama seperti .id atau .com.",
            "An e-mail address has an @ and ends in a name such as .id or .com.",
        ),
    ),
    "E119": (
        Text("Nomor ini harus 16 angka.", "This number has 16 digits."),
        Text("Yang ditulis {count} angka.", "{count} were written."),
        Text("Salin dari KTP atau Kartu Keluarga.", "Copy it from the identity card or the family card."),
    ),
    "E120": (
        Text("Berkas ini tidak ditemukan.", "This file is not found."),
        NOTHING,
        Text("Kirim sekali lagi.", "Send it once more."),
    ),
    "E121": (
        Text("Isiannya kurang.", "There are too few of these."),
        NOTHING,
        Text("Isi sedikitnya {limit}.", "Fill in {limit} at least."),
    ),
    "E122": (
        Text("Isiannya terlalu banyak.", "There are too many of these."),
        NOTHING,
        Text("Isi paling banyak {limit}.", "Fill in {limit} at most."),
    ),
    "E123": (
        Text(
            "Tanggal lahir di dalam nomor ini tampak keliru.",
            "The date of birth within this number does not look right.",
        ),
        Text("Nomor tetap diterima.", "The number is accepted all the same."),
        Text("Cocokkan sekali lagi dengan kartunya.", "Compare it once more with the card."),
    ),
}


def answer_problem(number: str, where: str, /, **words: object) -> Problem:
    """What is wrong with the answer to the field at that path."""
    what, why, now = (part.format(**words) for part in PROBLEMS[number])
    return Problem(f"promise.{number}", what, why, now, where)
