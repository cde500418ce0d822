"""Whatever an attacker hands in is refused with a reason, or comes out harmless."""

from io import BytesIO

import pytest
from PIL import Image

from berdampak.kernel.errors import BerdampakError
from berdampak.uploads.disk import everything
from berdampak.uploads.facade import FILE_BYTES_MAX, content_of, find_file, keep
from berdampak.uploads.tests import files

pytestmark = pytest.mark.django_db
ALL = ("pdf", "jpg", "png")
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script></svg>'
ZIP = b"PK\x03\x04" + bytes(100)
REFUSED = {
    "nothing": (b"", "E001"),
    "too large": (b"%PDF-1.4" + bytes(FILE_BYTES_MAX), "E002"),
    "a drawing with a script": (SVG, "E003"),
    "a page": (b"<!doctype html><script>alert(1)</script>", "E003"),
    "a page that says it is a GIF": (b"GIF89a<script>alert(1)</script>", "E003"),
    "an archive": (ZIP, "E003"),
    "an archive with a PDF after it": (ZIP + files.pdf(), "E003"),
    "a program": (b"MZ\x90\x00" + bytes(64), "E003"),
    "the virus that is none": (files.EICAR, "E003"),
    "a PDF of words": (b"%PDF-1.7\n<script>alert(1)</script>", "E004"),
    "half a photograph": (files.image(size=(600, 400))[:900], "E004"),
    "a photograph of NULs": (b"\xff\xd8\xff" + bytes(1000), "E004"),
    "an image of billions of pixels": (files.giant_png(), "E007"),
    "an image like a thread": (files.giant_png(30_000, 1), "E007"),
    "a PDF with a password": (files.pdf(encryption=__import__("pikepdf").Encryption(owner="a", user="b")), "E005"),
    "a PDF with a password of its owner": (
        files.pdf(encryption=__import__("pikepdf").Encryption(owner="a", user="")),
        "E005",
    ),
    "a PDF without end": (files.pdf(pages=201), "E006"),
    "a PDF that unpacks to a flood": (files.inflating_pdf(), "E004"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_it_is_refused_with_what_to_do_now_and_leaves_nothing(name, clock):
    content, number = REFUSED[name]
    with pytest.raises(BerdampakError) as caught:
        keep(files.incoming(content), "draft:1", ALL, clock)
    (problem,) = caught.value.problems
    assert problem.id == f"uploads.{number}"
    assert problem.now.id
    assert list(everything()) == []


def test_what_stands_after_an_image_is_left_behind(clock):
    polyglot = files.image() + b"<script>alert(1)</script>" + ZIP + files.EICAR
    content = content_of(keep(files.incoming(polyglot, "a.html", "text/html"), "draft:1", ALL, clock))
    assert Image.open(BytesIO(content)).size == (60, 40)
    for part in (b"<script", b"PK\x03\x04", b"EICAR"):
        assert part not in content


def test_only_what_is_asked_for_is_taken(clock):
    with pytest.raises(BerdampakError) as caught:
        keep(files.incoming(files.image(), "a.pdf", "application/pdf"), "draft:1", ("pdf",), clock)
    assert caught.value.problems[0].id == "uploads.E003"


def test_a_code_that_no_file_has_finds_none():
    for code in ("../../etc/passwd", "a\0b", "", "x" * 5000, "é"):
        assert find_file(code) is None


def test_no_owner_fills_the_disk(clock, monkeypatch):
    monkeypatch.setattr("berdampak.uploads.keeping.FILES_PER_OWNER_MAX", 1)
    keep(files.incoming(files.image()), "draft:1", ALL, clock)
    with pytest.raises(BerdampakError) as caught:
        keep(files.incoming(files.image()), "draft:1", ALL, clock)
    assert caught.value.problems[0].id == "uploads.E011"
