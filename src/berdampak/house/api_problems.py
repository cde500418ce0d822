"""What can be wrong with a request to the API, and which status says so."""

from berdampak.kernel.errors import BerdampakError, Problem
from berdampak.kernel.text import Text, same


def problem(number: str, where: str = "", **words: object) -> Problem:
    """The problem `house.<number>` with its words filled in."""
    what, why, now = (text.format(**words) for text in PROBLEMS[number])
    return Problem(f"house.{number}", what, why, now, where)


SEE_SCHEMA = Text("Lihat skema di /api/v1/openapi.json.", "See the schema at /api/v1/openapi.json.")
PROBLEMS = {
    "E050": (
        Text("Permintaan ini perlu token.", "This needs a token."),
        Text("Tidak ada token, atau tokennya sudah tidak berlaku.", "There is none, or it is no longer valid."),
        Text(
            "Buat token di halaman akun Anda, lalu kirim: Authorization: Bearer …",
            "Make a token on the page of your account, and send: Authorization: Bearer …",
        ),
    ),
    "E051": (
        Text("Yang dicari tidak ada di sini.", "What you look for is not here."),
        same(""),
        SEE_SCHEMA,
    ),
    "E052": (
        Text("Cara meminta ini tidak dikenal di alamat ini.", "This address does not know that method."),
        same(""),
        SEE_SCHEMA,
    ),
    "E053": (
        Text("Kirimannya terlalu besar.", "What was sent is too large."),
        Text("Paling besar {most_mb} MB untuk satu kiriman.", "At most {most_mb} MB are taken in one request."),
        Text("Kecilkan filenya, atau kirim satu per satu.", "Make the files smaller, or send them one by one."),
    ),
    "E054": (
        Text("Jenis kirimannya tidak dikenal.", "That kind of content is not known here."),
        Text("Yang diterima: {kinds}.", "What is taken: {kinds}."),
        SEE_SCHEMA,
    ),
    "E055": (
        Text("Kirimannya tidak terbaca.", "What was sent cannot be read."),
        same("({detail})"),
        SEE_SCHEMA,
    ),
    "E056": (
        Text("Isian ini tidak sesuai.", "This value does not fit."),
        same("({detail})"),
        SEE_SCHEMA,
    ),
    "E057": (
        Text("Kiriman ini tidak berasal dari halaman kami.", "This was not sent from a page of ours."),
        Text("Tanda CSRF-nya tidak ada atau salah.", "Its CSRF token is missing or wrong."),
        Text("Pakai token: Authorization: Bearer …", "Use a token: Authorization: Bearer …"),
    ),
    "E058": (
        Text("Ada yang salah pada kami.", "Something went wrong on our side."),
        Text("Bukan karena permintaan Anda.", "It is not because of what you sent."),
        Text("Coba lagi beberapa menit lagi.", "Try again in a few minutes."),
    ),
}

STATUSES = {
    "happening.E100": 404,
    "happening.E101": 403,
    "happening.E102": 403,
    "happening.E103": 404,
    "happening.E104": 413,
    "happening.E105": 429,
    "happening.E106": 404,
    "happening.E107": 403,
    "happening.E111": 404,
    "happening.E115": 422,
    "happening.E117": 422,
    "happening.E118": 422,
    "happening.E119": 422,
    "happening.E122": 422,
    "happening.E126": 422,
    "happening.E128": 422,
    "happening.E129": 403,
    "happening.E130": 404,
    "happening.E131": 422,
    "happening.E132": 422,
    "happening.E200": 404,
    "happening.E201": 404,
    "happening.E202": 404,
    "happening.E211": 404,
    "happening.E212": 422,
    "happening.E213": 422,
    "happening.E214": 422,
    "happening.E221": 422,
    "happening.E222": 404,
    "happening.E230": 422,
    "happening.E231": 429,
    "ledger.E003": 409,
    "ledger.E004": 409,
    "outbox.E003": 404,
    "people.E001": 403,
    "report.E042": 404,
    "report.E043": 422,
    "report.E044": 422,
    "publish.E081": 404,
    "publish.E082": 404,
    "publish.E083": 404,
    "publish.E084": 404,
    "publish.E085": 404,
    "people.E004": 404,
    "people.E009": 429,
    "voice.E001": 409,
    "voice.E002": 409,
    "voice.E003": 404,
    "voice.E004": 404,
    "voice.E005": 409,
    "voice.E006": 409,
    "voice.E007": 429,
    "voice.E008": 404,
    "uploads.E002": 413,
    "uploads.E003": 415,
    "uploads.E009": 409,
    "uploads.E010": 404,
    "uploads.E012": 409,
}
"""The status of a problem; others of `UNFIT` do not fit what is asked, and the rest does not fit how things are."""
UNFIT = ("outbox", "people", "promise", "publish", "uploads", "voice")


def status_of(error: BerdampakError) -> int:
    """The status of an answer that says this."""
    first = error.problems[0].id
    return STATUSES.get(first, 422 if first.partition(".")[0] in UNFIT else 409)
