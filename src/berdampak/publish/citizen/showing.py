"""Answers as people read them."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from berdampak.kernel.text import LANGUAGES, Text, same
from berdampak.kernel.wording import day_text, number_text
from berdampak.promise.contracts import FormField
from berdampak.publish.citizen.wording import rupiah

YES_NO = {"yes": Text("Ya", "Yes"), "no": Text("Tidak", "No")}
_COMMA = ", "


def answer_text(field: FormField, answer: Any) -> Text:
    """A typed answer in words."""
    labels = {one.code: one.label for one in field.choices}
    if field.kind == "choices" and isinstance(answer, list):
        picked = [labels.get(one, same(str(one))) for one in answer]
        return Text(*(_COMMA.join(one.in_(language) for one in picked) for language in LANGUAGES))
    if field.kind == "choice":
        return labels.get(answer, same(str(answer)))
    if field.kind == "yes_no":
        return YES_NO.get(answer, same(str(answer)))
    if field.kind == "date":
        return day_text(date.fromisoformat(answer))
    if field.kind in ("number", "money"):
        return rupiah(answer) if field.kind == "money" else number_text(answer)
    return same(str(answer))


def list_answers(form: Iterable[FormField], answers: Mapping[str, Any]) -> list[tuple[Text, Text]]:
    """Question and answer of all that was answered; rows of a group one after the other."""
    listed: list[tuple[Text, Text]] = []
    for one in form:
        answer = answers.get(one.code)
        if answer is None or one.kind == "file":
            continue
        if one.kind != "group":
            listed.append((one.label, answer_text(one, answer)))
            continue
        for at, row in enumerate(answer if isinstance(answer, list) else [answer], 1):
            number = same(f" {at}: ") if one.many else same(": ")
            listed += [(one.label + number + label, said) for label, said in list_answers(one.fields, row)]
    return listed
