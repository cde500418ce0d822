"""Whether a case kept its promise."""

from dataclasses import replace
from datetime import UTC

from berdampak.kernel.places import packs_folder
from berdampak.measure.facade import Window, measure_windows, parse_week
from berdampak.measure.tests.events import RULES, at, event


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


WITH_PACK = replace(RULES, pack=str(packs_folder() / "ternate"), unclosed="open")
"""A service of this pack promises an identity card within sixty working minutes of a complete application."""


def _of_pack(cases_of, *rows):
    return cases_of([row | {"service": "ktp-el", "unit": "disdukcapil-penduduk"} for row in rows], WITH_PACK)["a"]


FILED = event("a", "file", at("11-16", "09:00"))
RETURNED = event("a", "return", at("11-16", "09:30"), pauses=True)


def test_what_the_pack_promises_is_due_that_long_after_filing(cases_of):
    late = event("a", "decide", at("11-16", "10:01"), closes=True)
    assert (_of_pack(cases_of, FILED, late)["on_time"], _of_pack(cases_of, FILED, late)["due_basis"]) == (False, "pack")


def test_a_promise_waits_while_the_citizen_completes_the_file(cases_of):
    answered = event("a", "answer", at("11-18", "09:00"), officer=None)
    assert _of_pack(cases_of, FILED, RETURNED, answered, event("a", "decide", at("11-18", "09:30"), closes=True))[
        "on_time"
    ]
    case = _of_pack(cases_of, FILED, RETURNED, answered, event("a", "decide", at("11-18", "09:31"), closes=True))
    assert not case["on_time"]


def test_a_pause_begun_after_the_due_moment_saves_nothing(cases_of):
    returned = RETURNED | {"happened_at": at("11-16", "10:30").astimezone(UTC)}
    answered = event("a", "answer", at("11-18", "09:00"), officer=None)
    case = _of_pack(cases_of, FILED, returned, answered, event("a", "decide", at("11-18", "09:30"), closes=True))
    assert not case["on_time"]


def test_a_case_that_stands_still_when_the_log_ends_is_not_overdue(facts_of):
    rows = [row | {"service": "ktp-el", "unit": "disdukcapil-penduduk"} for row in (FILED, RETURNED)]
    facts = facts_of([*rows, event("b", "file", at("11-19", "15:00"))], WITH_PACK)
    window = Window(parse_week("2026-W47"), parse_week("2026-W47"))
    assert measure_windows(facts, ("service",), [window]).open[("ktp-el",), window]["overdue"] == 0
