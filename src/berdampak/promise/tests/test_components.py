"""Each service has its fourteen components, written where it is true to write them."""

from berdampak.kernel.text import Text
from berdampak.promise.components import COMPONENTS
from berdampak.promise.facade import load_pack
from berdampak.promise.tests.packs import OFFICES, PACK, SERVICE, change, find_one, place, write_pack

PACK_WITHOUT = PACK[: PACK.index("components:")]
EIGHT = "components:\n" + "".join(
    f"  {key}: {{id: Ada., en: There is.}}\n" for key in COMPONENTS if key not in ("procedure", "time", "legal_basis")
)


def test_the_nearest_one_counts(tmp_path):
    of_agency = (
        "    mall: mal\n    components:\n      fee: {id: Gratis., en: Free.}\n      staff: {id: Dua., en: Two.}\n"
    )
    of_service = SERVICE + "components:\n  staff: {id: Satu., en: One.}\n"
    folder = write_pack(tmp_path, offices=change(OFFICES, "    mall: mal\n", of_agency), service=of_service)
    components = load_pack(folder).services["izin"].components
    assert [components[key].en for key in ("staff", "fee", "safety")] == ["One.", "Free.", "There is."]


def test_they_stand_in_the_order_of_the_law(tmp_path):
    assert list(load_pack(write_pack(tmp_path)).services["izin"].components) == list(COMPONENTS)


def test_time_procedure_and_legal_basis_need_not_be_written_twice(tmp_path):
    components = load_pack(write_pack(tmp_path, pack=PACK_WITHOUT + EIGHT)).services["izin"].components
    assert components["time"] == Text(
        "3 hari kerja sejak berkas lengkap.", "3 working days after the papers are complete."
    )
    assert components["procedure"].en == "Take in the papers; check the papers; issue the licence."
    assert components["legal_basis"].id == "Contoh"


def test_a_time_that_nobody_promises_must_be_written(tmp_path):
    service = change(SERVICE, "promised: {days: 3}\n", "")
    problem = find_one(write_pack(tmp_path, pack=PACK_WITHOUT + EIGHT, service=service))
    assert (problem.id, place(problem, tmp_path)) == ("promise.E048", "services/izin.yaml:1:1")
    assert "time" in problem.what.en


def test_missing_ones_are_named(tmp_path):
    pack = change(PACK, "  fee: {id: Ada., en: There is.}\n", "")
    assert find_one(write_pack(tmp_path, pack=pack)).what.en.endswith("missing: fee.")
