"""What somebody can do to a case now: each is a command with an address of its own."""

from collections.abc import Callable
from dataclasses import dataclass

from berdampak.happening.casework.contracts import (
    Advise,
    Approve,
    AskLeave,
    Assign,
    Attach,
    CaseView,
    Command,
    Complete,
    Decide,
    DenyLeave,
    Extend,
    Note,
    Pay,
    PutBack,
    Reopen,
    Return,
    StepView,
    Take,
)
from berdampak.happening.casework.rules_table import BY_COMMAND, Transition
from berdampak.promise.contracts import Service

DEEDS: dict[str, type[Command]] = {
    "putuskan": Decide,
    "selesai": Complete,
    "pertimbangkan": Advise,
    "ambil": Take,
    "kembalikan": Return,
    "minta-izin": AskLeave,
    "izinkan": Approve,
    "tolak-izin": DenyLeave,
    "tugaskan": Assign,
    "bayar": Pay,
    "lampirkan": Attach,
    "catat": Note,
    "perpanjang": Extend,
    "lepas": PutBack,
    "buka-lagi": Reopen,
}
"""By the word in their address; the first that can be done is what the page offers before all others."""
MAIN = ("putuskan", "selesai", "pertimbangkan", "ambil")


@dataclass(frozen=True, slots=True)
class Deed:
    """Something that can be done now, at a step if it is done to one."""

    code: str
    step: StepView | None = None

    @property
    def command(self) -> type[Command]:
        """What it makes."""
        return DEEDS[self.code]


May = Callable[[str, str | None], bool]
"""Whether the person may do an act at a step, or to the case as a whole."""


def list_deeds(case: CaseView, service: Service, person: str, may: May) -> list[Deed]:
    """Everything that the person can do to the case now, the most likely first."""
    if case.applicant is not None and case.applicant == person:
        return []
    return [
        deed
        for code in DEEDS
        for deed in _of_kind(case, code, BY_COMMAND[DEEDS[code]], person)
        if _makes_sense(deed, case, service)
        and may(BY_COMMAND[deed.command].act, deed.step.code if deed.step else None)
    ]


def _of_kind(case: CaseView, code: str, row: Transition, person: str) -> list[Deed]:
    """The deeds of a kind that the table of transitions has room for."""
    if case.state not in row.states:
        return []
    if not row.step_states:
        return [Deed(code)]
    return [
        Deed(code, step)
        for step in case.steps
        if step.state in row.step_states and step.kind in row.kinds and (row.who != "holder" or step.holder == person)
    ]


def _makes_sense(deed: Deed, case: CaseView, service: Service) -> bool:
    """Whether the service and the case have what the deed is about."""
    match deed.code:
        case "bayar":
            return any(not fee.paid for fee in case.fees)
        case "minta-izin":
            return bool(service.pause_grounds) and case.returns > 0 and not (case.approved_by or case.asked_by)
        case "tolak-izin":
            return case.asked_by is not None
        case "izinkan":
            return case.returns > 0 and case.approved_by is None
        case "perpanjang":
            return bool(service.extend_grounds) and service.legal_term is not None
        case "kembalikan":
            return bool(service.pause_grounds)
    return True
