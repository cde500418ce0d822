"""What is measured of a step: elapsed always, waited and held only where the log has both stamps."""

from berdampak.measure.tests.events import at, event

FILED = event("a", "file", at("11-16", "09:00"))


def test_a_step_with_one_stamp_has_elapsed_time_and_nothing_more(steps_of):
    step = steps_of([FILED, event("a", "check", at("11-16", "10:30"))])[1]
    assert (step["elapsed_minutes"], step["waited_minutes"], step["held_minutes"]) == (90, None, None)


def test_a_start_and_a_completion_tell_waiting_from_holding(steps_of):
    rows = [
        FILED,
        event("a", "check", at("11-16", "10:00"), lifecycle="start"),
        event("a", "check", at("11-16", "10:20")),
    ]
    step = steps_of(rows)[1]
    assert (step["elapsed_minutes"], step["waited_minutes"], step["held_minutes"]) == (80, 60, 20)


def test_two_stamps_in_one_row_tell_the_same(steps_of):
    done = event("a", "check", at("11-16", "10:20"), started_at=at("11-16", "10:00"))
    step = steps_of([FILED, done])[1]
    assert (step["elapsed_minutes"], step["waited_minutes"], step["held_minutes"]) == (80, 60, 20)


def test_a_step_laid_down_for_a_while_is_not_held_meanwhile(steps_of):
    moments = [("10:00", "start"), ("10:10", "suspend"), ("11:00", "resume"), ("11:05", "complete")]
    rows = [FILED, *(event("a", "check", at("11-16", clock), lifecycle=cycle) for clock, cycle in moments)]
    assert steps_of(rows)[1]["held_minutes"] == 15


def test_a_step_done_again_is_repeated(steps_of):
    again = [event("a", "check", at("11-16", clock)) for clock in ("10:00", "11:00")]
    assert [step["repeated"] for step in steps_of([FILED, *again])] == [False, False, True]


def test_a_step_begun_and_given_up_is_not_done(steps_of):
    rows = [
        FILED,
        event("a", "check", at("11-16", "10:00"), lifecycle="start"),
        event("a", "check", at("11-16", "10:20"), lifecycle="abort"),
    ]
    assert [step["step"] for step in steps_of(rows)] == ["file"]


def test_time_after_a_pause_is_marked_as_the_citizens(steps_of):
    rows = [FILED | {"pauses": True}, event("a", "complete", at("11-17", "09:00"))]
    assert [step["after_pause"] for step in steps_of(rows)] == [False, True]


def test_time_worked_on_a_case_by_two_at_once_is_not_counted_twice(cases_of):
    rows = [
        FILED,
        event("a", "check", at("11-16", "10:00"), started_at=at("11-16", "09:30")),
        event("a", "visit", at("11-16", "10:30"), started_at=at("11-16", "09:40"), closes=True),
    ]
    assert cases_of(rows)["a"]["worked_minutes"] == 60


def test_a_scheduled_step_waits_from_when_it_was_scheduled(steps_of):
    rows = [
        event("a", "check", at("11-16", "09:00"), lifecycle="schedule", officer=None),
        event("a", "check", at("11-16", "09:40"), lifecycle="start"),
        event("a", "check", at("11-16", "10:00")),
    ]
    (step,) = steps_of(rows)
    assert (step["elapsed_minutes"], step["waited_minutes"], step["held_minutes"]) == (60, 40, 20)


def test_a_step_scheduled_by_the_citizens_answer_does_not_wait_for_the_citizen(steps_of):
    rows = [
        FILED | {"pauses": True},
        event("a", "check", at("11-18", "09:00"), lifecycle="schedule", officer=None),
        event("a", "check", at("11-18", "10:00")),
    ]
    step = steps_of(rows)[1]
    assert (step["after_pause"], step["elapsed_minutes"]) == (False, 60)
