"""What complaints are called, and what was done in them."""

from dataclasses import dataclass

from berdampak.kernel.text import Text


@dataclass(frozen=True, slots=True)
class StateWords:
    """A state as a heading, and as the end of a sentence: the complaint …"""

    name: Text
    told: Text


STATES: dict[str, StateWords] = {
    "filed": StateWords(
        Text("Terkirim", "Sent"), Text("sudah terkirim dan belum dibaca", "was sent and is not read yet")
    ),
    "acknowledged": StateWords(Text("Ditangani", "Being handled"), Text("sedang ditangani", "is being handled")),
    "answered": StateWords(Text("Sudah dijawab", "Answered"), Text("sudah dijawab", "has been answered")),
    "reopened": StateWords(Text("Dibuka lagi", "Reopened"), Text("dibuka lagi", "was reopened")),
    "contested": StateWords(
        Text("Di Inspektorat", "With the inspectorate"),
        Text("sedang diperiksa Inspektorat", "is with the inspectorate"),
    ),
    "closed": StateWords(Text("Selesai", "Closed"), Text("sudah selesai", "is closed")),
}
DONE: dict[str, Text] = {
    "filed": Text("Aduan dikirim", "The complaint was sent"),
    "acknowledged": Text("Aduan dibaca dan mulai ditangani", "The complaint was read and is being handled"),
    "routed": Text("Diteruskan ke {office}", "Passed to {office}"),
    "answered": Text("Dijawab", "Answered"),
    "added": Text("Keterangan tambahan", "More was said"),
    "rated": Text("Pelapor menilai jawaban, dan aduan selesai", "The reporter rated the answer, and it is closed"),
    "reopened": Text("Pelapor membuka aduan lagi", "The reporter reopened it"),
    "contested": Text("Pelapor membawanya ke Inspektorat", "The reporter took it to the inspectorate"),
    "closed": Text("Ditutup karena tidak ada kabar dari pelapor", "Closed: the reporter said nothing more"),
    "sender_asked": Text("Unit meminta nama pelapor kepada Inspektorat", "The unit asked the inspectorate who sent it"),
    "sender_released": Text(
        "Inspektorat memberi tahu unit siapa pelapornya", "The inspectorate told the unit who sent it"
    ),
    "sender_read": Text("Inspektorat membuka nama pelapor", "The inspectorate looked up who sent it"),
}
INSPECTORATE = Text("Inspektorat", "the inspectorate")
BY: dict[str, Text] = {
    "reporter": Text("Pelapor", "Reporter"),
    "office": Text("Petugas", "Official"),
    "inspectorate": Text("Inspektorat", "Inspectorate"),
    "nobody": Text("Sistem", "System"),
}
