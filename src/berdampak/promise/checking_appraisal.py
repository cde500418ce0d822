"""What is wrong with how work is appraised: tables with gaps, and cells that name what is not there."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from pydantic import TypeAdapter, ValidationError

from berdampak.kernel.errors import Problem
from berdampak.kernel.file_problems import suggest
from berdampak.promise.checking_codes import find_repeated_codes
from berdampak.promise.contracts_appraisal import LEVELS
from berdampak.promise.format_appraisal import Exact, Span
from berdampak.promise.outline import Entry, Outline
from berdampak.promise.problems import problem

NUMBER, SPAN = TypeAdapter(Exact), TypeAdapter(Span)


def find_appraisal_problems(parts: Outline) -> Iterator[Problem]:
    """Codes written twice, and whatever would leave somebody without a value, or with an unfair one."""
    rules = parts.appraisal
    if rules is None:
        return
    if result := rules.find_entry("result"):
        yield from _find_broken_scale(result)
        yield from _find_crossed_limits(result)
    if conduct := rules.find_entry("conduct"):
        yield from find_repeated_codes(conduct.list_entries("values"))
    if predicates := rules.find_entry("predicates"):
        names = predicates.list_entries("names")
        yield from find_repeated_codes(names)
        yield from _find_unknown_predicates(predicates, [one.code for one in names if one.code])
        yield from _find_odd_credit(names, has_credit="credit" in rules.value)


def _find_broken_scale(result: Entry) -> Iterator[Problem]:
    """Pieces that overlap or leave their order (E162, E163), and more that would be worth less (E164)."""
    pieces = [
        (one, percent, value)
        for one in result.list_entries("values")
        if (percent := _read(SPAN, one.value.get("percent"))) and (value := _read(SPAN, one.value.get("value")))
    ]
    if pieces and pieces[0][1][0] != 0:
        yield problem("E162", pieces[0][0].where("percent"))
    for (_, before, worth), (one, percent, value) in pairwise(pieces):
        if percent[0] < before[1]:
            yield problem("E163", one.where("percent"), before=before[1])
        if value[0] < worth[1]:
            yield problem("E164", one.where("value"), before=worth[1])
    highest = _read(NUMBER, result.value.get("highest"))
    if pieces and highest is not None and highest < pieces[-1][2][1]:
        yield problem("E164", result.where("highest"), before=pieces[-1][2][1])


def _find_crossed_limits(result: Entry) -> Iterator[Problem]:
    limits = result.find_entry("limits")
    below, above = (_read(NUMBER, limits.value.get(key)) if limits else None for key in ("below", "above"))
    if limits and below is not None and above is not None and below >= above:
        yield problem("E165", limits.where("above"), below=below)


def _find_unknown_predicates(predicates: Entry, known: list[str]) -> Iterator[Problem]:
    quadrant = predicates.find_entry("quadrant")
    for row in filter(None, (quadrant.find_entry(level) for level in LEVELS) if quadrant else ()):
        for level in LEVELS:
            code = row.find_word(level)
            if code is not None and code not in known:
                yield problem("E166", row.where(level), suggest(code, known), code=code)


def _find_odd_credit(names: list[Entry], *, has_credit: bool) -> Iterator[Problem]:
    for one in names:
        if ("credit" in one.value) != has_credit:
            yield problem("E167", one.where("code" if has_credit else "credit"))


def _read(kind: TypeAdapter[Any], written: Any) -> Any:
    """A number or a span as it is meant; None for what the format refuses anyway."""
    try:
        return kind.validate_python(written)
    except ValidationError:
        return None
