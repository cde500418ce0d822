"""The counter page for officers: open a counter, call, serve; it goes on working while the line is down."""

import json
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse

from berdampak.happening.queue import facade, offices, pages
from berdampak.happening.queue import words_counter as words
from berdampak.happening.queue.contracts import DEEDS, CounterView, TicketView
from berdampak.happening.queue.pages_citizen import other_services
from berdampak.happening.queue.problems import PROBLEMS, problem
from berdampak.happening.queue.words_states import STATES
from berdampak.kernel.errors import BerdampakError
from berdampak.kernel.text import Language, Text, same
from berdampak.people.contracts import Person, Thing
from berdampak.people.facade import may, names_of, person_of, require

CALL = "ticket.call"
WORKER = Path(__file__).parent / "static" / "queue" / "worker.js"
WORKER_POLICY = "default-src 'none'; connect-src 'self'"
SYNC_BYTES_MAX = 200_000


@pages.say_problems
def counters(request: HttpRequest, language: Language) -> HttpResponse:
    """The counter that the officer is on; else the form to open one."""
    if refused := pages.refuse_method(request, "GET", "HEAD", "POST"):
        return refused
    pack = offices.pack_now()
    malls = [one.code for one in offices.malls_of(pack)]
    person = getattr(request, "person", None)
    own = [code for code in malls if may(person, CALL, Thing("counter", mall=code))] if person else []
    if not own:
        require(request, CALL, Thing("counter", mall=malls[0] if malls else None))
    mall = request.POST.get("mall") if request.POST.get("mall") in own else own[0]
    by, clock = require(request, CALL, Thing("counter", mall=mall)), pages.clock_of(request)
    if request.method == "POST":
        return _open(request, language, str(mall), by)
    current = facade.counter_of(str(mall), by, clock)
    if current is not None and "ubah" not in request.GET:
        return HttpResponseRedirect(pages.address(request, "counter", mall=str(mall), code=current.code))
    return open_page(request, language, str(mall), by, current)


def open_page(
    request: HttpRequest,
    language: Language,
    mall: str,
    by: Person,
    current: CounterView | None = None,
    *,
    status: int = 200,
    **context: Any,
) -> HttpResponse:
    """The form: which counter, which services. The services of the officer's own unit are ticked."""
    pack = offices.pack_now()
    if request.method == "POST":
        ticked = set(request.POST.getlist("services"))
    elif current is not None:
        ticked = set(current.services)
    else:
        ticked = {code for code, one in offices.services_in(pack, mall).items() if by.serves(one.unit)}
    groups = [
        (agency.name, [(code, name, code in ticked) for code, name in given])
        for agency, given in pages.grouped_services(pack, mall)
    ]
    picked = request.POST.get("counter", current.code if current else "")
    listed = [(one.code, one.name, one.code == picked) for one in offices.counters_in(pack, mall)]
    return pages.page(
        request, "open", title=words.OPEN_TITLE.in_(language), status=status, menu="staff", here="counters", mall=mall,
        groups=groups, listed=listed, day=_day_address(request, mall),
        mall_name=pages.office_name(pack, mall), **context,
    )  # fmt: skip


def _open(request: HttpRequest, language: Language, mall: str, by: Person) -> HttpResponse:
    code, services = request.POST.get("counter", ""), request.POST.getlist("services")
    if not code or not services:
        missing = problem("E212" if code else "E211").problems[0]
        return open_page(request, language, mall, by, status=400, problem=missing)
    try:
        facade.open_counter(mall, code, services, by, pages.clock_of(request))
    except BerdampakError as error:
        return open_page(request, language, mall, by, status=409, problem=error.problems[0])
    return HttpResponseRedirect(pages.address(request, "counter", mall=mall, code=code))


