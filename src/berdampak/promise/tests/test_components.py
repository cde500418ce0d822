"""Each service has the components of the pack's standard, written where it is true to write them."""

from berdampak.kernel.text import Text
from berdampak.promise.facade import load_pack
from berdampak.promise.tests.packs import (
    COMPONENTS,
    OFFICES,
    PACK,
    SERVICE,
    STANDARD,
    change,
    find_one,
    place,
    pointed_at,
    write_pack,
)

PACK_WITHOUT = PACK[: PACK.index("components:")]
WRITTEN = "components:\n" + "".join(
    f"  {code}: {{id: Ada., en: There is.}}\n"
    for code in COMPONENTS
    if code not in ("procedure", "time", "legal_basis")
)


def components_of(folder):
    return {one.code: one.text for one in load_pack(folder).services["izin"].components}


def test_the_nearest_one_counts(tmp_path):
    of_agency = (
        "    mall: mal\n    components:\n      fee: {id: Gratis., en: Free.}\n      staff: {id: Dua., en: Two.}\n"
    )
    of_service = SERVICE + "components:\n  staff: {id: Satu., en: One.}\n"
    folder = write_pack(tmp_path, offices=change(OFFICES, "    mall: mal\n", of_agency), service=of_service)
    components = components_of(folder)
    assert [components[code].en for code in ("staff", "fee", "safety")] == ["One.", "Free.", "There is."]


def test_they_stand_in_the_order_of_the_standard(tmp_path):
    assert list(components_of(write_pack(tmp_path))) == list(COMPONENTS)


def test_time_procedure_and_legal_basis_need_not_be_written_twice(tmp_path):
    components = components_of(write_pack(tmp_path, pack=PACK_WITHOUT + WRITTEN))
    assert components["time"] == Text(
        "3 hari kerja sejak berkas lengkap.", "3 working days after the papers are complete."
    )
    assert components["procedure"].en == "Take in the papers; check the papers; issue the licence."
    assert components["legal_basis"].id == "Contoh"


def test_what_a_role_says_is_found_whatever_its_code_is(tmp_path):
    standard = change(STANDARD, "code: complaints", "code: pengaduan")
    folder = write_pack(tmp_path, pack=change(PACK, "  complaints:", "  pengaduan:"), standard=standard)
    service = load_pack(folder).services["izin"]
    assert service.say("complaints") == Text("Ada.", "There is.")


def test_a_time_that_nobody_promises_must_be_written(tmp_path):
    service = change(SERVICE, "promised: {days: 3}\n", "")
    problem = find_one(write_pack(tmp_path, pack=PACK_WITHOUT + WRITTEN, service=service))
    assert (problem.id, place(problem, tmp_path)) == ("promise.E048", "services/izin.yaml:1:1")
    assert "time" in problem.what.en


def test_missing_ones_are_named_with_the_rule_that_asks_for_them(tmp_path):
    pack = change(PACK, "  fee: {id: Ada., en: There is.}\n", "")
    problem = find_one(write_pack(tmp_path, pack=pack))
    assert problem.what.en.endswith("missing: fee.")
    assert problem.why.en.startswith("Contoh Pasal 1 asks")


def test_one_that_the_standard_does_not_have_is_pointed_at(tmp_path):
    problem = find_one(write_pack(tmp_path, service=SERVICE + "components:\n  staf: {id: Satu., en: One.}\n"))
    assert problem.id == "promise.E020"
    assert pointed_at(problem).startswith("staf:")
    assert "staff" in problem.say("en")


def test_a_standard_that_names_one_twice_is_refused(tmp_path):
    standard = STANDARD + "  - {code: fee, name: {id: Biaya, en: Fee}}\n"
    assert find_one(write_pack(tmp_path, standard=standard)).id == "promise.E040"


def test_a_pack_without_a_standard_asks_for_no_component(tmp_path):
    folder = write_pack(tmp_path, pack=PACK_WITHOUT)
    (folder / "standard.yaml").unlink()
    pack = load_pack(folder)
    assert (pack.standard, pack.services["izin"].components) == (None, ())
