"""A request about one case, by somebody who may see it from the side of the office."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Any
from zoneinfo import ZoneInfo

from django.conf import settings
from django.http import HttpRequest

from berdampak.calendar.contracts import Calendar
from berdampak.calendar.facade import load_calendar
from berdampak.front.contracts import address_of
from berdampak.happening.casework.contracts import CaseView
from berdampak.happening.casework.desk import words
from berdampak.happening.casework.desk.deeds import Deed, list_deeds
from berdampak.happening.casework.facade import find_case
from berdampak.happening.casework.things import thing_for
from berdampak.kernel.clock import Clock
from berdampak.kernel.text import Language, Text, same
from berdampak.people.contracts import Person, Thing
from berdampak.people.facade import Refused, may, names_of, person_of, require
from berdampak.promise.contracts import Pack, Service


@dataclass(frozen=True)
class Work:
    """A case, who looks at it, and what they can do to it."""

    request: HttpRequest
    language: Language
    person: Person
    case: CaseView

    @cached_property
    def pack(self) -> Pack:
        """The pack that the case began under."""
        pack: Pack = settings.PACKS.get(self.case.pack_sha256)
        return pack

    @cached_property
    def service(self) -> Service:
        """The service as it was then."""
        return self.pack.services[self.case.service]

    @cached_property
    def calendar(self) -> Calendar:
        """The calendar of the unit."""
        return load_calendar(self.pack.find_calendar_of(self.case.unit))

    @cached_property
    def deeds(self) -> list[Deed]:
        """What the person can do now."""
        return list_deeds(self.case, self.service, self.person.code, self.may)

    @property
    def clock(self) -> Clock:
        """The clock of the request."""
        clock: Clock = self.request.clock  # type: ignore[attr-defined]
        return clock

    @property
    def now(self) -> datetime:
        """The present moment, in the unit's zone."""
        return self.clock().astimezone(ZoneInfo(self.calendar.zone))

    def may(self, act: str, step: str | None = None) -> bool:
        """Whether the person may do an act to the case, or to one of its steps."""
        return bool(may(self.person, act, thing_for(self.case, self.person, step)))

    def require(self, act: str) -> None:
        """Refuse what the person may not do to the case at all."""
        require(self.request, act, thing_for(self.case, self.person, None))

    def names(self) -> Callable[[str | None], Text]:
        """What to call the officers of the case."""
        found = names_of(
            {step.holder for step in self.case.steps if step.holder}
            | {self.case.approved_by or "", self.case.asked_by or ""}
        )
        return lambda code: same(found[code]) if code in found else words.GONE

    def address(self, name: str = "desk-case", **named: Any) -> str:
        """The address of a page of the case."""
        return address_of(name, self.language, number=self.case.number, **named)

    def office(self, code: str) -> Text:
        """The name of a unit."""
        office = self.pack.offices.get(code)
        return office.name if office else same(code)


def work_of(request: HttpRequest, number: str, language: Language) -> Work:
    """The case of that number; refused alike where there is none and where it is not theirs to see."""
    person = person_of(request)
    if person.kind == "stranger":
        require(request, "case.read", Thing("case"))
    case = find_case(number, request.clock)  # type: ignore[attr-defined]
    if case is None:
        raise Refused(may(person, "case.read", Thing("case")))
    thing = thing_for(case, person, None)
    require(request, "case.read", thing)
    if case.applicant == person.code:  # their own: the page for applicants is another
        raise Refused(may(person, "case.take", thing))
    return Work(request, language, person, case)
