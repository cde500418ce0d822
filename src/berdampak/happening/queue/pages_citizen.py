"""Pages for citizens: the queue now, a ticket from the phone, and the ticket followed."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from berdampak.happening.queue import facade, offices, pages
from berdampak.happening.queue import words_citizen as words
from berdampak.happening.queue.contracts import Priority, TicketView
from berdampak.happening.queue.problems import problem
from berdampak.happening.queue.words_states import PRIORITIES
from berdampak.kernel.clock import Clock
from berdampak.kernel.errors import BerdampakError
from berdampak.kernel.text import Language, Text
from berdampak.people.facade import allow_try, person_of

TICKETS_PER_HOUR = 30
"""Tickets that may be taken over one connection; a whole mall may share one."""
REFRESH_SECONDS = 20


@pages.say_problems
def malls(request: HttpRequest, language: Language) -> HttpResponse:
    """The malls; of a single one, its queue at once."""
    if refused := pages.refuse_method(request, "GET", "HEAD"):
        return refused
    found = offices.malls_of(offices.pack_now())
    if len(found) == 1:
        return mall_page(request, language, found[0].code)
    listed = [(one.name, pages.address(request, "queue-mall", mall=one.code)) for one in found]
    return pages.page(request, "malls", title=words.QUEUE.in_(language), here="queue", malls=listed)


@pages.say_problems
def mall(request: HttpRequest, language: Language, mall: str) -> HttpResponse:
    """The queue of a mall now."""
    return pages.refuse_method(request, "GET", "HEAD") or mall_page(request, language, mall)


def mall_page(request: HttpRequest, language: Language, code: str) -> HttpResponse:
    """Every service of a mall with its wait."""
    pack, clock = offices.pack_now(), pages.clock_of(request)
    office = offices.get_mall(pack, code)
    waits = facade.waits_now(code, clock)
    groups = [
        (
            agency.name,
            [
                (
                    name,
                    pages.address(request, "queue-service", mall=code, service=each),
                    waits[each],
                    pages.wait_words(waits[each]),
                )
                for each, name in services
            ],
        )
        for agency, services in pages.grouped_services(pack, code)
    ]
    is_open, opening = pages.opening_words(pack, office, clock)
    return pages.page(
        request, "mall", title=words.QUEUE.in_(language), here="queue", office=office, groups=groups,
        is_open=is_open, opening=opening, book=pages.address(request, "appointments"),
    )  # fmt: skip


@pages.say_problems
def service(request: HttpRequest, language: Language, mall: str, service: str) -> HttpResponse:
    """The wait for a service, and a ticket for it."""
    if refused := pages.refuse_method(request, "GET", "HEAD", "POST"):
        return refused
    offices.get_service(offices.pack_now(), offices.get_mall(offices.pack_now(), mall).code, service)
    if request.method != "POST":
        return service_page(request, language, mall, service)
    if (priority := read_priority(request)) is None:
        return service_page(request, language, mall, service, status=400)
    chosen = [service, *(each for each in request.POST.getlist("also") if each)]
    try:
        limit_tickets(request, TICKETS_PER_HOUR)
        person, clock = person_of(request), pages.clock_of(request)
        taken = facade.take_ticket(mall, chosen, clock, priority=priority, by=person)
    except BerdampakError as error:
        return service_page(request, language, mall, service, status=409, problem=error.problems[0])
    return HttpResponseRedirect(pages.address(request, "queue-ticket", token=taken.token))


def service_page(
    request: HttpRequest, language: Language, mall: str, code: str, *, status: int = 200, **context: object
) -> HttpResponse:
    """The wait for a service now, and the form for a ticket."""
    pack, clock = offices.pack_now(), pages.clock_of(request)
    office, found = offices.get_mall(pack, mall), pack.services[code]
    wait = facade.wait_now(mall, code, clock)
    is_open, opening = pages.opening_words(pack, office, clock)
    return pages.page(
        request, "service", title=found.name.in_(language), status=status, here="queue", service=found, office=office,
        wait=wait, wait_words=pages.wait_words(wait), is_open=is_open, opening=opening,
        needs=found.say("requirements"), priority=request.POST.get("priority", "none"),
        also=request.POST.get("also", ""), others=other_services(mall, code), apply=apply_address(request, code),
        book=pages.address(request, "appointment-book", mall=mall, service=code), **context,
    )  # fmt: skip


def apply_address(request: HttpRequest, service: str) -> str:
    """Where a service can be applied for from home, if it can."""
    return pages.find_address(request, "service", code=service)


def other_services(mall: str, code: str) -> list[tuple[str, Text]]:
    """What else may be done in the same visit."""
    groups = pages.grouped_services(offices.pack_now(), mall)
    return sorted(
        ((each, name) for _, services in groups for each, name in services if each != code),
        key=lambda pair: pair[1].id,
    )


def read_priority(request: HttpRequest) -> Priority | None:
    """Whether the holder asked to go first, and why; None when nothing of the kind was sent."""
    return next((one for one in PRIORITIES if one == request.POST.get("priority")), None)


def limit_tickets(request: HttpRequest, tries: int) -> None:
    """Raise `happening.E231` when too many tickets were taken over the connection."""
    where = request.META.get("REMOTE_ADDR", "")
    if not allow_try(f"ticket:{where}", pages.clock_of(request), tries=tries):
        raise problem("E231", max=tries)


@pages.say_problems
def ticket(request: HttpRequest, language: Language, token: str) -> HttpResponse:
    """A ticket followed; its holder may give it back."""
    if refused := pages.refuse_method(request, "GET", "HEAD", "POST"):
        return refused
    clock = pages.clock_of(request)
    found = facade.find_ticket(token, clock)
    if found is None:
        raise problem("E200")
    if request.method == "POST":
        facade.leave(token, clock)
        return HttpResponseRedirect(request.path)
    return ticket_page(request, language, found, clock)


def ticket_page(request: HttpRequest, language: Language, found: TicketView, clock: Clock) -> HttpResponse:
    """Where a ticket stands: its place in line, or the counter that calls it."""
    pack = offices.pack_now()
    told = words.TOLD[found.state].format(counter=pages.office_name(pack, found.counter))
    visit = [
        (pages.service_name(pack, code), words.HERE if at == found.place else words.LATER if at > found.place else
         words.FINISHED, at == found.place)
        for at, code in enumerate(found.services)
    ]  # fmt: skip
    appointed = found.appointed_at and words.APPOINTED.format(
        at=pages.clock_words(pack, found.mall, found.appointed_at)
    )
    return pages.page(
        request, "ticket", title=words.TICKET_TITLE.format(number=found.number).in_(language), ticket=found, told=told,
        ahead=pages.ahead_words(found), wait=pages.minutes_words(found.wait_minutes), here="queue", visit=visit,
        service_name=pages.service_name(pack, found.service), mall_name=pages.office_name(pack, found.mall),
        appointed=appointed, as_of=words.AS_OF.format(at=pages.clock_words(pack, found.mall, clock())),
        seconds=0 if found.is_over else REFRESH_SECONDS, again=pages.address(request, "queue-mall", mall=found.mall),
        book=pages.address(request, "appointment-book", mall=found.mall, service=found.service),
        may_leave=found.state in ("waiting", "called", "held", "skipped"),
    )  # fmt: skip
