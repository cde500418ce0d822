"""The last look before a decision: what it means, for the applicant and for the case."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpResponse

from berdampak.front.contracts import Entry, render_page
from berdampak.happening.casework.asking import FOLDER
from berdampak.happening.casework.contracts import Command, Decide
from berdampak.happening.casework.desk import words_deeds as say
from berdampak.happening.casework.desk.asking_deeds import say_ground
from berdampak.happening.casework.desk.deeds import Deed
from berdampak.happening.casework.desk.work import Work
from berdampak.happening.casework.unit.problems import find_problem
from berdampak.kernel.errors import Problem
from berdampak.kernel.text import same


def confirm_decision(work: Work, deed: Deed, command: Command, hidden: Mapping[str, str], ask: Any) -> HttpResponse:
    """The page that says what the decision does; a refusal without its ground or reason is asked again."""
    assert isinstance(command, Decide), "a decision is confirmed"
    if problems := list(_faults(work, command)):
        value = hidden.get
        response: HttpResponse = ask(work, deed, lambda name: value(name, ""), problems)
        return response
    is_granted = command.outcome == "granted"
    product = work.service.product
    comes = say.PRODUCT_COMES.format(name=product.name) if product else same("")
    ground = next((one for one in work.service.refuse_grounds if one.code == command.ground), None)
    return render_page(
        work.request,
        FOLDER,
        "desk/confirm.html",
        title=say.CONFIRM.in_(work.language),
        menu="staff",
        here="desk",
        say_words=say,
        about=work.case.service_name,
        means=say.GRANT_MEANS.format(product=comes) if is_granted else say.REFUSE_MEANS,
        is_granted=is_granted,
        ground=say_ground(ground) if ground and not is_granted else None,
        reason=command.reason,
        button=say.CONFIRM_GRANT if is_granted else say.CONFIRM_REFUSE,
        hidden=hidden,
        back=Entry(work.address(), work.case.number),
        action=work.address("desk-deed", deed=deed.code),
    )


def _faults(work: Work, command: Decide) -> list[Problem]:
    found = []
    if command.outcome == "refused":
        if command.ground not in {ground.code for ground in work.service.refuse_grounds}:
            found.append(find_problem("E181", "ground"))
        if not command.reason.strip():
            found.append(find_problem("E178", "reason", most=5_000))
    return found
