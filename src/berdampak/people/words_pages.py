"""What the pages of people say."""

from berdampak.kernel.text import Text

REFUSED = Text("Tidak diizinkan", "Not allowed")
