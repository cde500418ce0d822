"""Below ten cases a card gives counts, and neither rate nor comparison."""

from berdampak.report.tests.weeks_of_work import week_of_work


def test_with_nine_there_is_no_rate_no_interval_and_no_median(card_of):
    cases = card_of(week_of_work("11-09", 9, 1), "2026-W46").figures.cases
    assert (cases.on_time.met, cases.on_time.of) == (8, 9)
    assert cases.on_time.share is cases.on_time.low is cases.on_time.high is None
    assert cases.working_minutes.median is cases.calendar_days.p90 is None


def test_with_ten_there_is(card_of):
    cases = card_of(week_of_work("11-09", 10, 2), "2026-W46").figures.cases
    assert cases.on_time.share == 0.8
    assert (cases.on_time.low, cases.on_time.high) == (0.4902, 0.9433)
    assert cases.working_minutes.median == 60


def test_no_direction_is_said_of_too_few(card_of):
    before = [row for monday in ("10-05", "10-12", "10-19", "10-26") for row in week_of_work(monday, 2, 0)]
    assert card_of(before + week_of_work("11-02", 20, 20), "2026-W45").direction is None


def test_a_share_far_below_the_weeks_before_has_gone_down(card_of):
    before = [row for monday in ("10-05", "10-12", "10-19", "10-26") for row in week_of_work(monday, 20, 1)]
    assert card_of(before + week_of_work("11-02", 20, 15), "2026-W45").direction == "down"


def test_a_share_within_chance_is_steady(card_of):
    before = [row for monday in ("10-05", "10-12", "10-19", "10-26") for row in week_of_work(monday, 20, 2)]
    assert card_of(before + week_of_work("11-02", 20, 5), "2026-W45").direction == "steady"
