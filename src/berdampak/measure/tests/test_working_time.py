"""How much working time a case took, and where it stood still."""

from berdampak.measure.tests.events import at, event

MONDAY_NINE = at("11-16", "09:00")


def test_working_minutes_leave_out_the_night_and_the_break(cases_of):
    rows = [event("a", "file", MONDAY_NINE), event("a", "decide", at("11-17", "09:00"), closes=True)]
    assert cases_of(rows)["a"]["working_minutes"] == 450


def test_calendar_days_count_the_weekend_and_working_days_do_not(cases_of):
    rows = [event("a", "file", at("11-13", "09:00")), event("a", "decide", MONDAY_NINE, closes=True)]
    case = cases_of(rows)["a"]
    assert (case["calendar_days"], case["working_days"]) == (3, 1)


def test_a_pause_lasts_until_the_next_event_and_is_taken_out(cases_of):
    rows = [
        event("a", "file", MONDAY_NINE),
        event("a", "return", at("11-16", "10:00"), pauses=True, returns=True),
        event("a", "complete", at("11-18", "10:00"), officer=None),
        event("a", "decide", at("11-18", "11:00"), closes=True),
    ]
    case = cases_of(rows)["a"]
    assert (case["working_minutes"], case["working_days"], case["returned"]) == (120, 0, 1)


def test_two_pauses_in_a_row_are_not_taken_out_twice(cases_of):
    rows = [
        event("a", "file", MONDAY_NINE),
        event("a", "return", at("11-16", "10:00"), pauses=True),
        event("a", "return", at("11-16", "10:30"), pauses=True),
        event("a", "decide", at("11-16", "11:00"), closes=True),
    ]
    assert cases_of(rows)["a"]["working_minutes"] == 60


def test_dates_alone_are_counted_in_working_days_never_in_minutes(cases_of):
    rows = [event("a", "file", at("11-13")), event("a", "decide", at("11-17"), closes=True)]
    case = cases_of(rows)["a"]
    assert (case["working_minutes"], case["working_days"], case["calendar_days"]) == (None, 2, 4)


def test_a_date_outside_the_calendar_is_not_measured_and_is_counted_so(facts_of):
    early = event("a", "file", MONDAY_NINE.replace(year=2001))
    facts = facts_of([early, event("a", "decide", MONDAY_NINE, closes=True)])
    assert facts.uncounted_cases == 1
    assert facts.connection.execute("select working_minutes, working_days from cases").fetchall() == [(None, None)]


def test_a_case_stamped_closed_before_it_was_filed_took_no_time(cases_of):
    closed = event("a", "close", at("11-13", "10:00"), closes=True)
    case = cases_of([closed, event("a", "file", at("11-16", "09:00"), opens=True)])["a"]
    assert (case["working_minutes"], case["working_days"], case["calendar_days"]) == (0, 0, 0)
