"""The public page of what citizens say, and the files beside it."""

from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from berdampak.calendar.facade import load_calendar
from berdampak.front.contracts import address_of, render_page
from berdampak.kernel.text import Language
from berdampak.promise.contracts import Pack
from berdampak.promise.contracts_voice import Voice
from berdampak.publish.voice import words
from berdampak.publish.voice.files import as_csv, as_json
from berdampak.publish.voice.rows import Heard, hear
from berdampak.publish.voice.saying import Saying
from berdampak.voice.contracts import Period
from berdampak.voice.facade import find_period, period_before, quarter_of

FOLDER = Path(__file__).parent / "templates"
SECONDS_KEPT = 300
PERIODS_SHOWN = 8
CONTENT_TYPES = {"csv": "text/csv; charset=utf-8", "json": "application/json"}


@require_safe
def voice(request: HttpRequest, language: Language, period: str = "") -> HttpResponse:
    """What citizens say in a period, the present quarter unless another one is asked for."""
    pack, now = settings.PACKS.current(), settings.CLOCK()
    found = find_period(period) if period else _present(pack, now)
    if found is None or pack.voice is None:
        return _nothing(request, language, is_asked=pack.voice is not None)
    return _page(request, hear(pack, found, now), pack.voice, language, now)


@require_safe
def voice_file(request: HttpRequest, period: str, file_format: str, language: Language) -> HttpResponse:
    """The same as a file."""
    pack, found = settings.PACKS.current(), find_period(period)
    if found is None or pack.voice is None:
        return _nothing(request, language, is_asked=pack.voice is not None)
    heard = hear(pack, found, settings.CLOCK())
    content = as_csv(heard) if file_format == "csv" else as_json(heard)
    response = HttpResponse(content, content_type=CONTENT_TYPES[file_format])
    response["Content-Disposition"] = f'inline; filename="suara-{found.code}.{file_format}"'
    return _kept(response)


def _page(request: HttpRequest, heard: Heard, rules: Voice, language: Language, now: datetime) -> HttpResponse:
    saying = Saying(heard, rules, language)
    period = heard.period
    files = {name: address_of("voice-file", language, period=period.code, file_format=name) for name in CONTENT_TYPES}
    response = render_page(
        request,
        FOLDER,
        "publish_voice/voice.html",
        title=words.TITLE.in_(language),
        here="voice",
        description=saying.lead(),
        called=saying.period_name(period),
        span=saying.span(),
        words=words,
        saying=saying,
        heard=heard,
        files={name.upper(): address for name, address in files.items()},
        others=[
            (address_of("voice-period", language, period=one.code), saying.period_name(one))
            for one in _others(period, _present(settings.PACKS.current(), now))
        ],
        complain=address_of("complaint-new", language),
    )
    return _kept(response)


def _present(pack: Pack, now: datetime) -> Period:
    """The quarter that it is now."""
    return quarter_of(now.astimezone(ZoneInfo(load_calendar(pack.calendar).zone)).date())


def _others(shown: Period, present: Period) -> list[Period]:
    """The quarters lately, without the one that is shown."""
    found, one = [], present
    for _ in range(PERIODS_SHOWN):
        found.append(one)
        one = period_before(one)
    return [one for one in found if one.code != shown.code]


def _nothing(request: HttpRequest, language: Language, *, is_asked: bool) -> HttpResponse:
    return render_page(
        request,
        FOLDER,
        "publish_voice/nothing.html",
        title=words.TITLE.in_(language),
        here="voice",
        status=404,
        words=words,
        sentence=words.NO_PERIOD if is_asked else words.NOT_ASKED,
        address=address_of("voice", language) if is_asked else "",
    )


def _kept(response: HttpResponse) -> HttpResponse:
    response["Cache-Control"] = f"public, max-age={SECONDS_KEPT}"
    return response
