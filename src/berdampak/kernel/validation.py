"""What pydantic finds wrong in a file, said as problems with a line and a column."""

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError

from berdampak.kernel.errors import BerdampakError, Problem
from berdampak.kernel.file_problems import SHARED, FileProblems, suggest
from berdampak.kernel.parts import TextPart
from berdampak.kernel.text import Text
from berdampak.kernel.yaml_tree import Keys, Tree, read_tree

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

Model = TypeVar("Model", bound=BaseModel)
_LANGUAGE_NAMES = {"id": Text("Indonesia", "Indonesian"), "en": Text("Inggris", "English")}
_LIST = Text("daftar (tiap baris diawali `- `)", "a list (each line begins with `- `)")
_MAPPING = Text("susunan `kunci: nilai`", "`key: value`")
_WANTED = {
    "string": Text("teks", "text"),
    "int": Text("bilangan bulat", "a whole number"),
    "bool": Text("true atau false", "true or false"),
    "list": _LIST,
    "tuple": _LIST,
    "dict": _MAPPING,
    "model": _MAPPING,
}
_KINDS = {
    "greater_than_equal": "out_of_bounds",
    "less_than_equal": "out_of_bounds",
    "string_pattern_mismatch": "not_a_week_cut",  # the only pattern in any file
    "string_too_short": "nothing_there",
    "too_short": "nothing_there",
    "string_too_long": "too_long",
}


def read_model(path: Path, model: type[Model], files: FileProblems, context: Any = None) -> Model:
    """The file as its model; raises BerdampakError with everything that is wrong with it."""
    content, problems = validate(read_tree(path, files), model, context)
    if content is None or problems:
        raise BerdampakError(*problems)
    return content


def validate(tree: Tree, model: type[Model], context: Any = None) -> tuple[Model | None, list[Problem]]:
    """The file as its model, unless the model does not allow all of it; and everything that is wrong with it.

    A validator of the model may raise PydanticCustomError with a kind or a number that the file's problems know.
    """
    if tree.value is None:
        return None, tree.problems
    try:
        return model.model_validate(tree.value, context=context), tree.problems
    except ValidationError as error:
        return None, [*tree.problems, *(_say(tree, model, each) for each in error.errors(include_url=False))]


def _say(tree: Tree, model: type[BaseModel], error: "ErrorDetails") -> Problem:
    is_key = error["loc"][-1:] == ("[key]",)
    path = error["loc"][:-1] if is_key else error["loc"]
    where = tree.where(path, key=is_key or tree.files.at_keys)
    written = str(path[-1]) if is_key else tree.written.get(path, "…")
    context = error.get("ctx", {})
    match error["type"]:
        case "extra_forbidden":
            key, known = str(path[-1]), list(_get_model_at(model, path[:-1]).model_fields)
            where = tree.where(path, key=True)
            return tree.files.problem("unknown_key", where, suggest(key, known), key=key, known=", ".join(known))
        case "missing":
            return _say_missing(tree, model, path)
        case "literal_error":
            known = re.findall("'(.*?)'", context["expected"])
            hint = suggest(written, known)
            return tree.files.problem("unknown_word", where, hint, written=written, known=", ".join(known))
        case "string_type" if isinstance(error["input"], int | float):
            return tree.files.problem("unquoted", where, written=written)
    kind = _KINDS.get(error["type"], error["type"])
    if kind in SHARED or kind in tree.files.own:
        limit = next(iter(context.values()), "")
        return tree.files.problem(kind, where, **{"written": written, "limit": limit, **context})
    wanted = _WANTED.get(kind.partition("_")[0], Text("isi lain", "something else"))
    return tree.files.problem("wrong_kind", where, wanted=wanted)


def _say_missing(tree: Tree, model: type[BaseModel], path: Keys) -> Problem:
    key = str(path[-1])
    if _get_model_at(model, path[:-1]) is TextPart:
        where = tree.where(path[:-1], key=tree.files.at_keys)
        return tree.files.problem("missing_language", where, key=key, language=_LANGUAGE_NAMES[key])
    return tree.files.problem("missing_key", tree.where(path[:-1]), key=key)


def _get_model_at(model: type[BaseModel], path: Keys) -> type[BaseModel]:
    """The model of what stands at a path; names that are not the format's, such as codes, lead no deeper."""
    for part in path:
        if field := model.model_fields.get(str(part)):
            model = _find_model(field.annotation) or model
    return model


def _find_model(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for each in get_args(annotation) if (found := _find_model(each))), None)
