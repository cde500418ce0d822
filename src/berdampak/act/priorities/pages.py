"""The pages of priorities: the list, one problem, and what is done about it."""

from collections.abc import Callable
from functools import partial
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_http_methods, require_safe

from berdampak.act.priorities import deeds, views, words
from berdampak.act.priorities.asking import answering, ask, choose, day_field, read_day, show
from berdampak.act.priorities.contracts import Measure, Place, Problem, Scores
from berdampak.act.priorities.figures import day_at
from berdampak.act.priorities.places import find_place, place_name, places_of, thing_of
from berdampak.act.priorities.problems import find_problem
from berdampak.act.priorities.problems import problem as wrong
from berdampak.act.priorities.rules_score import missing_of
from berdampak.act.priorities.rules_state import can
from berdampak.act.priorities.rules_usg import put_in_order
from berdampak.front.contracts import Entry, Field, Option, address_of, typed
from berdampak.kernel.clock import Clock
from berdampak.kernel.errors import BerdampakError
from berdampak.kernel.errors import Problem as Wrong
from berdampak.kernel.text import Language, Text, same
from berdampak.kernel.wording import week_text
from berdampak.people.contracts import Person, Thing
from berdampak.people.facade import colleagues, holders, may, person_of, require

READ, ADD, RATE, EDIT = "priority.read", "priority.add", "priority.rate", "priority.edit"
TITLE_MAX = 200
CHOSEN = ("none", "on_time", "overdue", "rework")
"""The figures that whoever adds a problem may choose from."""


@answering
@require_safe
def problems(request: HttpRequest, language: Language) -> HttpResponse:
    """The problems of every place that this person sees, or of one of them, the most pressing first."""
    person = person_of(request)
    if READ not in person.acts:
        require(request, READ, Thing("priority"))
    places = {place.code: place for place in places_of(person)}
    chosen = places.get(request.GET.get("di", ""))
    found = [one for one in deeds.list_problems(person) if chosen is None or one.place == chosen]
    live = {one.code: (one, rating) for one in found for rating in [views.rating_of_problem(one)] if _is_up(one)}
    ordered = put_in_order((code, rating) for code, (_, rating) in live.items() if rating is not None)
    line = partial(_line, language=language, clock=request.clock)  # type: ignore[attr-defined]
    return show(
        request,
        "list",
        words.TITLE,
        ranked=[line(live[place.code][0], place=place) for place in ordered],
        unrated=[line(one) for one, rating in live.values() if rating is None],
        done=[line(one) for one in found if one.state == "done"],
        dropped=[line(one) for one in found if one.state == "dropped"],
        is_empty=not found,
        places=[Option(code, place_name(code), picked=chosen == place) for code, place in places.items()]
        if len(places) > 1
        else [],
        new=address_of("priority-new", language) if places_of(person, ADD) else "",
    )


@answering
@require_safe
def one_problem(request: HttpRequest, code: str, language: Language) -> HttpResponse:
    """One problem: how pressing, whose, what was done, and whether it helped."""
    person, one = read(request, code)
    thing = thing_of(one.place)
    is_owner = bool(one.person) and bool(may(person, "priority.done", Thing("priority", owner=one.person)))
    edits, rates = bool(may(person, EDIT, thing)), bool(may(person, RATE, thing))
    ways = {
        "rate": rates and can(one, "rate") and bool(missing_of(one.scores)),
        "take": edits and can(one, "take"),
        "finish": (edits and (can(one, "done") or can(one, "drop"))) or (is_owner and can(one, "done")),
    }
    labels = {"rate": words.RATE, "take": words.TAKE, "finish": words.FINISH}
    rating = views.rating_of_problem(one)
    return show(
        request,
        "one",
        views.title_of(one),
        done=request.GET.get("telah") == "1",
        place=place_name(one.place.code),
        state=words.STATES[one.state],
        is_gone=one.is_gone and _is_up(one),
        source=words.SOURCES[one.what],
        since=words.SINCE.format(week=week_text(one.week)),
        more=deeds.read_words(one.code, 1).get("words", "") if one.what == "said" else "",
        owner=views.owner_text(one),
        due=views.due_view(one, day_at(one.place, request.clock())),  # type: ignore[attr-defined]
        ways=[(address_of(f"priority-{name}", language, code=code), labels[name]) for name in ways if ways[name]],
        parts=views.parts_view(one),
        total=views.number_of(rating.total) if rating else None,
        effect=views.effect_view(one),
        story=views.story_view(one),
        back=Entry(address_of("priorities", language), words.TITLE.in_(language)),
    )


