"""The fourteen components of a service standard (UU 25/2009 art. 21), by key, with the names people know them by."""

from berdampak.kernel.text import Text

COMPONENTS: dict[str, Text] = {
    "requirements": Text("Persyaratan", "Requirements"),
    "procedure": Text("Sistem, mekanisme, dan prosedur", "Procedure"),
    "time": Text("Jangka waktu pelayanan", "Time"),
    "fee": Text("Biaya/tarif", "Fee"),
    "product": Text("Produk pelayanan", "Product"),
    "complaints": Text("Penanganan pengaduan, saran, dan masukan", "Complaints and suggestions"),
    "legal_basis": Text("Dasar hukum", "Legal basis"),
    "facilities": Text("Sarana, prasarana, dan/atau fasilitas", "Facilities"),
    "competence": Text("Kompetensi pelaksana", "Competence of staff"),
    "supervision": Text("Pengawasan internal", "Internal supervision"),
    "staff": Text("Jumlah pelaksana", "Number of staff"),
    "guarantee": Text("Jaminan pelayanan", "Service guarantee"),
    "safety": Text("Jaminan keamanan dan keselamatan pelayanan", "Safety and security"),
    "evaluation": Text("Evaluasi kinerja pelaksana", "Evaluation of staff"),
}
