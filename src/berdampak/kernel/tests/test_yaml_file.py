from pathlib import Path

import pydantic
import pytest

from berdampak.kernel.errors import BerdampakError
from berdampak.kernel.yaml_file import problems_of, read_yaml


class Service(pydantic.BaseModel, extra="forbid", strict=True):
    name: str
    days: int = 3


class Pack(pydantic.BaseModel, extra="forbid", strict=True):
    code: str
    services: list[Service]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "pack.yaml"


def refusal(file: Path, content: str | bytes) -> str:
    file.write_bytes(content.encode() if isinstance(content, str) else content)
    with pytest.raises(BerdampakError) as refused:
        read_yaml(file)
    return str(refused.value).replace(str(file), "pack.yaml")


@pytest.mark.parametrize(
    ("content", "where", "number"),
    [
        (b"a: \xff", "pack.yaml:1:1", "Y004"),
        ("a: 1\n\0", "pack.yaml:2:1", "Y003"),
        ("a: [", "pack.yaml:1:5", "Y005"),
        ("a: !x 3", "pack.yaml:1:4", "Y005"),
        ("a: 2026-02-30", "pack.yaml", "Y005"),
        ("[" * 5000, "pack.yaml", "Y005"),
        ("a: 1\nb: 2\na: 3", "pack.yaml:3:1", "Y006"),
        ("a: &x 1\nb: *x", "pack.yaml:1:4", "Y007"),
        ("", "pack.yaml:1:1", "Y008"),
        ("a: " + "x" * 1_000_000, "pack.yaml", "Y002"),
    ],
)
def test_what_cannot_be_read_strictly_is_refused_where_it_stands(
    file: Path, content: str | bytes, where: str, number: str
) -> None:
    said = refusal(file, content)
    assert said.startswith(f"{where}: ")
    assert said.endswith(f"[kernel.{number}]")


def test_a_missing_file_says_so(file: Path) -> None:
    with pytest.raises(BerdampakError, match=r"No such file .* \[kernel\.Y001\]"):
        read_yaml(file)


def test_words_that_older_yaml_took_for_booleans_stay_words(file: Path) -> None:
    file.write_text("country: NO\nanswer: yes\n")
    assert read_yaml(file)[0] == {"country": "NO", "answer": "yes"}


def test_all_mistakes_are_told_in_one_run_with_line_and_column(file: Path) -> None:
    file.write_text("code: 31.10\nservices:\n  - name: a\n    dayz: 4\n  - days: x\n")
    data, locate = read_yaml(file)
    with pytest.raises(pydantic.ValidationError) as invalid:
        Pack.model_validate(data)
    said = [(p.where.removeprefix(f"{file}:"), p.id) for p in problems_of(invalid.value, locate, file, "promise")]
    assert said == [
        ("1:1", "promise.F003"),
        ("4:5", "promise.F001"),
        ("5:5", "promise.F002"),
        ("5:5", "promise.F003"),
    ]


def test_a_code_that_lost_its_quotes_is_advised_to_have_them(file: Path) -> None:
    file.write_text("code: 31.10\nservices: []\n")
    data, locate = read_yaml(file)
    with pytest.raises(pydantic.ValidationError) as invalid:
        Pack.model_validate(data)
    (problem,) = problems_of(invalid.value, locate, file, "promise")
    assert '"31.10"' in problem.now.id
    assert '"31.10"' in problem.now.en
