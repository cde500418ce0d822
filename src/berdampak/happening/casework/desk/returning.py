"""Returning a case: everything that lacks, at once, and exactly what the citizen will read of it."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Literal

from django.http import HttpResponse

from berdampak.front.contracts import Entry, render_page
from berdampak.happening.casework.asking import FOLDER, ask_page
from berdampak.happening.casework.contracts import Command, Gap, Return
from berdampak.happening.casework.desk import words
from berdampak.happening.casework.desk import words_deeds as say
from berdampak.happening.casework.desk.asking_deeds import choose_ground, say_ground, step_of
from berdampak.happening.casework.desk.deeds import Deed
from berdampak.happening.casework.desk.saying import Said, say_answers
from berdampak.happening.casework.desk.work import Work
from berdampak.happening.casework.facade import name_gaps, read_answers
from berdampak.happening.casework.unit.problems import find_problem
from berdampak.kernel.errors import BerdampakError, Problem
from berdampak.kernel.text import Text
from berdampak.promise.contracts import Condition
from berdampak.promise.facade import holds

WHY_MAX = 1_000


@dataclass(frozen=True, slots=True)
class Item:
    """Something that may lack: its question, what is there now, and what was typed about it."""

    code: str
    kind: Literal["answer", "document"]
    label: Text
    said: Said | None = None
    there: bool = True
    lacks: bool = False
    why: str = ""
    error: Text | None = None

    @property
    def name(self) -> str:
        """The name under which the form sends it."""
        return f"{self.kind}.{self.code}"


def ask_return(
    work: Work, deed: Deed, value: Callable[[str], str], problems: Iterable[Problem] = (), **context: Any
) -> HttpResponse:
    """The list of everything that may lack."""
    found = list(problems)
    wrong = {one.where: one.what for one in found}
    items = [replace(item, error=wrong.get(item.name)) for item in list_items(work, value)]
    needs_head = work.case.returns > 0 and work.case.approved_by is None
    grounds = work.service.pause_grounds
    picked = value("ground") or (grounds[0].code if len(grounds) == 1 else "")
    marked = [one if one.where not in {item.name for item in items} else replace(one, where="") for one in found]
    return ask_page(
        work.request,
        name="desk/return.html",
        title=words.DEEDS[deed.code],
        fields=[choose_ground("ground", say.GROUND, grounds, picked)],
        items=[
            (say.LACKS_PAPERS, [item for item in items if item.kind == "document"]),
            (say.LACKS_FIELDS, [item for item in items if item.kind == "answer"]),
        ],
        needs_head=needs_head,
        second=say.RETURN_ASKED if work.case.asked_by else say.RETURN_SECOND,
        ask_leave=work.address("desk-deed", deed="minta-izin")
        if any(one.code == "minta-izin" for one in work.deeds)
        else "",
        ask_leave_words=words.DEEDS["minta-izin"],
        button=say.PREVIEW,
        back=Entry(work.address(), work.case.number),
        language=work.language,
        problems=marked,
        intro=say.RETURN_INTRO,
        **context,
    )


def make_return(work: Work, deed: Deed, value: Callable[[str], str]) -> Command:
    """The return that was typed; raises what is wrong with it."""
    chosen = [item for item in list_items(work, value, quietly=True) if item.lacks]
    found = [
        find_problem("E178", item.name, most=WHY_MAX)
        for item in chosen
        if not item.why.strip() or len(item.why) > WHY_MAX
    ]
    if not chosen:
        found.append(find_problem("E183"))
    if value("ground") not in {ground.code for ground in work.service.pause_grounds}:
        found.append(find_problem("E181", "ground"))
    if found:
        raise BerdampakError(*found)
    gaps = tuple(Gap(item.code, item.kind, item.why.strip()) for item in chosen)
    return Return(step_of(deed), value("ground"), gaps)


def preview_return(work: Work, deed: Deed, command: Command, hidden: Mapping[str, str]) -> HttpResponse:
    """What the citizen will read, before it is sent."""
    assert isinstance(command, Return), "a return is previewed"
    ground = next(one for one in work.service.pause_grounds if one.code == command.ground)
    return render_page(
        work.request,
        FOLDER,
        "desk/preview.html",
        title=say.PREVIEW_TITLE.in_(work.language),
        menu="staff",
        here="desk",
        say_words=say,
        about=say.PREVIEW_BODY.format(service=work.service.name),
        gaps=name_gaps(work.service, command.gaps),
        ground=say_ground(ground),
        hidden=hidden,
        back=Entry(work.address(), work.case.number),
        action=work.address("desk-deed", deed=deed.code),
    )


def list_items(work: Work, value: Callable[[str], str], *, quietly: bool = False) -> list[Item]:
    """Every question and paper of the service that this application has to do with; answers beside, unless quietly."""
    answers: dict[str, Any] = {}
    if not quietly and work.may("case.read_answers"):
        answers = read_answers(work.case.number, work.person, str(words.DEEDS["kembalikan"].id), work.clock)
    said = {one.code: one for one in say_answers(work.service.form, answers)}
    handed_in = {paper.code for paper in work.case.papers}
    fields = [
        Item(one.code, "answer", one.label, said.get(one.code), one.code in said)
        for one in work.service.form
        if one.kind != "file" and _concerns(one.when, answers)
    ]
    papers = [
        Item(one.code, "document", one.name, there=one.code in handed_in)
        for one in work.service.documents
        if one.code in handed_in or _concerns(one.when, answers)
    ]
    return [
        replace(item, lacks=bool(value(item.name) or value(f"{item.name}.why").strip()), why=value(f"{item.name}.why"))
        for item in (*papers, *fields)
    ]


def _concerns(condition: Condition | None, answers: Mapping[str, Any]) -> bool:
    return not answers or holds(condition, answers)
