"""What the page of an officer's own card says."""

from berdampak.kernel.text import Text, same
from berdampak.kernel.wording import period_text, week_text

TITLE = Text("Rapor saya", "My report card")
ONLY_YOU = Text(
    "Anda yang pertama melihat rapor ini. Atasan dan inspektorat dapat membacanya mulai Senin, dan Anda melihat siapa "
    "yang membukanya. Rapor ini tidak diumumkan dan tidak memuat nilai; satu minggu terlalu pendek untuk menilai "
    "orang.",
    "You are the first to see this card. Your superiors and the inspectorate can read it from Monday on, and you see "
    "who opened it. It is not published and carries no grade; one week is too short to judge a person by.",
)
NONE = Text("Belum ada rapor untuk Anda.", "There is no card for you yet.")
NONE_WHY = Text(
    "Rapor disusun tiap akhir minggu dari langkah yang Anda selesaikan. Anda tidak perlu mengisi apa pun.",
    "Cards are made at the end of each week from the steps you finished. There is nothing for you to fill in.",
)
SEE_ROWS = Text("Lihat langkah demi langkah, dan ajukan keberatan", "See every step, and object if one is wrong")
OTHER_WEEKS = Text("Minggu lain", "Other weeks")
LOOKS = Text("Siapa yang melihat", "Who looked")
LOOKS_INTRO = Text(
    "Tiap kali orang lain membuka rapor, pertanyaan, atau tindak lanjut tentang Anda, itu tercatat di buku dan tampil "
    "di sini.",
    "Whenever somebody else opens a card, a question or a follow-up about you, it is recorded in the book and shown "
    "here.",
)
LOOKS_NONE = Text("Belum ada orang lain yang melihat.", "Nobody else has looked yet.")
LOOKS_ALL = Text("Semua yang pernah melihat", "Everyone who has looked")
MINE = Text("Anda sendiri membuka {n} kali, terakhir {at}.", "You looked {n} times yourself, last on {at}.")
WHEN, WHO, AS_WHAT, WHAT = Text("Kapan", "When"), Text("Siapa", "Who"), Text("Sebagai", "As"), Text("Apa", "What")
GONE = Text("(akun dihapus)", "(account erased)")
WHATS = {
    "card": Text("rapor {of}", "card of {of}"),
    "standing": Text("perbandingan dengan rekan, {of}", "comparison with peers, {of}"),
    "question": Text("pertanyaan inspektur", "a question of the inspectorate"),
    "agreement": Text("capaian perjanjian kinerja", "what was reached of an agreement"),
    "predicate": Text("predikat {of}", "predikat of {of}"),
    "followup": Text("tindak lanjut", "a follow-up"),
}


def say_what(what: str) -> Text:
    """What was looked at, in words."""
    kind, _, of = what.partition(":")
    return (
        WHATS[kind].format(of=period_text(of) if kind == "predicate" else week_text(of))
        if kind in WHATS
        else same(what)
    )
