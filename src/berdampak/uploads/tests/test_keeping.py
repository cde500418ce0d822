"""A file that was taken in is harmless, unreadable on the disk, and given back as something to save."""

from io import BytesIO

import pytest
from pikepdf import Pdf, Stream
from PIL import Image

from berdampak.kernel.errors import BerdampakError
from berdampak.uploads.disk import everything
from berdampak.uploads.facade import answer_file, content_of, find_file, hand_over, keep, list_files, remove
from berdampak.uploads.tests import files

pytestmark = pytest.mark.django_db
ALL = ("pdf", "jpg", "png")


def test_an_image_stands_upright_and_tells_of_nobody(clock):
    kept = keep(files.incoming(files.sideways_photograph(), "KTP Sari.JPG"), "draft:1", ALL, clock)
    content = content_of(kept)
    again = Image.open(BytesIO(content))
    assert again.size == (40, 60)
    assert not again.getexif()
    assert "comment" not in again.info
    assert b"Sari" not in content
    assert (kept.kind, kept.name, kept.pages) == ("jpg", "KTP Sari.jpg", 1)


def test_a_pdf_loses_whatever_could_act_and_keeps_its_pages(clock):
    content = content_of(keep(files.incoming(files.acting_pdf()), "draft:1", ALL, clock))
    with Pdf.open(BytesIO(content)) as document:
        assert len(document.pages) == 1
        written = repr([repr(item) for item in document.objects])
        raw = b"".join(item.read_raw_bytes() for item in document.objects if isinstance(item, Stream))
        assert len(document.attachments) == 0
    for word in ("JavaScript", "/JS", "Launch", "/URI", "OpenAction", "EmbeddedFile", "/AA", "XFA", "Sari"):
        assert word not in written, word
    assert b"MZ attached" not in raw


def test_nothing_of_it_can_be_read_on_the_disk(clock, place, django_db_blocker):  # noqa: ARG001
    kept = keep(files.incoming(files.image("PNG"), "Kartu Sari.png"), "draft:1", ALL, clock)
    (code, path), *others = everything()
    assert (code, others) == (kept.code, [])
    assert b"PNG" not in path.read_bytes()
    assert path.stat().st_mode & 0o077 == 0


def test_it_is_given_back_only_to_be_saved(clock):
    kept = keep(files.incoming(files.pdf(), 'ruang "x"; é.pdf'), "draft:1", ALL, clock)
    response = answer_file(kept)
    assert response["Content-Disposition"].startswith("attachment")
    assert response["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in response["Content-Security-Policy"]
    assert response["Accept-Ranges"] == "none"
    assert response["Cache-Control"] == "private, no-store"


def test_it_belongs_to_its_owner_until_it_is_handed_over(clock):
    kept = keep(files.incoming(files.pdf()), "draft:1", ALL, clock)
    for refused in (lambda: hand_over([kept.code], "draft:2", "case:9"), lambda: remove([kept.code], "draft:2")):
        with pytest.raises(BerdampakError) as caught:
            refused()
        assert caught.value.problems[0].id == "uploads.E010"
    hand_over([kept.code], "draft:1", "case:9")
    assert list_files("draft:1") == []
    assert [file.code for file in list_files("case:9")] == [kept.code]


def test_what_is_removed_is_gone_from_the_disk(clock, django_capture_on_commit_callbacks):
    kept = keep(files.incoming(files.pdf()), "draft:1", ALL, clock)
    with django_capture_on_commit_callbacks(execute=True):
        remove([kept.code], "draft:1")
    assert find_file(kept.code) is None
    assert list(everything()) == []


def test_what_was_changed_on_the_disk_is_not_given(clock):
    kept = keep(files.incoming(files.pdf()), "draft:1", ALL, clock)
    ((_, path),) = everything()
    path.write_bytes(path.read_bytes()[:-1] + b"x")
    with pytest.raises(BerdampakError) as caught:
        answer_file(kept)
    assert caught.value.problems[0].id == "uploads.E012"
