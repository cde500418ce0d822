from pathlib import Path

import pytest
from pydantic import ValidationInfo, field_validator
from pydantic_core import PydanticCustomError

from berdampak.kernel.errors import BerdampakError
from berdampak.kernel.file_problems import KEYS, VALUES, FileProblems
from berdampak.kernel.parts import Day, Part, TextPart, Zone
from berdampak.kernel.text import same
from berdampak.kernel.validation import read_model, validate
from berdampak.kernel.yaml_tree import read_tree


class Service(Part):
    name: TextPart
    days: int = 3
    of: str = ""

    @field_validator("of")
    @classmethod
    def _known(cls, value: str, info: ValidationInfo) -> str:
        if value not in (info.context or ()):
            raise PydanticCustomError("X001", "unknown", {"known": ", ".join(info.context or ())})
        return value


class Pack(Part):
    code: str
    zone: Zone = "UTC"
    services: list[Service] | None = None
    closed: dict[Day, str] | None = None


def files(*, at_keys: bool = False) -> FileProblems:
    own = {"X001": (same("no {written}"), same("there are {known}"), same("change it"))}
    return FileProblems("room", {kind: [kind] for kind in KEYS | VALUES}, own, at_keys=at_keys)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "pack.yaml"


def said(path: Path, text: str, **options: bool) -> list[tuple[str, str]]:
    path.write_text(text)
    with pytest.raises(BerdampakError) as refused:
        read_model(path, Pack, files(**options))
    return [(p.where.removeprefix(f"{path}:"), p.id.removeprefix("room.")) for p in refused.value.problems]


ALL_WRONG = """\
code: 31.10
zone: Mars
services:
  - name: {id: a}
    dayz: 4
  - days: x
"""


def test_all_mistakes_are_told_in_one_run_with_line_and_column(path: Path) -> None:
    assert said(path, ALL_WRONG) == [
        ("1:7", "unquoted"),
        ("2:7", "unknown_zone"),
        ("4:11", "missing_language"),
        ("5:5", "unknown_key"),
        ("6:5", "missing_key"),
        ("6:11", "wrong_kind"),
    ]


def test_a_room_may_have_them_told_at_the_keys(path: Path) -> None:
    assert [where for where, _ in said(path, ALL_WRONG, at_keys=True)] == ["1:1", "2:1", "4:5", "5:5", "6:5", "6:5"]


def test_a_code_that_lost_its_quotes_is_advised_to_have_them(path: Path) -> None:
    path.write_text("code: 31.10\n")
    _, (problem,) = validate(read_tree(path, files()), Pack)
    assert '"31.10"' in problem.now.id
    assert '"31.10"' in problem.now.en


def test_a_validator_of_the_room_may_raise_a_problem_of_the_room(path: Path) -> None:
    path.write_text("code: a\nservices:\n  - name: {id: a, en: b}\n    of: c\n")
    _, (problem,) = validate(read_tree(path, files()), Pack, context=["a", "b"])
    assert problem.say("en") == f"{path}:4:9: no c there are a, b change it [room.X001]"


def test_a_wrong_key_of_a_mapping_is_told_where_the_key_stands(path: Path) -> None:
    path.write_text("code: a\nclosed: {2026-02-30: a, 2026-03-01: b}\n")
    _, (problem,) = validate(read_tree(path, files()), Pack)
    assert problem.where == f"{path}:2:10"
    assert problem.what.en == "`2026-02-30` is not a date."
