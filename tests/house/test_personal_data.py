"""No identity number, telephone number or e-mail address stands in an entry, a log line or an address."""

import itertools
import json
import random
import uuid
from base64 import b64encode, urlsafe_b64encode
from datetime import UTC, datetime, timedelta

import pytest
from django.test import Client
from django.urls import get_resolver

from berdampak.house.command import main
from berdampak.kernel.errors import BerdampakError
from berdampak.ledger.facade import append, stream_of
from berdampak.ledger.rules_personal import find_personal
from berdampak.ledger.tests.own_book import book_in
from tests.house.addresses import addresses
from tests.house.permissions import read_tables

NIK, WOMAN, FAMILY = "327101" + "0101900001", "327101" + "5212850003", "820501" + "1403180012"
PHONE = "812" + "34567890"
SPELLINGS = {
    "identity": [
        NIK,
        WOMAN,
        FAMILY,
        f"{NIK[:6]} {NIK[6:12]} {NIK[12:]}",
        f"{NIK[:6]}.{NIK[6:12]}.{NIK[12:]}",
        f"{NIK[:6]}-{NIK[6:12]}-{NIK[12:]}",
        " ".join(NIK[at : at + 2] for at in range(0, 12, 2)) + NIK[12:],
        f"NIK:{NIK}",
        f"nik={NIK}&step=2",
        f"KTP_{NIK}.pdf",
        f"KTP-{NIK}-scan.pdf",
        f"/berkas/{NIK}/surat",
        f"({NIK})",
        f"Sari, {NIK}, loket 2",
        f"“{NIK}”",
    ],
    "phone": [
        f"0{PHONE}",
        f"+62{PHONE}",
        f"62{PHONE}",
        f"0062{PHONE}",
        f"+62 {PHONE[:3]}-{PHONE[3:7]}-{PHONE[7:]}",
        f"0{PHONE[:3]} {PHONE[3:7]} {PHONE[7:]}",
        f"0{PHONE[:3]}.{PHONE[3:7]}.{PHONE[7:]}",
        f"(0{PHONE[:3]}) {PHONE[3:7]}-{PHONE[7:]}",
        f"+62 ({PHONE[:3]}) {PHONE[3:]}",
        f"tel:+62{PHONE}",
        f"wa.me/62{PHONE}",
        f"hp=0{PHONE}",
        f"HP_0{PHONE}.jpg",
        f"0{PHONE[:-2]}",
    ],
    "email": [
        "sari@example.org",
        "Sari <sari.dewi+mpp@sub.example.co.id>",
        "mailto:sari@example.id",
        "SARI@EXAMPLE.ORG",
        "sari_99%x@example.go.id",
    ],
}


@pytest.fixture
def book(tmp_path, django_db_blocker, settings):
    settings.VAR, settings.KEYS = tmp_path / "var", tmp_path / "var" / "keys"
    with book_in(tmp_path / "book", django_db_blocker) as connection:
        yield connection


@pytest.mark.parametrize(("kind", "written"), [(kind, each) for kind, all_ in SPELLINGS.items() for each in all_])
def test_it_is_found_however_it_is_written(kind, written):
    assert find_personal(json.dumps({"note": written}, ensure_ascii=False).encode()) == kind


@pytest.mark.database
@pytest.mark.usefixtures("book")
def test_an_entry_with_any_of_it_is_refused_and_what_is_kept_apart_is_not():
    for written in itertools.chain(*SPELLINGS.values()):
        for body in ({"note": written}, {"deep": [{"list": [written]}]}):
            with pytest.raises(BerdampakError) as caught:
                append("case:a", "case.noted", body)
            assert caught.value.problems[0].id == "ledger.E002", written
            assert find_personal(str(caught.value).encode()) is None, "what is refused is not repeated"
    assert stream_of("case:a") == []


def codes(dice):
    """What honest entries are full of, drawn at random."""
    digest, moment = (
        dice.randbytes(32),
        datetime(2026, 1, 1, tzinfo=UTC) + timedelta(microseconds=dice.randrange(10**15)),
    )
    yield digest.hex()
    yield digest.hex().upper()
    yield b64encode(digest).decode()
    yield urlsafe_b64encode(digest[:16]).decode()
    yield str(uuid.UUID(bytes=digest[:16], version=4))
    yield moment.isoformat()
    yield moment.strftime("%Y%m%dT%H%M%SZ")
    yield f"B-{dice.randrange(10**6):06d}/{moment.year}"
    yield f"503/{dice.randrange(10**4)}/DPMPTSP/{moment.year}"
    yield f"{moment:%d.%m.%Y %H.%M}"
    yield f"{moment:%d-%m-%Y %H:%M:%S}"
    yield f"{moment.date()}..{(moment + timedelta(days=7)).date()}"


def test_no_hash_code_or_moment_is_taken_for_a_person():
    dice = random.Random(20261120)  # noqa: S311  the same codes each time
    alarms = [code for _ in range(10_000) for code in codes(dice) if find_personal(f'{{"a":"{code}"}}'.encode())]
    assert alarms == []


@pytest.mark.database
def test_nothing_personal_stands_in_the_book_or_on_the_screen_of_a_simulated_city(
    book, root, tmp_path, capfd, monkeypatch
):
    monkeypatch.chdir(tmp_path)
    example = [str(root / "docs/example.csv"), "--map", str(root / "docs/example.yaml")]
    main(["import", *example, "--store", str(tmp_path / "store")])
    main(["simulate", "--out", str(tmp_path / "city"), "--until", "2026-04-10", "--weeks", "1"])
    with book.cursor() as cursor:
        cursor.execute("select content from ledger_entry")
        contents = [bytes(content) for (content,) in cursor.fetchall()]
    assert contents
    assert [content for content in contents if find_personal(content)] == []
    said = capfd.readouterr()
    assert [line for line in (said.out + said.err).splitlines() if find_personal(line.encode())] == []


def test_no_address_holds_any_or_has_a_place_for_it(root):
    listed = [each for table in read_tables(root) for row in table.rows for each in (row.address, row.example)]
    assert listed
    assert [each for each in (*listed, *addresses(get_resolver())) if find_personal(each.encode())] == []
    named = {
        word for each in listed for word in ("nik", "kk", "phone", "telepon", "email", "surel") if f"<{word}>" in each
    }
    assert named == set()


@pytest.mark.django_db
def test_what_a_stranger_types_into_an_address_is_not_logged(capfd):
    for written in (NIK, f"0{PHONE}", "sari@example.org"):
        Client().get(f"/rapor/{written}/")
        Client().get("/", {"q": written})
        Client().post(f"/berkas/{written}/", {"q": written})
    said = capfd.readouterr()
    assert find_personal((said.out + said.err).encode()) is None
