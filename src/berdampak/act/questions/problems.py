"""What can go wrong with questions, each said once, under ids that stay."""

from berdampak.kernel.errors import BerdampakError, Problem
from berdampak.kernel.text import Text, same

Words = tuple[Text, Text, Text]
PROBLEMS: dict[str, Words] = {
    "E020": (
        Text("Pertanyaan ini tidak ada.", "There is no such question."),
        same(""),
        Text("Pilih dari daftar pertanyaan.", "Choose one from the list of questions."),
    ),
    "E021": (
        Text("Ini tidak dapat dilakukan lagi.", "This can no longer be done."),
        Text(
            "Keadaan pertanyaan sudah berubah sejak halaman ini dibuka.",
            "The question has changed since this page was opened.",
        ),
        Text("Muat ulang halaman untuk melihat keadaannya sekarang.", "Load the page again to see how it stands."),
    ),
    "E022": (
        Text("Belum waktunya memutuskan.", "It is too early to decide."),
        Text(
            "Yang bersangkutan berhak menjawab lebih dulu, sampai {until}.",
            "The one concerned may answer first, until {until}.",
        ),
        Text("Tunggu jawabannya, atau sampai waktunya lewat.", "Wait for the answer, or until that time has passed."),
    ),
    "E023": (
        Text("Ini belum diisi.", "This is not filled in yet."),
        same(""),
        Text("Isi dulu.", "Fill it in."),
    ),
    "E024": (
        Text("Pertanyaan ini tentang unit Anda sendiri.", "This question is about your own unit."),
        Text("Tidak seorang pun memeriksa unitnya sendiri.", "Nobody inspects their own unit."),
        Text("Minta inspektur lain memeriksanya.", "Have another inspector look at it."),
    ),
    "E025": (
        Text("Berkas ini tidak termasuk uji petik itu.", "This case is not in that sample."),
        same(""),
        Text("Pilih dari daftar uji petik.", "Choose one from the list of the sample."),
    ),
    "E026": (
        Text("BERDAMPAK_AUDIT tidak terbaca: “{written}”.", "BERDAMPAK_AUDIT cannot be read: “{written}”."),
        Text(
            "Bentuknya cakupan (region, agency, unit) dan bagian palsu yang harus ketahuan (0.05, 0.02, 0.01).",
            "It is a scope (region, agency, unit) and the share of fakes to be found (0.05, 0.02, 0.01).",
        ),
        Text("Tulis misalnya region:0.05.", "Write region:0.05, for instance."),
    ),
    "E027": (
        Text("Tulisan ini terlalu panjang.", "This is too long."),
        Text("Paling banyak {most} huruf.", "{most} characters at most."),
        Text("Ringkas isinya.", "Shorten it."),
    ),
    "E028": (
        Text(
            "Daftar uji petik bukan lagi yang disegel.", "The list of the sample is no longer the one that was sealed."
        ),
        Text(
            "Isinya berubah sejak dicatat di buku, jadi tidak ada yang diundi darinya.",
            "It has changed since it entered the book, so nothing is drawn from it.",
        ),
        Text(
            "Pulihkan tabelnya dari cadangan (berdampak restore) dan cari tahu siapa yang mengubahnya.",
            "Restore the table from a backup (berdampak restore), and find out who changed it.",
        ),
    ),
}


def find_problem(number: str, where: str = "", **words: object) -> Problem:
    """The problem `act.<number>` with its words filled in, of the field it is about."""
    what, why, now = (text.format(**words) for text in PROBLEMS[number])
    return Problem(f"act.{number}", what, why, now, where)


def problem(number: str, where: str = "", **words: object) -> BerdampakError:
    """The same as an error."""
    return BerdampakError(find_problem(number, where, **words))
