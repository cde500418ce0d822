"""What the page on the state of the book says."""

from berdampak.kernel.text import Text

TITLE = Text("Keadaan buku", "State of the book")
LEAD = Text(
    "Semua yang terjadi di sini dicatat sekali dalam satu buku yang disegel. Di halaman ini siapa pun dapat melihat "
    "apakah segelnya masih rapat: kapan terakhir disegel, disaksikan pihak luar, diperiksa, dan dicoba dipulihkan.",
    "Whatever happens here is written once, in one sealed book. On this page anyone can see whether the seal is whole: "
    "when it was last sealed, witnessed from outside, verified, and restored on trial.",
)
WHAT = Text("Yang diperiksa", "What is checked")
SINCE = Text("Keadaannya", "How it is")
STATES = {
    "good": Text("Baik", "Good"),
    "late": Text("Terlambat", "Late"),
    "bad": Text("Ada temuan", "Findings"),
    "never": Text("Belum pernah", "Never yet"),
}
STATE = Text("Nilai", "State")
ENTRY, ENTRIES = Text("catatan", "entry"), Text("catatan", "entries")
CHECKPOINT = Text("Segel terakhir", "Last seal")
CHECKPOINT_VALUE = Text("{moment}, atas {entries}", "{moment}, over {entries}")
WITNESS = Text("Kesaksian terakhir", "Last witnessed")
WITNESS_VALUE = Text("{moment}, oleh {names}, atas {entries}", "{moment}, by {names}, over {entries}")
VERIFIED = Text("Pemeriksaan terakhir", "Last verified")
VERIFIED_VALUE = Text("{moment}, {findings} temuan", "{moment}, {findings} findings")
DRILL = Text("Cadangan terakhir yang terbukti dapat dipulihkan", "Last backup proved to restore")
PENDING = Text("Catatan yang menunggu segel", "Entries waiting to be sealed")
PENDING_NONE = Text("tidak ada", "none")
PENDING_VALUE = Text("{count}, yang terlama sejak {moment}", "{count}, the oldest since {moment}")
APPEND = Text("Lama mencatat (99 dari 100 catatan)", "Time to write an entry (99 of 100)")
APPEND_VALUE = Text("paling lama {milliseconds} milidetik", "{milliseconds} ms at most")
APPEND_NONE = Text(
    "belum ada yang dicatat sejak server ini dinyalakan", "nothing was written since this server was started"
)
EMPTY = Text(
    "Buku masih kosong: belum ada yang dicatat, jadi belum ada yang perlu disegel.",
    "The book is still empty: nothing was written yet, so there is nothing to seal.",
)
NOW = {
    "checkpoint": (
        Text(
            "Segel terlambat. Nyalakan penyegelnya di komputer penyegel:",
            "The seal is late. Start the sealer on the sealing machine:",
        ),
        "berdampak seal",
    ),
    "witness": (
        Text(
            "Saksi belum melihat segel terakhir. Rapor sejak itu dibaca sebagai belum disaksikan; layanan tetap jalan. "
            "Yang menghalangi dikatakan oleh penyegel:",
            "No witness has seen the last seal. Cards since then read as unwitnessed; services go on. The sealer says "
            "what stands in the way:",
        ),
        "berdampak seal --once",
    ),
    "verified": (Text("Buku perlu diperiksa:", "The book is due to be verified:"), "berdampak verify all --record"),
    "drill": (
        Text("Cadangan terbaru perlu dicoba dipulihkan:", "The newest backup is due to be restored on trial:"),
        "berdampak drill FOLDER",
    ),
}
HEADING_NOW = Text("Yang perlu dilakukan pengelola", "What its keepers should do")
CHECK_IT = Text(
    "Periksa sendiri: segel terakhir dapat diunduh, dan siapa pun dapat membandingkannya dengan yang dicatat saksi.",
    "Check it yourself: fetch the last seal, and compare it with what the witnesses have noted.",
)
FETCH = Text("Segel terakhir (teks)", "The last seal (text)")
