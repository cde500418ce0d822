"""What the pages of a unit's notes say."""

from berdampak.kernel.text import Text

ABSENCE_KINDS: dict[str, Text] = {
    "annual": Text("Cuti tahunan", "Annual leave"),
    "sick": Text("Cuti sakit", "Sick leave"),
    "maternity": Text("Cuti melahirkan", "Maternity leave"),
    "urgent": Text("Cuti alasan penting", "Leave for an urgent reason"),
    "long": Text("Cuti besar", "Long leave"),
    "duty": Text("Dinas luar", "Away on duty"),
    "training": Text("Pendidikan atau pelatihan", "Training"),
}
CAUSES: dict[str, Text] = {
    "system": Text("Aplikasi atau sistem mati", "A system is down"),
    "network": Text("Jaringan atau internet putus", "The network is down"),
    "power": Text("Listrik padam", "Power cut"),
    "water": Text("Air mati atau kebanjiran", "No water, or too much of it"),
    "building": Text("Ruang atau alat tidak bisa dipakai", "Rooms or equipment cannot be used"),
    "disaster": Text("Bencana atau keadaan darurat", "Disaster or emergency"),
    "other": Text("Sebab lain", "Another cause"),
}
