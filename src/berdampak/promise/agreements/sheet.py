"""The sheet of an agreement (lembar perjanjian kinerja) as PDF, in the form that the pack gives it."""

from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from django.conf import settings

from berdampak.calendar.facade import load_calendar
from berdampak.front.facade import write_paper
from berdampak.kernel.text import Language, Text, same
from berdampak.kernel.wording import day_text, moment_text
from berdampak.people.facade import names_of
from berdampak.promise.agreements import words
from berdampak.promise.agreements.contracts import Agreement, Row, Terms, Version
from berdampak.promise.agreements.deeds import hash_text
from berdampak.promise.agreements.form import form_of
from berdampak.promise.agreements.phrases import aim_text, budget_text, decimal_text, quarters_text
from berdampak.promise.contracts import Pack

TEMPLATE = Path(__file__).parent / "sheet.typ"


def write_sheet(agreement: Agreement, version: Version, language: Language, now: datetime) -> bytes:
    """A version on A4, with its tables; one that both have not signed is marked as a draft."""
    return write_paper(TEMPLATE, "sheet", _sheet(agreement, version, now), language)


def _sheet(agreement: Agreement, version: Version, now: datetime) -> dict[str, Any]:
    pack, parties = settings.PACKS.current(), agreement.parties
    terms, form = agreement.terms[version.number], form_of(version)
    zone = ZoneInfo(load_calendar(pack.find_calendar_of(parties.unit or parties.agency)).zone)
    signed = {person: datetime.fromisoformat(at).astimezone(zone) for person, at in version.signatures}
    is_signed = len(signed) == 2
    day = max(signed.values()) if is_signed else now.astimezone(zone)
    names = names_of([parties.superior, parties.subordinate])
    unit, agency = (_office(pack, code) for code in (parties.unit, parties.agency))
    return {
        "government": pack.name,
        "office": agency,
        "title": words.TITLE.format(year=parties.year),
        "mark": None if version.state == "signed" else words.OVER if is_signed else words.DRAFT,
        "opening": form.opening,
        "labels": [words.NAME, words.OFFICE],
        "parties": [
            _party(parties.subordinate, names, signed, unit if parties.scope_kind != "agency" else agency, words.FIRST),
            _party(parties.superior, names, signed, agency, words.SECOND),
        ],
        "statement": list(form.statement),
        "source": form.source,
        "annex": words.ANNEX,
        "targets": _targets(terms),
        "programmes": _programmes(terms),
        "dated": words.DATED.format(place=pack.name, day=day_text(day.date())),
        "blocks": [words.PARTY_SECOND, words.PARTY_FIRST],
        "verify": words.VERIFY.format(
            code=agreement.code, version=version.number, sha256=version.sha256 or hash_text(agreement, version.number)
        ),
        "day": [day.year, day.month, day.day],
    }


def _office(pack: Pack, code: str) -> Text:
    return pack.offices[code].name if code in pack.offices else same(code)


def _party(
    person: str, names: dict[str, str], signed: dict[str, datetime], office: Text, called: Text
) -> dict[str, Any]:
    at = signed.get(person)
    return {
        "name": same(names[person]) if person in names else words.GONE,
        "office": office,
        "called": called,
        "signed": words.SIGNED_AT.format(at=moment_text(at)) if at else words.UNSIGNED,
    }


def _targets(terms: Terms) -> dict[str, Any]:
    head = [words.NUMBER, words.GOAL, words.INDICATOR, words.TARGET]
    return {"head": head, "rows": [[same(str(place)), *_target(row)] for place, row in enumerate(terms.rows, 1)]}


def _target(row: Row) -> list[Text]:
    target, quarters = aim_text(row.year, row.indicator.unit), quarters_text(row)
    if quarters is not None:
        target += same("\n") + quarters
    if row.weight is not None:
        target += same("\n") + words.WEIGHT.format(weight=decimal_text(row.weight))
    return [row.goal, row.indicator.name, target]


def _programmes(terms: Terms) -> dict[str, Any]:
    rows = [[same(one.name), budget_text(one.budget), same(one.note)] for one in terms.programmes]
    return {"head": [words.PROGRAMME, words.BUDGET, words.NOTE], "rows": rows, "none": words.NO_PROGRAMMES}
