"""What the list of what waits for somebody says, and the letter that tells of it."""

from berdampak.kernel.text import Text

TITLE = Text("Menunggu Anda", "Waiting for you")
NOTHING = Text("Tidak ada yang menunggu Anda.", "Nothing is waiting for you.")
NOTHING_NOTE = Text(
    "Di sini muncul hal yang perlu jawaban, tanda tangan, atau keputusan Anda.",
    "Whatever needs your answer, signature or decision appears here.",
)
UNTIL = Text("Paling lambat {moment}", "By {moment}")
WHY = Text(
    "Anda menerima surel ini karena memintanya. Mengubahnya: Akun saya, Nama dan bahasa.",
    "You get this e-mail because you asked for it. To change that: My account, Name and language.",
)
