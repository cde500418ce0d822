"""Every way through a procedure passes one decision: it is checked before, and issued after."""

import pytest

from berdampak.promise.facade import check_pack
from berdampak.promise.tests.forms import changed
from berdampak.promise.tests.packs import SERVICE, change, find_one, place, write_pack

LAST = "    name: {id: Terbitkan izin, en: Issue the licence}\n    budget: {days: 1}\n    kind: decide\n"
CHECK = "    name: {id: Periksa berkas, en: Check the papers}\n"
CASES = [
    ("    kind: decide\n", "", "E061", "8:3"),
    (CHECK, CHECK + "    kind: decide\n", "E062", "19:11"),
    (LAST, LAST + "    after: []\n", "E064", "8:11"),
    (LAST, LAST + "  - code: lagi\n    name: {id: Lagi, en: Again}\n", "E064", "19:11"),
    (CHECK, CHECK + "    kind: issue\n", "E065", "14:11"),
]


@pytest.mark.parametrize(("old", "new", "number", "where"), CASES)
def test_a_procedure_that_does_not_is_told_at_its_step(tmp_path, old, new, number, where):
    found = check_pack(write_pack(tmp_path, service=change(SERVICE, old, new)))
    told = [(problem.id, place(problem, tmp_path)) for problem in found]
    assert (f"promise.{number}", f"services/izin.yaml:{where}") in told


def test_the_decision_hangs_on_no_condition(tmp_path):
    service = changed("    kind: decide\n", "    kind: decide\n    when: {field: jenis, any_of: [baru]}\n")
    assert find_one(write_pack(tmp_path, service=service)).id == "promise.E063"


def test_steps_that_issue_may_follow_it(tmp_path):
    service = change(SERVICE, LAST, LAST + "  - code: serah\n    name: {id: Serah, en: Hand over}\n    kind: issue\n")
    assert check_pack(write_pack(tmp_path, service=service)) == []


def test_steps_side_by_side_all_come_before_it(tmp_path):
    service = change(SERVICE, CHECK, CHECK + "    kind: recommend\n    after: []\n")
    service = change(service, "    kind: decide\n", "    kind: decide\n    after: [terima, periksa]\n")
    assert check_pack(write_pack(tmp_path, service=service)) == []
