"""A form with every kind of question, and answers to it that are right."""

from datetime import date

from berdampak.kernel.text import same
from berdampak.promise.contracts import Choice, Condition, DocumentRule, FormField

TODAY = date(2026, 11, 27)
CHOICES = (Choice("baru", same("Baru")), Choice("lama", same("Lama")), Choice("lain", same("Lain")))
NIK = "327101" + "0101900001"
PHONE = "0812" + "34567890"
FORM = (
    FormField("nama", "text", same("Nama"), min=2, max=40),
    FormField("cerita", "long_text", same("Cerita"), required=False),
    FormField("jumlah", "number", same("Jumlah"), min=1, max=100_000),
    FormField("harga", "money", same("Harga"), required=False),
    FormField("lahir", "date", same("Lahir"), min=-120, max=0),
    FormField("jenis", "choice", same("Jenis"), choices=CHOICES),
    FormField("nomor", "text", same("Nomor lama"), when=Condition("jenis", ("lama",))),
    FormField("alasan", "choices", same("Alasan"), choices=CHOICES, min=1, max=2),
    FormField("setuju", "yes_no", same("Setuju")),
    FormField("alamat", "address", same("Alamat")),
    FormField("kelurahan", "region", same("Kelurahan")),
    FormField("telepon", "phone", same("Telepon"), required=False),
    FormField("surel", "email", same("E-mail"), required=False),
    FormField("nik", "identity", same("NIK")),
    FormField("foto", "file", same("Foto"), required=False),
    FormField(
        "saksi",
        "group",
        same("Saksi"),
        many=True,
        min=1,
        max=3,
        fields=(
            FormField("nama", "text", same("Nama saksi")),
            FormField("dewasa", "yes_no", same("Dewasa")),
            FormField("nik", "identity", same("NIK saksi"), when=Condition("dewasa", ("yes",))),
        ),
    ),
    FormField("usaha", "group", same("Usaha"), required=False, fields=(FormField("merek", "text", same("Merek")),)),
)
RIGHT = {
    "nama": "Sari Contoh",
    "jumlah": 3,
    "lahir": "1990-01-31",
    "jenis": "baru",
    "alasan": ["baru"],
    "setuju": "yes",
    "alamat": "Jalan Contoh 1\nRT 01",
    "kelurahan": "Contoh",
    "nik": NIK,
    "saksi": [{"nama": "Budi", "dewasa": "no"}],
}
DOCUMENTS = (
    DocumentRule("ktp", same("KTP")),
    DocumentRule("lama", same("Izin lama"), when=Condition("jenis", ("lama",))),
    DocumentRule("peta", same("Peta"), required=False),
)
