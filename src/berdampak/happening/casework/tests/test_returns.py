"""A return names everything at once, on a ground of the service; a second one needs somebody else's leave."""

import pytest

from berdampak.happening.casework.contracts import Approve, AskLeave, Complete, DenyLeave, Gap, Reply, Return, Take
from berdampak.happening.casework.tests.made import SERVICE, after, made_case
from berdampak.happening.casework.tests.town import local
from berdampak.kernel.errors import BerdampakError

AT = local(2026, 2, 4, 10)
LACKS = Return("periksa", "kurang", (Gap("nama", "answer", "belum lengkap"),))


def taken():
    return after(made_case(SERVICE, local(2026, 2, 4, 9)), Take("periksa"), SERVICE, AT)


def returned_once():
    case = after(taken(), LACKS, SERVICE, AT)
    case = after(case, Reply({"nama": "Sari"}), SERVICE, AT, "sari")
    return after(case, Take("periksa"), SERVICE, AT)


def id_of(raised):
    return raised.value.problems[0].id


@pytest.mark.parametrize(
    ("command", "id_"),
    [
        (Return("periksa", "tidak-ada", LACKS.gaps), "happening.E115"),
        (Return("periksa", "kurang", ()), "happening.E118"),
        (Return("periksa", "kurang", (Gap("tidak-ada", "answer", "?"),)), "happening.E119"),
        (Return("periksa", "kurang", (Gap("nama", "answer", " "),)), "happening.E117"),
    ],
)
def test_a_return_has_a_ground_and_says_what_lacks(command, id_):
    with pytest.raises(BerdampakError) as raised:
        after(taken(), command, SERVICE, AT)
    assert id_of(raised) == id_


def test_a_reply_completes_all_that_lacks():
    case = after(taken(), LACKS, SERVICE, AT)
    with pytest.raises(BerdampakError) as raised:
        after(case, Reply({"lain": "x"}), SERVICE, AT, "sari")
    assert id_of(raised) == "happening.E122"


def test_a_second_return_waits_for_leave():
    with pytest.raises(BerdampakError) as raised:
        after(returned_once(), LACKS, SERVICE, AT)
    assert id_of(raised) == "happening.E120"


def test_nobody_allows_a_second_return_to_themselves():
    case = after(returned_once(), Approve(), SERVICE, AT, "budi")
    with pytest.raises(BerdampakError) as raised:
        after(case, LACKS, SERVICE, AT)
    assert id_of(raised) == "happening.E120"


def test_leave_is_for_one_return():
    case = after(after(returned_once(), Approve(), SERVICE, AT, "wulan"), LACKS, SERVICE, AT)
    assert (case.state, case.returns, case.approved_by) == ("returned", 2, None)
    case = after(after(case, Reply({"nama": "S"}), SERVICE, AT, "sari"), Take("periksa"), SERVICE, AT)
    with pytest.raises(BerdampakError) as raised:
        after(case, LACKS, SERVICE, AT)
    assert id_of(raised) == "happening.E120"


def test_leave_is_asked_for_once_after_a_first_return_and_with_a_reason():
    for case, command, id_ in (
        (taken(), AskLeave("periksa", "perlu"), "happening.E121"),
        (returned_once(), AskLeave("periksa", " "), "happening.E117"),
        (after(returned_once(), AskLeave("periksa", "perlu"), SERVICE, AT), AskLeave("periksa", "?"), "happening.E133"),
        (after(returned_once(), Approve(), SERVICE, AT, "wulan"), AskLeave("periksa", "?"), "happening.E133"),
        (returned_once(), DenyLeave("cukup"), "happening.E134"),
    ):
        with pytest.raises(BerdampakError) as raised:
            after(case, command, SERVICE, AT)
        assert id_of(raised) == id_


def test_leave_that_was_asked_for_is_given_or_denied_and_may_be_asked_for_again():
    asked = after(returned_once(), AskLeave("periksa", "perlu"), SERVICE, AT)
    assert (asked.asked_by, asked.asked_at, asked.state) == ("budi", AT, "open")
    given = after(asked, Approve("ya"), SERVICE, AT, "wulan")
    assert (given.asked_by, given.approved_by) == (None, "wulan")
    denied = after(asked, DenyLeave("cukup"), SERVICE, AT, "wulan")
    assert (denied.asked_by, denied.leave_denied, denied.approved_by) == (None, True, None)
    again = after(denied, AskLeave("periksa", "sungguh perlu"), SERVICE, AT)
    assert (again.asked_by, again.leave_denied) == ("budi", False)


def test_a_step_that_is_finished_all_the_same_needs_no_leave_any_more():
    asked = after(returned_once(), AskLeave("periksa", "perlu"), SERVICE, AT)
    assert after(asked, Complete("periksa"), SERVICE, AT).asked_by is None


def test_what_was_named_is_private():
    from berdampak.happening.casework.rules_decide import World, decide
    from berdampak.happening.casework.tests.made import CALENDAR

    (event,) = decide(taken(), LACKS, World(SERVICE, CALENDAR, AT, "budi"))
    assert "belum lengkap" not in str(event.data)
    assert event.private == {"gaps": [["nama", "answer", "belum lengkap"]]}
