"""A condition hangs on an answer that can have been given by then."""

import pytest

from berdampak.promise.facade import check_pack
from berdampak.promise.tests.forms import changed
from berdampak.promise.tests.packs import find_one, pointed_at, write_pack

NOMOR = "    when: {field: jenis, any_of: [lama]}\n  - code: anggota"
SURAT = "    when: {field: jenis, any_of: [lama]}\nfees"
CASES = [
    (NOMOR, NOMOR.replace("jenis", "jenes"), "E055", "jenes"),
    (NOMOR, NOMOR.replace("jenis", "anggota"), "E056", "anggota, any_of"),
    (NOMOR, NOMOR.replace("jenis", "nomor"), "E056", "nomor, any_of"),
    (NOMOR, NOMOR.replace("jenis", "nama"), "E057", "nama, any_of"),
    (NOMOR, NOMOR.replace("lama", "lana"), "E058", "lana]"),
    (SURAT, SURAT.replace("jenis", "dewasa"), "E056", "dewasa, any_of"),
    ('any_of: ["yes"]', "any_of: [ya]", "E058", "ya]"),
]


@pytest.mark.parametrize(("old", "new", "number", "there"), CASES)
def test_one_that_cannot_is_told_where_it_stands(tmp_path, old, new, number, there):
    problem = find_one(write_pack(tmp_path, service=changed(old, new)))
    assert problem.id == f"promise.{number}"
    assert pointed_at(problem).startswith(there)


def test_a_choice_that_is_nearly_there_is_suggested(tmp_path):
    problem = find_one(write_pack(tmp_path, service=changed(NOMOR, NOMOR.replace("lama", "lana"))))
    assert problem.now.en.endswith("Did you mean `lama`?")


def test_a_step_and_a_fee_may_hang_on_the_form_too(tmp_path):
    service = changed("    budget: {minutes: 30}\n", "    budget: {minutes: 30}\n    when: {field: x, any_of: [y]}\n")
    assert find_one(write_pack(tmp_path, service=service)).id == "promise.E055"
    service = changed("    amount: 5000\n", "    amount: 5000\n    when: {field: x, any_of: [y]}\n")
    assert find_one(write_pack(tmp_path, service=service)).id == "promise.E055"


def test_in_a_group_a_field_may_hang_on_one_above_the_group(tmp_path):
    service = changed('{field: dewasa, any_of: ["yes"]}', "{field: jenis, any_of: [baru]}")
    assert check_pack(write_pack(tmp_path, service=service)) == []
