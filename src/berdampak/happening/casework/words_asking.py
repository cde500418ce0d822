"""What the forms of officials say around their questions."""

from berdampak.kernel.text import Text

CANCEL = Text("Batal", "Cancel")
