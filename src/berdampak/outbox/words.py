"""What every message says around its own words."""

from berdampak.kernel.text import Text

NO_REPLY = Text(
    "Pesan ini dikirim otomatis; balasannya tidak dibaca.", "This message was sent automatically; replies are not read."
)
