"""The day of a mall for its manager: open counters, load, and the closing of the day."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from berdampak.happening.queue import facade, offices, pages
from berdampak.happening.queue import words_counter as words
from berdampak.kernel.errors import BerdampakError
from berdampak.kernel.text import Language
from berdampak.kernel.wording import moment_text
from berdampak.people.contracts import Thing
from berdampak.people.facade import names_of, require


@pages.say_problems
def day(request: HttpRequest, language: Language, mall: str) -> HttpResponse:
    """The queue of today; the manager closes counters that were left open, and the day."""
    if refused := pages.refuse_method(request, "GET", "HEAD", "POST"):
        return refused
    offices.get_mall(offices.pack_now(), mall)
    by, clock = require(request, "ticket.manage", Thing("counter", mall=mall)), pages.clock_of(request)
    if request.method != "POST":
        return day_page(request, language, mall)
    asked = request.POST.get("action")
    try:
        if asked == "shut" and request.POST.get("counter"):
            facade.turn_counter(mall, request.POST["counter"], "closed", by, clock)
        elif asked == "close":
            facade.close_day(mall, by, clock)
        else:
            return day_page(request, language, mall, status=400)
    except BerdampakError as error:
        return day_page(request, language, mall, status=409, problem=error.problems[0])
    return HttpResponseRedirect(request.path)


def day_page(
    request: HttpRequest, language: Language, mall: str, *, status: int = 200, **context: object
) -> HttpResponse:
    """The day in figures, its counters, and where people wait."""
    pack, clock = offices.pack_now(), pages.clock_of(request)
    found = facade.day_of(mall, clock)
    names = names_of({one.officer for one in found.counters})
    rows = [
        (one, pages.office_name(pack, one.code), names.get(one.officer, ""),
         [pages.service_name(pack, code) for code in one.services])
        for one in found.counters
    ]  # fmt: skip
    waits = sorted(facade.waits_now(mall, clock).values(), key=lambda one: (-one.waiting, one.service))
    load = [
        (pages.service_name(pack, one.service), one, pages.wait_words(one))
        for one in waits
        if one.waiting or one.counters
    ]
    closed = found.closed_at and moment_text(offices.local(pack, mall, found.closed_at))
    return pages.page(
        request, "day", title=words.DAY_TITLE.in_(language), status=status, menu="staff", here="counters", day=found,
        rows=rows, load=load, mall_name=pages.office_name(pack, mall),
        why=words.CLOSE_DAY_WHY.format(rest=found.waiting + found.in_hand),
        closed=words.DAY_CLOSED.format(at=closed) if closed else None,
        display=pages.address(request, "display", mall=mall), kiosk=pages.address(request, "kiosk", mall=mall),
        **context,
    )  # fmt: skip
