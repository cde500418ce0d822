"""Questions and samples as pages show them."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.conf import settings

from berdampak.act.questions import words, words_watches
from berdampak.act.questions.audits import limit_of
from berdampak.act.questions.contracts import Asked, Audit, Place, Row, Seen, Tally
from berdampak.act.questions.moments import moment_at
from berdampak.act.questions.rules_audit import count
from berdampak.act.questions.rules_state import can
from berdampak.front.contracts import address_of
from berdampak.kernel.text import Language, Text, same
from berdampak.kernel.wording import count_text, number_text, percent, week_text
from berdampak.people.contracts import Person
from berdampak.people.facade import names_of
from berdampak.report.facade import step_name

SHARE_OF_MIN = 5
"""A share of fewer is not shown."""


def share_text(share: float, decimals: int = 0) -> Text:
    """A share as a percentage in both languages."""
    return Text(percent(share, "id", decimals), percent(share, "en", decimals))


def office_name(code: str) -> Text:
    """What an office is called; its code, where the pack no longer has it."""
    offices = settings.PACKS.current().offices
    return offices[code].name if code in offices else same(code)


def scope_name(scope: str) -> Text:
    """What the scope of a sample is called: an office, or the government of a region."""
    offices = settings.PACKS.current().offices
    named = [
        one.name for one in offices.values() if scope in (one.code, one.region if one.kind == "government" else "")
    ]
    return named[0] if named else same(scope)


def service_name(code: str) -> Text:
    """What a service is called; its code, where the pack no longer has it."""
    services = settings.PACKS.current().services
    return services[code].name if code in services else same(code)


def about(place: Place, names: dict[str, str] | None = None) -> Text:
    """Whom a question is about; an officer only by name where it may be shown."""
    if place.kind == "unit":
        return office_name(place.code)
    unit = office_name(place.unit)
    if names is None:
        return words.AN_OFFICER.format(unit=unit)
    return words.OFFICER.format(name=same(names[place.code]) if place.code in names else words.NO_ACCOUNT, unit=unit)


def groups_of(
    questions: list[Asked], person: Person, now: datetime, language: Language
) -> list[tuple[Text, list[Any]]]:
    """Questions in groups by who has to do something."""
    groups: dict[str, list[Any]] = {name: [] for name in words.GROUPS}
    for one in questions:
        groups[_group(one, person, now)].append(
            {
                "address": address_of("question", language, code=one.code),
                "watch": words_watches.NAMES[one.watch],
                "about": words.YOURSELF if one.place.code == person.code else about(one.place),
                "week": week_text(one.week),
                "state": words.FINDINGS[one.ruling.kind] if one.ruling else words.STATES[one.state],
            }
        )
    return [(words.GROUPS[name], rows) for name, rows in groups.items() if rows]


def question_view(question: Asked, read: Any) -> dict[str, Any]:
    """A question with what was said; `read` opens the words of an entry."""
    said = [*question.answers, *([question.ruling.said] if question.ruling else [])]
    names = names_of({question.place.code, *(one.by for one in said)})
    unit = question.place.unit

    def by(one: Any) -> Text:
        return words.BY.format(name=same(names.get(one.by, "–")), at=moment_at(unit, one.at))

    ruling = question.ruling
    return {
        "watch": words_watches.NAMES[question.watch],
        "may_be": words_watches.MAY_BE[question.watch],
        "about": about(question.place, names),
        "seen": [seen_view(question.watch, one) for one in reversed(question.evidence.seen)],
        "rows_of": words.ROWS.format(n=number_text(question.evidence.rows_of)),
        "state": words.STATES[question.state],
        "answers": [{"by": by(one), "words": read(question.code, one.entry, "words")} for one in question.answers],
        "ruling": {
            "kind": words.FINDINGS[ruling.kind],
            "by": by(ruling.said),
            "words": read(question.code, ruling.said.entry, "reason"),
        }
        if ruling
        else None,
        "no_answer": words.NO_ANSWER.format(until=moment_at(unit, question.answer_by)),
    }


def seen_view(watch: str, one: Seen) -> dict[str, Any]:
    """What was seen in a week, in words."""
    chance, usual = float(one.chance), float(one.usual)
    if watch == "survey_burst":
        said = words.USUAL_HOUR.format(number=number_text(usual, 1))
    else:
        said = words.USUAL_SHARE.format(share=share_text(usual, 1))
    return {
        "week": week_text(one.week),
        "saw": words_watches.SAW[watch].format(seen=number_text(one.seen), of=number_text(one.of)),
        "usual": said,
        "chance": words.ONE_IN.format(odds=number_text(_round_odds(chance))),
    }


def rows_view(
    question: Asked, rows: tuple[Row, ...], numbers: dict[str, str], language: Language
) -> list[dict[str, Any]]:
    """Rows of evidence, each with the page of its case where this house has it."""
    return [
        {
            "case": numbers.get(one.case, one.case),
            "address": address_of("desk-case", language, number=numbers[one.case]) if one.case in numbers else "",
            "step": step_name(settings.PACKS.current(), None, one.step, question.place.unit),
            "at": moment_at(question.place.unit, datetime.fromisoformat(one.at)),
        }
        for one in rows
    ]


def audit_sentence(drawn_of: int, cases: int, told: int, fakes: int, unknown: int) -> Text:
    """What a sample says of all cases: how large a share of fakes it leaves possible."""
    numbers = {"told": number_text(told), "fakes": number_text(fakes)}
    if not told + unknown:
        return words.NONE_TOLD
    if told == cases == drawn_of:
        said = words.ALL_TOLD.format(**numbers)
    else:
        limit = share_text(limit_of(told, fakes, unknown), 1)
        said = (words.SOME_FAKES if fakes or unknown else words.NO_FAKES).format(**numbers, limit=limit)
    return said + same(" ") + words.UNKNOWN.format(n=number_text(unknown)) if unknown else said


def audit_line(audit: Audit, language: Language) -> dict[str, Any]:
    """A sample as a line of a list."""
    told, fakes, unknown = count(audit.drawn)
    return {
        "address": address_of("audit", language, week=audit.week, scope=audit.scope),
        "week": week_text(audit.week),
        "scope": scope_name(audit.scope),
        "drawn": words.DRAWN_FROM.format(n=number_text(len(audit.drawn)), cases=number_text(audit.cases))
        if audit.root
        else words.NOT_DRAWN,
        "done": words.DONE.format(told=number_text(told + unknown), n=number_text(len(audit.drawn))),
        "result": audit_sentence(len(audit.drawn), audit.cases, told, fakes, unknown),
    }


def weeks_text(weeks: int, drawn: int) -> Text:
    """Over how many weeks, and how many cases."""
    return words.PUBLIC_AUDIT_HOW.format(
        weeks=count_text(weeks, *words.WEEKS), drawn=count_text(drawn, *words.CASES_DRAWN)
    )


def few_text(number: int) -> Text:
    """A count for everyone; a small one is not told exactly."""
    return words.FEW if 0 < number < SHARE_OF_MIN else number_text(number)


def tally_rows(tallies: Sequence[Tally]) -> list[tuple[Text, Text, Text, Text]]:
    """How the questions of each watch ended, and of all; a small count is not to be had from their sum either."""
    rows = [
        (words_watches.NAMES[one.watch], few_text(one.asked), few_text(one.found), nothing_text(one.nothing, one.found))
        for one in tallies
    ]
    asked, found = (_sum_text([getattr(one, name) for one in tallies]) for name in ("asked", "found"))
    told = [one for one in tallies if one.found >= SHARE_OF_MIN]
    if not 0 < sum(one.found for one in tallies) - sum(one.found for one in told) < SHARE_OF_MIN:
        told = list(tallies)
    nothing = nothing_text(sum(one.nothing for one in told), sum(one.found for one in told))
    return [*rows, (words.ALL, asked, found, nothing)] if rows else []


def _sum_text(counts: list[int]) -> Text:
    told = sum(n for n in counts if n >= SHARE_OF_MIN)
    if told and sum(counts) - told in range(1, SHARE_OF_MIN):
        return words.OR_MORE.format(n=number_text(told))
    return few_text(sum(counts))


def nothing_text(nothing: int, found: int) -> Text:
    """The share of questions that came to nothing, where there are enough."""
    if found < SHARE_OF_MIN:
        return words.TOO_FEW
    return words.SHARE_OF.format(share=share_text(nothing / found), n=number_text(nothing), of=number_text(found))


def _group(one: Asked, person: Person, now: datetime) -> str:
    mine = person.code == one.place.code or (one.place.kind == "unit" and person.serves(one.place.unit))
    if one.state == "found":
        return "done"
    if mine:
        return "answer" if one.state == "opened" else "answered"
    return "find" if can(one, "find", now) else "wait"


def _round_odds(chance: float) -> int:
    """One in how many, in round figures: nobody needs more than the first of them."""
    odds = int(min(1 / max(chance, 1e-9), 1e9))
    power: int = 10 ** (len(str(odds)) - 1)
    return int(odds // power * power)
