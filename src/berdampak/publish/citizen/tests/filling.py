"""An application filled in as a browser does it, page by page, and small files to send with it."""

import re
from html import unescape
from io import BytesIO

from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

NIK = "327101" + "0101900001"
BIRTH = {
    "nama-anak": "Anak Contoh",
    "jenis-kelamin": "perempuan",
    "tanggal-lahir.day": "1",
    "tanggal-lahir.month": "November",
    "tanggal-lahir.year": "2026",
    "tempat-lahir": "rumah",
    "anak-ke": "1",
    "nama-ibu": "Sari Contoh",
    "nik-ibu": NIK,
    "menikah": "no",
    "saksi.rows": "2",
    "saksi.0.nama-saksi": "Budi Contoh",
    "saksi.1.nama-saksi": "Wulan Contoh",
    "nama": "Sari Contoh",
    "email": "",
    "telepon": "",
}
"""Right answers to every question of a birth certificate, and who applies."""


def photo(name="surat.png"):
    """A small picture of a paper."""
    content = BytesIO()
    Image.new("RGB", (60, 80), "white").save(content, "PNG")
    return SimpleUploadedFile(name, content.getvalue(), "image/png")


def begin(client, code="akta-kelahiran"):
    """Begin an application; gives the address of its first page."""
    return client.post(f"/layanan/{code}/ajukan/")["Location"]


def fill(client, address, answers=BIRTH):
    """Go through the pages from `address` until the review; gives the address of the review."""
    for _ in range(30):
        if address.split("?")[0].endswith("/periksa/"):
            return address
        sent = {"file": photo()} if "/berkas/" in address else answers
        response = client.post(address, sent)
        assert response.status_code == 302, said(response)
        address = response["Location"]
    raise AssertionError(f"no end: {address}")


def apply(client, answers=BIRTH):
    """Apply for a birth certificate; gives number and PIN."""
    review = fill(client, begin(client), answers)
    response = client.post(review, {"declare": "1"})
    assert response.status_code == 302, said(response)
    shown = client.get(response["Location"]).content.decode()
    number, pin = re.findall(r'class="big">([^<]+)<', shown)
    return number, pin


def said(response):
    """What a page says, without its marks."""
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", response.content.decode())).split())
