"""A kept file as an answer to a request: something to save, never something to run."""

from django.http import HttpResponse
from django.utils.http import content_disposition_header

from berdampak.uploads.contracts import KeptFile
from berdampak.uploads.keeping import content_of

TYPES = {"pdf": "application/pdf", "jpg": "image/jpeg", "png": "image/png"}


def answer_file(file: KeptFile) -> HttpResponse:
    """The file as an attachment that no browser opens in our name; a part of it is never asked for."""
    response = HttpResponse(content_of(file), content_type=TYPES[file.kind])
    response["Content-Disposition"] = content_disposition_header(True, file.name) or "attachment"
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = "sandbox; default-src 'none'"
    response["Cross-Origin-Resource-Policy"] = "same-origin"
    response["Cache-Control"] = "private, no-store"
    response["Accept-Ranges"] = "none"
    response["Content-Encoding"] = "identity"  # an image or a PDF does not become smaller, and secrets are not packed
    return response
