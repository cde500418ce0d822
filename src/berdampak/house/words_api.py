"""What the page about the API says."""

from berdampak.kernel.text import Text

TITLE = Text("Untuk program", "For programs")
LEAD = Text(
    "Semua yang dapat dilakukan warga dan petugas di sini juga dapat dilakukan oleh program.",
    "Whatever a citizen or an officer can do here, a program can do too.",
)
SCHEMA = Text("Skema lengkap (OpenAPI 3.1)", "The whole schema (OpenAPI 3.1)")
TOKEN = Text(
    "Yang bertanda token perlu: Authorization: Bearer …. Token dibuat di halaman akun, untuk tindakan tertentu saja.",
    "What is marked token needs: Authorization: Bearer …. Tokens are made on the page of an account, for some acts.",
)
PROBLEM = Text(
    "Bila ada yang salah, jawabannya selalu berbentuk sama: apa, mengapa, dan apa yang dilakukan sekarang, "
    "dengan kode yang artinya tidak pernah berubah.",
    "When something is wrong, the answer always has one form: what, why, and what to do now, under an id that never "
    "changes its meaning.",
)
REPEAT = Text(
    "Yang membuat sesuatu dapat dikirim dengan Idempotency-Key; dikirim dua kali dengan kunci yang sama, "
    "yang terjadi hanya satu.",
    "What makes something may be sent with an Idempotency-Key; sent twice with the same key, it happens once.",
)
GROUPS = {
    "citizen": Text("Warga", "Citizens"),
    "desk": Text("Meja kerja", "The desk"),
    "people": Text("Akun dan token", "Accounts and tokens"),
    "queue": Text("Antrean", "The queue"),
    "series": Text("Angka dari sistem lain", "Figures of other systems"),
    "unit": Text("Catatan unit", "Notes of units"),
    "voice": Text("Suara warga", "What citizens say"),
    "webhooks": Text("Webhook", "Webhooks"),
}
"""What an operation is about, by its tag."""
ADDRESS = Text("Alamat", "Address")
WHAT = Text("Gunanya", "What it does")
SENT = Text("Yang dikirim (* wajib)", "What is sent (* is needed)")
NEEDS_TOKEN = Text("token", "token")
