"""What pydantic finds wrong in a file, said as problems with a line and a column."""

from collections.abc import Callable
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError

from berdampak.kernel.errors import Problem
from berdampak.kernel.text import Text
from berdampak.promise.format import TextPart
from berdampak.promise.problems import problem, suggest
from berdampak.promise.yaml_tree import Path, Tree

Model = TypeVar("Model", bound=BaseModel)
_LANGUAGE_NAMES = {"id": Text("Indonesia", "Indonesian"), "en": Text("Inggris", "English")}
_KINDS = {
    "string": Text("teks", "text"),
    "int": Text("bilangan bulat", "a whole number"),
    "bool": Text("true atau false", "true or false"),
    "list": Text("daftar (tiap baris diawali `- `)", "a list (each line begins with `- `)"),
    "model": Text("susunan `kunci: nilai`", "`key: value`"),
}


def validate(tree: Tree, model: type[Model]) -> tuple[Model | None, list[Problem]]:
    """The file as its model, or everything in it that the format does not allow."""
    try:
        return model.model_validate(tree.value), []
    except ValidationError as error:
        found = error.errors(include_url=False)
        return None, [_say(tree, model, dict(each)) for each in found]


def _say(tree: Tree, model: type[BaseModel], error: dict[str, Any]) -> Problem:
    kind = error["type"]
    path = tuple(error["loc"])
    say = _SAYERS.get(kind)
    if say is not None:
        return say(tree, model, path, error)
    if isinstance(error["input"], int | float) and kind == "string_type":
        return problem("E023", tree.where(path), written=tree.written.get(path, error["input"]))
    wanted = _KINDS.get(kind.partition("_")[0], Text("isi lain", "something else"))
    return problem("E024", tree.where(path), wanted=wanted)


def _say_unknown(tree: Tree, model: type[BaseModel], path: Path, _: dict[str, Any]) -> Problem:
    known = list(_get_model_at(model, path[:-1]).model_fields)
    key = str(path[-1])
    return problem("E020", tree.where(path, key=True), suggest(key, known), key=key, known=", ".join(known))


def _say_missing(tree: Tree, model: type[BaseModel], path: Path, _: dict[str, Any]) -> Problem:
    key = str(path[-1])
    if _get_model_at(model, path[:-1]) is TextPart:
        return problem("E022", tree.where(path[:-1]), key=key, language=_LANGUAGE_NAMES[key])
    return problem("E021", tree.where(path[:-1]), key=key)


def _say_not_among(tree: Tree, model: type[BaseModel], path: Path, _: dict[str, Any]) -> Problem:
    written = tree.written.get(path, "")
    if path == ("format",):
        return problem("E032", tree.where(path))
    known = list(get_args(_get_model_at(model, path[:-1]).model_fields[str(path[-1])].annotation))
    return problem("E025", tree.where(path), suggest(written, known), written=written, known=", ".join(known))


def _say_out_of_bounds(tree: Tree, _: type[BaseModel], path: Path, error: dict[str, Any]) -> Problem:
    (limit,) = error["ctx"].values()
    return problem("E029", tree.where(path), written=tree.written.get(path, ""), limit=limit)


def _say_number(number: str) -> "_Sayer":
    """A sayer of problems that need no more than what is written there."""

    def say(tree: Tree, _: type[BaseModel], path: Path, error: dict[str, Any]) -> Problem:
        limit = error.get("ctx", {}).get("max_length", "")
        return problem(number, tree.where(path), written=tree.written.get(path, "…"), limit=limit)

    return say


def _get_model_at(model: type[BaseModel], path: Path) -> type[BaseModel]:
    for part in path:
        if isinstance(part, str):
            found = _find_model(model.model_fields[part].annotation)
            assert found is not None, f"{part} is a part of the format"
            model = found
    return model


def _find_model(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for each in get_args(annotation) if (found := _find_model(each))), None)


_Sayer = Callable[[Tree, type[BaseModel], Path, dict[str, Any]], Problem]
_SAYERS: dict[str, _Sayer] = {
    "extra_forbidden": _say_unknown,
    "missing": _say_missing,
    "literal_error": _say_not_among,
    "greater_than_equal": _say_out_of_bounds,
    "less_than_equal": _say_out_of_bounds,
    "string_pattern_mismatch": _say_number("E026"),
    "not_a_day": _say_number("E027"),
    "term_unit": _say_number("E028"),
    "nothing_there": _say_number("E030"),
    "string_too_short": _say_number("E030"),
    "too_short": _say_number("E030"),
    "string_too_long": _say_number("E031"),
}
