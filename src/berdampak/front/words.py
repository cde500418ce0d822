"""What every page says around its content."""

from berdampak.kernel.text import Text, same

BRAND = same("Berdampak")
SKIP = Text("Langsung ke isi", "Skip to content")
MAIN_NAVIGATION = Text("Menu utama", "Main menu")
BREADCRUMBS = Text("Anda di sini", "You are here")
THIS_WEEK = Text("Rapor minggu ini", "This week's cards")
ABOUT = Text("Cara menghitung", "How we count")
LANGUAGE = Text("Bahasa", "Language")
