"""What can go wrong with the evidence of a card and with the values of indicators, each said once."""

from pathlib import Path

from berdampak.kernel.errors import BerdampakError, Problem
from berdampak.kernel.text import Text, same


def problem(number: str, where: str | Path = "", **words: object) -> BerdampakError:
    """The problem `report.<number>` with its words filled in."""
    what, why, now = (text.format(**words) for text in PROBLEMS[number])
    return BerdampakError(Problem(f"report.{number}", what, why, now, str(where)))


ASK_AGAIN = Text(
    "Unduh ulang dari penerbitnya. Bila tetap begini, jangan percayai angkanya.",
    "Fetch it again from whoever published it. If it stays so, do not trust its figures.",
)
PROBLEMS = {
    "E004": (
        Text("Ini bukan berkas bukti yang utuh.", "This is not a whole bundle of evidence."),
        same("({detail})"),
        ASK_AGAIN,
    ),
    "E005": (
        Text("Baris bukti bukan baris yang disegel.", "The rows of the evidence are not those that were sealed."),
        Text(
            "Yang disegel {sealed_n} baris, akar {sealed}…; di sini {found_n} baris, akar {found}…. {difference}",
            "Sealed: {sealed_n} rows, root {sealed}…; here: {found_n} rows, root {found}…. {difference}",
        ),
        ASK_AGAIN,
    ),
    "E006": (
        Text("Rapor ini bukan rapor yang disegel.", "This card is not the one that was sealed."),
        Text(
            "SHA-256 yang disegel {sealed}…, di sini {found}…. {difference}",
            "Sealed was SHA-256 {sealed}…, here is {found}…. {difference}",
        ),
        ASK_AGAIN,
    ),
    "E007": (
        Text("Segel ini milik rapor lain.", "This seal belongs to another card."),
        Text("{part}: di segel {sealed}, di rapor {found}.", "{part}: {sealed} in the seal, {found} on the card."),
        ASK_AGAIN,
    ),
    "E008": (
        Text("Angka rapor tidak mengikuti buktinya.", "The figures of the card do not follow from its evidence."),
        same("{difference}"),
        Text(
            "Tanyakan kepada penerbitnya; angka ini tidak dapat dipakai.",
            "Ask whoever published it; the figures cannot be used.",
        ),
    ),
    "E009": (
        Text("Bukti rapor ini tidak ada di sini.", "The evidence of this card is not here."),
        same("({detail})"),
        Text("Kembalikan folder evidence dari cadangan.", "Restore the folder evidence from a backup."),
    ),
    "E010": (
        Text("Rapor ini tidak mempunyai berkas bukti.", "There is no bundle of evidence for this card."),
        Text("{why}", "{why}"),
        Text(
            "Lihat rapor yang terbit di halaman minggunya.", "See which cards are published on the page of their week."
        ),
    ),
    "E040": (
        Text("Tabel ini tidak dapat dibaca.", "This table cannot be read."),
        Text("Baris {said}.", "Line {said}."),
        Text(
            "Kolomnya peer, jenis pekerjaan (satu kolom atau lebih), met, dan of; lihat docs/fair.md.",
            "Its columns are peer, the kind of work (one or more), met and of; see docs/fair.md.",
        ),
    ),
    "E042": (
        Text("Indikator `{code}` tidak menerima angka lewat API.", "The indicator `{code}` takes no figures by API."),
        Text(
            "Yang menerima hanya indikator dengan `series` tanpa `file` di goals.yaml.",
            "Only one with a `series` without a `file` in goals.yaml does.",
        ),
        Text("Periksa kodenya, atau ubah goals.yaml.", "Check the code, or change goals.yaml."),
    ),
    "E043": (
        Text("Periode `{period}` tidak dapat diisi.", "The period `{period}` cannot be filled in."),
        Text(
            "Periode ditulis 2025, 2025-Q3, atau 2025-07, dan harus sudah berakhir.",
            "A period is 2025, 2025-Q3 or 2025-07, and must have ended.",
        ),
        Text("Perbaiki periodenya, atau kirim setelah berakhir.", "Mend the period, or send it once it has ended."),
    ),
    "E044": (
        Text(
            "Angka periode {period} tidak mungkin dibaca pada {read_on}.",
            "A figure of {period} cannot have been read on {read_on}.",
        ),
        Text(
            "Angka terbit setelah periodenya berakhir, dan paling lambat dibaca hari ini.",
            "A figure is out after its period, and was read today at the latest.",
        ),
        Text("Perbaiki `read_on`.", "Mend `read_on`."),
    ),
    "E045": (
        Text("Angka {period} sudah ada: {before}.", "There is a figure of {period} already: {before}."),
        Text(
            "Angka yang berubah harus disertai alasannya; keduanya tetap terlihat.",
            "A figure that changes needs a reason; both stay to be seen.",
        ),
        Text("Kirim lagi dengan `why`.", "Send it again with `why`."),
    ),
    "E011": (
        Text("Seri ini tidak dapat dibaca.", "This series cannot be read."),
        same("({said})"),
        Text(
            "Isinya dua kolom, period dan value, misalnya 2025,2.84; lihat docs/goals.md.",
            "It has two columns, period and value, such as 2025,2.84; see docs/goals.md.",
        ),
    ),
}
