"""Steps go in sequence or side by side; one whose condition does not hold is passed over, but never jumped through."""

from dataclasses import replace

from berdampak.happening.casework.contracts import Advise, Complete, Take
from berdampak.happening.casework.rules_state import cleared_steps
from berdampak.happening.casework.tests.made import SERVICE, after, made_case
from berdampak.happening.casework.tests.town import SIP, local
from berdampak.kernel.text import same
from berdampak.promise.contracts import Condition, ProcedureStep

AT = local(2026, 2, 4, 10)


def step(code, *befores, kind="check", when=None, unit="loket"):
    return ProcedureStep(code, same(code), unit, None, befores, kind, when)


PARALLEL = replace(
    SERVICE,
    steps=(
        step("periksa"),
        step("a", "periksa", kind="recommend", unit="dinas-a"),
        step("b", "periksa", kind="recommend", unit="dinas-b", when=Condition("luas", ("besar",))),
        step("putus", "a", "b", kind="decide"),
        step("terbit", "putus", kind="issue"),
    ),
)


def states(case):
    return {each.code: each.state for each in case.steps}


def begun(**answers):
    case = made_case(PARALLEL, local(2026, 2, 4, 9), replace(SIP, answers=answers))
    case = after(case, Take("periksa"), PARALLEL, AT)
    return after(case, Complete("periksa"), PARALLEL, AT)


def test_two_agencies_advise_side_by_side_and_the_decision_waits_for_both():
    case = begun(luas="besar")
    assert states(case) == {"periksa": "done", "a": "ready", "b": "ready", "putus": "waiting", "terbit": "waiting"}
    case = after(after(case, Take("b"), PARALLEL, AT, "rina"), Advise("b", "favourable", "Baik."), PARALLEL, AT, "rina")
    assert states(case)["putus"] == "waiting"
    case = after(
        after(case, Take("a"), PARALLEL, AT, "rina"), Advise("a", "unfavourable", "Tidak."), PARALLEL, AT, "rina"
    )
    assert states(case)["putus"] == "ready"


def test_a_step_that_is_passed_over_is_not_waited_for():
    case = begun(luas="kecil")
    assert states(case)["b"] == "passed"
    case = after(after(case, Take("a"), PARALLEL, AT, "rina"), Advise("a", "favourable", "Baik."), PARALLEL, AT, "rina")
    assert states(case)["putus"] == "ready"


def test_what_comes_after_a_passed_step_still_waits_for_what_is_before_it():
    line = replace(
        SERVICE,
        steps=(
            step("satu"),
            step("dua", "satu", when=Condition("luas", ("besar",))),
            step("tiga", "dua", kind="decide"),
        ),
    )
    case = made_case(line, AT, replace(SIP, answers={}))
    assert states(case) == {"satu": "ready", "dua": "passed", "tiga": "waiting"}
    assert cleared_steps(case.steps) == set()
