"""JSON Schemas of the files of a pack, for editors; generated from the models that read them."""

from typing import Any

from pydantic import BaseModel

from berdampak.promise.format import OfficesFile, PackFile, ServiceFile
from berdampak.promise.format_appraisal import AppraisalFile
from berdampak.promise.format_followups import FollowupsFile
from berdampak.promise.format_goals import GoalsFile
from berdampak.promise.format_standard import StandardFile
from berdampak.promise.format_voice import VoiceFile


def file_schemas() -> dict[str, dict[str, Any]]:
    """One schema for each kind of file."""
    models: dict[str, type[BaseModel]] = {
        "pack": PackFile,
        "offices": OfficesFile,
        "service": ServiceFile,
        "voice": VoiceFile,
        "goals": GoalsFile,
        "followups": FollowupsFile,
        "appraisal": AppraisalFile,
        "standard": StandardFile,
    }
    dialect = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
    return {name: dialect | _simplify(model.model_json_schema()) for name, model in models.items()}


def _simplify(schema: Any) -> Any:
    """Drop what an editor has no use for: titles made of names, and null, which the format refuses."""
    if isinstance(schema, list):
        return [_simplify(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    kept = {key: _simplify(each) for key, each in schema.items() if not _is_noise(key, each)}
    choices = [each for each in kept.get("anyOf", []) if each != {"type": "null"}]
    return (kept | choices[0]) if len(choices) == 1 and kept.pop("anyOf") else kept


def _is_noise(key: str, value: Any) -> bool:
    return (key == "title" and isinstance(value, str)) or (key == "default" and value is None)
