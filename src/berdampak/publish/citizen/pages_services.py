"""The front page, the list of services and the page of each."""

from dataclasses import asdict
from datetime import date
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseBase

from berdampak.kernel.canonical import canonical_json
from berdampak.kernel.text import Language, Text, same
from berdampak.kernel.wording import count_text, percent, week_text
from berdampak.promise.contracts import Pack, Service
from berdampak.promise.facade import search_services, suggest_words
from berdampak.publish.citizen import words_services as words
from berdampak.publish.citizen.leading import crumb, find_address, public, show
from berdampak.publish.citizen.observed import find_whole, newest_week, observe, observe_all, time_of
from berdampak.publish.citizen.service_view import Summary, describe, summarise
from berdampak.publish.citizen.strip import live_figures
from berdampak.publish.citizen.wording import term_text
from berdampak.publish.links import Link
from berdampak.publish.pages_error import error_page, read_only
from berdampak.report.contracts import Card

NEEDED_SHOWN = 6
QUERY_MAX = 120


@read_only
def front(request: HttpRequest, language: Language) -> HttpResponse:
    """The citizen's first page: search, what is needed most, and how the promises were kept."""
    pack, week = settings.PACKS.current(), newest_week()
    services, observed = citizen_services(pack), observe_all(newest_week())
    live = live_figures(pack, request.clock)  # type: ignore[attr-defined]
    most = sorted(services, key=lambda one: (-_filed(observed.get(one.code)), -len(one.words), one.code))[:NEEDED_SHOWN]
    return public(
        show(
            request,
            "front",
            words.FRONT_TITLE,
            language,
            words=words,
            one_door=_one_door(pack, services),
            search_address=find_address("services", language),
            track_address=find_address("track", language),
            services=_entries([summarise(pack, one, observed.get(one.code)) for one in most], language),
            figures=[*_figures(find_whole(week)), *live, *_silence(services)],
            week=words.SEE_CARD.format(week=week_text(week)) if week else None,
            week_address=find_address("week", language, week=week) if week else "",
        )
    )


@read_only
def services(request: HttpRequest, language: Language) -> HttpResponse:
    """Every service by agency, or those that answer `?q=`."""
    pack, observed = settings.PACKS.current(), observe_all(newest_week())
    query = " ".join(request.GET.get("q", "")[:QUERY_MAX].replace("\0", " ").split())
    found = search_services(pack, query) if query else []
    groups: list[tuple[Text, list[tuple[Summary, str]]]] = []
    if not found:
        for name, offered in _by_agency(pack):
            summaries = [summarise(pack, one, observed.get(one.code)) for one in offered]
            groups.append((name, _entries(summaries, language)))
    address = find_address("services", language)
    said = words.FOUND_ONE if len(found) == 1 else words.FOUND.format(count=len(found))
    return public(
        show(
            request,
            "services",
            words.RESULTS_TITLE.format(query=same(query)) if query else words.LIST_TITLE,
            language,
            here="services",
            words=words,
            query=query,
            search_address=address,
            found=_entries([summarise(pack, one, observed.get(one.code)) for one in found], language),
            said=said if found else words.NOTHING_FOUND.format(query=same(query)),
            suggestions=[] if found or not query else suggest_words(pack, query),
            groups=groups,
        )
    )


@read_only
def service(request: HttpRequest, code: str, language: Language) -> HttpResponseBase:
    """What a service takes, how long, what it costs and what it gives."""
    pack = settings.PACKS.current()
    found = pack.services.get(code)
    if found is None:
        return no_service(request, language)
    description = describe(pack, found, observe(code, newest_week()))
    return public(
        show(
            request,
            "service",
            found.name,
            language,
            here="services",
            within=(crumb("services", words.LIST_TITLE, language),),
            words=words,
            apply_address=find_address("apply", language, code=code),
            json_address=find_address("service-json", language, code=code),
            complaint_address=_complaint(language, code),
            queue_address=find_address("queue", language) if found.audience == "citizen" else "",
            **description,
        )
    )


@read_only
def service_json(request: HttpRequest, code: str, language: Language) -> HttpResponseBase:
    """The same as data, for other programs."""
    pack = settings.PACKS.current()
    found = pack.services.get(code)
    if found is None:
        return no_service(request, language)
    seen = observe(code, newest_week())
    agency = pack.find_agency(found.unit)
    data = asdict(found) | {
        "agency": agency.code if agency else None,
        "observed": asdict(seen) if seen else None,
        "pack": {"code": pack.code, "version": pack.version, "sha256": pack.sha256},
    }
    return public(HttpResponse(canonical_json(_plain(data)), content_type="application/json"))


def no_service(request: HttpRequest, language: Language) -> HttpResponse:
    """The page that says that there is no such service, and where to look."""
    ways = [Link(find_address("services", language), words.TO_SERVICES.in_(language))]
    return error_page(request, 404, (words.NO_SERVICE.in_(language), ways), language)


def citizen_services(pack: Pack) -> list[Service]:
    """What citizens may ask for."""
    return [one for one in pack.services.values() if one.audience == "citizen"]


def _filed(observed: Any) -> int:
    return observed.filed if observed else 0


def _one_door(pack: Pack, services: list[Service]) -> Text:
    malls = [one.name for one in pack.offices.values() if one.kind == "mall"]
    agencies = {agency.code for one in services if (agency := pack.find_agency(one.unit))}
    return words.ONE_DOOR.format(mall=malls[0] if malls else pack.name, agencies=len(agencies), services=len(services))


def _entries(summaries: list[Summary], language: Language) -> list[tuple[Summary, str]]:
    return [(one, find_address("service", language, code=one.code)) for one in summaries]


def _by_agency(pack: Pack) -> list[tuple[Text, list[Service]]]:
    groups: dict[str, list[Service]] = {}
    for one in citizen_services(pack):
        agency = pack.find_agency(one.unit)
        groups.setdefault(agency.code if agency else one.unit, []).append(one)
    named = [(pack.offices[code].name, sorted(group, key=lambda one: one.name.id)) for code, group in groups.items()]
    return sorted(named, key=lambda pair: pair[0].id)


def _figures(card: Card | None) -> list[tuple[Text, Text]]:
    """What the newest card says: figure and words."""
    cases = card.figures.cases if card else None
    if card is None or cases is None:
        return []
    share = cases.on_time.share if cases.on_time else None
    return [
        (_percent(share) if share is not None else words.NO_DATA, words.ON_TIME),
        (time_of(card) or words.NO_DATA, words.HALF_DONE),
        (count_text(cases.finished, same(""), same("")), words.DECIDED),
    ]


def _silence(services: list[Service]) -> list[tuple[Text, Text]]:
    """What silence means where a law says it."""
    silent = next((one for one in services if one.deemed and one.legal_term), None)
    if silent is None or silent.legal_term is None:
        return []
    return [(term_text(silent.legal_term), words.BY_LAW.format(service=silent.name))]


def _percent(share: float) -> Text:
    return Text(percent(share, "id"), percent(share, "en"))


def _complaint(language: Language, code: str) -> str:
    address = find_address("complaint-new", language)
    return f"{address}?service={code}" if address else ""


def _plain(value: Any) -> Any:
    """The value with its dates written out and its tuples as lists, for JSON."""
    if isinstance(value, dict):
        return {key: _plain(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(one) for one in value]
    return value.isoformat() if isinstance(value, date) else value
