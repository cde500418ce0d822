"""`berdampak schema [FOLDER]`: the JSON Schemas of packs, maps and cards, for editors and for those who read cards."""

import json
from pathlib import Path
from typing import Any

import click

from berdampak.house.command import language_option
from berdampak.kernel.errors import BerdampakError, Problem
from berdampak.kernel.text import Language, Text


@click.command(name="schema")
@click.argument("folder", type=click.Path(path_type=Path), default=Path("schemas"))
@language_option
def command(folder: Path, language: Language) -> None:
    """Write the JSON Schemas of packs, maps and cards to FOLDER (schemas/ if not said)."""
    schemas = gather_schemas()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, schema in schemas.items():
            (folder / f"{name}.schema.json").write_text(write_schema(schema), encoding="utf-8")
    except OSError as error:
        raise BerdampakError(_say_unwritable(folder, error)) from error
    done = Text("{count} skema ditulis ke {folder}.", "{count} schemas written to {folder}.")
    click.echo(done.format(count=len(schemas), folder=folder).in_(language))


def gather_schemas() -> dict[str, dict[str, Any]]:
    """Every published schema by its name."""
    from berdampak.happening.intake.facade import map_schema
    from berdampak.promise.facade import pack_schemas
    from berdampak.report.facade import card_schema

    return {**pack_schemas(), "map": map_schema(), "card": card_schema()}


def write_schema(schema: dict[str, Any]) -> str:
    """A schema as it is kept in a file."""
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def _say_unwritable(folder: Path, error: OSError) -> Problem:
    return Problem(
        "house.E010",
        Text(f"Skema tidak dapat ditulis: {error.strerror}.", f"The schemas cannot be written: {error.strerror}."),
        Text("", ""),
        Text("Pilih folder lain yang dapat ditulisi.", "Choose another folder that can be written to."),
        str(folder),
    )
