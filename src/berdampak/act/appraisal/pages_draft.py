"""The pages on which an agreement is written and signed: begin, targets, programmes, and the signature."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from functools import partial

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_http_methods

from berdampak.act.appraisal import words
from berdampak.act.appraisal.asking import answering, ask, choose, show
from berdampak.act.appraisal.below import Below, leads, parties_of, people_below
from berdampak.act.appraisal.views import names_in, office_name, scope_text, terms_view
from berdampak.front.contracts import Entry, Field, FieldError, Option, address_of, typed
from berdampak.kernel.errors import BerdampakError, Problem
from berdampak.kernel.text import Language, Text, same
from berdampak.people.contracts import Person, Thing
from berdampak.people.facade import person_of, require
from berdampak.promise.agreements import facade
from berdampak.promise.agreements.contracts import Agreement, Aim, Parties, Programme, Row, Terms
from berdampak.promise.contracts import Goals

Value = Callable[[str], str]
GOAL_MAX, NAME_MAX = 300, 200
YEARS = range(2020, 2100)
DRAFT = "agreement.draft"
QUARTER_FIELDS = ("q1", "q2", "q3", "q4")


@answering
@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest, language: Language) -> HttpResponse:
    """Begin an agreement with somebody below."""
    person, clock = person_of(request), request.clock  # type: ignore[attr-defined]
    if not leads(person):
        require(request, DRAFT, Thing("agreement"))
    people = people_below(person, clock)
    is_post = request.method == "POST"
    value: Value = partial(typed, request) if is_post else {"year": str(clock().year)}.get  # type: ignore[assignment]
    problems: tuple[Problem, ...] = ()
    if is_post:
        try:
            code = facade.open_agreement(_parties(value, people, person), person, clock)
            return HttpResponseRedirect(address_of("agreement", language, code=code))
        except BerdampakError as error:
            problems = error.problems
    choices = {
        key: words.PERSON_IN.format(name=same(one.name), unit=office_name(one.office)) for key, one in people.items()
    }
    fields = [
        choose("subordinate", words.WHO, choices, value("subordinate") or ""),
        Field("year", "line", words.YEAR, value=value("year") or "", inputmode="numeric", length="short"),
    ]
    back = Entry(address_of("agreements", language), words.TITLE.in_(language))
    intro = words.NEW_INTRO if people else words.NOBODY
    return ask(request, words.NEW, fields, words.BEGIN, back, problems, intro=intro)


@answering
@require_http_methods(["GET", "HEAD", "POST"])
def row(request: HttpRequest, code: str, place: int, language: Language) -> HttpResponse:
    """A target: a new one (place 0), or one that is there."""
    one = _draft(request, code, place, "rows")
    terms = one.terms[one.standing.last.number]
    there = terms.rows[place - 1] if place else None
    goals = settings.PACKS.current().goals

    def save(value: Value) -> Terms:
        made = _read_row(value, goals, there, language)
        rows = (*terms.rows[: place - 1], made, *terms.rows[place:]) if place else (*terms.rows, made)
        return replace(terms, rows=rows)

    fields = partial(_row_fields, goals=goals, there=there)
    return _ask_terms(request, one, fields, save, _first_row(there, language), words.ROW_TITLE, language)


@answering
@require_http_methods(["GET", "HEAD", "POST"])
def programme(request: HttpRequest, code: str, place: int, language: Language) -> HttpResponse:
    """A programme with its budget: a new one (place 0), or one that is there."""
    one = _draft(request, code, place, "programmes")
    terms = one.terms[one.standing.last.number]
    there = terms.programmes[place - 1] if place else None

    def save(value: Value) -> Terms:
        made, rest = _read_programme(value), terms.programmes
        return replace(terms, programmes=(*rest[: place - 1], made, *rest[place:]) if place else (*rest, made))

    first = {"name": there.name, "budget": str(there.budget), "note": there.note} if there else {}
    return _ask_terms(request, one, _programme_fields, save, first, words.PROGRAMME_TITLE, language)


@answering
@require_http_methods(["GET", "HEAD", "POST"])
def sign(request: HttpRequest, code: str, language: Language) -> HttpResponse:
    """The whole text, and the signature of whoever has read it."""
    one = facade.find_agreement(code.replace("\x00", "")[:40])
    person = require(
        request, "agreement.sign", facade.thing_of(one.parties, person_of(request)) if one else Thing("agreement")
    )
    assert one is not None, "nothing is nobody's"
    if not facade.can(one.standing, "sign", person.code):
        raise facade.problem("E131")
    errors = []
    if request.method == "POST":
        if typed(request, "read") == "yes":
            facade.sign(code, person, typed(request, "sha256"), request.clock)  # type: ignore[attr-defined]
            return HttpResponseRedirect(address_of("agreement", language, code=code) + "?telah=1")
        errors = [FieldError("f-read-1", words.HAVE_READ_MISSING)]
    names, parties = names_in([one]), one.parties
    return show(
        request,
        "sign",
        words.SIGN_TITLE,
        status=422 if errors else 200,
        errors=errors,
        fields=[
            Field(
                "read",
                "checks",
                words.SIGN_TITLE,
                options=(Option("yes", words.HAVE_READ),),
                error=words.HAVE_READ_MISSING if errors else None,
            )
        ],
        form=facade.form_of(one.standing.last),
        people=[
            (names.get(parties.subordinate, same("–")), scope_text(parties), facade.FIRST),
            (names.get(parties.superior, same("–")), office_name(parties.agency), facade.SECOND),
        ],
        terms=terms_view(one.terms[one.standing.last.number]),
        sha256=one.standing.last.sha256,
        back=Entry(address_of("agreement", language, code=code), words.AGREEMENT.in_(language)),
    )


def remove_place(one: Agreement, what: str, place: str, person: Person) -> None:
    """Take a target or a programme out of the draft; undo brings it back."""
    terms = one.terms[one.standing.last.number]
    things = terms.rows if what == "row" else terms.programmes
    if not (place.isascii() and place.isdecimal() and 1 <= int(place[:4]) <= len(things)):
        raise facade.problem("E131")
    at = int(place[:4])
    left = (*things[: at - 1], *things[at:])
    changed = replace(terms, rows=left) if what == "row" else replace(terms, programmes=left)
    facade.save_terms(one.code, changed, person)


def _draft(request: HttpRequest, code: str, place: int, what: str) -> Agreement:
    """The agreement, once it is sure that its draft may be changed there."""
    one = facade.find_agreement(code.replace("\x00", "")[:40])
    require(request, DRAFT, facade.thing_of(one.parties, person_of(request)) if one else Thing("agreement"))
    assert one is not None, "nothing is nobody's"
    things = getattr(one.terms[one.standing.last.number], what)
    if one.standing.last.state != "draft" or place > len(things):
        raise facade.problem("E131")
    return one


def _ask_terms(
    request: HttpRequest,
    one: Agreement,
    fields: Callable[[Value], list[Field]],
    save: Callable[[Value], Terms],
    first: dict[str, str],
    title: Text,
    language: Language,
) -> HttpResponse:
    """Ask for a part of the draft, and save what was typed; what is wrong is asked again."""
    is_post = request.method == "POST"
    value: Value = partial(typed, request) if is_post else lambda name: first.get(name, "")
    back = address_of("agreement", language, code=one.code)
    seen = facade.hash_terms(one.terms[one.standing.last.number])
    problems: tuple[Problem, ...] = ()
    if is_post:
        try:
            facade.save_terms(one.code, save(value), person_of(request), seen=typed(request, "seen") or seen)
            return HttpResponseRedirect(f"{back}?telah=1")
        except BerdampakError as error:
            problems = error.problems
    entry = Entry(back, words.AGREEMENT.in_(language))
    return ask(request, title, fields(value), words.SAVE, entry, problems, hidden={"seen": seen})


def _row_fields(value: Value, goals: Goals | None, there: Row | None) -> list[Field]:
    outcomes = {code: one.name for code, one in goals.outcomes.items()} if goals else {}
    indicators = (
        {code: one.name + same(" (") + one.unit + same(")") for code, one in goals.indicators.items()} if goals else {}
    )
    if there is not None:
        indicators.setdefault(there.indicator.code, there.indicator.name)
    return [
        choose("outcome", words.OUTCOME, outcomes, value("outcome"), optional=True),
        Field("goal", "line", words.OWN_GOAL, help=words.OWN_GOAL_HELP, value=value("goal"), optional=True),
        choose("indicator", words.INDICATOR, indicators, value("indicator"), help=words.INDICATOR_HELP),
        Field("year", "line", words.TARGET, help=words.TARGET_HELP, value=value("year"), length="middle"),
        *(
            Field(name, "line", words.QUARTER.format(number=number), value=value(name), optional=True, length="middle")
            for number, name in enumerate(QUARTER_FIELDS, 1)
        ),
        Field(
            "weight", "line", words.WEIGHT, help=words.WEIGHT_HELP, value=value("weight"), optional=True, length="short"
        ),
    ]


def _programme_fields(value: Value) -> list[Field]:
    return [
        Field("name", "line", words.PROGRAMME, value=value("name")),
        Field("budget", "line", words.BUDGET, value=value("budget"), before="Rp", length="middle", inputmode="numeric"),
        Field("note", "line", words.NOTE, value=value("note"), optional=True),
    ]


def _first_row(there: Row | None, language: Language) -> dict[str, str]:
    """What stands in the form of a target that is there."""
    if there is None:
        return {}
    written = [facade.aim_text(aim).in_(language) if aim else "" for aim in there.quarters]
    return {
        "outcome": there.outcome,
        "goal": "" if there.outcome else there.goal.in_(language),
        "indicator": there.indicator.code,
        "year": facade.aim_text(there.year).in_(language),
        "weight": facade.decimal_text(there.weight).in_(language) if there.weight is not None else "",
        **dict(zip(QUARTER_FIELDS, written, strict=True)),
    }


def _read_row(value: Value, goals: Goals | None, there: Row | None, language: Language) -> Row:
    found: list[Problem] = []
    outcome = goals.outcomes.get(value("outcome")) if goals else None
    indicator = goals.indicators.get(value("indicator")) if goals else None
    if indicator is None and there is not None and there.indicator.code == value("indicator"):
        indicator = there.indicator
    if indicator is None:
        found.append(facade.find_problem("E137", "indicator"))
    if outcome is None and (value("outcome") or not value("goal")):
        found.append(facade.find_problem("E137", "outcome"))
    _check_length(value, "goal", GOAL_MAX, found)
    year = _read_aim(value, "year", language, found)
    first, second, third, fourth = (
        _read_aim(value, name, language, found) if value(name) else None for name in QUARTER_FIELDS
    )
    weight = _read_weight(value, language, found)
    if found or indicator is None or year is None:
        raise BerdampakError(*found)
    goal = outcome.name if outcome else same(value("goal"))
    return Row(goal, outcome.code if outcome else "", indicator, year, (first, second, third, fourth), weight)


def _read_aim(value: Value, name: str, language: Language, found: list[Problem]) -> Aim | None:
    try:
        return facade.read_aim(value(name), language)
    except ValueError:
        found.append(facade.find_problem("E136", name, written=value(name)[:40]))
        return None


def _read_weight(value: Value, language: Language, found: list[Problem]) -> Decimal | None:
    try:
        return facade.read_number(value("weight"), language) if value("weight") else None
    except ValueError:
        found.append(facade.find_problem("E136", "weight", written=value("weight")[:40]))
        return None


def _read_programme(value: Value) -> Programme:
    found: list[Problem] = []
    if not value("name"):
        found.append(facade.find_problem("E137", "name"))
    _check_length(value, "name", NAME_MAX, found)
    _check_length(value, "note", NAME_MAX, found)
    budget = 0
    try:
        budget = facade.read_money(value("budget"))
    except ValueError:
        found.append(facade.find_problem("E136", "budget", written=value("budget")[:40]))
    if found:
        raise BerdampakError(*found)
    return Programme(value("name"), budget, value("note"))


def _check_length(value: Value, name: str, most: int, found: list[Problem]) -> None:
    if len(value(name)) > most:
        found.append(facade.find_problem("E138", name, most=most))


def _parties(value: Value, people: dict[str, Below], person: Person) -> Parties:
    found = []
    if value("subordinate") not in people:
        found.append(facade.find_problem("E137", "subordinate"))
    year = value("year")
    if not (year.isascii() and year.isdecimal() and len(year) == 4 and int(year) in YEARS):
        found.append(facade.find_problem("E137", "year"))
    if found:
        raise BerdampakError(*found)
    return parties_of(people[value("subordinate")], person, int(year))
