"""The example in the manual is a good pack, so that it can be copied."""

import re
from pathlib import Path

import pytest

from berdampak.promise.facade import load_pack

MANUAL = Path(__file__).parents[4] / "docs" / "pack.md"


@pytest.fixture
def example(tmp_path):
    """The manual's example, written to a folder."""
    files = re.findall(r"### `(.+?)`\n\n```yaml\n(.*?)```", MANUAL.read_text(encoding="utf-8"), re.DOTALL)
    for name, text in files:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_it_loads(example):
    pack = load_pack(example)
    assert (len(pack.offices), list(pack.services)) == (5, ["kartu-keluarga"])
