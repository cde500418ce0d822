"""Pages of the machines in the mall: the kiosk that gives tickets, and the display that calls numbers."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from berdampak.happening.queue import drawing, facade, offices, pages
from berdampak.happening.queue import words_citizen as words
from berdampak.happening.queue.contracts import Called, Wait
from berdampak.happening.queue.pages_citizen import limit_tickets, read_priority
from berdampak.happening.queue.problems import problem
from berdampak.happening.queue.words_states import PRIORITIES
from berdampak.kernel.errors import BerdampakError
from berdampak.kernel.text import Language, Text

KIOSK_PER_HOUR = 300
RETURN_SECONDS = 20
DISPLAY_SECONDS = 5


@pages.say_problems
def kiosk(request: HttpRequest, language: Language, mall: str) -> HttpResponse:
    """The first touch: the service."""
    if refused := pages.refuse_method(request, "GET", "HEAD"):
        return refused
    pack, clock = offices.pack_now(), pages.clock_of(request)
    office, waits = offices.get_mall(pack, mall), facade.waits_now(mall, clock)
    given = [
        (name, agency.name, pages.address(request, "kiosk-service", mall=mall, service=code), _wait(waits[code]))
        for agency, services in pages.grouped_services(pack, mall)
        for code, name in services
    ]
    tiles = sorted(given, key=lambda one: one[0].in_(language))
    _, opening = pages.opening_words(pack, office, clock)
    return pages.page(request, "kiosk", title=words.KIOSK.in_(language), office=office, tiles=tiles, opening=opening)


def _wait(wait: Wait) -> Text | None:
    """The wait in words, where a counter is open and it can be told."""
    return pages.wait_words(wait) if wait.counters and wait.minutes is not None else None


@pages.say_problems
def service(request: HttpRequest, language: Language, mall: str, service: str) -> HttpResponse:
    """The second touch: whether to go first; it gives the ticket."""
    if refused := pages.refuse_method(request, "GET", "HEAD", "POST"):
        return refused
    pack = offices.pack_now()
    found = offices.get_service(pack, offices.get_mall(pack, mall).code, service)
    back = pages.address(request, "kiosk", mall=mall)
    words_of: dict[str, Any] = {
        "title": found.name.in_(language),
        "service": found,
        "back": back,
        "seconds": RETURN_SECONDS * 2,
    }
    reasons = [(code, name) for code, name in PRIORITIES.items() if code != "none"]
    if request.method != "POST":
        return pages.page(request, "kiosk_service", reasons=reasons, **words_of)
    if (priority := read_priority(request)) is None:
        return pages.page(request, "kiosk_service", reasons=reasons, status=400, **words_of)
    try:
        limit_tickets(request, KIOSK_PER_HOUR)
        ticket = facade.take_ticket(mall, [service], pages.clock_of(request), priority=priority, at_kiosk=True)
    except BerdampakError as error:
        stood = error.problems[0]
        return pages.page(request, "kiosk_service", reasons=reasons, status=409, problem=stood, **words_of)
    return HttpResponseRedirect(pages.address(request, "kiosk-number", mall=mall, token=ticket.token))


@pages.say_problems
def number(request: HttpRequest, language: Language, mall: str, token: str) -> HttpResponse:
    """The number, large, printed where there is a printer, and gone after a while."""
    if refused := pages.refuse_method(request, "GET", "HEAD"):
        return refused
    pack, clock = offices.pack_now(), pages.clock_of(request)
    ticket = facade.find_ticket(token, clock)
    if ticket is None or ticket.mall != offices.get_mall(pack, mall).code:
        raise problem("E200")
    follow = request.build_absolute_uri(pages.address(request, "queue-ticket", token=token))
    return pages.page(
        request, "kiosk_number", title=words.KIOSK_NUMBER.in_(language), ticket=ticket, ahead=pages.ahead_words(ticket),
        wait=pages.minutes_words(ticket.wait_minutes), service_name=pages.service_name(pack, ticket.service),
        mall_name=pages.office_name(pack, mall), taken=pages.clock_words(pack, mall, ticket.taken_at),
        code=drawing.draw_code(follow), back=pages.address(request, "kiosk", mall=mall), seconds=RETURN_SECONDS,
    )  # fmt: skip


@pages.say_problems
def display(request: HttpRequest, language: Language, mall: str) -> HttpResponse:
    """The numbers that are called, and where to go."""
    if refused := pages.refuse_method(request, "GET", "HEAD"):
        return refused
    pack, clock = offices.pack_now(), pages.clock_of(request)
    office = offices.get_mall(pack, mall)

    def named(called: list[Called]) -> list[tuple[Called, Text]]:
        return [(one, pages.office_name(pack, one.counter)) for one in called]

    as_of = words.AS_OF.format(at=pages.clock_words(pack, mall, clock()))
    return pages.page(
        request, "display", title=words.DISPLAY.in_(language), office=office,
        called=named(facade.called_now(mall, clock)),
        serving=named(facade.served_now(mall, clock)), as_of=as_of, seconds=DISPLAY_SECONDS,
    )  # fmt: skip
