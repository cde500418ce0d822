"""Why something may or may not be done, as a page says it."""

from berdampak.kernel.text import Text

BY_LAW = Text("Terjadi dengan sendirinya menurut aturan.", "It happens by itself, by rule.")
SIGN_IN_FIRST = Text("Masuk dulu untuk membuka halaman ini.", "Sign in first to open this page.")
NOT_IN_TOKEN = Text("Token ini tidak diberi izin untuk tindakan ini.", "This token was not given this act.")
YOUR_OWN = Text(
    "Ini urusan Anda sendiri; petugas lain yang harus menanganinya.",
    "This is a matter of your own; another officer has to deal with it.",
)
FOUR_EYES = Text(
    "Anda sendiri yang memegangnya; persetujuan harus dari orang lain.",
    "You have it in hand yourself; somebody else has to approve it.",
)
NOT_YOUR_ROLE = Text("Tugas Anda tidak mencakup tindakan ini.", "Your role does not include this.")
WITHIN = {
    "own": Text("Ini milik Anda.", "It is your own."),
    "held": Text("Anda yang memegangnya.", "You have it in hand."),
    "unit": Text("Ini urusan unit Anda.", "It belongs to your unit."),
    "asked": Text("Unit Anda diminta memberi pertimbangan.", "Your unit was asked to advise."),
    "agency": Text("Ini urusan instansi Anda.", "It belongs to your agency."),
    "mall": Text("Ini ada di mal Anda.", "It is in your mall."),
    "region": Text("Ini ada di wilayah Anda.", "It lies in your region."),
    "anywhere": Text("Ini bagian dari tugas Anda.", "It is part of your role."),
}
BEYOND = {
    "own": Text("Ini bukan milik Anda.", "It is not yours."),
    "held": Text("Ini tidak sedang Anda pegang.", "You do not have it in hand."),
    "unit": Text("Ini di luar unit Anda.", "It is outside your unit."),
    "asked": Text("Unit Anda tidak diminta memberi pertimbangan.", "Your unit was not asked to advise."),
    "agency": Text("Ini di luar instansi Anda.", "It is outside your agency."),
    "mall": Text("Ini di luar mal Anda.", "It is outside your mall."),
    "region": Text("Ini di luar wilayah Anda.", "It is outside your region."),
    "anywhere": NOT_YOUR_ROLE,
}
