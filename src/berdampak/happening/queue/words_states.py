"""What the states of tickets and counters are called."""

from berdampak.happening.queue.contracts import CounterState, Priority, TicketState
from berdampak.kernel.text import Text

STATES: dict[TicketState, Text] = {
    "waiting": Text("menunggu", "waiting"),
    "called": Text("dipanggil", "called"),
    "serving": Text("sedang dilayani", "being served"),
    "held": Text("ditunda", "on hold"),
    "served": Text("selesai dilayani", "served"),
    "skipped": Text("terlewat", "passed over"),
    "left": Text("tidak jadi", "left"),
    "closed": Text("hari ditutup", "day closed"),
}
PRIORITIES: dict[Priority, Text] = {
    "none": Text("Tidak", "No"),
    "elderly": Text("Lansia", "Elderly"),
    "pregnant": Text("Ibu hamil atau membawa bayi", "Pregnant, or with a baby"),
    "disabled": Text("Penyandang disabilitas", "Person with a disability"),
}
COUNTER_STATES: dict[CounterState, Text] = {
    "open": Text("Buka", "Open"),
    "paused": Text("Jeda", "Paused"),
    "closed": Text("Tutup", "Closed"),
}
