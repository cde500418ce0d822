"""Pages of the survey: one answer to an invitation, and the kiosk at the counter."""

from pathlib import Path

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_http_methods, require_safe

from berdampak.front.contracts import address_of, list_errors, render_page
from berdampak.kernel.errors import BerdampakError
from berdampak.kernel.text import Language
from berdampak.people.contracts import Thing
from berdampak.people.facade import require
from berdampak.promise.contracts import Service
from berdampak.voice import offices, surveys
from berdampak.voice import words_survey as words
from berdampak.voice.forms_survey import element_fields, read_answers, service_field, survey_fields
from berdampak.voice.problems import problem

FOLDER = Path(__file__).parent / "templates"
GONE = {"voice.E001": 410, "voice.E002": 410, "voice.E003": 404, "voice.E004": 404}
form_page = require_http_methods(["GET", "HEAD", "POST"])


@form_page
def survey(request: HttpRequest, token: str, language: Language) -> HttpResponse:
    """Ask how somebody was served, once."""
    try:
        invitation = surveys.find_invitation(token, settings.CLOCK)
        elements = surveys.elements_of(invitation.form)
        asked = request.method == "POST"
        fields = survey_fields(elements, request.POST, asked=asked)
        if asked and not list_errors(fields):
            surveys.answer_survey(token, read_answers(elements, request.POST), settings.CLOCK)
            return HttpResponseRedirect(address_of("survey-done", language))
    except BerdampakError as error:
        return _closed(request, error, language)
    service = offices.pack().services.get(invitation.service)
    least = offices.voice_rules().survey.cell_min
    return render_page(
        request,
        FOLDER,
        "voice/survey.html",
        title=words.TITLE.in_(language),
        status=422 if asked else 200,
        fields=fields,
        errors=list_errors(fields),
        words=words,
        service=words.ABOUT.format(service=service.name) if service else None,
        lead=words.LEAD.format(least=least),
    )


@require_safe
def survey_done(request: HttpRequest, language: Language) -> HttpResponse:
    """Thank whoever answered."""
    return render_page(
        request,
        FOLDER,
        "voice/survey_done.html",
        title=words.DONE.in_(language),
        words=words,
        figures=address_of("voice", language),
    )


@form_page
def survey_kiosk(request: HttpRequest, mall: str, language: Language) -> HttpResponse:
    """Ask whoever stands at the counter, on a device that officials have opened there."""
    require(request, "display.show", Thing("kiosk", mall=mall))
    try:
        services, elements = _services_in(mall), surveys.elements_of("short")
    except BerdampakError as error:
        return _closed(request, error, language)
    asked = request.method == "POST"
    fields = [
        service_field(services, request.POST, asked=asked),
        *element_fields(elements, request.POST, asked=asked),
    ]
    if asked and not list_errors(fields):
        surveys.answer_at_kiosk(request.POST["service"], read_answers(elements, request.POST), settings.CLOCK)
        return HttpResponseRedirect(f"{address_of('survey-kiosk', language, mall=mall)}?terima-kasih")
    return render_page(
        request,
        FOLDER,
        "voice/survey_kiosk.html",
        title=words.KIOSK_TITLE.in_(language),
        status=422 if asked else 200,
        fields=fields,
        errors=list_errors(fields),
        words=words,
        thanked="terima-kasih" in request.GET,
        again=address_of("survey-kiosk", language, mall=mall),
    )


def _services_in(mall: str) -> list[Service]:
    """The services that are given in a mall; raises `voice.E004` where there is none."""
    offices.voice_rules()
    every = offices.pack().services.values()
    found = [one for one in every if offices.places_of_office(one.unit)["mall"] == mall and one.audience == "citizen"]
    if not found:
        raise problem("E004")
    return sorted(found, key=lambda one: one.name.id)


def _closed(request: HttpRequest, error: BerdampakError, language: Language) -> HttpResponse:
    """The page of a survey that cannot be answered: why, and what there is to do."""
    first = error.problems[0]
    if first.id not in GONE:
        raise error
    return render_page(
        request,
        FOLDER,
        "voice/survey_closed.html",
        title=words.CLOSED.in_(language),
        status=GONE[first.id],
        problem=first,
        complaints=address_of("complaint-new", language),
        words=words,
    )
