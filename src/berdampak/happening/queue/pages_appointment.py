"""Pages for appointments: choose a service, a day and a time; move, cancel, arrive."""

from datetime import date, datetime

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from berdampak.happening.queue import appointments, facade, offices, pages
from berdampak.happening.queue import words_citizen as words
from berdampak.happening.queue.contracts import AppointmentView, Slot
from berdampak.happening.queue.pages_citizen import limit_tickets
from berdampak.happening.queue.problems import problem
from berdampak.happening.queue.rules_order import LATE_MINUTES
from berdampak.kernel.errors import BerdampakError
from berdampak.kernel.text import Language, Text
from berdampak.kernel.wording import day_text, moment_text
from berdampak.people.facade import person_of
from berdampak.promise.contracts import Pack

BOOKED_PER_HOUR = 20


@pages.say_problems
def services(request: HttpRequest, language: Language) -> HttpResponse:
    """The services for which appointments are given."""
    if refused := pages.refuse_method(request, "GET", "HEAD"):
        return refused
    pack = offices.pack_now()
    malls = [
        (
            mall.name,
            [
                (agency.name, [(name, pages.address(request, "appointment-book", mall=mall.code, service=code))
                               for code, name in given])
                for agency, given in pages.grouped_services(pack, mall.code)
            ],
        )
        for mall in offices.malls_of(pack)
    ]  # fmt: skip
    return pages.page(request, "appointments", title=words.BOOK.in_(language), malls=malls)


@pages.say_problems
def book(request: HttpRequest, language: Language, mall: str, service: str) -> HttpResponse:
    """A time for a service."""
    if refused := pages.refuse_method(request, "GET", "HEAD", "POST"):
        return refused
    offices.get_service(offices.pack_now(), offices.get_mall(offices.pack_now(), mall).code, service)
    if request.method != "POST":
        return times_page(request, language, mall, service)
    if (at := _read_time(request)) is None:
        return times_page(request, language, mall, service, status=400, missing=words.CHOOSE_TIME)
    try:
        limit_tickets(request, BOOKED_PER_HOUR)
        made = facade.book_appointment(mall, service, at, pages.clock_of(request), by=person_of(request))
    except BerdampakError as error:
        return times_page(request, language, mall, service, status=409, problem=error.problems[0])
    return HttpResponseRedirect(pages.address(request, "appointment", token=made.token))


@pages.say_problems
def appointment(request: HttpRequest, language: Language, token: str) -> HttpResponse:
    """An appointment; its holder arrives or cancels."""
    if refused := pages.refuse_method(request, "GET", "HEAD", "POST"):
        return refused
    found, clock = _get(token), pages.clock_of(request)
    if request.method != "POST":
        return appointment_page(request, language, found)
    asked = request.POST.get("action")
    try:
        if asked == "arrive":
            ticket = facade.arrive(token, clock)
            return HttpResponseRedirect(pages.address(request, "queue-ticket", token=ticket.token))
        if asked == "cancel":
            facade.cancel_appointment(token, clock)
            return HttpResponseRedirect(request.path)
    except BerdampakError as error:
        return appointment_page(request, language, _get(token), status=409, problem=error.problems[0])
    return appointment_page(request, language, found, status=400)


@pages.say_problems
def move(request: HttpRequest, language: Language, token: str) -> HttpResponse:
    """Another time for an appointment."""
    if refused := pages.refuse_method(request, "GET", "HEAD", "POST"):
        return refused
    found = _get(token)
    if found.state != "booked":
        raise problem("E223")
    if request.method != "POST":
        return times_page(request, language, found.mall, found.service, moving=found)
    if (at := _read_time(request)) is None:
        return times_page(
            request, language, found.mall, found.service, status=400, missing=words.CHOOSE_TIME, moving=found
        )
    try:
        facade.move_appointment(token, at, pages.clock_of(request))
    except BerdampakError as error:
        return times_page(
            request, language, found.mall, found.service, status=409, problem=error.problems[0], moving=found
        )
    return HttpResponseRedirect(pages.address(request, "appointment", token=token))


def times_page(
    request: HttpRequest,
    language: Language,
    mall: str,
    code: str,
    *,
    status: int = 200,
    moving: AppointmentView | None = None,
    **context: object,
) -> HttpResponse:
    """The days, and the free times of the day that was chosen, else of the first that has any."""
    pack, clock = offices.pack_now(), pages.clock_of(request)
    days = appointments.days_for(mall, clock)
    asked = _read_day(request.GET.get("hari") or request.POST.get("hari"))
    free = {day: [slot for slot in facade.slots_of(mall, code, day, clock) if slot.free] for day in days}
    chosen = asked if asked in free else next((day for day in days if free[day]), days[0] if days else None)
    named = {day: day_text(day, weekday=True, year=False) for day in days}
    listed = [(day.isoformat(), named[day], day == chosen, bool(free[day])) for day in days]
    times = [_time(pack, mall, slot) for slot in free.get(chosen, [])] if chosen else []
    title = words.BOOK_TITLE.format(service=pages.service_name(pack, code)).in_(language)
    return pages.page(
        request, "times", title=title, status=status, days=listed, times=times,
        chosen=chosen.isoformat() if chosen else "", chosen_name=named.get(chosen) if chosen else None, moving=moving,
        moving_at=_when(moving) if moving else None, picked=request.POST.get("at", ""), here="queue",
        mall_name=pages.office_name(pack, mall), **context,
    )  # fmt: skip


def appointment_page(
    request: HttpRequest, language: Language, found: AppointmentView, *, status: int = 200, **context: object
) -> HttpResponse:
    """An appointment, and what can be done with it."""
    pack, clock = offices.pack_now(), pages.clock_of(request)
    here = offices.local(pack, found.mall, found.at)
    is_today = here.date() == offices.local(pack, found.mall, clock()).date()
    service = pack.services.get(found.service)
    return pages.page(
        request, "appointment", title=words.APPOINTMENT.in_(language), status=status, appointment=found, here="queue",
        told=words.APPOINTMENTS[found.state], when=_when(found), is_today=is_today,
        service_name=pages.service_name(pack, found.service), mall_name=pages.office_name(pack, found.mall),
        late=words.LATE.format(minutes=LATE_MINUTES), needs=service.say("requirements") if service else None,
        ticket=pages.address(request, "queue-ticket", token=found.ticket) if found.ticket else "",
        move=pages.address(request, "appointment-move", token=found.token),
        again=pages.address(request, "appointment-book", mall=found.mall, service=found.service), **context,
    )  # fmt: skip


def _get(token: str) -> AppointmentView:
    found = facade.find_appointment(token)
    if found is None:
        raise problem("E222")
    return found


def _when(found: AppointmentView) -> Text:
    return moment_text(offices.local(offices.pack_now(), found.mall, found.at))


def _time(pack: Pack, mall: str, slot: Slot) -> tuple[str, Text, Text]:
    left = words.PLACE if slot.free == 1 else words.PLACES.format(free=slot.free)
    return slot.at.isoformat(), pages.clock_words(pack, mall, slot.at), left


def _read_time(request: HttpRequest) -> datetime | None:
    try:
        at = datetime.fromisoformat(request.POST.get("at", ""))
    except (ValueError, OverflowError):
        return None
    return at if at.tzinfo is not None and 2000 < at.year < 3000 else None


def _read_day(written: str | None) -> date | None:
    try:
        return date.fromisoformat(written or "")
    except ValueError:
        return None
