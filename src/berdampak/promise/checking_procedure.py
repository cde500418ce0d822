"""Every procedure ends, in one decision, and nothing comes of silence but what a law says."""

import re
from collections.abc import Iterator, Mapping, Sequence

from berdampak.kernel.errors import Problem
from berdampak.kernel.file_problems import suggest
from berdampak.promise.checking_codes import find_repeated_codes
from berdampak.promise.outline import Entry, index_by_code
from berdampak.promise.problems import problem
from berdampak.promise.rules_references import fill_after, find_befores, find_blocked, find_cycles

NUMBER_CHARACTERS_MAX = 60
_SLOT = re.compile(r"\{(year|month|seq(?::0\d{1,2})?)\}")


def find_procedure_problems(service: Entry) -> Iterator[Problem]:
    """Steps that wait for nothing there is, or for each other, and a decision that is missing or not the end of it."""
    steps = service.list_entries("steps")
    yield from find_repeated_codes(steps)
    by_code = index_by_code(steps)
    for step in steps:
        for code, where in step.list_words("after") or []:
            if code not in by_code:
                yield problem("E046", where, suggest(code, list(by_code)), code=code)
    after = fill_after([(step.code or "", _list_after(step)) for step in steps])
    cycles = find_cycles(after)
    for cycle in cycles:
        yield problem("E045", by_code[cycle[0]].where("after"), cycle=" → ".join(cycle))
    for code, blocked in find_blocked(after, cycles).items():
        if code in by_code:
            yield problem("E047", by_code[code].where("after"), code=code, blocked=blocked)
    if steps and not cycles and all(before in by_code for befores in after.values() for before in befores):
        yield from _find_decision_problems(service, steps, after)


def _list_after(step: Entry) -> list[str] | None:
    words = step.list_words("after")
    return None if words is None else [word for word, _ in words]


def _find_decision_problems(
    service: Entry, steps: Sequence[Entry], after: Mapping[str, Sequence[str]]
) -> Iterator[Problem]:
    """What keeps a way through the procedure from passing the one decision: checks before it, issuing behind it."""
    deciding = [step for step in steps if step.find_word("kind") == "decide"]
    if not deciding:
        yield problem("E061", service.where("steps"))
        return
    decide, *others = deciding
    for other in others:
        yield problem("E062", other.where("kind"), code=other.code, first=decide.code)
    if "when" in decide.value:
        yield problem("E063", decide.where("when"), code=decide.code)
    if not others:
        yield from _find_misplaced_steps(steps, after, decide.code or "")


def _find_misplaced_steps(steps: Sequence[Entry], after: Mapping[str, Sequence[str]], decide: str) -> Iterator[Problem]:
    before = find_befores(after, decide)
    for step in steps:
        code, kind = step.code or "", step.value.get("kind", "check")
        if kind in ("check", "recommend") and code not in before:
            yield problem("E064", step.where("code"), code=code, decide=decide)
        elif kind == "issue" and decide not in find_befores(after, code):
            yield problem("E065", step.where("kind"), code=code, decide=decide)


def find_outcome_problems(service: Entry) -> Iterator[Problem]:
    """Silence that grants without a law, and products that cannot be numbered."""
    for key in ("documents", "fees", "pause_grounds", "refuse_grounds", "extend_grounds"):
        yield from find_repeated_codes(service.list_entries(key))
    yield from _find_deemed_problems(service)
    product = service.find_entry("product")
    number = product.find_word("number") if product else None
    if product is not None and number is not None and not is_number_pattern(number):
        yield problem("E068", product.where("number"), written=number)


def _find_deemed_problems(service: Entry) -> Iterator[Problem]:
    deemed = service.find_entry("deemed")
    if deemed is None:
        return
    if "legal_term" not in service.value:
        yield problem("E066", service.tree.where((*service.path, "deemed"), key=True))
    legal = deemed.find_entry("legal")
    if legal is not None and (status := legal.value.get("status", "unverified")) != "sourced":
        yield problem("E067", legal.where("status"), status=status)


def is_number_pattern(written: str) -> bool:
    """Whether products can be numbered by it: no two alike, and nothing in it that an address or a form cannot bear."""
    slots = _SLOT.findall(written)
    rest = _SLOT.sub("", written)
    names = [slot.partition(":")[0] for slot in slots]
    return (
        names.count("seq") == 1
        and len(names) == len(set(names))
        and ("month" not in names or "year" in names)
        and re.fullmatch(r"[A-Za-z0-9./-]*", rest) is not None
        and len(written) <= NUMBER_CHARACTERS_MAX
    )


def find_repeated_numbers(services: Sequence[Entry]) -> Iterator[Problem]:
    """Products of two services that would bear the same numbers."""
    first: dict[str, Entry] = {}
    for product in filter(None, (service.find_entry("product") for service in services)):
        number = product.find_word("number")
        if number is None:
            continue
        if number in first:
            yield problem("E069", product.where("number"), first=first[number].where("number"))
        first.setdefault(number, product)
