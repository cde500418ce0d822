"""What every form says around its questions."""

from berdampak.kernel.text import Text

OPTIONAL = Text("boleh dikosongkan", "optional")
ERRORS = Text("Ada yang perlu diperbaiki", "Something needs correcting")
ERROR = Text("Perbaiki:", "Correct this:")
NOTICE = Text("Periksa lagi:", "Look again:")
DAY = Text("Tanggal", "Day")
MONTH = Text("Bulan", "Month")
YEAR = Text("Tahun", "Year")
CHOOSE = Text("Pilih", "Choose")
KEPT = Text("Sudah dikirim:", "Sent already:")
ADD = Text("Tambah", "Add another")
REMOVE = Text("Hapus", "Remove")
