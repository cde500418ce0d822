"""The API: routers of all rooms under one address, one way of saying what is wrong, one schema."""

import json
import logging
from functools import cached_property
from typing import Any

from django.core.exceptions import RequestDataTooBig, SuspiciousOperation
from django.db import OperationalError
from django.http import Http404, HttpRequest, HttpResponse, UnreadablePostError
from django.http.multipartparser import MultiPartParserError
from django.utils.module_loading import import_string
from django.views.decorators.http import require_safe
from ninja import NinjaAPI
from ninja.errors import AuthenticationError, HttpError, ValidationError
from ninja.openapi.schema import OpenAPISchema
from ninja.operation import Operation
from ninja.parser import Parser

from berdampak.front.api import say_problems
from berdampak.house.api_problems import problem, status_of
from berdampak.house.api_schema import complete
from berdampak.kernel.errors import BerdampakError
from berdampak.people.facade import Refused

ROUTERS = {
    "": (
        "berdampak.publish.citizen.api.router",
        "berdampak.happening.casework.api.router",
        "berdampak.happening.casework.unit.api.router",
        "berdampak.happening.queue.api.router",
        "berdampak.voice.api.router",
        "berdampak.people.api.router",
        "berdampak.report.series.api.router",
        "berdampak.house.api_webhooks.router",
    ),
}
JSON = "application/json"
DEPTH_MAX = 30


class StrictParser(Parser):
    """Reads JSON that says what it is, and nothing that a database could not keep."""

    def parse_body(self, request: HttpRequest) -> Any:
        """The value in the body; raises BerdampakError and ValueError."""
        if request.content_type != JSON:
            raise BerdampakError(problem("E054", kinds=JSON))
        try:
            return _clean(json.loads(request.body, parse_constant=_no_number))
        except (ValueError, RecursionError) as error:
            raise BerdampakError(problem("E055", detail=str(error)[:100])) from error


class Api(NinjaAPI):
    """Ninja, with our schema."""

    @cached_property
    def schema(self) -> OpenAPISchema:
        """The schema, with everything in it that all operations have in common; made once, for it takes a second."""
        return complete(super().get_openapi_schema())

    def get_openapi_schema(self, **_: Any) -> OpenAPISchema:
        """The schema, which is to be read and not changed."""
        return self.schema

    def get_openapi_operation_id(self, operation: Operation) -> str:
        """The name of the function, which no other one of the API bears."""
        return str(operation.view_func.__name__)


def make_api() -> Api:
    """The API with the routers of all rooms."""
    api = Api(
        title="Berdampak",
        version="1",
        description="Everything that a citizen and an officer can do, for programs.",
        docs_url=None,
        docs_decorator=require_safe,
        urls_namespace="api",
        parser=StrictParser(),
    )
    for prefix, places in ROUTERS.items():
        for place in places:
            api.add_router(prefix, import_string(place))
    _say_problems(api)
    return api


def _say_problems(api: Api) -> None:
    """Have every exception answered with problems; the status tells of what kind."""
    api.add_exception_handler(BerdampakError, _on_problem)
    api.add_exception_handler(ValidationError, _on_unfit)
    api.add_exception_handler(AuthenticationError, lambda _, __: say_problems([problem("E050")], 401))
    api.add_exception_handler(Http404, lambda _, __: say_problems([problem("E051")], 404))
    api.add_exception_handler(RequestDataTooBig, lambda _, __: say_problems([problem("E053", most_mb=2)], 413))
    api.add_exception_handler(Exception, _on_our_mistake)
    for kind in (HttpError, SuspiciousOperation, MultiPartParserError, UnreadablePostError):
        api.add_exception_handler(kind, _on_unreadable)


def _on_problem(_: HttpRequest, error: Any) -> HttpResponse:
    if isinstance(error, Refused) and error.stranger:
        return say_problems([problem("E050")], 401)
    first = error.problems[0].id
    return say_problems(error.problems, {"house.E054": 415, "house.E055": 400}.get(first) or status_of(error))


def _on_unfit(_: HttpRequest, error: Any) -> HttpResponse:
    wrong = [problem("E056", ".".join(map(str, one["loc"])), detail=one["msg"]) for one in error.errors]
    return say_problems(wrong, 422)


def _on_unreadable(request: HttpRequest, error: Any) -> HttpResponse:
    if isinstance(error.__cause__, BerdampakError):
        return _on_problem(request, error.__cause__)
    return say_problems([problem("E055", detail=str(error)[:100])], 400)


def _on_our_mistake(_: HttpRequest, error: Any) -> HttpResponse:
    logging.getLogger("django.request").error("The API failed.", exc_info=error)
    busy = isinstance(error, OperationalError)
    response = say_problems([problem("E058")], 503 if busy else 500)
    if busy:
        response["Retry-After"] = "60"
    return response


def _clean(value: Any, depth: int = 0) -> Any:
    """The value, once it is sure that no text in it is broken; ValueError otherwise."""
    if depth > DEPTH_MAX:
        raise ValueError("too deep")
    if isinstance(value, str):
        value.encode()  # half a character is none
        if "\0" in value:
            raise ValueError("a NUL in a text")
    elif isinstance(value, dict):
        for key, item in value.items():
            _clean(key)
            _clean(item, depth + 1)
    elif isinstance(value, list):
        for item in value:
            _clean(item, depth + 1)
    return value


def _no_number(word: str) -> None:
    raise ValueError(f"{word} is no number")


API = make_api()
