"""What the format does not allow is told with its line and column, and with what to do."""

import pytest

from berdampak.promise.facade import check_pack
from berdampak.promise.tests.packs import OFFICES, PACK, SERVICE, change, find_one, place, write_pack

FILES = {"pack": PACK, "offices": OFFICES, "service": SERVICE}
CASES = [
    ("service", "unit: dinas-depan", "unitt: dinas-depan", "E020", "services/izin.yaml:10:5"),
    ("service", "promised: {days: 3}", "promise: {days: 3}", "E020", "services/izin.yaml:6:1"),
    ("pack", "code: desa\n", "", "E021", "pack.yaml:1:1"),
    ("offices", "    kind: mall\n", "", "E021", "offices.yaml:8:5"),
    ("service", "{id: Izin Contoh, en: Example Licence}", "{id: Izin Contoh}", "E022", "services/izin.yaml:2:7"),
    ("offices", '"82.71"', "82.71", "E023", "offices.yaml:7:13"),
    ("pack", 'version: "1"', "version: 1", "E023", "pack.yaml:3:10"),
    ("service", "promised: {days: 3}", "promised: 3 hari", "E024", "services/izin.yaml:6:11"),
    ("service", "promised: {days: 3}", "promised: {days: tiga}", "E024", "services/izin.yaml:6:18"),
    ("service", "promised: {days: 3}", "promised: {days: 3.5}", "E024", "services/izin.yaml:6:18"),
    ("service", "promised: {days: 3}", "promised: {days: 3, minutes: 5}", "E028", "services/izin.yaml:6:11"),
    ("service", "promised: {days: 3}", "promised: {}", "E028", "services/izin.yaml:6:11"),
    ("service", "promised: {days: 3}", "promised: {days: 0}", "E029", "services/izin.yaml:6:18"),
    ("service", "promised: {days: 3}", "promised:", "E030", "services/izin.yaml:6:1"),
    ("service", "en: Example Licence", 'en: " "', "E030", "services/izin.yaml:2:29"),
    ("service", "en: Example Licence", "en: " + "x" * 2001, "E031", "services/izin.yaml:2:29"),
    ("service", "valid_from: 2026-01-01", "valid_from: 1 Jan 2026", "E027", "services/izin.yaml:4:13"),
    ("service", "valid_from: 2026-01-01", "valid_from: 2026-02-30", "E027", "services/izin.yaml:4:13"),
    ("service", "valid_from: 2026-01-01", "valid_from: 2026", "E027", "services/izin.yaml:4:13"),
    ("offices", "kind: mall", "kind: mal", "E025", "offices.yaml:9:11"),
    ("pack", "calendar: id-national", "calendar: id-national\nweek_cut: Jumat 15.00", "E026", "pack.yaml:8:11"),
    ("pack", "format: 1", "format: 2", "E032", "pack.yaml:1:9"),
]


@pytest.mark.parametrize(("file", "old", "new", "number", "where"), CASES)
def test_it_is_told_where_it_stands(tmp_path, file, old, new, number, where):
    found = check_pack(write_pack(tmp_path, **{file: change(FILES[file], old, new)}))
    assert (f"promise.{number}", where) in [(problem.id, place(problem, tmp_path)) for problem in found]


def test_a_region_code_without_quotes_is_told_to_be_quoted(tmp_path):
    problem = find_one(write_pack(tmp_path, offices=change(OFFICES, '"82.71"', "82.10")))
    assert problem.now.en == 'Put it in quotes: "82.10".'


def test_an_unknown_key_is_told_what_it_may_have_meant(tmp_path):
    problem = find_one(write_pack(tmp_path, service=change(SERVICE, "unit: dinas-depan", "unitt: dinas-depan")))
    assert problem.now.en.endswith("Did you mean `unit`?")


def test_everything_wrong_in_every_file_is_told_in_one_run(tmp_path):
    service = change(change(SERVICE, "unit: dinas-izin", "unit: dinas-ijin"), "unit: dinas-depan", "units: dinas-depan")
    offices = change(change(OFFICES, '"82.71"', "82.71"), "parent: desa\n    mall", "parent: kota\n    mall")
    found = check_pack(write_pack(tmp_path, PACK.replace("id-national", "x"), offices, service))
    assert [(problem.id[-4:], place(problem, tmp_path)) for problem in found] == [
        ("E023", "offices.yaml:7:13"),
        ("E041", "offices.yaml:15:13"),
        ("E043", "pack.yaml:7:11"),
        ("E041", "services/izin.yaml:3:7"),
        ("E020", "services/izin.yaml:10:5"),
    ]
