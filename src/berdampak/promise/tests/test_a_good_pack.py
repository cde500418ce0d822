"""A good pack becomes a value that the rest of the house can rely on."""

from datetime import date

import pytest

from berdampak.kernel.text import Text
from berdampak.promise.contracts import Term
from berdampak.promise.facade import check_pack, load_pack
from berdampak.promise.tests.packs import OFFICES, PACK, SERVICE, change, write_pack


def test_it_has_no_problems(tmp_path):
    assert check_pack(write_pack(tmp_path)) == []


def test_its_service_says_what_is_promised_and_who_does_what(tmp_path):
    service = load_pack(write_pack(tmp_path)).services["izin"]
    assert service.promised == Term(days=3)
    assert service.legal_term is None
    assert service.valid_from == date(2026, 1, 1)
    assert [(step.code, step.unit, step.budget) for step in service.steps] == [
        ("terima", "dinas-depan", Term(minutes=30)),
        ("periksa", "dinas-izin", Term(days=1)),
        ("terbit", "dinas-izin", Term(days=1)),
    ]


def test_a_step_comes_after_the_one_above_it_unless_it_says_otherwise(tmp_path):
    service = change(SERVICE, "    budget: {days: 1}\n  - code: terbit", "    after: []\n  - code: terbit")
    service = change(service, "    kind: decide", "    kind: decide\n    after: [terima, periksa]")
    steps = load_pack(write_pack(tmp_path, service=service)).services["izin"].steps
    assert [step.after for step in steps] == [(), (), ("terima", "periksa")]


def test_an_offices_folder_reads_like_one_offices_file(tmp_path):
    write_pack(tmp_path)
    (tmp_path / "offices").mkdir()
    (tmp_path / "offices.yaml").rename(tmp_path / "offices" / "desa.yaml")
    assert load_pack(tmp_path).offices["desa"].region == "82.71"


def test_an_agency_is_found_from_its_units(tmp_path):
    pack = load_pack(write_pack(tmp_path))
    agency = pack.find_agency("dinas-izin")
    assert agency is not None
    assert agency.code == "dinas"


def test_an_office_keeps_the_nearest_calendar_above_it(tmp_path):
    offices = change(OFFICES, "    mall: mal\n", "    mall: mal\n    calendar: plain\n")
    pack = load_pack(write_pack(tmp_path, offices=offices))
    assert [pack.find_calendar_of(code) for code in ("dinas-izin", "desa", None)] == [
        "plain",
        "id-national",
        "id-national",
    ]


def test_a_ground_that_says_nothing_of_itself_is_unverified(tmp_path):
    service = change(SERVICE, "legal: {reference: Contoh, status: example}", "legal: {reference: UU 25/2009}")
    assert load_pack(write_pack(tmp_path, service=service)).services["izin"].legal.status == "unverified"


def test_a_legal_term_stands_beside_the_promise(tmp_path):
    term = "legal_term: {days: 5, ground: {reference: UU 30/2014 Pasal 53, status: sourced}}\nsteps:"
    service = load_pack(write_pack(tmp_path, service=change(SERVICE, "steps:", term))).services["izin"]
    assert (service.promised, service.legal_term) == (Term(days=3), Term(days=5))
    assert service.legal_term_ground is not None
    assert service.legal_term_ground.reference == "UU 30/2014 Pasal 53"


@pytest.mark.parametrize(
    ("written", "read"), [("no", "no"), ('"10"', "10"), ("12:30", "12:30"), ("Folder 1", "Folder 1")]
)
def test_a_code_is_text_as_it_is_written(tmp_path, written, read):
    pack = change(PACK, "code: desa", f"code: {written}")
    assert load_pack(write_pack(tmp_path, pack=pack)).code == read


def test_a_text_over_several_lines_is_one_text(tmp_path):
    name = "name:\n  id: >\n    Izin\n    Contoh\n  en: Example Licence\nunit:"
    service = change(SERVICE, "name: {id: Izin Contoh, en: Example Licence}\nunit:", name)
    assert load_pack(write_pack(tmp_path, service=service)).services["izin"].name == Text(
        "Izin Contoh", "Example Licence"
    )
