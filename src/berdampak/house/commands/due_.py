"""`berdampak due`: when a term ends, and the account of every day that was not counted."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import click

from berdampak.calendar.contracts import Calendar, Due
from berdampak.house.command import language_option
from berdampak.kernel.errors import BerdampakError, Problem
from berdampak.kernel.text import LANGUAGES, Language, Text, same

SHAPE = Text(
    "Tulis seperti 2026-02-13T10:00; tanpa zona berarti waktu setempat kalender.",
    "Write it like 2026-02-13T10:00; without a zone it is the local time of the calendar.",
)
PAUSE_SHAPE = Text(
    "Tulis DARI/SAMPAI seperti 2026-02-16T10:00/2026-02-18T09:00.",
    "Write FROM/TO like 2026-02-16T10:00/2026-02-18T09:00.",
)


@click.command("due")
@click.argument("start")
@click.option("--days", type=int, help="Length of the term in working days.")
@click.option("--minutes", type=int, help="Length of the term in working minutes.")
@click.option("--calendar", "name", default="id-national", help="Name of a calendar, or path of its YAML file.")
@click.option("--pause", "pauses", multiple=True, metavar="FROM/TO", help="A time when the term did not run.")
@click.option("--format", "shape", type=click.Choice(["text", "json"]), default="text")
@language_option
def command(
    start: str,
    days: int | None,
    minutes: int | None,
    name: str,
    pauses: tuple[str, ...],
    shape: str,
    language: Language,
) -> None:
    """Say when a term that starts at START ends, and why."""
    from berdampak.calendar.facade import due_after, load_calendar

    calendar = load_calendar(name)
    spells = [_read_pause(calendar, pause) for pause in pauses]
    due = due_after(calendar, _read_moment(calendar, start), days=days, minutes=minutes, pauses=spells)
    click.echo(_as_json(due) if shape == "json" else _as_text(due, language))


def _read_moment(calendar: Calendar, text: str, shape: Text = SHAPE) -> datetime:
    """A moment in ISO 8601; one without a zone is local to the calendar, and must exist there."""
    zone = ZoneInfo(calendar.zone)
    try:
        moment = datetime.fromisoformat(text)
        local = moment if moment.tzinfo else moment.replace(tzinfo=zone)
        known = local.astimezone(UTC).astimezone(local.tzinfo)
    except (ValueError, OverflowError) as error:
        raise _refuse(text, same(""), shape) from error
    if known.replace(tzinfo=None) != local.replace(tzinfo=None):
        skipped = Text("Jam itu dilewati di zona {zone}.", "The clocks of {zone} skip that hour.")
        raise _refuse(text, skipped.format(zone=calendar.zone), shape)
    return local


def _read_pause(calendar: Calendar, text: str) -> tuple[datetime, datetime]:
    start, slash, end = text.partition("/")
    if not slash:
        raise _refuse(text, same(""), PAUSE_SHAPE)
    begin, stop = (_read_moment(calendar, part, PAUSE_SHAPE) for part in (start, end))
    if stop.astimezone(UTC) < begin.astimezone(UTC):
        raise _refuse(text, Text("Akhirnya mendahului awalnya.", "It ends before it begins."), PAUSE_SHAPE)
    return begin, stop


def _refuse(text: str, why: Text, now: Text) -> BerdampakError:
    what = Text("Waktu “{text}” tidak dapat dipakai.", "The time “{text}” cannot be used.").format(text=text)
    return BerdampakError(Problem("calendar.E030", what, why, now))


def _as_text(due: Due, language: Language) -> str:
    from berdampak.kernel.wording import moment

    return f"{moment(due.due_at, language)}\n{due.explanation.in_(language)}"


def _as_json(due: Due) -> str:
    import json

    def in_both(text: Text) -> dict[str, str]:
        return {language: text.in_(language) for language in LANGUAGES}

    uncounted = [
        {
            "date": item.date.isoformat(),
            "reason": in_both(item.reason),
            "ground": item.ground
            and {
                "reference": item.ground.reference,
                "dated": item.ground.dated and item.ground.dated.isoformat(),
                "status": item.ground.status,
            },
        }
        for item in due.uncounted
    ]
    answer = {
        "due_at": due.due_at.isoformat(),
        "calendar": due.calendar,
        "calendar_version": due.calendar_version,
        "uncounted": uncounted,
        "explanation": in_both(due.explanation),
    }
    return json.dumps(answer, ensure_ascii=False, indent=2)
