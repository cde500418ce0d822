"""The answers to a form, checked whole: typed values, and everything that is wrong, field by field."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from berdampak.kernel.errors import Problem
from berdampak.kernel.wording import number_text
from berdampak.promise.contracts import Condition, DocumentRule, Fee, FormField, Service
from berdampak.promise.problems_answers import answer_problem
from berdampak.promise.rules_kinds import READERS, has_odd_birthday, is_blank

ROWS_MAX = 50
UNKNOWN_MAX = 20


@dataclass(slots=True)
class Checked:
    """Typed answers of the questions that are asked; problems and warnings, each with the path of its field.

    What is not asked, because its condition does not hold, is not among the answers; nor is what has a problem.
    """

    answers: dict[str, Any] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    warnings: list[Problem] = field(default_factory=list)

    def problems_of(self, codes: Collection[str]) -> list[Problem]:
        """The problems of some fields, with all that is within them."""
        return [one for one in self.problems if one.where.split(".", 1)[0] in codes]


def holds(condition: Condition | None, answers: Mapping[str, Any]) -> bool:
    """Whether a condition holds under typed answers; one that is absent always does."""
    if condition is None:
        return True
    answer = answers.get(condition.field)
    given = answer if isinstance(answer, list) else [answer]
    return any(one in condition.any_of for one in given if isinstance(one, str))


def check_answers(form: Iterable[FormField], given: Any, today: date) -> Checked:
    """Check whatever was sent as the answers to a form; nothing that is sent makes it raise."""
    checked, form = Checked(), tuple(form)
    if not isinstance(given, dict):
        checked.problems.append(answer_problem("E103", "", wanted="{…}"))
        return checked
    checked.answers = _check_fields(form, given, {}, "", today, checked)
    return checked


def _check_fields(
    form: tuple[FormField, ...], given: dict[str, Any], outer: Mapping[str, Any], path: str, today: date, into: Checked
) -> dict[str, Any]:
    answers: dict[str, Any] = {}
    _find_unknown(form, given, path, into)
    for one in form:
        if not holds(one.when, {**outer, **answers}):
            continue
        value, where = given.get(one.code), path + one.code
        if one.kind == "group":
            found = _check_group(one, value, {**outer, **answers}, where, today, into)
        elif is_blank(value):
            found = None
            if one.required:
                into.problems.append(answer_problem("E100", where))
        else:
            found = _check_one(one, value, where, today, into)
        if found is not None:
            answers[one.code] = found
    return answers


def _check_one(one: FormField, value: Any, where: str, today: date, into: Checked) -> Any:
    answer, problem = READERS[one.kind](one, value, where, today)
    if problem:
        into.problems.append(problem)
    elif one.kind == "identity" and has_odd_birthday(answer):
        into.warnings.append(answer_problem("E123", where))
    return answer


def _check_group(
    group: FormField, value: Any, outer: Mapping[str, Any], where: str, today: date, into: Checked
) -> list[dict[str, Any]] | dict[str, Any] | None:
    if not group.many:
        return _check_single_group(group, value, outer, where, today, into)
    rows = [] if value is None or value == "" else value
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        into.problems.append(answer_problem("E103", where, wanted="[{…}]"))
        return None
    most = min(group.max or ROWS_MAX, ROWS_MAX)
    filled = [(at, row) for at, row in enumerate(rows) if not is_blank(row)]
    if len(filled) > most:
        into.problems.append(answer_problem("E122", where, limit=number_text(most)))
        return None
    least = group.min if group.min is not None else int(group.required)
    if len(filled) < least and (filled or group.required):
        into.problems.append(answer_problem("E121", where, limit=number_text(least)))
    answers = [_check_fields(group.fields, row, outer, f"{where}.{at}.", today, into) for at, row in filled]
    return answers or None


def _check_single_group(
    group: FormField, value: Any, outer: Mapping[str, Any], where: str, today: date, into: Checked
) -> dict[str, Any] | None:
    value = {} if value is None or value == "" else value
    if not isinstance(value, dict):
        into.problems.append(answer_problem("E103", where, wanted="{…}"))
        return None
    if not group.required and is_blank(value):
        return None
    return _check_fields(group.fields, value, outer, f"{where}.", today, into)


def _find_unknown(form: tuple[FormField, ...], given: dict[str, Any], path: str, into: Checked) -> None:
    known = [one.code for one in form]
    unknown = [code for code in given if code not in known][:UNKNOWN_MAX]
    for code in unknown:
        shown = str(code).encode("ascii", "replace").decode()[:60]
        into.problems.append(answer_problem("E102", f"{path}{shown}", code=shown, known=", ".join(known)))


def asked_documents(service: Service, answers: Mapping[str, Any]) -> tuple[DocumentRule, ...]:
    """The papers that go with these answers; what need not be sent is among them."""
    return tuple(one for one in service.documents if holds(one.when, answers))


def due_fees(service: Service, answers: Mapping[str, Any]) -> tuple[Fee, ...]:
    """What is to be paid under these answers."""
    return tuple(fee for fee in service.fees if holds(fee.when, answers))


def check_papers(service: Service, answers: Mapping[str, Any], sent: Collection[str]) -> list[Problem]:
    """The papers that lack, each under the code of its rule."""
    asked = asked_documents(service, answers)
    return [answer_problem("E101", one.code) for one in asked if one.required and one.code not in sent]
