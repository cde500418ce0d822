"""The form of each deed: what it asks, and the command that comes of what was typed."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from berdampak.front.contracts import Field, Option
from berdampak.happening.casework.contracts import (
    Advise,
    Approve,
    AskLeave,
    Assign,
    Command,
    Complete,
    Decide,
    DenyLeave,
    Extend,
    Note,
    Pay,
    PutBack,
    Reopen,
    Take,
)
from berdampak.happening.casework.desk import words
from berdampak.happening.casework.desk import words_deeds as say
from berdampak.happening.casework.desk.deeds import Deed
from berdampak.happening.casework.desk.work import Work
from berdampak.happening.casework.unit.problems import find_problem
from berdampak.kernel.errors import BerdampakError
from berdampak.kernel.text import Text, same
from berdampak.kernel.wording import number_text
from berdampak.people.facade import colleagues
from berdampak.promise.contracts import Ground

Value = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Form:
    """What a deed asks, and what it makes of the answers; `fault` is the field that problems without one are about."""

    fields: Callable[[Work, Deed, Value], list[Field]]
    command: Callable[[Work, Deed, Value], Command]
    fault: str = "reason"
    intro: Text | None = None


def form_of(deed: Deed) -> Form:
    """The form of a deed."""
    return FORMS[deed.code]


def say_ground(ground: Ground) -> Text:
    """A ground with the rule that it rests on, and whether that is law."""
    legal = same(ground.legal.reference)
    if ground.legal.status != "sourced":
        legal = legal + same(", ") + (say.EXAMPLE if ground.legal.status == "example" else say.UNVERIFIED)
    return say.LEGAL.format(ground=ground.name, legal=legal)


def choose_ground(name: str, label: Text, grounds: Iterable[Ground], picked: str, help: Text | None = None) -> Field:  # noqa: A002
    """A field in which one ground is chosen."""
    options = tuple(Option(one.code, say_ground(one), picked=one.code == picked) for one in grounds)
    return Field(name, "radios", label, options=options, help=help)


def step_of(deed: Deed) -> str:
    """The step that a deed is done to."""
    assert deed.step is not None, "this deed is done to a step"
    return deed.step.code


def _reason(_work: Work, _deed: Deed, value: Value) -> list[Field]:
    return [Field("reason", "area", say.REASON, value=value("reason"), length="middle")]


def _note(_work: Work, _deed: Deed, value: Value) -> list[Field]:
    return [
        Field("reason", "area", say.NOTE_FOR_COLLEAGUES, help=say.NOTE_HELP, value=value("reason"), length="middle")
    ]


def _optional_note(_work: Work, _deed: Deed, value: Value) -> list[Field]:
    return [
        Field(
            "reason",
            "area",
            say.NOTE_FOR_COLLEAGUES,
            help=say.NOTE_HELP,
            value=value("reason"),
            length="middle",
            optional=True,
        )
    ]


def _advise(_work: Work, _deed: Deed, value: Value) -> list[Field]:
    options = tuple(Option(code, label, picked=value("advice") == code) for code, label in words.ADVICE.items())
    return [
        Field("advice", "radios", say.ADVICE, options=options),
        Field("reason", "area", say.ADVICE_NOTE, value=value("reason")),
    ]


def _advice(_work: Work, deed: Deed, value: Value) -> Command:
    advice = next((one for one in words.ADVICE if one == value("advice")), None)
    if advice is None:
        raise BerdampakError(find_problem("E181", "advice"))
    return Advise(step_of(deed), advice, value("reason"))


def _assign(work: Work, deed: Deed, value: Value) -> list[Field]:
    unit = deed.step.unit if deed.step else work.case.unit
    team = colleagues(unit, work.clock)
    options = tuple(
        Option(one.code, same(one.name), picked=one.code == value("officer"))
        for one in team
        if deed.step is None or one.code != deed.step.holder
    )
    return [
        Field("officer", "select", say.OFFICER, options=options),
        Field("reason", "area", say.REASON, help=say.ASSIGN_HELP, value=value("reason"), length="middle"),
    ]


def _pay(work: Work, _deed: Deed, value: Value) -> list[Field]:
    unpaid = [fee for fee in work.case.fees if not fee.paid]
    options = tuple(
        Option(
            fee.code,
            say.FEE_LINE.format(name=fee.name, amount=number_text(fee.amount)),
            picked=fee.code == value("fee") or len(unpaid) == 1,
        )
        for fee in unpaid
    )
    return [
        Field("fee", "radios", say.FEE, options=options),
        Field("reason", "line", say.RECEIPT, value=value("reason"), length="middle"),
    ]


def _extend(work: Work, _deed: Deed, value: Value) -> list[Field]:
    most = work.service.legal_term.days if work.service.legal_term else None
    return [
        Field(
            "days",
            "line",
            say.DAYS,
            help=say.DAYS_HELP.format(days=number_text(most)) if most else None,
            value=value("days"),
            inputmode="numeric",
            length="short",
        ),
        choose_ground("ground", say.GROUND, work.service.extend_grounds, value("ground")),
        Field("reason", "area", say.REASON, help=say.REFUSE_REASON_HELP, value=value("reason")),
    ]


def _extension(_work: Work, _deed: Deed, value: Value) -> Command:
    days = value("days").strip()
    return Extend(
        int(days) if days.isascii() and days.isdigit() and len(days) < 5 else 0, value("ground"), value("reason")
    )


def _reopen(_work: Work, _deed: Deed, value: Value) -> list[Field]:
    options = tuple(Option(code, label, picked=code == value("ground")) for code, label in say.REOPEN_GROUNDS.items())
    return [
        Field("ground", "radios", say.GROUND, options=options),
        Field("reason", "area", say.REASON, value=value("reason")),
    ]


def _decide(work: Work, _deed: Deed, value: Value) -> list[Field]:
    outcomes = {"granted": say.GRANT, "refused": say.REFUSE}
    options = tuple(Option(code, label, picked=value("outcome") == code) for code, label in outcomes.items())
    grounds = work.service.refuse_grounds
    return [
        Field("outcome", "radios", say.OUTCOME, options=options),
        choose_ground("ground", say.REFUSE_GROUND, grounds, value("ground"), say.REFUSE_GROUND_HELP),
        Field("reason", "area", say.REASON, help=say.REFUSE_REASON_HELP, value=value("reason"), optional=True),
    ]


def _decision(_work: Work, deed: Deed, value: Value) -> Command:
    if value("outcome") == "granted":
        return Decide(step_of(deed), "granted", reason=value("reason"))
    if value("outcome") == "refused":
        return Decide(step_of(deed), "refused", value("ground"), value("reason"))
    raise BerdampakError(find_problem("E181", "outcome"))


FORMS: dict[str, Form] = {
    "ambil": Form(_reason, lambda _work, deed, value: Take(step_of(deed), value("reason")), intro=say.TAKE_INTRO),
    "lepas": Form(
        _reason, lambda _work, deed, value: PutBack(step_of(deed), value("reason")), intro=say.PUT_BACK_INTRO
    ),
    "selesai": Form(_optional_note, lambda _work, deed, value: Complete(step_of(deed), value("reason"))),
    "pertimbangkan": Form(_advise, _advice),
    "minta-izin": Form(
        _reason, lambda _work, deed, value: AskLeave(step_of(deed), value("reason")), intro=say.ASK_LEAVE_INTRO
    ),
    "tolak-izin": Form(_reason, lambda _work, _deed, value: DenyLeave(value("reason")), intro=say.DENY_LEAVE_INTRO),
    "izinkan": Form(_reason, lambda _work, _deed, value: Approve(value("reason")), intro=say.APPROVE_INTRO),
    "tugaskan": Form(
        _assign, lambda _work, deed, value: Assign(step_of(deed), value("officer"), value("reason")), fault="officer"
    ),
    "catat": Form(_note, lambda _work, _deed, value: Note(value("reason"))),
    "bayar": Form(_pay, lambda _work, _deed, value: Pay(value("fee"), value("reason")), fault="fee"),
    "perpanjang": Form(_extend, _extension, fault="days"),
    "buka-lagi": Form(
        _reopen, lambda _work, _deed, value: Reopen(value("ground"), value("reason")), intro=say.REOPEN_INTRO
    ),
    "putuskan": Form(_decide, _decision, fault="ground"),
}
FIELD_OF = {
    "happening.E115": "ground",
    "happening.E116": "reason",
    "happening.E117": "reason",
    "happening.E126": "days",
    "happening.E127": "fee",
    "happening.E128": "reason",
}
"""The field that a problem of casework is about."""
