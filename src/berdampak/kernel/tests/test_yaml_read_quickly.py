"""A file means the same whichever of the two readers reads it."""

import re
from typing import Any

import pytest

from berdampak.kernel import yaml_tree
from berdampak.kernel.file_problems import UNREADABLE, FileProblems

FILES = FileProblems("kernel", {kind: [kind] for kind in UNREADABLE})
GOOD = """\
# A remark
kata: [no, yes, on, ~, null, True, 010, 0o14, 0x1F, 1_000, 1e3, .5, 1e999, .inf, 12:30, 2026-02-30, "5", '6']
teks: |
  dua baris

   yang menjorok
lipat: >-
  satu
  baris   # bukan catatan
kosong:
aliran: {id: "é – ‘kutip’", en: 'it''s', dalam: [{a: 1}, []]}
"kunci: ini": a#b http://contoh.id:80/x
daftar:
- satu
-   dua: 2
    tiga: "\\u00e9\\
      x"
"""


def read(text: str) -> tuple[Any, ...]:
    tree = yaml_tree._parse.__wrapped__("a.yaml", text.encode(), FILES)
    problems = [(problem.id, problem.where) for problem in tree.problems]
    return problems, tree.value, tree.marks, tree.keys, tree.written


RARE = ["a: |#\n  b\n", 'a: ["b":c]\n', "a: b\x85c\n", "a: b\u2028c\nd: e\n", "a:\r\n  b\r\n", "a: \ufeffb\n"]


@pytest.mark.parametrize("text", [GOOD, *RARE])
def test_both_read_the_same(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    quickly = read(text)
    monkeypatch.setattr(yaml_tree, "_ODD", re.compile(""))
    assert repr(read(text)) == repr(quickly)


def test_a_good_file_is_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(yaml_tree, "YAML")
    problems, value, *_ = read(GOOD)
    assert (problems, value["kata"][:3], value["lipat"]) == ([], ["no", "yes", "on"], "satu baris   # bukan catatan")
