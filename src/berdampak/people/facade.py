"""The front door of people: who asks, and whether that person may."""

from typing import TYPE_CHECKING

from berdampak.people.contracts import Decision, Person, Thing

if TYPE_CHECKING:
    from django.http import HttpRequest

__all__ = ["may", "names_of", "person_of", "require"]


def may(person: Person, act: str, thing: Thing) -> Decision:
    """Whether a person may do an act to a thing, and why; whatever no rule allows is refused."""
    raise NotImplementedError


def person_of(request: "HttpRequest") -> Person:
    """Who asks: by session or by token; a stranger otherwise."""
    raise NotImplementedError


def require(request: "HttpRequest", act: str, thing: Thing) -> Person:
    """Who asks, once it is sure that the person may; raises Refused, which is answered with a page that says why."""
    raise NotImplementedError


def names_of(codes: "set[str]") -> dict[str, str]:
    """What people are called on pages, by their codes; whoever has left or was erased is not among them."""
    raise NotImplementedError
