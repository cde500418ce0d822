"""A field has what its kind needs, and nothing that its kind has no use for."""

import pytest

from berdampak.promise.facade import check_pack
from berdampak.promise.tests.forms import WITH_FORM, changed
from berdampak.promise.tests.packs import find_one, pointed_at, write_pack

CASES = [
    ("    max: 100\n", "    many: true\n", "E052", "many: true"),
    ("    max: 100\n", "    accepts: [pdf]\n", "E052", "accepts:"),
    ("      - {code: lama, label: {id: Perpanjangan, en: Renewal}}\n", "", "E051", "- {code: baru"),
    ("code: lama, label", "code: baru, label", "E040", "baru, label: {id: Perpanjangan"),
    ("  - code: nomor\n", "  - code: nama\n", "E040", "nama"),
    ("      - code: nik\n", "      - code: jenis\n", "E040", "jenis"),
    ("    min: 1\n", "    min: 9\n", "E054", "9"),
    ("  - code: nama\n", "  - code: Nama Lengkap\n", "E050", "Nama Lengkap"),
    ("        help: {id: Untuk mencocokkan data., en: To match the record.}\n", "", "E059", "identity"),
    ("label: {id: Nama, en: Name}", "label: {id: NIK pemohon, en: NIK}", "E060", "text"),
    ("label: {id: Nama, en: Name}", "label: {id: Nomor KTP, en: Number of the card}", "E060", "text"),
    ("        kind: yes_no\n", "        kind: file\n", "E090", "file"),
]


def test_the_form_they_are_changes_of_is_good(tmp_path):
    assert check_pack(write_pack(tmp_path, service=WITH_FORM)) == []


@pytest.mark.parametrize(("old", "new", "number", "there"), CASES)
def test_what_is_not_is_told_where_it_stands(tmp_path, old, new, number, there):
    found = check_pack(write_pack(tmp_path, service=changed(old, new)))
    told = {problem.id: pointed_at(problem) for problem in found}
    assert told[f"promise.{number}"].startswith(there)


def test_a_group_without_fields_is_told(tmp_path):
    start, end = WITH_FORM.index("    fields:\n"), WITH_FORM.index("documents:\n")
    assert find_one(write_pack(tmp_path, service=WITH_FORM[:start] + WITH_FORM[end:])).id == "promise.E053"


def test_a_kind_that_does_not_exist_is_told_what_it_may_have_meant(tmp_path):
    problem = find_one(write_pack(tmp_path, service=changed("kind: identity", "kind: identiti")))
    assert problem.id == "promise.E025"
    assert problem.now.en.endswith("Did you mean `identity`?")
