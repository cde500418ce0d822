"""What can go wrong when others ask to be told, under ids that stay."""

from berdampak.kernel.errors import BerdampakError, Problem
from berdampak.kernel.text import Text


def problem(number: str, **words: object) -> BerdampakError:
    """The problem `outbox.<number>` with its words filled in."""
    what, why, now = (text.format(**words) for text in PROBLEMS[number])
    return BerdampakError(Problem(f"outbox.{number}", what, why, now))


PROBLEMS = {
    "E001": (
        Text("Alamat webhook ini tidak dapat dipakai.", "This address cannot be used for a webhook."),
        Text(
            "Harus https:// dan menuju server di internet, tanpa nama pengguna dan tanda #.",
            "It must begin with https:// and lead to a server on the internet, without a user name or a #.",
        ),
        Text("Perbaiki alamatnya.", "Correct the address."),
    ),
    "E002": (
        Text("Nama sinyalnya tidak jelas.", "The names of signals are not clear."),
        Text(
            "Contoh yang dikenal: case.decided, case.*, atau * untuk semuanya.",
            "What is known, for instance: case.decided, case.*, or * for all.",
        ),
        Text("Tulis satu nama atau lebih.", "Write one name or more."),
    ),
    "E003": (
        Text("Webhook itu tidak ada.", "There is no such webhook."),
        Text("Mungkin sudah dihapus.", "It may have been removed."),
        Text("Lihat lagi daftarnya.", "Look at the list again."),
    ),
    "E004": (
        Text("Webhook-nya sudah terlalu banyak.", "There are too many webhooks."),
        Text("Paling banyak {most}.", "At most {most} are kept."),
        Text("Hapus yang tidak dipakai lagi.", "Remove those that are not used any more."),
    ),
    "E005": (
        Text("Webhook ini sedang mati.", "This webhook is switched off."),
        Text("Alamatnya terlalu lama tidak menjawab.", "Its address did not answer for too long."),
        Text("Nyalakan dulu, lalu coba lagi.", "Switch it on first, then try again."),
    ),
}
