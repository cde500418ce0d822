"""A draft that a program writes may be gone on with on a page, whatever the program wrote."""

import pytest
from django.test import Client

WRITTEN = ["Sari", 5, True, None, 1.5, [], ["a", 1], {}, {"day": {}}, {"rows": [1]}, [{"x": "y"}], [None]]


@pytest.mark.django_db
@pytest.mark.parametrize("value", WRITTEN, ids=repr)
def test_every_page_of_it_opens(value, settings, tmp_path):
    settings.VAR, settings.KEYS, settings.FILES = tmp_path, tmp_path / "keys", tmp_path / "files"
    program = Client()
    for service in ("sip-perawat", "kartu-keluarga"):
        token = program.post("/api/v1/drafts", {"service": service}, "application/json").json()["token"]
        form = program.get(f"/api/v1/services/{service}").json()["form"]
        answers = {"answers": {field["code"]: value for field in form}}
        assert program.put(f"/api/v1/drafts/{token}", answers, "application/json").status_code == 204
        assert program.get(f"/api/v1/drafts/{token}").json()["answers"] == answers["answers"]
        for place in ("", "isi/1/", "isi/2/", "pemohon/", "periksa/"):
            assert program.get(f"/permohonan/{token}/{place}").status_code < 500, place