@pages.say_problems
def counter(request: HttpRequest, language: Language, mall: str, code: str) -> HttpResponse:
    """A counter: the ticket in hand, what can be done with it, and who comes next."""
    if refused := pages.refuse_method(request, "GET", "HEAD", "POST"):
        return refused
    by = require(request, CALL, Thing("counter", mall=_known(mall, code)))
    if request.method != "POST":
        return counter_page(request, language, mall, code)
    try:
        if not _act(request, mall, code, by):
            return counter_page(request, language, mall, code, status=400)
    except BerdampakError as error:
        return counter_page(request, language, mall, code, status=409, problem=error.problems[0])
    found = facade.find_counter(mall, code, pages.clock_of(request))
    if found is None or found.state == "closed":
        return HttpResponseRedirect(pages.address(request, "counters"))
    return HttpResponseRedirect(request.path)


def _act(request: HttpRequest, mall: str, code: str, by: Person) -> bool:
    """Do what a button of the page asks; False when it asks nothing that there is."""
    asked, ticket, clock = request.POST.get("action", ""), request.POST.get("ticket", ""), pages.clock_of(request)
    if asked == "next":
        facade.call_next(mall, code, by, clock)
    elif asked in ("pause", "reopen", "shut"):
        state = {"pause": "paused", "reopen": "open", "shut": "closed"}[asked]
        facade.turn_counter(mall, code, state, by, clock)  # type: ignore[arg-type]
    elif asked == "call" and ticket:
        facade.call_again(mall, code, ticket, by, clock)
    elif asked in DEEDS and ticket:
        where = {name: request.POST.get(name) or None for name in ("service", "target")}
        facade.act(mall, code, ticket, asked, by, clock, **where)
    else:
        return False
    return True


def counter_page(
    request: HttpRequest, language: Language, mall: str, code: str, *, status: int = 200, **context: Any
) -> HttpResponse:
    """The page of a counter; of one that is not open, the way to open it."""
    pack, clock = offices.pack_now(), pages.clock_of(request)
    found = facade.find_counter(mall, code, clock)
    if found is None or found.state == "closed":
        if status == 200:
            return HttpResponseRedirect(pages.address(request, "counters"))
        return pages.problem_page(request, problem("E208").problems[0])
    current = found.current
    following = _following(current)
    waiting = words.WAITING.format(waiting=found.waiting) if found.waiting else words.WAITING_NONE
    return pages.page(
        request, "counter", title=pages.office_name(pack, code).in_(language), status=status, menu="staff",
        here="counters", counter=found, mall=mall, waiting=waiting, current=_named(current) if current else None,
        state_word=STATES[current.state] if current else None,
        officer=names_of({found.officer}).get(found.officer, ""), mall_name=pages.office_name(pack, mall),
        lists=[(words.NEXT_UP, "following", _all(found.following)), (words.HELD, "held", _all(found.held)),
               (words.SKIPPED, "skipped", _all(found.skipped))],
        proceed=words.PROCEED.format(service=pages.service_name(pack, following)) if following else None,
        served=words.SERVED.format(served=found.served),
        others=other_services(mall, current.service) if current else [],
        counters=[(one.code, one.name) for one in offices.counters_in(pack, mall) if one.code != code],
        file_for=_file_for(request, current), sync=pages.address(request, "counter-sync", mall=mall, code=code),
        worker=pages.address(request, "counter-worker"), day=_day_address(request, mall),
        change=f"{pages.address(request, 'counters')}?ubah=1",
        sign_in=pages.find_address(request, "sign_in"), say=_script_words(language), **context,
    )  # fmt: skip


def _named(one: TicketView) -> tuple[TicketView, Text, Text | None]:
    """A ticket with the name of its service and when it was appointed."""
    pack = offices.pack_now()
    at = one.appointed_at and words.APPOINTED.format(at=pages.clock_words(pack, one.mall, one.appointed_at))
    return one, pages.service_name(pack, one.service), at or None


def _all(tickets: tuple[TicketView, ...]) -> list[tuple[TicketView, Text, Text | None]]:
    return [_named(one) for one in tickets]


