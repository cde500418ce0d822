"""What the pages of the queue have in common: the mall they are of, and what stood in the way."""

from collections.abc import Callable
from functools import cache, wraps
from hashlib import sha256
from pathlib import Path
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import NoReverseMatch

from berdampak.front.contracts import address_of, language_of, render_page
from berdampak.happening.queue import offices, words_citizen, words_counter
from berdampak.happening.queue.contracts import TicketView, Wait
from berdampak.happening.queue.problems import problem
from berdampak.happening.queue.rules_slots import is_open
from berdampak.happening.queue.words_states import COUNTER_STATES, PRIORITIES, STATES
from berdampak.kernel.clock import Clock
from berdampak.kernel.errors import BerdampakError, Problem
from berdampak.kernel.text import LANGUAGES, Language, Text, same
from berdampak.kernel.wording import moment_text
from berdampak.people.facade import Refused
from berdampak.promise.contracts import Office, Pack

FOLDER = Path(__file__).parent / "templates"
STATIC = Path(__file__).parent / "static" / "queue"
MISSING = ("happening.E200", "happening.E201", "happening.E202", "happening.E211", "happening.E222")
View = Callable[..., HttpResponse]


def say_problems(view: View) -> View:
    """A page that answers what stands in its way with a page of its own: 404 for what is not there, 409 otherwise."""

    @wraps(view)
    def guarded(request: HttpRequest, language: Language, **named: str) -> HttpResponse:
        if any("\x00" in word for word in named.values()):
            return problem_page(request, problem("E200").problems[0])
        try:
            return view(request, language, **named)
        except Refused:
            raise
        except BerdampakError as error:
            return problem_page(request, error.problems[0])

    return guarded


def problem_page(request: HttpRequest, stood: Problem) -> HttpResponse:
    """What went wrong, why, and what to do now."""
    status = 404 if stood.id in MISSING else 409
    title = stood.what.in_(language_of(request))
    return page(request, "problem", title=title, status=status, problem=stood, back=address(request, "queue"))


def page(request: HttpRequest, name: str, *, title: str, **context: Any) -> HttpResponse:
    """A page of the queue with the words it may say."""
    known: dict[str, Any] = {
        "words": words_citizen,
        "desk_words": words_counter,
        "states": STATES,
        "priorities": PRIORITIES,
        "counter_states": COUNTER_STATES,
        "files": static_addresses(),
    }
    return render_page(request, FOLDER, f"queue/{name}.html", title=title, **(known | context))


@cache
def static_addresses() -> dict[str, str]:
    """Where the scripts and the sheet of the machines are served; an address changes when its file does."""
    names = {"live": "live.js", "machine": "machine.js", "counter": "counter.js", "sheet": "machine.css"}
    return {
        key: f"/static/queue/{name}?v={sha256((STATIC / name).read_bytes()).hexdigest()[:12]}"
        for key, name in names.items()
    }


def refuse_method(request: HttpRequest, *allowed: str) -> HttpResponse | None:
    """The answer to a method that the page has not."""
    if request.method in allowed:
        return None
    return HttpResponse(status=405, headers={"Allow": ", ".join(allowed)})


def clock_of(request: HttpRequest) -> Clock:
    """The clock of the request."""
    clock: Clock = request.clock  # type: ignore[attr-defined]
    return clock


def address(request: HttpRequest, name: str, **named: str) -> str:
    """The address of a page in the language of this one."""
    return address_of(name, language_of(request), **named)


def find_address(request: HttpRequest, name: str, **named: str) -> str:
    """The address of a page that another room may have; empty where it has not."""
    try:
        return address(request, name, **named)
    except NoReverseMatch:
        return ""


def service_name(pack: Pack, code: str) -> Text:
    """What a service is called; its code where the pack knows it no more."""
    service = pack.services.get(code)
    return service.name if service else same(code)


def office_name(pack: Pack, code: str | None) -> Text:
    """What a counter or a mall is called."""
    office = pack.offices.get(code or "")
    return office.name if office else same(code or "")


def clock_words(pack: Pack, mall: str, moment: Any) -> Text:
    """The hour of a moment by the mall's clock."""
    here = offices.local(pack, mall, moment)
    return Text(here.strftime("%H.%M"), here.strftime("%H:%M"))


def wait_words(wait: Wait) -> Text:
    """A wait in words."""
    if wait.counters == 0:
        return words_citizen.NO_COUNTER
    return minutes_words(wait.minutes)


def minutes_words(minutes: int | None) -> Text:
    """Minutes of waiting in words; that they are unknown, if they are."""
    if minutes is None:
        return words_citizen.UNKNOWN_WAIT
    return words_citizen.WAIT_MINUTES.format(minutes=minutes) if minutes else words_citizen.NO_WAIT


def ahead_words(ticket: TicketView) -> Text | None:
    """How many go before, in words."""
    if ticket.ahead is None:
        return None
    if ticket.ahead < 2:
        return words_citizen.AHEAD_ONE if ticket.ahead else words_citizen.AHEAD_NONE
    return words_citizen.AHEAD.format(ahead=ticket.ahead)


def opening_words(pack: Pack, mall: Office, clock: Clock) -> tuple[bool, Text]:
    """Whether a mall is open, and until or from when."""
    now = clock()
    here = offices.local(pack, mall.code, now)
    hours = offices.hours_on(pack, mall.code, here.date())
    if is_open(hours, here.hour * 60 + here.minute):
        until = offices.moment_on(pack, mall.code, here.date(), hours[-1].end_minute)
        return True, words_citizen.OPEN_NOW.format(until=clock_words(pack, mall.code, until))
    opening = offices.next_opening(pack, mall.code, now)
    closed = words_citizen.CLOSED_NOW
    if opening is None:
        return False, closed
    return False, closed + same(" ") + words_citizen.OPENS_AT.format(at=moment_text(opening))


def grouped_services(pack: Pack, mall: str) -> list[tuple[Office, list[tuple[str, Text]]]]:
    """The services of a mall under their agencies."""
    groups: list[tuple[Office, list[tuple[str, Text]]]] = []
    services = offices.services_in(pack, mall)
    for agency in offices.agencies_in(pack, mall):
        own = [(one.code, one.name) for one in services.values() if pack.find_agency(one.unit) == agency]
        groups.append((agency, sorted(own, key=lambda each: each[1].in_(LANGUAGES[0]))))
    return groups
