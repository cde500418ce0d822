"""A case that is opened again goes on with the clock it had."""

from berdampak.happening.casework.contracts import Complete, Decide, Reopen, Take
from berdampak.happening.casework.rules_clock import find_legal, is_running
from berdampak.happening.casework.rules_sweep import sweep
from berdampak.happening.casework.tests.made import CALENDAR, DEEMED, SERVICE, after, folded, made_case
from berdampak.happening.casework.tests.town import local


def refused(service):
    at = local(2026, 2, 5, 10)
    case = made_case(service, local(2026, 2, 4, 9))
    for command in (
        Take("periksa"),
        Complete("periksa"),
        Take("putus"),
        Decide("putus", "refused", "kurang", "Tidak."),
    ):
        case = after(case, command, service, at)
    return case


def test_the_days_between_are_not_counted_and_those_before_are():
    # Day 1 Thu 5 Feb; closed Thu 5 to Thu 26; days 2 to 5 are Fri 27, Mon 2, Tue 3, Wed 4 March.
    case = after(refused(SERVICE), Reopen("court", "Putusan."), SERVICE, local(2026, 2, 26, 9), "wulan")
    assert (case.state, case.outcome, is_running(case)) == ("open", None, True)
    assert case.complete_at == local(2026, 2, 4, 9)
    assert find_legal(case, SERVICE, CALENDAR).due_at.date() == local(2026, 3, 4).date()
    assert [(step.code, step.state) for step in case.steps] == [("periksa", "done"), ("putus", "ready")]


def test_what_the_law_granted_once_it_does_not_grant_again():
    late = local(2026, 2, 12, 9)
    case = made_case(DEEMED, local(2026, 2, 4, 9))
    case = folded(case, sweep(case, DEEMED, CALENDAR, late))
    assert case.outcome == "deemed"
    case = after(case, Reopen("court", "Putusan."), DEEMED, local(2026, 3, 2, 9), "wulan")
    assert "deemed" not in [event.kind for event in sweep(case, DEEMED, CALENDAR, local(2026, 6, 2, 9))]
