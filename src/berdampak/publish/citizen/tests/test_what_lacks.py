"""Sari reads what lacks exactly as Budi saw it before he sent it: each thing by name, with what is wrong."""

import re

import pytest

from berdampak.happening.casework.contracts import Take
from berdampak.happening.casework.desk.tests.office import LOKET, SIP, filed
from berdampak.happening.casework.facade import act, find_case
from berdampak.people.tests.cast import make_cast, signed_in

pytestmark = pytest.mark.django_db
LACKS = {
    "ground": "menunggu-berkas",
    "answer.nomor-str": "1",
    "answer.nomor-str.why": "Kurang dua angka <b>",
    "document.str": "1",
    "document.str.why": "Halaman dua tidak terbaca.",
}


def rows(page, heading):
    """The pairs of the first list after a heading."""
    after = page.content.decode().split(heading, 1)[1].split("</dl>", 1)[0]
    return re.findall(r"<div><dt>(.*?)</dt><dd>(.*?)</dd></div>", after)


def test_the_citizen_reads_what_the_officer_saw_in_the_preview(settings):
    cast = make_cast(settings.CLOCK, unit=LOKET)
    number = filed(cast, settings.CLOCK())
    act(number, Take("terima"), cast.budi, settings.CLOCK)
    officer, address = signed_in(cast.budi), f"/meja/{number}/kembalikan/"
    typed = LACKS | {"version": find_case(number).version, "seen": settings.CLOCK().isoformat()}
    preview = rows(officer.post(address, typed), "Yang perlu Anda lengkapi")
    assert officer.post(address, typed | {"go": "send"}).status_code == 302
    read = rows(signed_in(cast.sari).get(f"/berkas/{number}/"), "Yang perlu Anda lengkapi")
    assert read == preview
    service = settings.PACKS.current().services[SIP.service]
    names = [one.name.id for one in service.documents if one.code == "str"]
    names += [one.label.id for one in service.form if one.code == "nomor-str"]
    assert [name for name, _ in read] == names
    assert read[1][1] == "<bdi>Kurang dua angka &lt;b&gt;</bdi>"
