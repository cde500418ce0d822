"""The team of a unit: who is in it, who stands in, who joins."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from berdampak.front.contracts import Field, Option, address_of, render_page, typed
from berdampak.kernel.errors import BerdampakError
from berdampak.kernel.text import Language, Text, same
from berdampak.kernel.wording import day_text
from berdampak.people import staff, words_pages
from berdampak.people import words_team as words
from berdampak.people.appointing import find_or_make
from berdampak.people.asking import FOLDER, Form, ask, said_now, say_at, say_wrong
from berdampak.people.contracts import OfficeName, Person, Role, Thing
from berdampak.people.dates import date_field, end_of, is_blank, read_day
from berdampak.people.middleware import person_of_request
from berdampak.people.offices import all_offices, name_of, role_at
from berdampak.people.problems import Refused
from berdampak.people.rules import decide
from berdampak.people.team import Member, leavers_of, members_of, teams_of
from berdampak.people.zones import local

page = require_http_methods(["GET", "HEAD", "POST"])
UNIT_ROLES = ("officer", "head")
ACTINGS = (("", words.ACTING_NONE), ("plt", words.ACTING_NAMES["plt"]), ("plh", words.ACTING_NAMES["plh"]))


@require_safe
def teams(request: HttpRequest, language: Language) -> HttpResponse:
    """The teams that one looks after; the only one at once."""
    person = _require(request, Thing("team", *_first_place(person_of_request(request))))
    units = teams_of(person)
    if len(units) == 1:
        return HttpResponseRedirect(address_of("team", language, unit=units[0]))
    rows = [(name_of(unit), address_of("team", language, unit=unit)) for unit in units]
    title = words.TEAMS.in_(language)
    return render_page(
        request, FOLDER, "people/teams.html", title=title, menu="staff", here="teams", rows=rows, words=words
    )


@require_safe
def team(request: HttpRequest, language: Language, unit: str) -> HttpResponse:
    """Who is in the team of a unit."""
    person = manager(request, unit)
    now = request.clock()  # type: ignore[attr-defined]
    rows = [_row(one, unit, language, itself=one.code == person.code) for one in members_of(unit, now)]
    return render_page(
        request,
        FOLDER,
        "people/team.html",
        title=words.TEAM_OF.format(unit=name_of(unit)).in_(language),
        heading=words.TEAM_OF.format(unit=name_of(unit)),
        menu="staff",
        here="teams",
        words=words,
        rows=rows,
        said=said_now(request),
        add=address_of("team_add", language, unit=unit),
        gone=[(name, address_of("come_back", language, unit=unit, person=code)) for code, name in leavers_of(unit)],
    )


@page
def add(request: HttpRequest, language: Language, unit: str) -> HttpResponse:  # noqa: ARG001
    """Give somebody a role in the unit; whoever has no account gets one."""
    person = manager(request, unit)
    form = _add_form(request, unit)
    if request.method != "POST":
        return ask(request, form)
    until = form.fields[-1]
    day = read_day(until)
    if not is_blank(until) and day is None:
        return ask(request, say_wrong(form, "until", words.DATE_WRONG))
    clock, role = request.clock, typed(request, "role")  # type: ignore[attr-defined]
    if role not in UNIT_ROLES:
        return ask(request, say_wrong(form, "role", words.PICK))
    acting = typed(request, "acting")
    given = role_at("head" if role == "head" else "officer", all_offices()[unit])
    given = Role(
        given.name, given.unit, given.agency, given.region, given.mall,
        "plt" if acting == "plt" else "plh" if acting == "plh" else None,
        end_of(day, unit) if day else None,
    )  # fmt: skip
    try:
        account = find_or_make(typed(request, "email"), typed(request, "name"), clock)
        staff.join(account.code, given, person.code, clock, ground=typed(request, "ground"))
    except BerdampakError as error:
        return ask(request, say_wrong(form, _FIELD_OF.get(error.problems[0].id, "email"), error))
    return say_at(request, "team", "joined", unit=unit)


@require_POST
def role_end(request: HttpRequest, language: Language, unit: str, key: int) -> HttpResponse:  # noqa: ARG001
    """End a role in the unit; nobody ends their own."""
    person = manager(request, unit)
    clock = request.clock  # type: ignore[attr-defined]
    for one in members_of(unit, clock()):
        if one.code != person.code and key in {number for number, _ in one.roles}:
            staff.end_appointment(key, person.code, clock)
    return say_at(request, "team", "relieved", unit=unit)


def manager(request: HttpRequest, unit: str) -> Person:
    """Who asks, once it is sure that they may look after the team of the unit, and that there is one."""
    office = all_offices().get(unit) or OfficeName(unit, "", same(unit))
    person = _require(request, Thing("team", unit, office.agency, office.region, office.mall))
    if office.kind != "unit":
        raise Http404
    return person


def role_words(role: Role) -> Text:
    """What a role is called, with how it is held and until when."""
    told = words.ROLE_NAMES[role.name]
    if role.acting:
        told += same(", ") + words.ACTING_NAMES[role.acting]
    if role.until:
        told += same(", ") + words.UNTIL.format(until=day_text(local(role.until, role.unit).date()))
    return told


def pick_one(
    request: HttpRequest, name: str, label: Text, choices: list[tuple[str, Text]], look: str = "radios"
) -> Field:
    """A question with some answers, with what was picked."""
    picked = typed(request, name)
    options = tuple(Option(code, words_, picked=code == picked) for code, words_ in choices)
    return Field(name, "select" if look == "select" else "radios", label, options=options)


_FIELD_OF = {"people.E006": "ground", "people.E005": "until", "people.E003": "role", "people.E010": "role"}


def _row(one: Member, unit: str, language: Language, *, itself: bool) -> dict[str, object]:
    """A member as the page shows them; nobody ends their own role, moves or leaves by themselves."""

    def at(name: str) -> str:
        return address_of(name, language, unit=unit, person=one.code)

    ways = [(words.STAND_IN, "stand_in"), (words.MOVE, "move"), (words.LEAVE, "leave")][: 1 if itself else None]
    stand_in = one.stand_in and address_of("stand_in_end", language, unit=unit, key=one.stand_in[0])
    roles = [
        (role_words(role), "" if itself else address_of("role_end", language, unit=unit, key=key))
        for key, role in one.roles
    ]
    return {
        "name": one.name,
        "roles": roles,
        "now": _now_words(one, unit),
        "stand_in_end": stand_in,
        "ways": [(label, at(name)) for label, name in ways],
    }


def _require(request: HttpRequest, thing: Thing) -> Person:
    person = person_of_request(request)
    decision = decide(person, "team.manage", thing)
    if not decision:
        raise Refused(decision, stranger=person.kind == "stranger")
    return person


def _first_place(person: Person) -> tuple[str | None, str | None]:
    """The first place of a role that looks after teams."""
    for role in person.roles:
        if role.name in ("head", "agency_head"):
            return role.unit, role.agency
    return None, None


def _now_words(one: Member, unit: str) -> Text:
    if one.stand_in is None:
        return words.PRESENT
    _, name, until = one.stand_in
    return words.AWAY.format(name=same(name), until=day_text(local(until, unit).date()) if until else same("…"))


def _add_form(request: HttpRequest, unit: str) -> Form:
    roles = [(name, words.ROLE_NAMES[name]) for name in UNIT_ROLES]
    return Form(
        words.ADD_TITLE.format(unit=name_of(unit)),
        words.SAVE,
        (
            Field("email", "line", words.EMAIL, type="email", value=typed(request, "email"), length="middle"),
            Field("name", "line", words_pages.NAME, words.NAME_HELP, value=typed(request, "name"), optional=True),
            pick_one(request, "role", words.ROLE, roles),
            pick_one(request, "acting", words.ACTING, list(ACTINGS)),
            Field("ground", "line", words.GROUND, value=typed(request, "ground"), optional=True),
            date_field(request, "until", words.LAST_DAY, optional=True),
        ),
        (words.ADD_INTRO,),
    )
