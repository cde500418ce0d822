"""What the schema of the API says of every operation alike, and the page that reads it aloud."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe
from ninja.openapi.schema import OpenAPISchema

from berdampak.front.contracts import Entry, menus
from berdampak.front.facade import render_template
from berdampak.house import words_api
from berdampak.kernel.text import LANGUAGES, Language, same

FOLDER = Path(__file__).parent / "templates"
NAMES: dict[Language, str] = {"id": "Indonesia", "en": "English"}
STATUSES = {
    400: "What was sent cannot be read.",
    401: "It needs a token.",
    403: "The person may not.",
    404: "It is not here.",
    409: "It does not go with how things are now.",
    413: "Too much was sent.",
    415: "Not a kind of content that is taken.",
    422: "A value does not fit.",
    429: "Too many attempts; try later.",
    503: "Out of reach for now; try again.",
}


def complete(schema: OpenAPISchema) -> OpenAPISchema:
    """The schema with what may always be answered, and with who may ask."""
    from berdampak.front.api import Problems

    definitions = Problems.model_json_schema(ref_template="#/components/schemas/{model}")
    components = schema["components"]
    components.setdefault("schemas", {}).update(definitions.pop("$defs"), Problems=definitions)
    components["responses"] = {f"Problems{status}": _said(words) for status, words in STATUSES.items()}
    components["securitySchemes"] = {"token": {"type": "http", "scheme": "bearer"}}
    schema["servers"] = [{"url": settings.SITE.rstrip("/")}]
    for _, _, operation in operations_of(schema):
        _complete(operation)
    return schema


def operations_of(schema: dict[str, Any]) -> list[tuple[str, str, dict[str, Any]]]:
    """Every operation of a schema: method, address, and what is said of it."""
    return [
        (method.upper(), path, operation)
        for path, methods in schema["paths"].items()
        for method, operation in methods.items()
    ]


def _said(words: str) -> dict[str, Any]:
    problems = {"$ref": "#/components/schemas/Problems"}
    return {"description": words, "content": {"application/json": {"schema": problems}}}


def _complete(operation: dict[str, Any]) -> None:
    asked = operation.get("security")
    if asked is not None:
        operation["security"] = [{"token": []}] if asked == [{"Bearer": []}] else [{}, {"token": []}]
    for status in STATUSES:
        operation["responses"].setdefault(status, {"$ref": f"#/components/responses/Problems{status}"})


@require_safe
def read_api(request: HttpRequest) -> HttpResponse:
    """The page on which people read what programs can do here."""
    from berdampak.house.api import API

    language: Language = "en" if request.GET.get("lang") == "en" else "id"
    schema = API.get_openapi_schema()
    page = render_template(
        FOLDER,
        "house/api.html",
        language,
        title=words_api.TITLE.in_(language),
        languages=[Entry(f"/api/?lang={one}", NAMES[one], code=one) for one in LANGUAGES],
        words=words_api,
        links={"languages": ()},
        groups=_groups(schema, language),
        **menus(language),
    )
    return HttpResponse(page, headers={"Content-Language": language, "Cache-Control": "public, max-age=60"})


def _groups(schema: dict[str, Any], language: Language) -> list[dict[str, Any]]:
    """The operations by what they are about; a tag without words stands as it is."""
    groups: dict[str, list[dict[str, Any]]] = {}
    for method, path, operation in operations_of(schema):
        groups.setdefault((operation.get("tags") or ["-"])[0], []).append(
            {
                "method": method,
                "path": path,
                "summary": operation["x-summary-id" if language == "id" else "summary"],
                "needs_token": operation.get("security") == [{"token": []}],
                "fields": _fields(schema, operation),
            }
        )
    names = {tag: words_api.GROUPS.get(tag, same(tag)).in_(language) for tag in groups}
    return [{"name": names[tag], "operations": found} for tag, found in groups.items()]


def _fields(schema: dict[str, Any], operation: dict[str, Any]) -> list[dict[str, Any]]:
    """What is sent, one line a field: in the address, or in the body."""
    found = [
        {"name": one["name"], "kind": _kind(one["schema"]), "needed": one["required"]}
        for one in operation.get("parameters", ())
    ]
    for content in operation.get("requestBody", {}).get("content", {}).values():
        body = _resolved(schema, content["schema"])
        needed = body.get("required", ())
        for name, details in body.get("properties", {}).items():
            found.append({"name": name, "kind": _kind(details), "needed": name in needed})
    return found


def _resolved(schema: dict[str, Any], part: dict[str, Any]) -> dict[str, Any]:
    name = part.get("$ref", "").rpartition("/")[2]
    return schema["components"]["schemas"].get(name, part) if name else part


def _kind(part: dict[str, Any]) -> str:
    """The kind of a value in a word or two."""
    if "enum" in part:
        return " | ".join(map(str, part["enum"]))
    if "$ref" in part:
        return str(part["$ref"]).rpartition("/")[2]
    if "anyOf" in part:
        return " | ".join(dict.fromkeys(_kind(one) for one in part["anyOf"]))
    kind = part.get("format") or part.get("type") or "object"
    return f"[{_kind(part['items'])}]" if kind == "array" and "items" in part else str(kind)
