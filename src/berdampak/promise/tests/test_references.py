"""Every reference resolves, and nothing waits for itself."""

import pytest

from berdampak.promise.facade import check_pack
from berdampak.promise.tests.packs import OFFICES, PACK, SERVICE, change, find_one, place, write_pack


@pytest.mark.parametrize(
    ("file", "old", "new", "number", "where"),
    [
        ("service", "unit: dinas-izin", "unit: dinas-ijin", "E041", "services/izin.yaml:3:7"),
        ("service", "unit: dinas-depan", "unit: dinas-belakang", "E041", "services/izin.yaml:10:11"),
        ("service", "unit: dinas-izin", "unit: dinas", "E042", "services/izin.yaml:3:7"),
        ("offices", "parent: desa\n    mall", "parent: kota\n    mall", "E041", "offices.yaml:15:13"),
        ("offices", "mall: mal", "mall: desa", "E042", "offices.yaml:16:11"),
        ("pack", "calendar: id-national", "calendar: id-nasional", "E043", "pack.yaml:7:11"),
    ],
)
def test_one_that_names_nothing_is_told_with_its_place(tmp_path, file, old, new, number, where):
    files = {"pack": PACK, "offices": OFFICES, "service": SERVICE}
    problem = find_one(write_pack(tmp_path, **{file: change(files[file], old, new)}))
    assert (problem.id, place(problem, tmp_path)) == (f"promise.{number}", where)


def test_something_near_is_suggested(tmp_path):
    problem = find_one(write_pack(tmp_path, service=change(SERVICE, "unit: dinas-izin", "unit: dinas-ijin")))
    assert problem.now.en.endswith("Did you mean `dinas-izin`?")
    assert problem.now.id.endswith("Maksud Anda `dinas-izin`?")


def test_a_code_used_twice_names_where_it_was_used_first(tmp_path):
    offices = change(OFFICES, "code: mal\n", "code: desa\n").replace("    mall: mal\n", "")
    problem = find_one(write_pack(tmp_path, offices=offices))
    assert (problem.id, place(problem, tmp_path)) == ("promise.E040", "offices.yaml:8:11")
    assert "offices.yaml:4:11" in problem.why.en


def test_a_service_code_is_used_by_one_service(tmp_path):
    write_pack(tmp_path)
    (tmp_path / "services" / "lagi.yaml").write_text(SERVICE)
    problem = find_one(tmp_path)
    assert (problem.id, place(problem, tmp_path)) == ("promise.E040", "services/lagi.yaml:1:7")


def test_a_circle_of_parents_is_named_whole(tmp_path):
    offices = change(OFFICES, '    region: "82.71"', '    parent: dinas\n    region: "82.71"')
    problem = find_one(write_pack(tmp_path, offices=offices))
    assert problem.id == "promise.E044"
    assert "desa → dinas → desa" in problem.what.en


def test_a_circle_of_steps_is_named_whole_and_what_waits_for_it_too(tmp_path):
    service = change(SERVICE, "    unit: dinas-depan\n", "    unit: dinas-depan\n    after: [periksa]\n")
    found = check_pack(write_pack(tmp_path, service=service))
    assert [problem.id for problem in found] == ["promise.E045", "promise.E047"]
    assert "terima → periksa → terima" in found[0].what.en
    assert "`terbit`" in found[1].what.en


def test_a_step_that_waits_for_itself_is_a_circle(tmp_path):
    service = change(SERVICE, "    unit: dinas-depan\n", "    unit: dinas-depan\n    after: [terima]\n")
    assert "terima → terima" in check_pack(write_pack(tmp_path, service=service))[0].what.id


def test_a_step_after_one_that_is_not_there_is_told(tmp_path):
    service = change(SERVICE, "    unit: dinas-depan\n", "    unit: dinas-depan\n    after: [priksa]\n")
    problem = find_one(write_pack(tmp_path, service=service))
    assert (problem.id, place(problem, tmp_path)) == ("promise.E046", "services/izin.yaml:11:13")
    assert "periksa" in problem.now.en
