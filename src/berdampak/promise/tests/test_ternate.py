"""The pack of Kota Ternate: a mall that a stranger can find the way in."""

from functools import cache
from pathlib import Path

from berdampak.promise.facade import load_pack

FOLDER = Path(__file__).parents[4] / "packs" / "ternate"


@cache
def ternate():
    return load_pack(FOLDER)


def test_eighteen_agencies_have_their_units_in_the_mall():
    units = [office for office in ternate().offices.values() if office.kind == "unit"]
    agencies = {agency.code for unit in units if (agency := ternate().find_agency(unit.code))}
    assert len(agencies) == 18
    assert {unit.mall for unit in units} == {"mpp-ternate"}


def test_the_city_bears_its_region_code_as_text():
    assert ternate().offices["kota-ternate"].region == "82.71"


def test_every_unit_has_something_to_do_and_outlets_what_the_counter_does():
    busy = {step.unit for service in ternate().services.values() for step in service.steps}
    busy |= {service.unit for service in ternate().services.values()}
    idle = {code for code, office in ternate().offices.items() if office.kind == "unit"} - busy
    assert idle == {f"dpmptsp-gerai-{name}" for name in ("barat", "pulau", "selatan", "tengah", "utara")}


def test_every_service_is_an_example_with_all_components_a_promise_and_a_budget_for_each_step():
    for service in ternate().services.values():
        assert service.example, service.code
        assert service.promised is not None, service.code
        assert len(service.components) == 14, service.code
        assert all(step.budget for step in service.steps), service.code


def test_no_office_promises_less_than_the_law_demands():
    for service in ternate().services.values():
        if service.legal_term and service.legal_term.days and service.promised and service.promised.days:
            assert service.promised.days <= service.legal_term.days, service.code


def test_building_approval_asks_two_other_agencies_at_once():
    steps = {step.code: step for step in ternate().services["pbg"].steps}
    asked = [steps[code] for code in steps["retribusi"].after]
    assert {step.kind for step in asked} == {"recommend"}
    assert {step.after for step in asked} == {("periksa",)}
    assert {ternate().find_agency(step.unit).code for step in asked} == {"pupr", "dlh"}


def test_every_service_has_a_form_a_numbered_product_grounds_to_refuse_and_everyday_words():
    for service in ternate().services.values():
        assert 5 <= len(service.form) <= 12, service.code
        assert service.product, service.code
        assert service.refuse_grounds, service.code
        assert service.pause_grounds, service.code
        assert len(service.words) >= 3, service.code


def test_two_services_are_for_officials():
    inside = [service.code for service in ternate().services.values() if service.audience == "official"]
    assert inside == ["cuti-pegawai", "disposisi-surat"]


def test_silence_grants_only_on_ground_that_somebody_read():
    deemed = {code: service.deemed for code, service in ternate().services.items() if service.deemed}
    assert set(deemed) == {"izin-trayek", "kkpr", "sppl"}
    assert {one.legal.status for one in deemed.values()} == {"sourced"}


def test_every_file_names_its_schema():
    for path in FOLDER.rglob("*.yaml"):
        first = path.read_text(encoding="utf-8").splitlines()[0]
        schema = (path.parent / first.removeprefix("# yaml-language-server: $schema=")).resolve()
        assert schema.is_file(), path
        assert schema.parent == FOLDER.parents[1] / "schemas"
