"""The legal term is extended once, on a ground, before it has passed; the promise stays what it was."""

import pytest

from berdampak.happening.casework.contracts import Extend
from berdampak.happening.casework.rules_clock import find_legal, find_promise
from berdampak.happening.casework.tests.made import CALENDAR, SERVICE, after, made_case
from berdampak.happening.casework.tests.town import local
from berdampak.kernel.errors import BerdampakError

FILED = local(2026, 2, 4, 9)
ASKED = Extend(2, "kurang", "Peninjauan lapangan tertunda hujan.")


def test_two_days_more_by_law_and_none_by_promise():
    case = after(made_case(SERVICE, FILED), ASKED, SERVICE, local(2026, 2, 5, 9))
    assert find_legal(case, SERVICE, CALENDAR).due_at.date() == local(2026, 2, 13).date()
    assert find_promise(case, SERVICE, CALENDAR).due_at.date() == local(2026, 2, 11).date()


@pytest.mark.parametrize(
    ("command", "at", "id_"),
    [
        (Extend(2, "lain", "sebab"), (2026, 2, 5, 9), "happening.E115"),
        (Extend(2, "kurang", ""), (2026, 2, 5, 9), "happening.E117"),
        (Extend(0, "kurang", "sebab"), (2026, 2, 5, 9), "happening.E126"),
        (Extend(6, "kurang", "sebab"), (2026, 2, 5, 9), "happening.E126"),
        (ASKED, (2026, 2, 12, 9), "happening.E125"),
    ],
)
def test_not_without_ground_nor_reason_nor_beyond_the_term(command, at, id_):
    with pytest.raises(BerdampakError) as raised:
        after(made_case(SERVICE, FILED), command, SERVICE, local(*at))
    assert raised.value.problems[0].id == id_


def test_not_twice():
    case = after(made_case(SERVICE, FILED), ASKED, SERVICE, local(2026, 2, 5, 9))
    with pytest.raises(BerdampakError) as raised:
        after(case, ASKED, SERVICE, local(2026, 2, 5, 10))
    assert raised.value.problems[0].id == "happening.E124"
