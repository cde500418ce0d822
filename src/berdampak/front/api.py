"""What the routers of all rooms share: how problems are said, who asks, and what may be sent."""

from collections.abc import Iterable
from typing import Annotated, Any

from django.http import HttpRequest, JsonResponse
from ninja import Field, Query, Schema
from ninja.security import HttpBearer
from pydantic import ConfigDict, StringConstraints

from berdampak.kernel.errors import Problem
from berdampak.kernel.text import Text

ITEMS_MAX, OFFSET_MAX = 100, 10_000
Line = Annotated[str, StringConstraints(max_length=200)]
"""A code, a name, a number: short and of one line."""
Words = Annotated[str, StringConstraints(max_length=5_000)]
"""What somebody writes to somebody."""


class Wording(Schema):
    """A text in both languages."""

    id: str
    en: str


class ProblemOut(Schema):
    """One thing that is wrong: what, why, and what to do now; the id never changes its meaning."""

    id: str
    what: Wording
    why: Wording
    now: Wording
    where: str


class Problems(Schema):
    """What every answer holds that is not what was asked for."""

    problems: list[ProblemOut]


class Sent(Schema):
    """What a program may send: these fields and no others."""

    model_config = ConfigDict(extra="forbid")


class Window(Sent):
    """Which part of a list is wanted."""

    limit: int = Field(20, ge=1, le=ITEMS_MAX, description="How many items, at most.")
    offset: int = Field(0, ge=0, le=OFFSET_MAX, description="How many items to pass over.")

    def cut(self, items: list[Any]) -> dict[str, Any]:
        """The part of these items that is wanted, and where the next one begins."""
        end = self.offset + self.limit
        return {"items": items[self.offset : end], "next_offset": end if end < len(items) else None}


Part = Query[Window]


class Bearer(HttpBearer):
    """Whoever shows a token, or is signed in with this browser; a stranger is answered 401."""

    def __call__(self, request: HttpRequest) -> object:
        """The person who asks, if it is one."""
        person = request.person  # type: ignore[attr-defined]
        return person if person.code else None

    def authenticate(self, request: HttpRequest, token: str) -> object:  # pragma: no cover
        """Not asked: people have looked at the token already."""


class MaybeBearer(Bearer):
    """Anybody; who shows a token is known."""

    def __call__(self, request: HttpRequest) -> object:  # noqa: ARG002
        """Anybody may pass."""
        return True


TOKEN, MAYBE = Bearer(), MaybeBearer()


def told(words: Text, **more: Any) -> dict[str, Any]:
    """What the schema says of an operation, in both languages."""
    return {"summary": words.en, "openapi_extra": {"x-summary-id": words.id, **more}}


def a_file(words: Text) -> dict[str, Any]:
    """What the schema says of an operation that answers with a file to be saved."""
    content: dict[str, Any] = {"application/octet-stream": {}, "application/pdf": {}, "image/jpeg": {}, "image/png": {}}
    return told(words, responses={200: {"description": "A file.", "content": content}})


def say_problems(problems: Iterable[Problem], status: int) -> JsonResponse:
    """An answer that says what is wrong."""
    response = JsonResponse({"problems": [_out(problem) for problem in problems]}, status=status)
    response["Cache-Control"] = "private, no-store"
    return response


def _out(problem: Problem) -> dict[str, Any]:
    said = {part: {"id": text.id, "en": text.en} for part, text in _parts(problem)}
    return {"id": problem.id, **said, "where": problem.where}


def _parts(problem: Problem) -> Iterable[tuple[str, Text]]:
    return (("what", problem.what), ("why", problem.why), ("now", problem.now))