@answering
@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest, language: Language) -> HttpResponse:
    """Add a problem that one sees; `?di=` picks the office whose it is."""
    person = person_of(request)
    places = {place.code: place for place in places_of(person, ADD)}
    if not places:
        require(request, ADD, Thing("priority"))
    value = partial(typed, request)

    def save(clock: Clock) -> str:
        found = [find_problem("E072", name) for name in ("title",) if not value(name)]
        found += [find_problem("E073", "title", most=TITLE_MAX)] if len(value("title")) > TITLE_MAX else []
        found += [find_problem("E072", "place")] if value("place") not in places else []
        found += [find_problem("E072", "measure")] if value("measure") not in CHOSEN else []
        if found:
            raise BerdampakError(*found)
        measure = Measure(value("measure"))  # type: ignore[arg-type]
        return deeds.add(places[value("place")], value("title"), value("words"), measure, person, clock)

    picked = value("place") or request.GET.get("di", "") or (next(iter(places)) if len(places) == 1 else "")
    fields = [
        Field("title", "line", words.NEW_TITLE_LABEL, words.WORDS_HELP, value=value("title")),
        Field("words", "area", words.NEW_WORDS, value=value("words"), optional=True, length="middle"),
        choose("place", words.PLACE, {code: place_name(code) for code in places}, picked),
        choose("measure", words.MEASURE, {one: words.MEASURES[one] for one in CHOSEN}, value("measure") or "none"),
    ]
    back = Entry(address_of("priorities", language), words.TITLE.in_(language))
    return _ask(request, words.NEW, fields, back, save, words.NEW_INTRO, language)


@answering
@require_http_methods(["GET", "HEAD", "POST"])
def rate(request: HttpRequest, code: str, language: Language) -> HttpResponse:
    """Say how pressing a problem is, in the parts that no figure says."""
    person, one = read(request, code, RATE)
    missing = missing_of(one.scores)
    if not missing or not can(one, "rate"):
        raise wrong("E075" if not missing else "E071")
    before = next((scores for rater, scores in one.ratings if rater == person.code), Scores())
    is_post = request.method == "POST"
    value: Callable[[str], str] = partial(typed, request) if is_post else lambda name: str(before.find(name) or "")

    def save(clock: Clock) -> str:
        given = {name: int(value(name)) if value(name) in ("1", "2", "3", "4", "5") else None for name in missing}
        if None in given.values():
            raise BerdampakError(*(find_problem("E072", name) for name, score in given.items() if score is None))
        deeds.rate(one.code, Scores(**given), person, clock)
        return one.code

    fields = [
        Field(
            name,
            "radios",
            words.PARTS[name],
            words.RATE_HELP[name],
            options=tuple(Option(str(at), same(str(at)), picked=value(name) == str(at)) for at in range(1, 6)),
        )
        for name in missing
    ]
    return _ask(request, words.RATE_TITLE, fields, _back(one, language), save, words.RATE_INTRO, language)


@answering
@require_http_methods(["GET", "HEAD", "POST"])
def take(request: HttpRequest, code: str, language: Language) -> HttpResponse:
    """Give a problem its owner and its due date."""
    person, one = read(request, code, EDIT)
    if not can(one, "take"):
        raise wrong("E071")
    owners = _owners(one.place, request.clock)  # type: ignore[attr-defined]
    due = day_field(request, "due", words.DUE_LABEL)
    picked = typed(request, "owner") if request.method == "POST" else f"{one.person}:{one.office}"

    def save(clock: Clock) -> str:
        day, found = read_day(due), []
        if picked not in owners:
            found.append(find_problem("E072", "owner"))
        if day is None:
            found.append(find_problem("E074", "due"))
        if found or day is None:
            raise BerdampakError(*found)
        owner, _, office = picked.partition(":")
        deeds.take(one.code, office, owner, day, person, clock)
        return one.code

    fields = [choose("owner", words.OWNER_LABEL, owners, picked), due]
    return _ask(request, words.TAKE_TITLE, fields, _back(one, language), save, words.TAKE_INTRO, language)


