"""A page in Indonesian says nothing in English, and the other way round; nor does a library say anything at all."""

import html
import re

import pytest

from berdampak.kernel.text import Text
from berdampak.people import words, words_account, words_acts, words_pages, words_said, words_team
from berdampak.people.tests.cast import UNIT, make_cast, signed_in

MODULES = (words, words_account, words_acts, words_pages, words_said, words_team)
LIBRARIES = ("This field", "Enter a valid", "required", "Ensure this", "Select a valid", "Sign In", "Sign Up")
OPEN = ("/masuk/", "/masuk/petugas/", "/masuk/lupa/")
OWN = (
    "/akun/", "/akun/nama/", "/akun/kontak/surel/", "/akun/kontak/ponsel/", "/akun/sandi/", "/akun/perangkat/",
    "/akun/kedua/", "/akun/kedua/aplikasi/", "/akun/kedua/kunci/", "/akun/kedua/cadangan/", "/akun/token/",
    "/akun/token/baru/", "/keluar/",
)  # fmt: skip
TEAM = ("/unit/tim/", f"/unit/tim/{UNIT}/", f"/unit/tim/{UNIT}/baru/", f"/unit/tim/{UNIT}/p-budi/wakil/", "/pengelola/")


def texts():
    """Every text of these pages that differs between the languages."""
    for module in MODULES:
        for value in vars(module).values():
            found = value.values() if isinstance(value, dict) else [value]
            yield from (one for one in found if isinstance(one, Text) and one.id != one.en and "{" not in one.id)


def said_in(page):
    """The visible words, and those of labels."""
    page = re.sub(r"(?s)<head>.*?</head>", "", page)
    labels = " ".join(re.findall(r'(?:aria-label|alt)="([^"]*)"', page))
    return html.unescape(re.sub(r"<[^>]+>", " | ", page) + " | " + labels)


def stands_in(sentence, said):
    return re.search(rf"(?<!\w){re.escape(sentence)}(?!\w)", said) is not None


@pytest.mark.django_db
@pytest.mark.parametrize("method", ["get", "post"])
def test_no_page_mixes_the_languages(method):
    cast = make_cast()
    pages = [(cast.stranger, OPEN), (cast.wulan, OWN), (cast.admin, TEAM)]
    alike = {one.id for one in texts()} & {one.en for one in texts()}
    for person, addresses in pages:
        for address in addresses:
            for language, other in (("", "en"), ("/en", "id")):
                answer = getattr(signed_in(person), method)(language + address, follow=True)
                said = said_in(answer.content.decode())
                own = [one for one in texts() if stands_in(one.in_("en" if language else "id"), said)]
                assert own or answer.status_code == 405, address
                foreign = {getattr(one, other) for one in texts() if stands_in(getattr(one, other), said)} - alike
                assert foreign - SAME_WORD == set(), (language, address)
                assert not [word for word in LIBRARIES if word in said] or language, address


SAME_WORD = {"Budi", "Name", "Nama", "English", "Indonesia"}
"""The switch of languages names each in its own."""
