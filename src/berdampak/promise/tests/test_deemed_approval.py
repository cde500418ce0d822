"""Silence grants only where a law says so, and only when the term of a law is over."""

import pytest

from berdampak.promise.facade import check_pack
from berdampak.promise.tests.forms import WITH_DEEMED
from berdampak.promise.tests.packs import change, find_one, place, write_pack

TERM = "legal_term:\n  days: 5\n  ground: {reference: UU 30/2014, status: sourced}\n"
LEGAL = "  legal: {reference: UU 30/2014, status: sourced}\n"
CASES = [
    (TERM, "", "E066", "7:1"),
    (LEGAL, "", "E021", "11:3"),
    (LEGAL, "  legal: {reference: UU 30/2014}\n", "E067", "12:10"),
    (LEGAL, LEGAL.replace("sourced", "example"), "E067", "12:42"),
    ("outcome: granted", "outcome: refused", "E025", "11:12"),
]


def test_with_a_law_and_a_term_of_law_it_is_good(tmp_path):
    assert check_pack(write_pack(tmp_path, service=WITH_DEEMED)) == []


@pytest.mark.parametrize(("old", "new", "number", "where"), CASES)
def test_without_them_it_is_refused(tmp_path, old, new, number, where):
    problem = find_one(write_pack(tmp_path, service=change(WITH_DEEMED, old, new)))
    assert (problem.id, place(problem, tmp_path)) == (f"promise.{number}", f"services/izin.yaml:{where}")