@answering
@require_http_methods(["GET", "HEAD", "POST"])
def finish(request: HttpRequest, code: str, language: Language) -> HttpResponse:
    """Say that a problem was dealt with, or take it off the list, with words either way."""
    person, one = read(request, code)
    edits = bool(may(person, EDIT, thing_of(one.place)))
    if not edits and one.person != person.code:
        require(request, EDIT, thing_of(one.place))
    allowed = {"done": can(one, "done"), "drop": edits and can(one, "drop")}
    if not any(allowed.values()):
        raise wrong("E071")
    value = partial(typed, request)

    def save(clock: Clock) -> str:
        how = value("how")
        if not allowed.get(how):
            raise wrong("E072", "how")
        (deeds.done if how == "done" else deeds.drop)(one.code, value("words"), person, clock)
        return one.code

    options = tuple(
        Option(how, said, picked=value("how") == how) for how, said in words.FINISHES.items() if allowed[how]
    )
    fields = [
        Field("how", "radios", words.FINISH_LABEL, options=options),
        Field("words", "area", words.FINISH_WORDS, words.WORDS_HELP, value=value("words"), length="middle"),
    ]
    return _ask(request, words.FINISH_TITLE, fields, _back(one, language), save, views.title_of(one), language)


def read(request: HttpRequest, code: str, act: str = READ) -> tuple[Person, Problem]:
    """Who asks and the problem, once it is sure that the person may; one that is not there is refused alike."""
    one, person = deeds.find_one(code.replace("\x00", "")[:40]), person_of(request)
    if one is None or not (act == READ and deeds.may_read(person, one)):
        person = require(request, act, thing_of(one.place) if one else Thing("priority"))
    assert one is not None, "nothing is nobody's"
    return person, one


def _ask(
    request: HttpRequest,
    title: Text,
    fields: list[Field],
    back: Entry,
    save: Callable[[Clock], str],
    intro: Text,
    language: Language,
) -> HttpResponse:
    """Ask, and save what was typed; what is wrong is asked again."""
    found: tuple[Wrong, ...] = ()
    if request.method == "POST":
        try:
            code = save(request.clock)  # type: ignore[attr-defined]
            return HttpResponseRedirect(f"{address_of('priority', language, code=code)}?telah=1")
        except BerdampakError as error:
            found = error.problems
            if any(one.where not in {field.name for field in fields} for one in found):
                raise
    return ask(request, title, fields, words.SAVE, back, found, intro=intro)


def _owners(place: Place, clock: Clock) -> dict[str, Text]:
    """Who may be given a problem of a place: those who work there, and those who lead it and what lies in it."""
    found: dict[str, Text] = {}
    for office in deeds.offices_of(place):
        there = find_place(office)
        assert there is not None, "it was found just now"
        if there.kind == "unit":
            people = colleagues(office, clock) if place.kind == "unit" else holders("head", [office], clock)
        elif there.kind == "agency":
            people = holders("agency_head", [office], clock)
        elif there.kind == "mall":
            people = holders("mall_manager", [office], clock)
        else:
            people = holders("region_head", [there.region], clock)
        for one in people:
            label = words.OWNER_IN.format(name=same(one.name), office=place_name(office))
            found.setdefault(f"{one.code}:{office}", label)
    return found


def _line(one: Problem, *, language: Language, clock: Clock, place: Any = None) -> dict[str, Any]:
    rating = views.rating_of_problem(one)
    return {
        "address": address_of("priority", language, code=one.code),
        "number": place.place if place else None,
        "is_shared": bool(place and place.is_shared),
        "title": views.title_of(one),
        "place": place_name(one.place.code),
        "score": views.score_text(rating) if rating else None,
        "owner": views.owner_text(one),
        "due": views.due_view(one, day_at(one.place, clock())),
        "state": words.STATES[one.state],
        "is_gone": one.is_gone and _is_up(one),
        "verdict": words.VERDICTS[one.helped.verdict] if one.helped else words.NOT_YET,
    }


def _is_up(one: Problem) -> bool:
    return one.state in ("open", "taken")


def _back(one: Problem, language: Language) -> Entry:
    return Entry(address_of("priority", language, code=one.code), words.PROBLEM.in_(language))