def _following(current: TicketView | None) -> str | None:
    """The service after the one in hand, if the visit has one."""
    if current is None or current.place + 1 >= len(current.services):
        return None
    return current.services[current.place + 1]


def _file_for(request: HttpRequest, current: TicketView | None) -> tuple[str, Text] | None:
    """Where the citizen's application can be filed, if there is such a page."""
    if current is None:
        return None
    where = pages.find_address(request, "desk-file")
    name = pages.service_name(offices.pack_now(), current.service)
    return (
        (f"{where}?{urlencode({'layanan': current.service})}", words.FILE_FOR.format(service=name)) if where else None
    )


def _day_address(request: HttpRequest, mall: str) -> str:
    """Where the mall's manager sees the day; empty for anybody else."""
    manages = may(person_of(request), "ticket.manage", Thing("counter", mall=mall))
    return pages.address(request, "queue-day", mall=mall) if manages else ""


def _script_words(language: Language) -> str:
    """What the script says, in the language of the page."""
    names = ("OFFLINE", "PENDING", "CONFLICT", "SYNCED", "SIGN_IN_AGAIN", "NONE_NEXT")
    said = {name.lower(): getattr(words, name).in_(language) for name in names}
    deeds = {"call": words.CALL_THIS, "recall": words.RECALL, "skip": words.SKIP, "start": words.START,
             "hold": words.HOLD, "resume": words.RESUME, "done": words.DONE, "transfer": words.SEND, "add": words.ADD,
             "leave": words.LEAVE, "proceed": words.PROCEED.format(service="…")}  # fmt: skip
    states = {name: state.in_(language) for name, state in STATES.items()}
    return json.dumps(said | {"deeds": {name: text.in_(language) for name, text in deeds.items()}, "states": states})


@pages.say_problems
def sync(request: HttpRequest, language: Language, mall: str, code: str) -> HttpResponse:
    """What a counter did while its line was down, as JSON; answers what came of each, in order."""
    if refused := pages.refuse_method(request, "POST"):
        return refused
    by = require(request, CALL, Thing("counter", mall=_known(mall, code)))
    try:
        sent = json.loads(request.body) if len(request.body) <= SYNC_BYTES_MAX else None
        outcomes = facade.sync(mall, code, sent, by, pages.clock_of(request))
    except (ValueError, RecursionError):
        return _refusal(problem("E230", fault=same("")), language)
    except BerdampakError as error:
        return _refusal(error, language)
    told = [
        {"key": one.key, "accepted": one.accepted, "repeated": one.repeated, "why": _why(one.problem, language)}
        for one in outcomes
    ]
    return JsonResponse({"outcomes": told}, headers={"Cache-Control": "no-store"})


def _refusal(error: BerdampakError, language: Language) -> HttpResponse:
    return JsonResponse({"why": error.problems[0].say(language)}, status=400, headers={"Cache-Control": "no-store"})


def _why(number: str, language: Language) -> str:
    """What stood in the way of a deed, in one sentence."""
    return PROBLEMS[number.removeprefix("happening.")][0].in_(language) if number else ""


def worker(request: HttpRequest, language: Language) -> HttpResponse:  # noqa: ARG001
    """The script that keeps the counter page at hand while the line is down; it stands where its scope begins."""
    if refused := pages.refuse_method(request, "GET", "HEAD"):
        return refused
    response = HttpResponse(WORKER.read_text(), content_type="text/javascript; charset=utf-8")
    response["Content-Security-Policy"] = WORKER_POLICY
    response["Cache-Control"] = "no-cache"
    return response


def _known(mall: str, code: str) -> str:
    """The mall, once it is sure that it has such a counter; raises `happening.E201` and `E211`."""
    pack = offices.pack_now()
    if code not in {one.code for one in offices.counters_in(pack, offices.get_mall(pack, mall).code)}:
        raise problem("E211")
    return mall
