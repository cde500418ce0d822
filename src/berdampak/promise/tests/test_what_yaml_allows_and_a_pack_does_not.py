"""A pack reads as it stands: no anchors, no merging, no second document, nothing twice."""

import pytest

from berdampak.promise.tests.packs import PACK, SERVICE, change, find_one, place, write_pack

BOMB = "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n"
CASES = [
    ("", "E013", "pack.yaml:1:1"),
    ("# nothing but a comment\n", "E013", "pack.yaml:1:1"),
    ("- a\n- b\n", "E014", "pack.yaml:1:1"),
    ("just text\n", "E014", "pack.yaml:1:1"),
    ("format: 1\n\tcode: a\n", "E009", "pack.yaml:2:1"),
    ("format: [1\n", "E008", "pack.yaml:2:1"),
    ("code: a: b\n", "E008", "pack.yaml:1:8"),
    ("format: 1\n---\nformat: 1\n", "E015", "pack.yaml:2:1"),
    ("%YAML 1.1\n---\nformat: 1\n", "E016", "pack.yaml:2:1"),
    ("format: !!int 1\n", "E016", "pack.yaml:1:9"),
    ("<<: {format: 1}\n", "E016", "pack.yaml:1:1"),
    ("format: 1\ncode: \x07\n", "E007", "pack.yaml:2:7"),
    ('code: "\\0"\n', "E007", "pack.yaml:1:7"),
    ('code: "\\ud800"\n', "E007", "pack.yaml:1:7"),
    ("code: " + "[" * 200 + "]" * 200 + "\n", "E012", "pack.yaml:1:18"),
]


@pytest.mark.parametrize(("text", "number", "where"), CASES)
def test_it_is_refused_where_it_stands(tmp_path, text, number, where):
    problem = find_one(write_pack(tmp_path, pack=text))
    assert (problem.id, place(problem, tmp_path)) == (f"promise.{number}", where)


def test_a_bomb_of_aliases_never_grows(tmp_path):
    from berdampak.promise.facade import check_pack

    found = check_pack(write_pack(tmp_path, pack=BOMB))
    assert {problem.id for problem in found} == {"promise.E010"}
    assert len(found) == 7


def test_a_key_written_twice_names_the_first(tmp_path):
    problem = find_one(write_pack(tmp_path, service=change(SERVICE, "steps:", "unit: dinas-depan\nsteps:")))
    assert (problem.id, place(problem, tmp_path)) == ("promise.E011", "services/izin.yaml:7:1")
    assert "line 3" in problem.why.en


def test_a_key_made_of_brackets_is_refused(tmp_path):
    problem = find_one(write_pack(tmp_path, pack=PACK + "? [a, b]\n: c\n"))
    assert problem.id == "promise.E017"
