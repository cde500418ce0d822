"""Silence grants only where a law says so, only when the term has passed with the clock running, and once."""

from dataclasses import replace

import pytest

from berdampak.happening.casework.contracts import Complete, Decide, Gap, Reply, Return, Take
from berdampak.happening.casework.facade import act, file_case, find_case, find_product, product_pdf, sweep_cases
from berdampak.happening.casework.models import Product
from berdampak.happening.casework.rules_sweep import sweep
from berdampak.happening.casework.tests.made import CALENDAR, DEEMED, SERVICE, after, folded, made_case
from berdampak.happening.casework.tests.town import SARI, SPPL, Hands, local, officer
from berdampak.kernel.errors import BerdampakError
from berdampak.ledger.facade import stream_of

FILED = local(2026, 2, 13, 10)
LACKS = Return("periksa", "kurang", (Gap("nama", "answer", "belum lengkap"),))
SITI = officer("siti", "dlh-amdal", agency="dlh")


def kinds(case, service, *at):
    return [event.kind for event in sweep(case, service, CALENDAR, local(*at))]


def test_not_at_the_due_moment_but_after_it():
    # Day 5 is Tue 24 Feb in Ramadan, when the office closes at 15:00.
    case = made_case(DEEMED, FILED)
    assert "deemed" not in kinds(case, DEEMED, 2026, 2, 24, 15)
    assert "deemed" in kinds(case, DEEMED, 2026, 2, 24, 15, 1)


def test_never_where_no_law_says_so():
    assert "deemed" not in kinds(made_case(SERVICE, FILED), SERVICE, 2026, 6, 1, 9)


def test_never_while_the_clock_stands_and_later_by_as_long():
    case = after(made_case(DEEMED, FILED), Take("periksa"), DEEMED, FILED)
    case = after(case, LACKS, DEEMED, local(2026, 2, 18, 10))
    assert kinds(case, DEEMED, 2026, 6, 1, 9) == []
    case = after(case, Reply({"nama": "Sari"}), DEEMED, local(2026, 2, 20, 10), "sari")
    # Two days were taken: Thu 19 and Fri 20; the term ends Thu 26.
    assert "deemed" not in kinds(case, DEEMED, 2026, 2, 26, 15)
    assert "deemed" in kinds(case, DEEMED, 2026, 2, 27, 8)


def test_the_same_moment_again_asks_for_nothing():
    case = made_case(DEEMED, FILED)
    late = local(2026, 2, 25, 9)
    case = folded(case, sweep(case, DEEMED, CALENDAR, late))
    assert (case.state, case.outcome) == ("closed", "deemed")
    assert sweep(case, DEEMED, CALENDAR, late) == ()


def test_warnings_come_at_half_four_fifths_and_the_whole_of_the_term():
    case, seen = made_case(SERVICE, FILED), []
    for day in (13, 18, 19, 20, 23, 24, 25):
        for hour in (9, 12, 15):
            events = sweep(case, SERVICE, CALENDAR, local(2026, 2, day, hour, 30))
            seen += [(day, hour, e.data["share"]) for e in events if e.kind == "warned"]
            case = folded(case, events)
    assert [share for _, _, share in seen] == [50, 80, 100]
    # Half of the working time is not over by the close of Thu 19, but soon after Fri 20 begins.
    assert [day for day, _, _ in seen] == [20, 23, 24]


@pytest.mark.django_db
def test_the_paper_is_issued_by_law_and_says_so():
    clock = Hands(2026, 2, 4, 9)
    number = file_case(SPPL, SARI, clock).number
    clock.set(2026, 2, 26, 9)
    assert sweep_cases(clock) == 1
    assert sweep_cases(clock) == 0
    case = find_case(number, clock)
    assert (case.state, case.outcome, case.product.by_law) == ("closed", "deemed", True)
    assert find_product(case.product.code).by_law
    assert Product.objects.count() == 1
    assert [step.state for step in case.steps if step.state in ("ready", "doing", "waiting")] == []
    last = stream_of(f"case:{case.code}")[-1]
    assert (last.kind, last.body["outcome"], last.body["closes"]) == ("event.deemed", "deemed", True)
    assert "UU 30/2014" in last.body["own"]["legal"]
    assert product_pdf(number).startswith(b"%PDF")


@pytest.mark.django_db
def test_a_decision_that_comes_too_late_finds_that_the_law_was_faster():
    clock = Hands(2026, 2, 4, 9)
    number = file_case(SPPL, SARI, clock).number
    first = find_case(number, clock).steps[0]
    siti = officer("siti", first.unit, agency=first.agency)
    act(number, Take(first.code), siti, clock)
    clock.set(2026, 2, 26, 9)
    with pytest.raises(BerdampakError) as raised:
        act(number, Complete(first.code), siti, clock)
    assert raised.value.problems[0].id == "happening.E109"
    assert find_case(number, clock).outcome == "deemed"


def test_a_decision_in_time_stands():
    case = made_case(DEEMED, FILED)
    for command in (
        Take("periksa"),
        Complete("periksa"),
        Take("putus"),
        Decide("putus", "refused", "kurang", "Tidak."),
    ):
        case = after(case, command, DEEMED, local(2026, 2, 24, 14))
    assert kinds(case, DEEMED, 2026, 6, 1, 9) == []
    assert replace(case, version=0).outcome == "refused"
