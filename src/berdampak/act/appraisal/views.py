"""An agreement as pages show it: whose it is, how it stands, and what it says."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from django.conf import settings

from berdampak.act.appraisal import words
from berdampak.calendar.facade import load_calendar
from berdampak.front.contracts import address_of
from berdampak.kernel.text import Language, Text, same
from berdampak.kernel.wording import moment_text
from berdampak.people.contracts import Person
from berdampak.people.facade import names_of
from berdampak.promise.agreements.contracts import Agreement, Parties, Terms
from berdampak.promise.agreements.facade import STATES, aim_text, budget_text, can, decimal_text, quarters_text


@dataclass(frozen=True, slots=True)
class Line:
    """An agreement in a list."""

    address: str
    year: int
    other: Text
    scope: Text
    state: Text
    waits: bool


def office_name(code: str) -> Text:
    """What an office is called; its code, where the pack no longer has it."""
    offices = settings.PACKS.current().offices
    return offices[code].name if code in offices else same(code)


def scope_text(parties: Parties) -> Text:
    """For what the agreement is: an office, or one's own work there."""
    if parties.scope_kind == "officer":
        return words.SCOPE_OFFICER.format(office=office_name(parties.unit))
    return words.SCOPE_UNIT.format(office=office_name(parties.scope_code))


def zone_of(parties: Parties) -> ZoneInfo:
    """The zone of the office's calendar."""
    return ZoneInfo(load_calendar(settings.PACKS.current().find_calendar_of(parties.unit or parties.agency)).zone)


def names_in(agreements: list[Agreement]) -> dict[str, Text]:
    """What the parties are called, by their codes."""
    codes = {code for one in agreements for code in (one.parties.superior, one.parties.subordinate)}
    return {code: same(name) for code, name in names_of(codes).items()}


def line_of(agreement: Agreement, person: Person, names: dict[str, Text], language: Language) -> Line:
    """An agreement as a line of a list; it names the other party, or the subordinate for whoever is none."""
    parties = agreement.parties
    other = parties.superior if person.code == parties.subordinate else parties.subordinate
    return Line(
        address_of("agreement", language, code=agreement.code),
        parties.year,
        names.get(other, same("–")),
        scope_text(parties),
        STATES[agreement.standing.last.state],
        can(agreement.standing, "sign", person.code),
    )


def terms_view(terms: Terms) -> dict[str, Any]:
    """What a version says, in words."""
    rows = [
        {
            "place": place,
            "goal": row.goal,
            "indicator": row.indicator.name,
            "meaning": row.indicator.meaning,
            "definition": words.DEFINITION.format(sha256=row.indicator.sha256),
            "target": aim_text(row.year, row.indicator.unit),
            "quarters": quarters_text(row),
            "weight": None if row.weight is None else decimal_text(row.weight),
        }
        for place, row in enumerate(terms.rows, 1)
    ]
    programmes = [
        {"place": place, "name": one.name, "budget": budget_text(one.budget), "note": one.note}
        for place, one in enumerate(terms.programmes, 1)
    ]
    return {"rows": rows, "programmes": programmes, "has_weights": any(one["weight"] for one in rows)}


def versions_view(agreement: Agreement, names: dict[str, Text], language: Language) -> list[dict[str, Any]]:
    """Every version, the newest first: how it stands, who signed it when, and where its sheet is."""
    zone = zone_of(agreement.parties)
    sheet = address_of("agreement-sheet", language, code=agreement.code)
    return [
        {
            "name": words.VERSION.format(number=version.number),
            "state": STATES[version.state],
            "is_good": version.state == "signed",
            "sheet": f"{sheet}?versi={version.number}",
            "signatures": [
                words.SIGNED_BY.format(
                    name=names.get(person, same("–")), at=moment_text(datetime.fromisoformat(at).astimezone(zone))
                )
                for person, at in version.signatures
            ],
        }
        for version in reversed(agreement.standing.versions)
    ]
