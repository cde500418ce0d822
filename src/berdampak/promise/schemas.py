"""JSON Schemas of the files of a pack, for editors; generated from the models that read them."""

from typing import Any

from pydantic import BaseModel

from berdampak.promise.format import OfficesFile, PackFile, ServiceFile


def file_schemas() -> dict[str, dict[str, Any]]:
    """One schema for each kind of file."""
    models: dict[str, type[BaseModel]] = {"pack": PackFile, "offices": OfficesFile, "service": ServiceFile}
    dialect = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
    return {name: dialect | model.model_json_schema() for name, model in models.items()}
