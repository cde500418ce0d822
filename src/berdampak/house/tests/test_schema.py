"""`berdampak schema` writes the published schemas, and those in the repository are the ones it writes."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from berdampak.house.command import main
from berdampak.house.commands.schema_ import gather_schemas, write_schema

PUBLISHED = Path(__file__).parents[4] / "schemas"


def test_the_published_schemas_are_fresh():
    there = {path.name: path.read_text(encoding="utf-8") for path in PUBLISHED.glob("*.json")}
    fresh = {f"{name}.schema.json": write_schema(schema) for name, schema in gather_schemas().items()}
    assert there == fresh, "run `berdampak schema` and commit what it writes"


def test_it_writes_schemas_that_are_valid(tmp_path):
    main(["schema", str(tmp_path / "new")])
    written = sorted((tmp_path / "new").iterdir())
    assert {"card.schema.json", "offices.schema.json", "pack.schema.json", "service.schema.json"} <= {
        p.name for p in written
    }
    for path in written:
        Draft202012Validator.check_schema(json.loads(path.read_text(encoding="utf-8")))


def test_a_place_that_cannot_be_written_to_is_answered_with_a_sentence(tmp_path, capsys):
    (tmp_path / "file").write_text("")
    with pytest.raises(SystemExit) as exit_:
        main(["schema", str(tmp_path / "file")])
    assert exit_.value.code == 2
    assert "[house.E010]" in capsys.readouterr().err
