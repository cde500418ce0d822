"""People for programs: who asks, and the tokens by which programs ask."""

from datetime import datetime
from typing import Annotated, Literal

from django.conf import settings
from django.http import HttpRequest
from ninja import Router, Schema, Status
from pydantic import Field

from berdampak.front.api import TOKEN, Line, Sent, told
from berdampak.kernel.text import Text
from berdampak.people import tokens
from berdampak.people.contracts import Thing
from berdampak.people.facade import colleagues, person_of, require
from berdampak.people.problems import problem

router = Router(tags=["people"], auth=TOKEN)


class RoleOut(Schema):
    """A role, and the offices it reaches."""

    name: str
    unit: str | None
    agency: str | None
    region: str | None
    mall: str | None
    acting: str | None
    until: datetime | None


class Me(Schema):
    """Who asks, and what this person may do somewhere."""

    code: str
    name: str
    kind: Literal["citizen", "officer"]
    roles: list[RoleOut]
    acts: list[str]


class TokenOut(Schema):
    """A token as it is seen again: never its secret."""

    id: int
    label: str
    scopes: list[str]
    made_at: datetime
    expires_at: datetime
    used_at: datetime | None


class NewToken(Schema):
    """The secret of a new token, which is shown this once."""

    secret: str


class TokenIn(Sent):
    """What a token is for."""

    label: Annotated[str, Field(min_length=1, max_length=80)]
    scopes: Annotated[list[Line], Field(min_length=1, max_length=100)]
    days: Annotated[int, Field(ge=1, le=tokens.DAYS_MAX)] = 90


class ColleagueOut(Schema):
    """Somebody who works in a unit; `away` while somebody else stands in."""

    code: str
    name: str
    away: bool
    roles: list[RoleOut]


@router.get("/me", response=Me, **told(Text("Siapa saya", "Who I am")))
def read_me(request: HttpRequest) -> object:
    """Who asks, with which roles, and what this token may do."""
    person = person_of(request)
    return Me(
        code=person.code,
        name=person.name,
        kind="officer" if person.kind == "officer" else "citizen",
        roles=[RoleOut.from_orm(role) for role in person.roles],
        acts=sorted(person.acts),
    )


@router.get("/tokens", response=list[TokenOut], **told(Text("Token saya", "My tokens")))
def list_tokens(request: HttpRequest) -> object:
    """The tokens of whoever asks, newest first."""
    return tokens.tokens_of(_owner(request))


@router.post("/tokens", response={201: NewToken}, **told(Text("Buat token", "Make a token")))
def create_token(request: HttpRequest, sent: TokenIn) -> object:
    """A new token for some acts; a token gives no act that it has not itself."""
    owner, person = _owner(request), person_of(request)
    allowed = person.acts if person.scopes is None else person.acts & person.scopes
    clock = request.clock  # type: ignore[attr-defined]
    return Status(201, {"secret": tokens.make_token(owner, sent.label, allowed & set(sent.scopes), sent.days, clock)})


@router.delete("/tokens/{id}", response={204: None}, **told(Text("Akhiri token", "End a token")))
def end_token(request: HttpRequest, id: Annotated[int, Field(ge=1, le=2**62)]) -> object:  # noqa: A002
    """End a token at once."""
    if not tokens.end_token(_owner(request), id):
        raise problem("E004")
    return Status(204, None)


@router.get("/units/{unit}/team", response=list[ColleagueOut], **told(Text("Tim sebuah unit", "The team of a unit")))
def read_team(request: HttpRequest, unit: str) -> object:
    """Who works in a unit now, by name."""
    agency = settings.PACKS.current().find_agency(unit)
    require(request, "team.manage", Thing("team", unit=unit, agency=agency.code if agency else None))
    return colleagues(unit, request.clock)  # type: ignore[attr-defined]


def _owner(request: HttpRequest) -> str:
    return require(request, "token.manage", Thing("token", owner=person_of(request).code)).code
