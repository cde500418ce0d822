"""The order of events within a case."""

from berdampak.measure.tests.events import at, event


def test_stamps_with_a_time_are_ordered_by_the_clock_whatever_the_file_says(steps_of):
    late = event("a", "late", at("11-16", "11:00"))
    early = event("a", "early", at("11-16", "10:00"))
    rows = {row["step"]: row for row in steps_of([late, early])}
    assert rows["early"]["elapsed_minutes"] is None
    assert rows["late"]["elapsed_minutes"] == 60


def test_on_a_day_with_a_date_alone_the_order_is_that_of_the_file(cases_of):
    letter = event("a", "letter", at("11-17"), unit="letters")
    selected = event("a", "selected", at("11-17", "15:00"), unit="selection")
    assert cases_of([selected, letter])["a"]["unit"] == "letters"
    assert cases_of([letter, selected])["a"]["unit"] == "selection"


def test_a_date_alone_still_comes_after_the_day_before(cases_of):
    letter = event("a", "letter", at("11-17"), unit="letters")
    evening = event("a", "evening", at("11-16", "15:00"), unit="evening")
    assert cases_of([letter, evening])["a"]["unit"] == "letters"
