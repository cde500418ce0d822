"""What every page says around its content."""

from berdampak.kernel.text import Text, same

BRAND = same("Berdampak")
SKIP = Text("Langsung ke isi", "Skip to content")
MORE = Text("Lainnya", "More")
MAIN_NAVIGATION = Text("Menu utama", "Main menu")
BREADCRUMBS = Text("Anda di sini", "You are here")
FOOT_NAVIGATION = Text("Lain-lain", "Other pages")
LANGUAGE = Text("Bahasa", "Language")
