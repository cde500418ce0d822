"""An application that an official types in for a citizen, at a counter."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from berdampak.front.contracts import Entry, address_of, render_page
from berdampak.happening.casework.asking import FOLDER, answering
from berdampak.happening.casework.desk import words
from berdampak.happening.casework.desk.pages import find_address, thing_of_unit, units_of
from berdampak.kernel.text import Language
from berdampak.people.facade import person_of, require


@answering
@require_safe
def file_for(request: HttpRequest, language: Language) -> HttpResponse:
    """The services of the agency, each with the way to its application."""
    units = units_of(person_of(request))
    asked = request.GET.get("unit", "")
    unit = asked if asked in units else (units[0] if units else "")
    require(request, "case.file_for", thing_of_unit(unit))
    pack = settings.PACKS.current()
    agency = pack.find_agency(unit)
    services = [
        Entry(find_address("service", language, code=one.code), one.name.in_(language))
        for one in pack.services.values()
        if one.audience == "citizen" and pack.find_agency(one.unit) == agency
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
        services=sorted(services, key=lambda one: one.words),
    )
