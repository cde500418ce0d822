"""A line lost in the middle of an upload leaves nothing behind."""

import tempfile
from io import BytesIO

import pytest
from django.core.wsgi import get_wsgi_application

from berdampak.house.tests.exhibits import exhibits
from berdampak.kernel.clock import fixed_clock
from berdampak.people.tests.cast import make_cast
from berdampak.people.tests.moments import NOON
from berdampak.uploads.models import UploadedFile

HEAD = (
    b'--edge\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\nContent-Type: application/pdf\r\n\r\n'
)


class LostLine(BytesIO):
    """What comes over a line that breaks."""

    def read(self, size=-1):
        """Some bytes, then none ever again."""
        part = super().read(size)
        if not part:
            raise ConnectionResetError
        return part


@pytest.mark.django_db
@pytest.mark.usefixtures("_connection_stays")
def test_half_an_upload_is_nowhere(settings, tmp_path, monkeypatch):
    settings.VAR, settings.KEYS, settings.FILES = tmp_path, tmp_path / "keys", tmp_path / "files"
    settings.FILE_UPLOAD_TEMP_DIR = str(tmp_path / "incoming")
    (tmp_path / "incoming").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "incoming"))
    settings.CLOCK = fixed_clock(NOON)
    draft = exhibits(cast=make_cast(), clock=settings.CLOCK, folder=tmp_path)["draft"]
    line = LostLine(HEAD + b"%PDF-1.7\n" + bytes(200_000))
    said = []
    get_wsgi_application()(
        {
            "REQUEST_METHOD": "POST",
            "PATH_INFO": f"/api/v1/drafts/{draft}/files",
            "CONTENT_TYPE": "multipart/form-data; boundary=edge",
            "CONTENT_LENGTH": "5000000",
            "SERVER_NAME": "localhost",
            "SERVER_PORT": "80",
            "wsgi.input": line,
            "wsgi.url_scheme": "http",
        },
        lambda status, headers: said.append((status, headers)),
    ).close()
    assert said[0][0].startswith("4")
    assert not UploadedFile.objects.exists()
    assert list((tmp_path / "incoming").iterdir()) == []
    assert not list((tmp_path / "files").rglob("*"))
