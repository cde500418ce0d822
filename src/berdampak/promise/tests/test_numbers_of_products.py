"""No two products bear the same number, and every number can be read out."""

import pytest

from berdampak.promise.checking_procedure import is_number_pattern
from berdampak.promise.tests.forms import WITH_FORM, changed
from berdampak.promise.tests.packs import change, find_one, pointed_at, write_pack


@pytest.mark.parametrize("good", ["AKL-{year}-{seq:06}", "{seq}", "SKCK/{year}/{month}/{seq:05}", "a.{seq:02}/{year}"])
def test_a_pattern_that_counts_is_good(good):
    assert is_number_pattern(good)


@pytest.mark.parametrize(
    "bad",
    [
        "AKL-{year}",
        "AKL-{seq}-{seq}",
        "{year}{year}{seq}",
        "{month}-{seq}",
        "{seq:6}",
        "{seq!r}",
        "{seq.x}",
        "{day}-{seq}",
        "AKL {seq}",
        "{seq}\n",
        "{{seq}}",
        "A" * 60 + "{seq}",
        "",
    ],
)
def test_one_that_does_not_is_no_pattern(bad):
    assert not is_number_pattern(bad)


def test_it_is_told_where_it_stands(tmp_path):
    problem = find_one(write_pack(tmp_path, service=changed("{seq:06}", "{nomor}")))
    assert (problem.id, pointed_at(problem)) == ("promise.E068", '"IZN-{year}-{nomor}"')
    assert "AKL-{year}-{seq:06}" in problem.now.en


def test_two_services_cannot_number_alike(tmp_path):
    write_pack(tmp_path, service=WITH_FORM)
    (tmp_path / "services" / "lagi.yaml").write_text(
        change(WITH_FORM, "code: izin\nname: {id: Izin C", "code: lagi\nname: {id: Izin C")
    )
    problem = find_one(tmp_path)
    assert (problem.id, pointed_at(problem)) == ("promise.E069", '"IZN-{year}-{seq:06}"')
    assert "lagi.yaml" in problem.where
    assert "izin.yaml" in problem.why.en
