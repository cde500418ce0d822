"""Whether a case kept its promise."""

from berdampak.measure.tests.events import at, event


def _on_time(cases_of, finished, due):
    rows = [event("a", "file", at("11-16", "09:00"), due=due), event("a", "decide", finished, closes=True)]
    case = cases_of(rows)["a"]
    return case["on_time"], case["due_basis"]


def test_at_the_due_moment_it_is_still_on_time(cases_of):
    assert _on_time(cases_of, at("11-18", "12:00"), at("11-18", "12:00")) == (True, "log")


def test_a_minute_later_it_is_not(cases_of):
    assert _on_time(cases_of, at("11-18", "12:01"), at("11-18", "12:00")) == (False, "log")


def test_a_due_date_alone_lasts_until_the_end_of_its_day(cases_of):
    assert _on_time(cases_of, at("11-18", "23:00"), at("11-18")) == (True, "log")


def test_a_finish_without_a_time_is_held_against_the_date(cases_of):
    assert _on_time(cases_of, at("11-18"), at("11-18", "12:00")) == (True, "log")


def test_without_a_promise_there_is_no_answer(cases_of):
    assert _on_time(cases_of, at("11-18", "12:00"), None) == (None, None)
