"""One person of a team: who stands in for them, where they go, and when they leave."""

from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_POST

from berdampak.front.contracts import typed
from berdampak.kernel.errors import BerdampakError
from berdampak.kernel.text import Language, Text, same
from berdampak.people import staff
from berdampak.people import words_team as words
from berdampak.people.accounts import get_account
from berdampak.people.asking import Form, ask, say_at, say_wrong
from berdampak.people.contracts import Decision, Person
from berdampak.people.dates import begin_of, date_field, end_of, read_day
from berdampak.people.models import Account, Appointment
from berdampak.people.offices import all_offices, name_of, role_at
from berdampak.people.pages_team import manager, page, pick_one
from berdampak.people.problems import Refused
from berdampak.people.team import leavers_of, members_of, own_roles, reaches_all, teams_of


@page
def stand_in(request: HttpRequest, language: Language, unit: str, person: str) -> HttpResponse:  # noqa: ARG001
    """Have a colleague stand in for somebody, from one day to another."""
    by, account, clock = *_member(request, unit, person), request.clock  # type: ignore[attr-defined]
    colleagues = [(one.code, same(one.name)) for one in members_of(unit, clock()) if one.code != person]
    form = Form(
        words.STAND_IN_TITLE.format(name=same(account.name)),
        words.SAVE,
        (
            pick_one(request, "receiver", words.RECEIVER, colleagues),
            date_field(request, "from", words.FIRST_DAY),
            date_field(request, "until", words.LAST_DAY),
        ),
        (words.STAND_IN_INTRO.format(name=same(account.name)),),
    )
    if request.method != "POST":
        return ask(request, form)
    receiver, days = (
        typed(request, "receiver"),
        {name: read_day(form.fields[at]) for at, name in ((1, "from"), (2, "until"))},
    )
    if receiver not in dict(colleagues):
        form = say_wrong(form, "receiver", words.RECEIVER_MISSING)
    for name, day in days.items():
        if day is None:
            form = say_wrong(form, name, words.DATE_WRONG)
    first, last = days["from"], days["until"]
    if first is None or last is None or any(field.error for field in form.fields):
        return ask(request, form)
    try:
        staff.delegate(person, receiver, begin_of(first, unit), end_of(last, unit), by.code, clock)
    except BerdampakError:
        return ask(request, say_wrong(form, "until", words.SPAN_WRONG))
    return say_at(request, "team", "delegated", unit=unit)


@require_POST
def stand_in_end(request: HttpRequest, language: Language, unit: str, key: int) -> HttpResponse:  # noqa: ARG001
    """End a standing-in now."""
    by, clock = manager(request, unit), request.clock  # type: ignore[attr-defined]
    if key in {one.stand_in[0] for one in members_of(unit, clock()) if one.stand_in}:
        staff.end_delegation(key, by.code, clock)
    return say_at(request, "team", "delegation_ended", unit=unit)


@page
def move(request: HttpRequest, language: Language, unit: str, person: str) -> HttpResponse:  # noqa: ARG001
    """Move somebody to another unit that one looks after."""
    by, account = _member(request, unit, person, itself=False)
    units = [(code, name_of(code)) for code in teams_of(by) if code != unit]
    name = same(account.name)
    form = Form(
        words.MOVE_TITLE.format(name=name),
        words.MOVE,
        (pick_one(request, "unit", words.UNIT, units, look="select"),),
        (words.MOVE_INTRO.format(name=name),),
    )
    if request.method != "POST":
        return ask(request, form)
    goal = typed(request, "unit")
    if goal not in dict(units):
        return ask(request, say_wrong(form, "unit", words.PICK))
    staff.move(person, role_at("officer", all_offices()[goal]), by.code, request.clock)  # type: ignore[attr-defined]
    return say_at(request, "team", "moved", unit=unit)


@page
def leave(request: HttpRequest, language: Language, unit: str, person: str) -> HttpResponse:  # noqa: ARG001
    """Close the account of somebody who stops working here, once that is confirmed."""
    by, account = _member(request, unit, person, itself=False)
    form = Form(words.LEAVE_TITLE.format(name=same(account.name)), words.LEAVE_BUTTON, intro=(words.LEAVE_INTRO,))
    if request.method != "POST":
        return ask(request, form)
    staff.leave(person, by.code, request.clock)  # type: ignore[attr-defined]
    return say_at(request, "team", "left", unit=unit)


@require_POST
def come_back(request: HttpRequest, language: Language, unit: str, person: str) -> HttpResponse:  # noqa: ARG001
    """Undo a leaving."""
    by = manager(request, unit)
    if person in {code for code, _ in leavers_of(unit)}:
        account = get_account(person)
        ended = Appointment.objects.filter(account=account, until_at=account.left_at)
        if all(one.unit == unit for one in ended) or "account.manage" in by.acts:
            staff.come_back(person, by.code, request.clock)  # type: ignore[attr-defined]
    return say_at(request, "team", "returned", unit=unit)


def _member(request: HttpRequest, unit: str, code: str, *, itself: bool = True) -> tuple[Person, Account]:
    """The manager and the member; refused for whoever is not in the team, or has roles beyond the manager's reach."""
    by = manager(request, unit)
    now: datetime = request.clock()  # type: ignore[attr-defined]
    if code not in {one.code for one in members_of(unit, now)} or (code == by.code and not itself):
        raise Refused(_no(words.PICK))
    account = get_account(code)
    if not reaches_all(by, own_roles(account, now)):
        raise Refused(_no(words.BEYOND))
    return by, account


def _no(why: Text) -> Decision:
    return Decision(False, why)
