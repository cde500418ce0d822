"""The lead says what matters in two or three sentences, and names no officer."""

from dataclasses import replace

from berdampak.measure.tests.events import RULES, at, event
from berdampak.report.tests.weeks_of_work import week_of_work


def _lead(card):
    return [sentence.id for sentence in card.lead], [sentence.en for sentence in card.lead]


def test_it_begins_with_what_came_in_what_was_finished_and_what_was_on_time(card_of):
    indonesian, english = _lead(card_of(week_of_work("11-09", 20, 5), "2026-W46"))
    assert indonesian[0] == "20 berkas masuk dan 20 selesai; 75% di antaranya tepat janji."
    assert english[0] == "20 cases came in and 20 were finished; 75% of them on time."


def test_an_answer_the_same_day_is_said_so(card_of):
    _, english = _lead(card_of(week_of_work("11-09", 20, 5), "2026-W46"))
    assert english[1].startswith("Nearly everyone had an answer the same day; the median working time is 1.0 hours")


def test_too_few_are_said_to_be_too_few(card_of):
    indonesian, _ = _lead(card_of(week_of_work("11-09", 3, 0), "2026-W46"))
    assert indonesian[1].startswith("Yang selesai kurang dari sepuluh")


def test_one_is_not_many(card_of):
    _, english = _lead(card_of(week_of_work("11-09", 1, 0), "2026-W46"))
    assert english[0] == "1 case came in and 1 was finished."


def test_an_office_that_only_serves_others_tells_of_its_steps(card_of):
    rows = [row for row in week_of_work("11-09", 20, 5) if not row["closes"]]
    indonesian, english = _lead(card_of(rows, "2026-W46", rules=replace(RULES, unclosed="open")))
    assert indonesian[:2] == ["20 berkas masuk dan belum ada yang selesai.", "20 langkah selesai pada 20 berkas."]
    assert english[:2] == ["20 cases came in and none was finished.", "20 steps done in 20 cases."]


def test_the_time_is_said_in_days_where_more_cases_bear_dates_alone(card_of):
    timed, dated = week_of_work("11-09", 12, 0), []
    for number in range(20):
        dated.append(event(f"d{number}", "file", at("11-09")))
        dated.append(event(f"d{number}", "decide", at("11-11"), closes=True))
    card = card_of(timed + dated, "2026-W46")
    assert "; the median working time is 2 working days." in _lead(card)[1][1]
    assert card.run[-1].working_minutes_median is None


def test_a_week_without_cases_says_that(card_of):
    rows = week_of_work("11-09", 3, 0) + week_of_work("10-26", 3, 0)
    assert _lead(card_of(rows, "2026-W45"))[0] == ["Tidak ada berkas minggu ini."]


def test_no_officer_is_named(card_of):
    for kind, code in (("whole", ""), ("officer", "budi")):
        indonesian, english = _lead(card_of(week_of_work("11-09", 20, 5), "2026-W46", kind, code))
        assert not any("budi" in sentence or "wulan" in sentence for sentence in indonesian + english)
