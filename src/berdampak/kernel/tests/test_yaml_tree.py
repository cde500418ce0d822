from pathlib import Path

import pytest

from berdampak.kernel.file_problems import UNREADABLE, FileProblems
from berdampak.kernel.yaml_tree import Tree, read_tree

FILES = FileProblems("kernel", {kind: [kind] for kind in UNREADABLE})


def tree_of(path: Path, content: str | bytes) -> Tree:
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return read_tree(path, FILES)


@pytest.mark.parametrize(
    ("content", "where", "kind"),
    [
        (b"a: 1\nbc: \xff", ":2:5", "not_utf8"),
        ("a: 1\n\0", ":2:1", "control_character"),
        ("a: [", ":1:5", "malformed"),
        ("a: !x 3", ":1:4", "tag"),
        ("a: " + "[" * 5000, ":1:15", "too_deep"),
        ("a: &x 1", ":1:4", "anchor"),
        ("", ":1:1", "empty"),
        ("- a", ":1:1", "not_a_mapping"),
        ("a: " + "x" * 1_000_000, "", "too_large"),
    ],
)
def test_what_cannot_be_relied_on_is_refused_where_it_stands(
    tmp_path: Path, content: str | bytes, where: str, kind: str
) -> None:
    tree = tree_of(tmp_path / "a.yaml", content)
    assert tree.value is None
    assert [(p.id, p.where) for p in tree.problems] == [(f"kernel.{kind}", f"{tmp_path}/a.yaml{where}")]


def test_a_missing_file_says_so(tmp_path: Path) -> None:
    (problem,) = read_tree(tmp_path / "a.yaml", FILES).problems
    assert "No such file" in problem.what.en


def test_a_key_written_twice_is_told_and_the_rest_is_kept(tmp_path: Path) -> None:
    tree = tree_of(tmp_path / "a.yaml", "a: 1\nb: 2\na: 3")
    assert tree.value == {"a": 1, "b": 2}
    assert [p.where.removeprefix(str(tmp_path)) for p in tree.problems] == ["/a.yaml:3:1"]


def test_words_that_older_yaml_took_for_booleans_and_dates_stay_words(tmp_path: Path) -> None:
    tree = tree_of(tmp_path / "a.yaml", "country: NO\nanswer: yes\nday: 2026-02-30")
    assert tree.value == {"country": "NO", "answer": "yes", "day": "2026-02-30"}


def test_a_file_that_changed_is_read_anew(tmp_path: Path) -> None:
    assert [tree_of(tmp_path / "a.yaml", content).value for content in ("a: 1", "a: 2")] == [{"a": 1}, {"a": 2}]
