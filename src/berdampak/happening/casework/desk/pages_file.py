"""An application that an official types in for a citizen, at a counter."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_http_methods

from berdampak.front.contracts import address_of, answering, render_page, typed
from berdampak.happening.casework.asking import FOLDER
from berdampak.happening.casework.desk import words
from berdampak.happening.casework.desk.pages import thing_of_unit, units_of
from berdampak.happening.casework.facade import may_file_for, start_draft
from berdampak.happening.casework.problems import problem
from berdampak.kernel.text import Language
from berdampak.people.contracts import Person
from berdampak.people.facade import person_of, require


@answering
@require_http_methods(["GET", "HEAD", "POST"])
def file_for(request: HttpRequest, language: Language) -> HttpResponse:
    """The services that the officer may apply for; the application of the one that is picked begins at once.

    Whoever comes from a ticket finds its service (`?layanan=`) at the top.
    """
    units = units_of(person_of(request))
    asked = request.GET.get("unit", "")
    unit = asked if asked in units else (units[0] if units else "")
    person = require(request, "case.file_for", thing_of_unit(unit))
    if request.method == "POST":
        return HttpResponseRedirect(_begin(request, person, language))
    services = [
        (one.code, one.name) for one in settings.PACKS.current().services.values() if may_file_for(one.code, person)
    ]
    return render_page(
        request,
        FOLDER,
        "desk/file_for.html",
        title=words.FILE_FOR.in_(language),
        menu="staff",
        here="desk",
        words=words,
        desk=address_of("desk", language),
        services=sorted(services, key=lambda one: (one[0] != request.GET.get("layanan"), one[1].in_(language))),
    )


def _begin(request: HttpRequest, person: Person, language: Language) -> str:
    """Begin the draft, marked with who begins it; gives the address of its first page."""
    service = typed(request, "service")
    if not may_file_for(service, person):
        raise problem("E100", service=service[:64])
    token = start_draft(service, None, request.clock, person.code)  # type: ignore[attr-defined]
    return address_of("draft-page", language, token=token, page=1)
