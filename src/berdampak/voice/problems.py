"""Everything that can go wrong with surveys and complaints, under ids that stay."""

from berdampak.kernel.errors import BerdampakError, Problem
from berdampak.kernel.text import Text, same

Words = tuple[Text, Text, Text]
PROBLEMS: dict[str, Words] = {
    "E001": (
        Text("Survei ini sudah diisi.", "This survey has been answered."),
        Text("Satu undangan hanya untuk satu jawaban.", "One invitation is for one answer."),
        Text("Tidak ada yang perlu Anda lakukan. Terima kasih.", "There is nothing left to do. Thank you."),
    ),
    "E002": (
        Text("Waktu mengisi survei ini sudah lewat.", "The time to answer this survey has passed."),
        Text("Undangan berlaku sampai {until}.", "The invitation held until {until}."),
        Text(
            "Bila ada yang ingin Anda sampaikan, tulislah lewat halaman Aduan.",
            "If there is something to say, write it on the page for complaints.",
        ),
    ),
    "E003": (
        Text("Undangan survei ini tidak kami kenali.", "We do not know this invitation."),
        Text("Mungkin alamatnya terpotong saat disalin.", "Perhaps its address was cut when it was copied."),
        Text("Buka lagi tautan dari pesan aslinya.", "Open the link again from the message itself."),
    ),
    "E004": (
        Text("Belum ada aduan yang dapat diterima di sini.", "No complaints can be taken here."),
        Text("Pemerintah ini belum menetapkan aturannya.", "This government has not said how."),
        Text("Sampaikan di loket informasi.", "Tell the information desk."),
    ),
    "E005": (
        Text("Ini tidak dapat dilakukan lagi.", "This can no longer be done."),
        Text("Aduan ini {state}.", "The complaint {state}."),
        Text("Muat ulang halaman untuk melihat keadaannya sekarang.", "Load the page again to see how it stands."),
    ),
    "E006": (
        Text("Aduan ini baru saja berubah.", "This complaint has just changed."),
        Text("Orang lain menanganinya pada saat yang sama.", "Somebody else worked on it at the same time."),
        Text(
            "Yang Anda tulis masih ada di bawah. Baca perubahannya, lalu kirim lagi.",
            "What you wrote is still below. Read what changed, then send it again.",
        ),
    ),
    "E007": (
        Text("Terlalu sering mencoba.", "Too many attempts."),
        Text("Percobaan dibatasi agar aduan orang aman.", "Attempts are limited to keep complaints safe."),
        Text("Tunggu beberapa menit, lalu coba lagi.", "Wait a few minutes, then try again."),
    ),
    "E008": (
        Text("Nomor aduan dan PIN tidak cocok.", "The number and the PIN do not match."),
        same(""),
        Text(
            "Periksa lagi keduanya, seperti tertulis pada bukti aduan Anda.",
            "Check both, as they stand on your receipt.",
        ),
    ),
    "E009": (
        Text("Kantor tujuan itu tidak ada.", "There is no such office."),
        same(""),
        Text("Pilih kantor dari daftar.", "Choose an office from the list."),
    ),
    "E011": (
        Text("Tulisannya belum ada, atau terlalu panjang.", "Words are missing, or there are too many."),
        same(""),
        Text("Tulis jawabannya, lalu kirim lagi.", "Write the answer, then send it again."),
    ),
    "E010": (
        Text("Pengirim aduan ini tidak diketahui.", "Nobody knows who sent this complaint."),
        Text(
            "Ia memilih tanpa nama, jadi tidak ada yang disimpan.", "It was sent without a name, so nothing was kept."
        ),
        Text("Jawablah di sini; pengirim membacanya dengan PIN.", "Answer here; the sender reads it with the PIN."),
    ),
}


def problem(number: str, **words: object) -> BerdampakError:
    """The problem `voice.<number>` with its words filled in."""
    what, why, now = (text.format(**words) for text in PROBLEMS[number])
    return BerdampakError(Problem(f"voice.{number}", what, why, now))
