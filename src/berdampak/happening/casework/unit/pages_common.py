"""What the pages of a unit share: which unit, whose name, when, and how a form is asked."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from typing import Any
from zoneinfo import ZoneInfo

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from berdampak.front.contracts import Entry, Field, Option, address_of, render_page, typed
from berdampak.happening.casework.asking import FOLDER, ask_page
from berdampak.happening.casework.unit import words
from berdampak.happening.casework.unit.facade import calendar_of, thing_of
from berdampak.happening.casework.unit.problems import find_problem, problem
from berdampak.kernel.clock import Clock
from berdampak.kernel.errors import BerdampakError, Problem
from berdampak.kernel.text import Language, Text, same
from berdampak.kernel.wording import moment_text
from berdampak.people.contracts import Person, Thing
from berdampak.people.facade import colleagues, may, names_of, person_of, require

PAGES = (("unit-roster", words.ROSTER), ("unit-leave", words.LEAVE), ("unit-outages", words.OUTAGES))


@dataclass(frozen=True, slots=True)
class Here:
    """A request about one unit, by somebody who may read there."""

    request: HttpRequest
    language: Language
    person: Person
    unit: str
    thing: Thing

    @property
    def clock(self) -> Clock:
        """The clock of the request."""
        clock: Clock = self.request.clock  # type: ignore[attr-defined]
        return clock

    @property
    def zone(self) -> ZoneInfo:
        """The zone of the unit's calendar."""
        return ZoneInfo(calendar_of(self.unit).zone)

    @property
    def now(self) -> datetime:
        """The present moment there."""
        return self.clock().astimezone(self.zone)

    def may(self, act: str) -> bool:
        """Whether the person may do an act to this unit."""
        return bool(may(self.person, act, self.thing))

    def say(self, moment: datetime) -> Text:
        """A moment in words, in the unit's zone."""
        return moment_text(moment.astimezone(self.zone))

    def team(self) -> dict[str, Text]:
        """Who works in the unit now, by code."""
        return {one.code: same(one.name) for one in colleagues(self.unit, self.clock)}

    def names(self, codes: set[str]) -> Callable[[str], Text]:
        """What to call people of those codes."""
        found = names_of(codes)
        return lambda code: same(found[code]) if code in found else words.GONE

    def address(self, name: str, **query: object) -> str:
        """The address of a page of this unit."""
        asked = {"unit": self.unit} | query
        return address_of(name, self.language) + "?" + "&".join(f"{key}={value}" for key, value in asked.items())

    def deed(self, name: str, entry: int) -> str:
        """The address of what can be done to a note of this unit."""
        return address_of(name, self.language, entry=entry) + f"?unit={self.unit}"

    def render(self, name: str, title: Text, **context: Any) -> HttpResponse:
        """A page of the unit, with the way to its other pages."""
        here = context.pop("here")
        offices = settings.PACKS.current().offices
        return render_page(
            self.request,
            FOLDER,
            name,
            title=title.in_(self.language),
            menu="staff",
            here="unit-roster",
            words=words,
            unit=self.unit,
            unit_name=offices[self.unit].name,
            units=[(one, offices[one].name, one == self.unit) for one in units_of(self.person)],
            tabs=[Entry(self.address(page), name.in_(self.language), here=page == here) for page, name in PAGES],
            done=words.DONE.get(self.request.GET.get("telah", "")),
            **context,
        )


def here_of(request: HttpRequest, language: Language, act: str) -> Here:
    """The unit that was asked for, or the first of the person's, once it is sure that the act may be done there."""
    units = units_of(person_of(request))
    asked = request.POST.get("unit") or request.GET.get("unit") or (units[0] if units else "")
    if not asked:
        require(request, act, Thing("unit"))
    if asked not in settings.PACKS.current().offices:
        require(request, act, Thing("unit"))
        raise problem("E171", "unit")
    thing = thing_of(asked)
    return Here(request, language, require(request, act, thing), asked, thing)


def units_of(person: Person) -> list[str]:
    """The units and malls whose notes somebody looks after or works by."""
    pack = settings.PACKS.current()
    found: dict[str, None] = {}
    for role in person.roles:
        if role.unit:
            found[role.unit] = None
        elif role.name == "agency_head":
            found |= {
                one.code: None
                for one in pack.offices.values()
                if one.kind == "unit" and (agency := pack.find_agency(one.code)) and agency.code == role.agency
            }
        elif role.mall:
            found[role.mall] = None
    return [one for one in found if one in pack.offices]


def choose(name: str, label: Text, choices: dict[str, Text], picked: str, **more: Any) -> Field:
    """A field in which one is chosen from a list."""
    options = tuple(Option(code, words_, picked=code == picked) for code, words_ in choices.items())
    return Field(name, "select", label, options=options, **more)


def read_date(text: str, name: str, found: list[Problem]) -> date:
    """The date that was typed; a problem is added where it is none."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        found.append(find_problem("E174", name, written=text[:40]))
        return date.min


def read_moment(text: str, name: str, zone: ZoneInfo, found: list[Problem]) -> datetime:
    """The moment that was typed, in the unit's zone; a problem is added where it is none."""
    try:
        if "T" not in text:
            raise ValueError(text)
        return datetime.fromisoformat(text).replace(tzinfo=zone)
    except ValueError:
        found.append(find_problem("E174", name, written=text[:40]))
        return datetime.min.replace(tzinfo=zone)


def raise_any(found: Sequence[Problem]) -> None:
    """Stop at what was found wrong, all of it at once."""
    if found:
        raise BerdampakError(*found)


def asked(
    here: Here,
    fields: Callable[[Callable[[str], str]], list[Field]],
    save: Callable[[Callable[[str], str]], None],
    *,
    first: dict[str, str],
    title: Text,
    button: Text,
    back: str,
    done: str,
    **context: Any,
) -> HttpResponse:
    """Ask a form (`first` stands in it at first), and save what was typed; what is wrong is asked again."""
    request = here.request
    is_post = request.method == "POST"
    value = partial(typed, request) if is_post else lambda name: first.get(name, "")
    problems: tuple[Problem, ...] = ()
    if is_post:
        try:
            save(value)
            return HttpResponseRedirect(here.address(back, telah=done))
        except BerdampakError as error:
            problems = error.problems
    return ask_page(
        request,
        title=title,
        fields=fields(value),
        button=button,
        back=Entry(here.address(back), dict(PAGES)[back].in_(here.language)),
        language=here.language,
        problems=problems,
        hidden={"unit": here.unit} | context.pop("hidden", {}),
        here="unit-roster",
        **context,
    )
